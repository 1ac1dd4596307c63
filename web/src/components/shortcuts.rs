//! What keys do, in a dialog.

use super::events::checked;
use super::modal::close;
use super::{Button, Look, Modal};
use crate::hooks::use_handle;
use crate::queries::shortcuts::{GO, ways};
use crate::state::Action;
use crate::tasks::keys;
use crate::text::{palette, shortcuts as text};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Shortcuts`].
#[derive(PartialEq, Properties)]
pub(crate) struct ShortcutsProps {
    /// Whether single keys do something.
    pub(crate) on: bool,
}

/// The list of shortcuts, with the switch for those of a single key.
#[component]
pub(crate) fn Shortcuts(props: &ShortcutsProps) -> Html {
    let (handle, place) = (use_handle(), use_node_ref());
    let onclose = {
        let handle = handle.clone();
        Callback::from(move |()| handle.act(Action::Show(None)))
    };
    let onclick = {
        let place = place.clone();
        Callback::from(move |()| close(place.cast::<HtmlDialogElement>().as_ref()))
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(on) = checked(&event) {
            keys::choose(&handle, on);
        }
    });
    let go = ways().map(|(key, _, page)| line(&[GO, key], text::THEN, &text::go(page)));
    html! {
        <Modal label={text::TITLE} class="shortcuts" {place} {onclose}>
            <h2>{ text::TITLE }</h2>
            <p>
                <label><input type="checkbox" checked={props.on} {onchange} />{ " " }{ text::ON }</label>{ ". " }
                <span class="muted">{ text::ON_DETAIL }</span>
            </p>
            <div class="shortcuts__lists">
                <section aria-labelledby="keys-everywhere">
                    <h3 id="keys-everywhere">{ text::EVERYWHERE }</h3>
                    <dl class="shortcuts__list">
                        { line(&[palette::CTRL_K], "", text::PALETTE) }
                        { line(&["/"], "", text::SEARCH) }
                        { line(&["?"], "", text::SHOW) }
                        { for go }
                    </dl>
                </section>
                <section aria-labelledby="keys-tables">
                    <h3 id="keys-tables">{ text::IN_TABLES }</h3>
                    <dl class="shortcuts__list">
                        { for text::TABLE_KEYS.iter().map(|(keys, does)| line(keys, "", does)) }
                    </dl>
                </section>
            </div>
            <Button look={Look::Primary} label={text::CLOSE} {onclick} />
        </Modal>
    }
}

/// Some keys and what they do.
fn line(keys: &[&'static str], between: &'static str, does: &str) -> Html {
    html! {
        <div>
            <dt>
                { for keys.iter().enumerate().map(|(at, key)| html! {
                    <>
                        if at > 0 {
                            { " " }{ between }{ " " }
                        }
                        <kbd class="key">{ *key }</kbd>
                    </>
                }) }
            </dt>
            <dd>{ does.to_owned() }</dd>
        </div>
    }
}
