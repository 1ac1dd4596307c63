//! While files are looked for, read and analysed.

use crate::components::{Button, PageHeading};
use crate::hooks::use_handle;
use crate::shared::Shared;
use crate::state::Reading;
use crate::tasks::intake;
use crate::text::{arrive, codes, findings};
use patternfly_yew::prelude::{Progress, Spinner};
use seatscope_contract::messages::{Phase, RecordedError};
use yew::prelude::*;

/// Properties of [`Gathering`].
#[derive(PartialEq, Properties)]
pub(crate) struct GatheringProps {
    /// Files found so far.
    pub(crate) files: u64,
}

/// Folders are being searched.
#[component]
pub(crate) fn Gathering(props: &GatheringProps) -> Html {
    html! {
        <div class="reading">
            <PageHeading title={arrive::gathering()} screen="gathering" />
            <p class="reading__gathering"><Spinner />{ arrive::gathered(props.files) }</p>
        </div>
    }
}

/// Properties of [`ReadingPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ReadingProps {
    /// How it goes.
    pub(crate) reading: Shared<Reading>,
}

/// Files are being read.
#[component]
pub(crate) fn ReadingPage(props: &ReadingProps) -> Html {
    let handle = use_handle();
    let reading = &props.reading;
    let progress = &reading.progress;
    let title = match progress.phase {
        Phase::Reading => arrive::reading(),
        Phase::Analysing => arrive::analysing(),
    };
    let figures = arrive::figures(
        (progress.bytes_done, progress.bytes_total),
        (progress.files_done, progress.files_total),
        progress.objects,
        reading.speed(),
    );
    let spoken = use_memo(reading.spoken_percent(), |percent| arrive::spoken(*percent, progress.objects));
    let oncancel = Callback::from(move |()| intake::cancel(&handle));
    html! {
        <div class="reading">
            <PageHeading title={title.clone()} screen={title} />
            <Progress value={reading.fraction()} description={html! { arrive::progress() }} />
            <p class="visually-hidden" role="status">{ (*spoken).clone() }</p>
            // Before the worker's first word there is nothing to tell.
            if progress.files_total > 0 {
                <dl class="figures">
                    { for figures.into_iter().map(|(label, value)| html! {
                        <div><dt>{ label }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                <p class="reading__file">
                    <span class="muted">{ arrive::current_file() }</span>{ " " }<bdi>{ &progress.path }</bdi>
                </p>
            }
            { found(&progress.errors) }
            <Button
                label={if reading.cancelling { arrive::cancelling() } else { arrive::cancel() }}
                disabled={reading.cancelling}
                onclick={oncancel}
            />
        </div>
    }
}

/// Assignment errors on record in what was read so far. Causes and remedies need the whole export.
fn found(errors: &[RecordedError]) -> Html {
    if errors.is_empty() {
        return html! {};
    }
    let line = |error: &RecordedError| {
        html! {
            <li class="kind">
                <span class="kind__users number">{ findings::users(error.users) }</span>
                <bdi>{ codes::name(&error.code) }</bdi>
            </li>
        }
    };
    html! {
        <section class="reading__found" aria-labelledby="found">
            <h2 id="found">{ arrive::found() }</h2>
            <ul class="kinds" role="list">{ for errors.iter().map(line) }</ul>
            <p class="muted">{ arrive::found_detail() }</p>
        </section>
    }
}
