//! Reports to save, in every form.

use super::work::WorkFiles;
use crate::components::{Button, PageHeading, Toggle};
use crate::hooks::use_saving;
use crate::shared::Shared;
use crate::text::{frame, reports as text};
use patternfly_yew::prelude::Icon;
use seatscope_contract::forms::Format;
use seatscope_contract::messages::Request;
use seatscope_contract::views::Overview;
use yew::prelude::*;

/// Properties of [`ReportsPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ReportsProps {
    /// The tenant in one screen.
    pub(crate) overview: Shared<Overview>,
}

/// The page of reports.
#[component]
pub(crate) fn ReportsPage(props: &ReportsProps) -> Html {
    let save = use_saving();
    let hidden = use_state_eq(|| false);
    let toggle = {
        let hidden = hidden.clone();
        Callback::from(move |()| hidden.set(!*hidden))
    };
    let pseudonymise = *hidden;
    let saving = |format: Format| {
        save.reform(move |()| {
            let made = js_sys::Date::new_0().to_iso_string().as_string();
            Request::Download { format, made, pseudonymise }
        })
    };
    let form = |label: &'static str, detail: &'static str, format: Format| {
        html! {
            <li class="reports__form">
                <Button icon={Icon::Download} {label} onclick={saving(format)} />
                <span class="muted">{ detail }</span>
            </li>
        }
    };
    html! {
        <div class="detail">
            <PageHeading title={frame::reports()} screen="reports" />
            <p>{ text::DETAIL }</p>
            <div class="listing__tools">
                <Toggle label={text::PSEUDONYMISE} on={pseudonymise} onclick={toggle} />
            </div>
            <p class="muted" role="status">
                { if pseudonymise { text::PSEUDONYMISED } else { text::NOT_PSEUDONYMISED } }
            </p>
            <section class="card" aria-label={text::FOR_READING}>
                <h2>{ text::FOR_READING }</h2>
                <ul class="reports" role="list">
                    { form(text::HTML, text::HTML_DETAIL, Format::Html) }
                    { form(text::MARKDOWN, text::MARKDOWN_DETAIL, Format::Markdown) }
                    { form(text::TEXT, text::TEXT_DETAIL, Format::Text) }
                </ul>
            </section>
            <section class="card" aria-label={text::TABLES}>
                <h2>{ text::TABLES }</h2>
                <p class="muted">{ text::TABLES_DETAIL }</p>
                <ul class="reports" role="list">
                    { form(text::WORKBOOK, text::WORKBOOK_DETAIL, Format::Tables) }
                    { for text::CSV.into_iter().map(|(table, name, detail)| html! {
                        <li class="reports__form">
                            <Button
                                icon={Icon::Download}
                                label={name}
                                name={text::save_table(name)}
                                onclick={saving(Format::Csv { table })}
                            />
                            <span class="muted">{ detail }</span>
                        </li>
                    }) }
                </ul>
            </section>
            <section class="card" aria-label={text::FOR_PROGRAMS}>
                <h2>{ text::FOR_PROGRAMS }</h2>
                <ul class="reports" role="list">{ form(text::JSON, text::JSON_DETAIL, Format::Json) }</ul>
            </section>
            <WorkFiles overview={props.overview.clone()} />
        </div>
    }
}
