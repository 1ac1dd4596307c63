//! The files read, what was wrong with them, and what the export can tell.

use crate::components::{PageHeading, answered};
use crate::hooks::use_query;
use crate::text::{coverage as cover, format, frame, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::{Coverage, CoverageStatus, Input, Problem};
use seatscope_contract::views::Files;
use yew::prelude::*;

/// Files shown; an export may be a folder of a million.
const FILES_SHOWN: usize = 500;

/// The files page.
#[component]
pub(crate) fn FilesPage() -> Html {
    let (asked, again) = use_query(Query::Files, |reply| match reply {
        Reply::Files(files) => Some(Some(files)),
        _ => None,
    });
    html! {
        <div class="detail">
            <PageHeading title={frame::FILES} screen="files" />
            { answered(&asked, &again, |files| view(files)) }
        </div>
    }
}

fn view(files: &Files) -> Html {
    // An archive's objects are its entries, and those have lines of their own.
    let read = files.inputs.iter().filter(|input| input.kind != "archive");
    let objects = read.map(|input| input.objects).sum();
    let problems = files.inputs.iter().map(|input| input.problems.len() as u64).sum();
    // What needs attention comes first; the rest stays in the order it was handed over.
    let (bad, good): (Vec<_>, Vec<_>) = files.inputs.iter().partition(|input| !input.problems.is_empty());
    let rest = files.inputs.len().saturating_sub(FILES_SHOWN) as u64;
    html! {
        <>
            <p class="detail__answer">{ tables::files_answer(files.inputs.len() as u64, objects, problems) }</p>
            <section class="card" aria-label={frame::FILES}>
                <div class="table-scroll table-scroll--tall" role="group" aria-label={frame::FILES} tabindex="0">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{ tables::FILE }</th>
                                <th scope="col">{ tables::HOLDS }</th>
                                <th scope="col">{ tables::FORMAT }</th>
                                <th scope="col">{ tables::ENCODING }</th>
                                <th scope="col" class="end">{ tables::OBJECTS }</th>
                                <th scope="col" class="end">{ tables::SIZE }</th>
                                <th scope="col">{ tables::PROBLEMS }</th>
                            </tr>
                        </thead>
                        <tbody>{ for bad.into_iter().chain(good).take(FILES_SHOWN).map(file) }</tbody>
                    </table>
                </div>
                if rest > 0 {
                    <p class="card__foot muted">{ tables::more_files(rest) }</p>
                }
            </section>
            { coverage(&files.coverage) }
        </>
    }
}

fn file(input: &Input) -> Html {
    html! {
        <tr key={input.path.clone()}>
            <th scope="row"><bdi>{ &input.path }</bdi></th>
            <td>{ &input.kind }</td>
            <td>{ &input.format }</td>
            <td>{ &input.encoding }</td>
            <td class="end number">{ format::number(input.objects) }</td>
            <td class="end number">{ format::bytes(input.bytes) }</td>
            <td class="table__problems">
                if input.problems.is_empty() {
                    <span class="muted">{ tables::NONE }</span>
                }
                { for input.problems.iter().map(problem) }
            </td>
        </tr>
    }
}

fn problem(problem: &Problem) -> Html {
    html! {
        <div class="problem">
            <Label label={problem.code.clone()} color={Color::Orange} icon={Some(Icon::ExclamationTriangle)} compact=true />
            if let Some(offset) = problem.offset {
                { " " }<span class="muted number">{ tables::at_byte(offset) }</span>
            }
            <p><bdi>{ &problem.message }</bdi></p>
            <p class="muted"><bdi>{ &problem.remedy }</bdi></p>
        </div>
    }
}

fn coverage(coverage: &[Coverage]) -> Html {
    html! {
        <section class="card" aria-labelledby="coverage">
            <h2 id="coverage">{ cover::HEADING }</h2>
            <p class="muted">{ cover::DETAIL }</p>
            <div class="table-scroll" role="group" aria-labelledby="coverage" tabindex="0">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{ cover::CHECK }</th>
                            <th scope="col">{ cover::STATUS }</th>
                            <th scope="col">{ cover::MISSING }</th>
                            <th scope="col">{ cover::REMEDY }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for coverage.iter().map(|check| html! {
                            <tr key={check.check.clone()}>
                                <th scope="row">{ cover::check(&check.check) }</th>
                                <td>{ status(check.status) }</td>
                                <td>{ check.missing.join(", ") }</td>
                                <td>{ &check.remedy }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn status(status: CoverageStatus) -> Html {
    let (color, icon) = match status {
        CoverageStatus::Full => (Color::Green, Icon::CheckCircle),
        CoverageStatus::Partial => (Color::Orange, Icon::ExclamationTriangle),
        CoverageStatus::Unavailable => (Color::Grey, Icon::MinusCircle),
    };
    html! { <Label label={words::coverage(status)} {color} icon={Some(icon)} compact=true /> }
}
