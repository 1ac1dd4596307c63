//! Opening the other export.

use crate::components::{Button, Card, ExportPickers, Look, PageHeading, english};
use crate::hooks::use_handle;
use crate::state::{Action, Handle};
use crate::tasks::intake;
use crate::text::{arrive, compare as text, format, worker};
use crate::worker::{Received, Ticket};
use patternfly_yew::prelude::Spinner;
use seatscope_contract::messages::{Phase, Progress, Reply};
use web_sys::FileList;
use yew::prelude::*;

/// How far it is.
enum Course {
    /// Nothing was chosen.
    Idle,
    /// It is being read.
    Reading(Progress),
    /// It could not be read, and why.
    Refused(String),
}

/// The pickers, and how reading goes. Whoever leaves while it is read does not want it any more.
#[component]
pub(super) fn Reader() -> Html {
    let handle = use_handle();
    let course = use_state(|| Course::Idle);
    // It is there as long as an answer is waited for.
    let ticket = use_mut_ref(|| None::<Ticket>);
    use_effect_with((), {
        let (handle, ticket) = (handle.clone(), ticket.clone());
        move |()| move || stop(&handle, ticket.take())
    });
    let onpick = Callback::from({
        let (handle, course, ticket) = (handle.clone(), course.setter(), ticket.clone());
        move |list: FileList| {
            let receive = Callback::from({
                let (handle, course, ticket) = (handle.clone(), course.clone(), ticket.clone());
                move |received| {
                    let refused = match received {
                        Received::Progress(progress) => return course.set(Course::Reading(progress)),
                        Received::Reply(reply) => match *reply {
                            Reply::Other(other) => {
                                ticket.replace(None);
                                return handle.act(Action::Other(Some(*other)));
                            }
                            _ => worker::unexpected(),
                        },
                        Received::Failed(why) => why,
                        Received::File(_) => worker::unexpected(),
                    };
                    ticket.replace(None);
                    course.set(Course::Refused(refused));
                }
            });
            course.set(Course::Reading(Progress::default()));
            ticket.replace(Some(handle.client.read_other(&intake::from_list(&list), receive)));
        }
    });
    let oncancel = Callback::from({
        let course = course.setter();
        move |()| {
            stop(&handle, ticket.take());
            course.set(Course::Idle);
        }
    });
    // What had the focus goes when reading begins or ends, so the heading takes it.
    let screen = if matches!(*course, Course::Reading(_)) { "compare-reading" } else { "compare" };
    html! {
        <>
            <PageHeading title={text::heading()} {screen} />
            <p>{ text::detail() }</p>
            <Card id="compare-choose" title={text::choose()}>
                { match &*course {
                    Course::Reading(progress) => reading(progress, oncancel),
                    Course::Idle => pickers(None, onpick),
                    Course::Refused(why) => pickers(Some(why), onpick),
                } }
            </Card>
        </>
    }
}

fn stop(handle: &Handle, ticket: Option<Ticket>) {
    if ticket.is_some() {
        handle.client.forget_other();
    }
}

fn pickers(refused: Option<&String>, onpick: Callback<FileList>) -> Html {
    html! {
        <>
            <div role="alert">
                if let Some(why) = refused {
                    <p><strong>{ text::not_read() }</strong>{ " " }{ english(why) }</p>
                }
            </div>
            <div class="bench__tools">
                <ExportPickers {onpick} />
            </div>
            <p class="card__foot muted">{ text::choose_detail() }</p>
        </>
    }
}

fn reading(progress: &Progress, oncancel: Callback<()>) -> Html {
    let words = match progress.phase {
        Phase::Reading => text::progress(
            &format::bytes(progress.bytes_done),
            &format::bytes(progress.bytes_total),
            progress.objects,
        ),
        Phase::Analysing => arrive::analysing(),
    };
    // Only what changes now and then is read out.
    let spoken = match progress.phase {
        Phase::Reading => arrive::reading(),
        Phase::Analysing => arrive::analysing(),
    };
    html! {
        <>
            <p class="loading" aria-hidden="true"><Spinner />{ " " }{ words }</p>
            <p class="visually-hidden" role="status">{ spoken }</p>
            <Button look={Look::Secondary} label={arrive::cancel()} onclick={oncancel} />
        </>
    }
}
