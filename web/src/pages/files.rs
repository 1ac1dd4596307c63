//! The files read, what was wrong with them, and what the export can tell.

use crate::components::{
    Card, FilePicker, PageHeading, Pick, To, answered, catalogue_note, cell, english, name_cell, stack,
};
use crate::hooks::{use_handle, use_query};
use crate::route::Route;
use crate::tasks::intake;
use crate::text::{catalogue, coverage as cover, format, frame, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::{Coverage, CoverageStatus, Input, Problem};
use seatscope_contract::views::Files;
use web_sys::FileList;
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
    let onpick = {
        let handle = use_handle();
        Callback::from(move |list: FileList| intake::add(&handle, &list))
    };
    html! {
        <div class="detail">
            <PageHeading title={frame::files()} screen="files" />
            <div><FilePicker pick={Pick::Files} icon={Icon::Plus} label={catalogue::add()} {onpick} /></div>
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
            <section class="card" aria-label={frame::files()}>
                <div class="table-scroll table-scroll--tall" role="group" aria-label={frame::files()} tabindex="0">
                    { stack(&columns(), bad.into_iter().chain(good).take(FILES_SHOWN).map(file).collect()) }
                </div>
                if rest > 0 {
                    <p class="card__foot muted">{ tables::more_files(rest) }</p>
                }
            </section>
            { coverage(&files.coverage) }
            <Card id="catalogue" title={catalogue::heading()}>
                { catalogue_note(&files.catalogue, true) }
                <p class="card__foot muted">{ catalogue::newer() }</p>
            </Card>
        </>
    }
}

/// The columns, and which of them hold numbers.
fn columns() -> [(String, bool); 7] {
    [
        (tables::file(), false),
        (tables::holds(), false),
        (tables::format(), false),
        (tables::encoding(), false),
        (tables::objects(), true),
        (tables::size(), true),
        (tables::problems(), false),
    ]
}

fn file(input: &Input) -> Html {
    let problems = if input.problems.is_empty() {
        html! { <span class="muted">{ tables::none() }</span> }
    } else {
        input.problems.iter().map(problem).collect()
    };
    html! {
        <tr role="row" key={input.path.clone()}>
            { name_cell(html! { <bdi>{ &input.path }</bdi> }) }
            { cell(tables::holds(), None, holds(input)) }
            { cell(tables::format(), None, html! { &input.format }) }
            { cell(tables::encoding(), None, html! { &input.encoding }) }
            { cell(tables::objects(), Some("end number"), html! { format::number(input.objects) }) }
            { cell(tables::size(), Some("end number"), html! { format::bytes(input.bytes) }) }
            { cell(tables::problems(), Some("table__problems"), problems) }
        </tr>
    }
}

/// The kind, or each kind of a file of several.
fn holds(input: &Input) -> Html {
    if input.contents.is_empty() {
        html! { &input.kind }
    } else {
        html! { tables::contents(&input.contents) }
    }
}

fn problem(problem: &Problem) -> Html {
    html! {
        <div class="problem">
            <Label label={problem.code.clone()} color={Color::Orange} icon={Some(Icon::ExclamationTriangle)} compact=true />
            if let Some(offset) = problem.offset {
                { " " }<span class="muted number">{ tables::at_byte(offset) }</span>
            }
            <p>{ english(&problem.message) }</p>
            <p class="muted">{ english(&problem.remedy) }</p>
        </div>
    }
}

fn coverage(coverage: &[Coverage]) -> Html {
    let columns = [cover::column_check(), cover::status(), cover::missing(), cover::remedy()];
    let columns = columns.map(|name| (name, false));
    html! {
        <Card id="coverage" title={cover::heading()}>
            <p class="muted">{ cover::detail() }</p>
            <div class="table-scroll" role="group" aria-labelledby="coverage" tabindex="0">
                { stack(&columns, coverage.iter().map(check).collect()) }
            </div>
        </Card>
    }
}

fn check(check: &Coverage) -> Html {
    html! {
        <tr role="row" key={check.check.clone()}>
            { name_cell(html! { cover::check(&check.check) }) }
            { cell(cover::status(), None, status(check.status)) }
            { cell(cover::missing(), None, html! { <ul class="missing-inputs" role="list">{ for check.missing.iter().map(missing) }</ul> }) }
            { cell(cover::remedy(), None, html! { &check.remedy }) }
        </tr>
    }
}

/// A missing input leads to the commands that export it.
fn missing(input: &String) -> Html {
    html! { <li><To route={Route::ExportOf { input: input.clone() }}>{ input }</To></li> }
}

fn status(status: CoverageStatus) -> Html {
    let (color, icon) = match status {
        CoverageStatus::Full => (Color::Green, Icon::CheckCircle),
        CoverageStatus::Partial => (Color::Orange, Icon::ExclamationTriangle),
        CoverageStatus::Unavailable => (Color::Grey, Icon::MinusCircle),
    };
    html! { <Label label={words::coverage(status)} {color} icon={Some(icon)} compact=true /> }
}
