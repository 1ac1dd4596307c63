//! What an event of a control says.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// What was typed into the field that the event comes from.
pub(crate) fn typed(event: &Event) -> Option<String> {
    let target = event.target()?;
    let field = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    field.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

/// Whether the box that the event comes from is ticked.
pub(crate) fn checked(event: &Event) -> Option<bool> {
    Some(event.target()?.dyn_ref::<HtmlInputElement>()?.checked())
}

/// Which line was chosen of the list that the event comes from.
pub(crate) fn chosen(event: &Event) -> Option<usize> {
    let target = event.target()?;
    usize::try_from(target.dyn_ref::<HtmlSelectElement>()?.selected_index()).ok()
}
