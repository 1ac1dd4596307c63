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
    let go = ways().map(|(key, _, page)| line(&[GO, key], &text::then(), &text::go(&page)));
    html! {
        <Modal label={text::title()} class="shortcuts" {place} {onclose}>
            <h2>{ text::title() }</h2>
            <p>
                <label><input type="checkbox" checked={props.on} {onchange} />{ " " }{ text::on() }</label>{ ". " }
                <span class="muted">{ text::on_detail() }</span>
            </p>
            <div class="shortcuts__lists">
                <section aria-labelledby="keys-everywhere">
                    <h3 id="keys-everywhere">{ text::everywhere() }</h3>
                    <dl class="shortcuts__list">
                        { line(&[&palette::ctrl_k()], "", &text::palette()) }
                        { line(&["/"], "", &text::search()) }
                        { line(&["?"], "", &text::show()) }
                        { for go }
                    </dl>
                </section>
                <section aria-labelledby="keys-tables">
                    <h3 id="keys-tables">{ text::in_tables() }</h3>
                    <dl class="shortcuts__list">
                        { for text::table_keys().iter().map(|(keys, does)| {
                            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                            line(&keys, "", does)
                        }) }
                    </dl>
                </section>
            </div>
            <Button look={Look::Primary} label={text::close()} {onclick} />
        </Modal>
    }
}

/// Some keys and what they do.
fn line(keys: &[&str], between: &str, does: &str) -> Html {
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
