//! Everything by name: pages, actions and what is in the tenant.

use super::modal::close;
use super::{Modal, typed};
use crate::hooks::{Asked, Try, use_handle, use_query, use_try};
use crate::queries::palette::{Does, Entry, Section, sections};
use crate::shared::Shared;
use crate::state::{Action, Draft};
use crate::tasks::{language, theme};
use crate::text::palette as text;
use gloo::timers::callback::Timeout;
use seatscope_contract::messages::{Query, Reply, Request};
use seatscope_contract::views::Hits;
use web_sys::{HtmlDialogElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// How many of each kind are found at once.
const LIMIT: u64 = 5;
/// Milliseconds of silence after which the list follows.
const PAUSE: u32 = 120;
/// Lines that Page Up and Page Down leap.
const LEAP: usize = 8;
/// The element's id of the list.
const LIST: &str = "palette-list";

/// Properties of [`Palette`].
#[derive(PartialEq, Properties)]
pub(crate) struct PaletteProps {
    /// Whether a tenant is open.
    pub(crate) has_tenant: bool,
    /// Saves a file; whoever does that must outlive the dialog.
    pub(crate) onsave: Callback<Request>,
}

/// The dialog: a field, and below it a list that the field's keys move in.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let handle = use_handle();
    let place = use_node_ref();
    let written = use_state_eq(String::new);
    let sought = use_state_eq(String::new);
    let at = use_state_eq(|| 0_usize);
    let timer = use_mut_ref(|| None::<Timeout>);
    // What was found before stays in view until the next answer is there.
    let found = use_mut_ref(|| None::<Shared<Hits>>);
    let query = Query::Search { text: (*sought).clone(), limit: LIMIT };
    let (asked, _) = use_query(query, |reply| match reply {
        Reply::Hits(hits) => Some(Some(*hits)),
        _ => None,
    });
    if let Asked::Answered(hits) = &asked {
        found.replace(Some(hits.clone()));
    }
    let hits = found.borrow().clone().filter(|_| props.has_tenant);
    let shown = sections(&sought, props.has_tenant, hits.as_deref());
    let all: Vec<Entry> = shown.iter().flat_map(|section| section.entries.clone()).collect();
    let last = all.len().saturating_sub(1);
    let current = (*at).min(last);
    use_effect_with((current, (*sought).clone()), |(current, _)| reveal(*current));
    let choose = use_choice(place.clone(), props.onsave.clone());
    let oninput = {
        let (written, sought, at) = (written.setter(), sought.setter(), at.setter());
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed(&event) else { return };
            written.set(text.clone());
            let (sought, at) = (sought.clone(), at.clone());
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || {
                sought.set(text.trim().to_owned());
                at.set(0);
            }));
        })
    };
    let onkeydown = {
        let (at, all, choose) = (at.setter(), all.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let next = match event.key().as_str() {
                "ArrowDown" => {
                    if current == last {
                        0
                    } else {
                        current + 1
                    }
                }
                "ArrowUp" => current.checked_sub(1).unwrap_or(last),
                "PageDown" => (current + LEAP).min(last),
                "PageUp" => current.saturating_sub(LEAP),
                "Enter" => {
                    event.prevent_default();
                    if let Some(entry) = all.get(current) {
                        choose.emit(entry.does.clone());
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            at.set(next);
        })
    };
    let onclose = Callback::from(move |()| handle.act(Action::Show(None)));
    html! {
        <Modal label={text::title()} class="palette" {place} {onclose}>
            <input
                class="palette__field"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-label={text::title()}
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls={LIST}
                aria-activedescendant={(!all.is_empty()).then(|| entry_id(current))}
                placeholder={if props.has_tenant { text::placeholder() } else { text::placeholder_empty() }}
                value={(*written).clone()}
                {oninput}
                {onkeydown}
            />
            { list(&shown, current, &choose) }
            <p class="palette__foot muted">
                <span role="status">{ text::found(all.len() as u64) }</span>
                <span aria-hidden="true">{ text::keys() }</span>
            </p>
        </Modal>
    }
}

fn list(sections: &[Section], current: usize, choose: &Callback<Does>) -> Html {
    let mut at = 0;
    html! {
        <div class="palette__list" id={LIST} role="listbox" aria-label={text::title()}>
            { for sections.iter().map(|section| {
                let begin = at;
                at += section.entries.len();
                html! {
                    <div role="group" aria-label={section.title.clone()} key={section.title.clone()}>
                        <p class="palette__kind" aria-hidden="true">{ &section.title }</p>
                        { for section.entries.iter().enumerate().map(|(index, entry)| option(entry, begin + index, current, choose)) }
                    </div>
                }
            }) }
        </div>
    }
}

fn option(entry: &Entry, at: usize, current: usize, choose: &Callback<Does>) -> Html {
    let onclick = {
        let does = entry.does.clone();
        choose.reform(move |_: MouseEvent| does.clone())
    };
    html! {
        <div
            class={classes!("palette__entry", (at == current).then_some("palette__entry--current"))}
            id={entry_id(at)}
            key={at}
            role="option"
            aria-selected={(at == current).to_string()}
            {onclick}
        >
            <bdi class="palette__name">{ &entry.name }</bdi>
            if !entry.beside.is_empty() {
                { " " }<bdi class="palette__beside muted">{ &entry.beside }</bdi>
            }
        </div>
    }
}

fn entry_id(at: usize) -> String {
    format!("palette-{at}")
}

/// Brings an entry into view.
fn reveal(at: usize) {
    if let Some(entry) = gloo::utils::document().get_element_by_id(&entry_id(at)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        entry.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Does what an entry says, after the dialog has given the focus back.
#[hook]
fn use_choice(place: NodeRef, onsave: Callback<Request>) -> Callback<Does> {
    let (handle, navigator, to_bench) = (use_handle(), use_navigator(), use_try());
    Callback::from(move |does| {
        close(place.cast::<HtmlDialogElement>().as_ref());
        // The browser tells of it a while later, when somebody may have opened the next one.
        handle.act(Action::Show(None));
        let go = |route| {
            if let Some(navigator) = &navigator {
                navigator.push(&route);
            }
        };
        match does {
            Does::Go(route) => go(route),
            Does::List(route, list, text) => {
                handle.act(Action::Search(list, text));
                go(route);
            }
            Does::Theme(wanted) => theme::choose(&handle, wanted),
            Does::Speak(wanted) => language::choose(&handle, wanted),
            Does::Save(format) => {
                let made = js_sys::Date::new_0().to_iso_string().as_string();
                onsave.emit(Request::Download { format, made, pseudonymise: false });
            }
            Does::Try(kind) => to_bench.emit(Try::Draft(Draft { kind, ..Draft::default() })),
            Does::Show(dialog) => handle.act(Action::Show(Some(dialog))),
        }
    })
}
