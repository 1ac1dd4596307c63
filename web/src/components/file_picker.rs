//! A button that opens the browser's picker of files.

use super::{Button, Look};
use crate::text::arrive;
use patternfly_yew::prelude::Icon;
use wasm_bindgen::JsCast;
use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

/// What can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pick {
    /// One file.
    File,
    /// Any number of files.
    Files,
    /// A folder with everything below it.
    Folder,
}

/// Properties of [`ExportPickers`].
#[derive(PartialEq, Properties)]
pub(crate) struct ExportProps {
    /// Hears what was picked; never an empty list.
    pub(crate) onpick: Callback<FileList>,
}

/// The two ways to choose an export: its files, or the folder that holds them.
#[component]
pub(crate) fn ExportPickers(props: &ExportProps) -> Html {
    let onpick = &props.onpick;
    html! {
        <>
            <FilePicker
                pick={Pick::Files}
                look={Look::Primary}
                icon={Icon::File}
                label={arrive::choose_files()}
                {onpick}
            />
            <FilePicker pick={Pick::Folder} icon={Icon::Folder} label={arrive::choose_folder()} {onpick} />
        </>
    }
}

/// Properties of [`FilePicker`].
#[derive(PartialEq, Properties)]
pub(crate) struct PickerProps {
    /// What can be picked.
    pub(crate) pick: Pick,
    /// What the button says.
    pub(crate) label: AttrValue,
    /// How it looks.
    #[prop_or_default]
    pub(crate) look: Look,
    /// What it shows before the label.
    pub(crate) icon: Icon,
    /// Hears what was picked; never an empty list.
    pub(crate) onpick: Callback<FileList>,
}

/// The button, with the browser's own control out of sight behind it.
#[component]
pub(crate) fn FilePicker(props: &PickerProps) -> Html {
    let place = use_node_ref();
    // Yew has no such attribute; without it the picker takes files only.
    use_effect_with((place.clone(), props.pick), |(place, pick)| {
        if let (Some(input), Pick::Folder) = (place.cast::<HtmlInputElement>(), pick) {
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    let onclick = {
        let place = place.clone();
        Callback::from(move |()| {
            if let Some(input) = place.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onpick = props.onpick.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input
            && let Some(list) = input.files()
            && list.length() > 0
        {
            onpick.emit(list);
            // So that choosing the same file again is a change again.
            input.set_value("");
        }
    });
    let multiple = props.pick != Pick::File;
    html! {
        <>
            <Button look={props.look} icon={props.icon} label={props.label.clone()} {onclick} />
            <input type="file" {multiple} hidden=true ref={place} aria-label={props.label.clone()} {onchange} />
        </>
    }
}
