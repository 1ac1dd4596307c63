//! How to export a tenant: the script that collects everything, and the commands for each kind of data.

use crate::components::{Button, Card, Look, PageHeading, To, answered, command};
use crate::hooks::{use_handle, use_query};
use crate::route::Route;
use crate::tasks::script;
use crate::text::{coverage, export as text};
use seatscope_contract::exports::{Export, Exports};
use seatscope_contract::messages::{Query, Reply};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`ExportPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ExportProps {
    /// No tenant is open.
    #[prop_or_default]
    pub(crate) outside: bool,
    /// What is missing, as the coverage names it: the export that gives it is led to.
    #[prop_or_default]
    pub(crate) input: Option<AttrValue>,
}

/// The page.
#[component]
pub(crate) fn ExportPage(props: &ExportProps) -> Html {
    let (asked, again) = use_query(Query::Exports, |reply| match reply {
        Reply::Exports(exports) => Some(Some(exports)),
        _ => None,
    });
    let handle = use_handle();
    let save = Callback::from(move |()| script::save(&handle));
    html! {
        <div class="detail detail--text">
            if props.outside {
                <p><To route={Route::Overview}>{ text::to_start() }</To></p>
            }
            <PageHeading title={text::title()} screen="export" />
            <p>{ text::detail() }</p>
            <Card id="script" title={text::script()}>
                <p>{ text::script_detail() }</p>
                <p><Button look={Look::Link} label={text::script_link()} onclick={save} /></p>
                { command(&text::script(), html! { <h3>{ text::power_shell() }</h3> }, &text::power_shell(), text::SCRIPT_RUN) }
            </Card>
            { answered(&asked, &again, |exports| view(exports, props.input.as_deref())) }
        </div>
    }
}

fn view(exports: &Exports, input: Option<&str>) -> Html {
    html! {
        <>
            <Card id="sign-in" title={text::sign_in()}>
                <p>{ text::sign_in_detail() }</p>
                { command(&text::sign_in(), html! { <h3>{ text::power_shell() }</h3> }, &text::power_shell(), &exports.sign_in) }
            </Card>
            { for exports.exports.iter().map(|export| {
                let wanted = input.is_some_and(|input| export.inputs.iter().any(|name| name == input));
                html! { <Way key={export.kind.clone()} export={export.clone()} {wanted} /> }
            }) }
        </>
    }
}

/// Properties of [`Way`].
#[derive(PartialEq, Properties)]
struct WayProps {
    export: Export,
    /// This is what people came for.
    wanted: bool,
}

/// The commands for one kind of data.
#[component]
fn Way(props: &WayProps) -> Html {
    let Export { kind, checks, scope, power_shell, azure_cli, graph_explorer, .. } = &props.export;
    let title = text::kind(kind);
    let heading = use_node_ref();
    use_effect_with(props.wanted, {
        let heading = heading.clone();
        move |wanted| {
            if *wanted && let Some(heading) = heading.cast::<HtmlElement>() {
                // The focus brings the part into view, too.
                let _ = heading.focus();
            }
        }
    });
    let checks: Vec<String> = checks.iter().map(|check| coverage::check(check)).collect();
    let way = |label: String, command_text: &str| {
        command(&title, html! { <h3>{ label.clone() }</h3> }, &label, command_text)
    };
    html! {
        <section class="card" aria-labelledby={kind.clone()}>
            <h2 id={kind.clone()} tabindex="-1" ref={heading}>{ &title }</h2>
            <p>{ text::about(kind) }</p>
            <dl class="export__facts">
                <dt>{ text::scope() }</dt><dd>{ scope }</dd>
                <dt>{ text::serves() }</dt>
                <dd>{ if checks.is_empty() { text::serves_none() } else { checks.join(", ") } }</dd>
            </dl>
            { way(text::power_shell(), power_shell) }
            if let Some(command) = azure_cli {
                { way(text::azure_cli(), command) }
            }
            if let Some(address) = graph_explorer {
                { way(text::graph_explorer(), address) }
                <p class="muted">{ text::graph_explorer_detail() }</p>
            }
        </section>
    }
}
