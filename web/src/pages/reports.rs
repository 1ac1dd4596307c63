//! Reports to save, in every form.

use super::work::WorkFiles;
use crate::components::{Button, PageHeading, Toggle};
use crate::hooks::{use_kept, use_saving};
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
    let hidden = use_kept("pseudonyms in reports", || false);
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
    let form = |label: String, detail: String, format: Format| {
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
            <p>{ text::detail() }</p>
            <div class="listing__tools">
                <Toggle label={text::pseudonymise()} on={pseudonymise} onclick={toggle} />
            </div>
            <p class="muted" role="status">
                { if pseudonymise { text::pseudonymised() } else { text::not_pseudonymised() } }
            </p>
            <section class="card" aria-label={text::for_reading()}>
                <h2>{ text::for_reading() }</h2>
                <ul class="reports" role="list">
                    { form(text::html(), text::html_detail(), Format::Html) }
                    { form(text::markdown(), text::markdown_detail(), Format::Markdown) }
                    { form(text::text(), text::text_detail(), Format::Text) }
                </ul>
            </section>
            <section class="card" aria-label={text::tables()}>
                <h2>{ text::tables() }</h2>
                <p class="muted">{ text::tables_detail() }</p>
                <ul class="reports" role="list">
                    { form(text::workbook(), text::workbook_detail(), Format::Tables) }
                    { for text::csv().into_iter().map(|(table, name, detail)| html! {
                        <li class="reports__form">
                            <Button
                                icon={Icon::Download}
                                name={text::save_table(&name)}
                                label={name}
                                onclick={saving(Format::Csv { table })}
                            />
                            <span class="muted">{ detail }</span>
                        </li>
                    }) }
                </ul>
            </section>
            <section class="card" aria-label={text::for_programs()}>
                <h2>{ text::for_programs() }</h2>
                <ul class="reports" role="list">{ form(text::json(), text::json_detail(), Format::Json) }</ul>
            </section>
            <WorkFiles overview={props.overview.clone()} />
        </div>
    }
}
