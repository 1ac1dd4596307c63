//! Help: what each kind of finding means, what to do about it and what not.

use crate::components::{Card, Missing, PageHeading, To};
use crate::route::{FindingsQuery, Route};
use crate::shared::Shared;
use crate::text::language::{ENGLISH, current};
use crate::text::{codes, findings, frame, help as text, words};
use patternfly_yew::prelude::{DescriptionGroup, DescriptionList};
use seatscope_contract::report::{Basis, Confidence, Outlook, Severity};
use seatscope_contract::views::Overview;
use yew::prelude::*;

/// Properties of [`HelpPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct HelpProps {
    /// One kind of finding; nothing for all of them.
    pub(crate) code: Option<AttrValue>,
    /// The open tenant, if any.
    pub(crate) overview: Option<Shared<Overview>>,
}

/// The list of kinds, or one of them.
#[component]
pub(crate) fn HelpPage(props: &HelpProps) -> Html {
    match &props.code {
        None => everything(),
        Some(code) if codes::is_known(code) => kind(code, props.overview.as_deref()),
        Some(_) => html! { <Missing title={frame::not_found()} detail={frame::not_found_detail()} /> },
    }
}

fn everything() -> Html {
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let bases = [Basis::Recorded, Basis::Predicted, Basis::Static];
    let outlooks = [Outlook::Clears, Outlook::Stays, Outlook::Unknown];
    let confidences = [
        Confidence::Documented,
        Confidence::Observed,
        Confidence::Learned,
        Confidence::Inferred,
        Confidence::Assumed,
    ];
    html! {
        <div class="detail">
            <PageHeading title={frame::help()} screen="help" />
            <p>{ text::detail() }</p>
            if current() != ENGLISH {
                <p>{ text::languages() }</p>
            }
            <div class="help">
                { for text::kinds().into_iter().enumerate().map(|(at, (title, codes))| html! {
                    <Card id={format!("help-{at}")} {title}>
                        <ul class="plain-list" role="list">
                            { for codes.iter().map(|code| html! {
                                <li><To route={Route::HelpOn { code: (*code).to_owned() }}>{ codes::name(code) }</To></li>
                            }) }
                        </ul>
                    </Card>
                }) }
            </div>
            { meanings("severities", text::severities(), severities.map(|of| (words::severity(of), text::severity_detail(of)))) }
            { meanings("bases", text::bases(), bases.map(|of| (words::basis(of), words::basis_detail(of)))) }
            { meanings("outlooks", text::outlooks(), outlooks.map(|of| (words::outlook(of), words::outlook_detail(of)))) }
            { meanings("confidences", text::confidences(), confidences.map(|of| (words::confidence(of), words::confidence_detail(of)))) }
        </div>
    }
}

/// Words with what they mean.
fn meanings(id: &'static str, title: String, words: impl IntoIterator<Item = (String, String)>) -> Html {
    html! {
        <Card {id} {title}>
            <DescriptionList compact=true>
                { for words.into_iter().map(|(word, detail)| html_nested! {
                    <DescriptionGroup term={word}>{ detail }</DescriptionGroup>
                }) }
            </DescriptionList>
        </Card>
    }
}

fn kind(code: &str, overview: Option<&Overview>) -> Html {
    let about = codes::of(code);
    html! {
        <article class="detail">
            <PageHeading title={about.name} screen={code.to_owned()} />
            <p class="detail__facts">
                <span><span class="muted">{ text::code() }</span>{ " " }<span class="mono">{ code }</span></span>
                <To route={Route::Help}>{ text::all() }</To>
            </p>
            <Card id="meaning" title={findings::meaning()}><p>{ about.meaning }</p></Card>
            <Card id="to-do" title={findings::to_do()}>
                <ol class="steps">{ for about.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            </Card>
            if let Some(not) = about.not {
                <Card id="not" title={text::not()}><p>{ not }</p></Card>
            }
            if let Some(overview) = overview {
                <Card id="found" title={text::found()}>{ found(code, overview) }</Card>
            }
        </article>
    }
}

/// How often a kind was found, leading to its findings.
fn found(code: &str, overview: &Overview) -> Html {
    let Some(count) = overview.codes.iter().find(|count| count.code == code) else {
        return html! { <p class="muted">{ text::none_found() }</p> };
    };
    let query = FindingsQuery { code: code.to_owned(), ..FindingsQuery::default() };
    html! {
        <p>
            <To route={Route::Findings} {query}>{ findings::findings(count.findings) }</To>
            if count.users > 0 {
                { ", " }{ findings::users(count.users) }
            }
        </p>
    }
}
