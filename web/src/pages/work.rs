//! Saving the user's work, and opening it again.

use crate::components::{Button, FilePicker, Pick};
use crate::hooks::{use_bench, use_handle, use_marking, use_ruling, use_saving};
use crate::shared::Shared;
use crate::tasks::work as tasks;
use crate::text::work as text;
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::Request;
use seatscope_contract::views::Overview;
use web_sys::FileList;
use yew::prelude::*;

/// Properties of [`WorkFiles`].
#[derive(PartialEq, Properties)]
pub(super) struct WorkProps {
    /// The tenant in one screen.
    pub(super) overview: Shared<Overview>,
}

/// The two buttons, and what became of marks without a finding.
#[component]
pub(super) fn WorkFiles(props: &WorkProps) -> Html {
    let (handle, save) = (use_handle(), use_saving());
    let (bench, ruling, marking) = (use_bench(), use_ruling(), use_marking());
    let tenant = props.overview.tenant.id.clone();
    let onsave = save.reform(move |()| Request::SaveWork {
        work: tasks::of(tenant.clone(), &bench.changes, &ruling.wanted, &marking.marks),
    });
    let onopen = Callback::from(move |list: FileList| {
        if let Some(file) = list.get(0) {
            tasks::load(&handle, file);
        }
    });
    let counts = props.overview.marks;
    html! {
        <section class="card" aria-label={text::your_work()}>
            <h2>{ text::your_work() }</h2>
            <p class="muted">{ text::detail() }</p>
            <div class="listing__tools">
                <Button icon={Icon::Download} label={text::save()} onclick={onsave} />
                <FilePicker pick={Pick::File} icon={Icon::FolderOpen} label={text::open()} onpick={onopen} />
            </div>
            if counts.gone > 0 {
                <p>{ text::gone(counts) }</p>
            }
        </section>
    }
}
