//! The first screen: what this is, and where to drop files.

use crate::components::{Button, ExportPickers, PageHeading, To, answered, command};
use crate::hooks::{use_handle, use_query};
use crate::route::Route;
use crate::tasks::{intake, sample};
use crate::text::{arrive, export, frame};
use patternfly_yew::prelude::Icon;
use seatscope_contract::exports::Exports;
use seatscope_contract::messages::{Query, Reply};
use web_sys::FileList;
use yew::prelude::*;

/// Properties of [`Arrive`].
#[derive(PartialEq, Properties)]
pub(crate) struct ArriveProps {
    /// The address leads into a tenant, and none is open.
    #[prop_or_default]
    pub(crate) elsewhere: bool,
    /// A tenant is open; this is about opening another.
    #[prop_or_default]
    pub(crate) inside: bool,
    /// Name of the open tenant.
    #[prop_or_default]
    pub(crate) tenant: Option<AttrValue>,
}

/// Promise, drop zone, sample, and how to get an export.
#[component]
pub(crate) fn Arrive(props: &ArriveProps) -> Html {
    let handle = use_handle();
    let onsample = Callback::from(move |()| sample::open(&handle));
    html! {
        <div class="arrive">
            if props.inside {
                <p>
                    <To route={Route::Overview}>
                        { arrive::back_to(props.tenant.as_deref().unwrap_or(&frame::unnamed())) }
                    </To>
                </p>
            }
            <PageHeading title={arrive::promise()} screen="arrive" quiet={!props.inside} />
            <p class="arrive__privacy">{ Icon::Lock }{ " " }{ arrive::privacy() }</p>
            if props.elsewhere {
                <p class="arrive__elsewhere">{ arrive::not_open() }</p>
            }
            <DropZone />
            <div class="arrive__sample">
                <Button icon={Icon::Play} label={arrive::sample()} onclick={onsample} />
                <span>{ arrive::sample_detail() }</span>
            </div>
            <div class="arrive__more">
                <Commands />
                <section aria-labelledby="trust">
                    <h2 id="trust">{ arrive::trust() }</h2>
                    <ul class="points">{ for arrive::trust_points().into_iter().map(|point| html! { <li>{ point }</li> }) }</ul>
                </section>
            </div>
        </div>
    }
}

/// The largest thing on the screen. Drops are heard by the whole window; this shows where they belong
/// and holds the two pickers.
#[component]
fn DropZone() -> Html {
    let handle = use_handle();
    let onpick = Callback::from(move |list: FileList| intake::take_list(&handle, &list));
    html! {
        <section class="drop-zone" aria-labelledby="drop-title">
            <span class="drop-zone__icon">{ Icon::Upload }</span>
            <h2 id="drop-title">{ arrive::drop() }</h2>
            <p>{ arrive::drop_detail() }</p>
            <div class="drop-zone__actions">
                <ExportPickers {onpick} />
            </div>
        </section>
    }
}

/// The commands that export what most checks need, and the way to all the others.
#[component]
fn Commands() -> Html {
    let (asked, again) = use_query(Query::Exports, |reply| match reply {
        Reply::Exports(exports) => Some(Some(exports)),
        _ => None,
    });
    html! {
        <section aria-labelledby="export">
            <h2 id="export">{ arrive::export() }</h2>
            <p>{ arrive::export_detail() }</p>
            { answered(&asked, &again, |exports| steps(exports)) }
            <p><To route={Route::Export}>{ arrive::all_commands() }</To></p>
        </section>
    }
}

/// Each step with the commands of the kinds that it exports.
fn steps(exports: &Exports) -> Html {
    let step = |at: usize, what: &str, kinds: &[&str]| {
        let wanted = exports.exports.iter().filter(|export| kinds.contains(&export.kind.as_str()));
        let sign_in = (at == 0).then_some(&exports.sign_in);
        let lines = sign_in.into_iter().chain(wanted.map(|export| &export.power_shell));
        let text = lines.map(String::as_str).collect::<Vec<_>>().join("\n");
        html! { <li>{ command(what, html! { <span>{ what.to_owned() }</span> }, &export::power_shell(), &text) }</li> }
    };
    html! {
        <ol class="commands">
            { for arrive::steps().iter().enumerate().map(|(at, (what, kinds))| step(at, what, kinds)) }
        </ol>
    }
}
