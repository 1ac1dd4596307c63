//! The list of findings.

use super::listing::Listing;
use crate::components::{Choice, Column, RulesNote, Source, To, Toggle, english, severity_mark};
use crate::hooks::{Asked, use_address, use_handle, use_query, use_search};
use crate::queries::filters;
use crate::queries::palette::product_name;
use crate::route::{FindingsQuery, Route};
use crate::shared::Shared;
use crate::state::Action;
use crate::text::{codes, findings, format, frame, tables, words, work};
use seatscope_contract::messages::{FindingFilter, Query, Reply, Window};
use seatscope_contract::views::{Facets, FindingRow, Overview, Page};
use seatscope_contract::work::FindingState;
use yew::prelude::*;

/// The findings that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Findings(FindingFilter);

impl Source for Findings {
    type Row = FindingRow;
    const CLASS: &'static str = "grid--findings";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(findings::severity(), ""),
            Column::text(findings::cause(), ""),
            Column::text(findings::kind(), ""),
            Column::text(findings::basis(), ""),
            Column::text(findings::outlook(), ""),
            Column::number(findings::column_users(), ""),
            Column::number(findings::groups(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Findings { filter: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<FindingRow>> {
        if let Reply::Findings(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &FindingRow, column: usize) -> Html {
        match column {
            0 => severity_mark(row.severity, row.basis),
            1 => html! {
                <To route={Route::Finding { index: row.index }} class="clamp" in_grid=true>{ english(&row.message) }</To>
            },
            2 => html! { <bdi class="clamp">{ codes::name(&row.code) }</bdi> },
            3 => html! { <><span class="clamp">{ words::basis(row.basis) }</span>{ mark(row) }</> },
            4 => html! { row.outlook.map(words::outlook).unwrap_or_default() },
            5 => html! { format::number(row.users) },
            _ => html! { format::number(row.groups) },
        }
    }

    fn route(row: &FindingRow) -> Option<Route> {
        Some(Route::Finding { index: row.index })
    }
}

/// What the user thinks of a finding, in a few words.
fn mark(row: &FindingRow) -> Html {
    let state = (row.state != FindingState::Open).then(|| work::state(row.state));
    let words: Vec<String> = state.into_iter().chain(row.has_note.then(work::has_note)).collect();
    html! {
        if !words.is_empty() {
            <span class="muted">{ words.join(", ") }</span>
        }
    }
}

/// Properties of [`FindingsPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct FindingsProps {
    /// The tenant in one screen; it knows the codes there are.
    pub(crate) overview: Shared<Overview>,
}

/// The list of findings with its filters.
#[component]
pub(crate) fn FindingsPage(props: &FindingsProps) -> Html {
    const LIST: &str = "findings";
    let handle = use_handle();
    let search = use_search(LIST);
    let (query, change) = use_address::<FindingsQuery>(Route::Findings);
    let all = &props.overview.codes;
    let (asked, _) = use_query(Query::Facets, |reply| match reply {
        Reply::Facets(facets) => Some(Some(facets)),
        _ => None,
    });
    let facets = match &asked {
        Asked::Answered(facets) => Some(facets.clone()),
        _ => None,
    };
    let departments = facets.as_ref().map(|facets| facets.departments.as_slice()).unwrap_or_default();
    let source = Findings(filters::filter(&query, &search, all, departments));
    let clear = {
        let change = change.clone();
        Callback::from(move |()| {
            handle.act(Action::Search(LIST, String::new()));
            change.emit(FindingsQuery::default());
        })
    };
    let goto = |next: FindingsQuery| {
        let change = change.clone();
        Callback::from(move |()| change.emit(next.clone()))
    };
    let severities = filters::SEVERITIES.iter().map(|(key, severity)| {
        let next = FindingsQuery { severity: filters::toggled(&query.severity, key), ..query.clone() };
        html! { <Toggle label={words::severity(*severity)} on={filters::has(&query.severity, key)} onclick={goto(next)} /> }
    });
    let bases = filters::BASES.iter().map(|(key, basis)| {
        let next = FindingsQuery { basis: filters::toggled(&query.basis, key), ..query.clone() };
        html! { <Toggle label={words::basis(*basis)} on={filters::has(&query.basis, key)} onclick={goto(next)} /> }
    });
    let kinds = all.iter().map(|count| {
        let key = filters::code_key(&count.code, all);
        let next = FindingsQuery { code: filters::toggled(&query.code, &key), ..query.clone() };
        html! {
            <Toggle
                label={codes::name(&count.code)}
                count={Some(count.findings)}
                on={filters::has(&query.code, &key)}
                onclick={goto(next)}
            />
        }
    });
    let marks = props.overview.marks;
    let folded = filters::folded(&query, marks);
    let also = filters::FOLDED.iter().filter(|(_, state)| filters::in_state(marks, *state) > 0);
    let also: Vec<Html> = also.map(|(key, state)| {
        let next = FindingsQuery { state: filters::toggled(&query.state, key), ..query.clone() };
        let count = Some(filters::in_state(marks, *state));
        html! { <Toggle label={work::state(*state)} {count} on={filters::has(&query.state, key)} onclick={goto(next)} /> }
    }).collect();
    html! {
        <Listing<Findings>
            list={LIST}
            title={frame::findings()}
            search={findings::search()}
            everything={findings::findings(props.overview.counts.findings.saturating_sub(folded))}
            all={props.overview.counts.findings.saturating_sub(folded)}
            {source}
            {clear}
            note={note(&props.overview, folded)}
        >
            { toggles(findings::by_severity(), severities.collect()) }
            { toggles(findings::by_basis(), bases.collect()) }
            { toggles(findings::by_code(), kinds.collect()) }
            if let Some(facets) = &facets {
                { choices(facets, &query, &change) }
            }
            if !also.is_empty() {
                { toggles(work::also(), also.into_iter().collect()) }
            }
        </Listing<Findings>>
    }
}

/// One product, group or department of those that the findings have.
fn choices(facets: &Facets, query: &FindingsQuery, change: &Callback<FindingsQuery>) -> Html {
    let products = facets.products.iter().map(|product| (product.sku_id.clone(), product_name(product)));
    let groups = facets.groups.iter().map(|group| {
        let name = group.name.as_ref().unwrap_or(&group.id).clone();
        (group.id.clone(), name)
    });
    let departments = facets.departments.iter().enumerate().map(|(at, name)| (at.to_string(), name.clone()));
    let with = |set: fn(&mut FindingsQuery, String)| {
        let query = query.clone();
        change.reform(move |value| {
            let mut next = query.clone();
            set(&mut next, value);
            next
        })
    };
    html! {
        <>
            <Choice
                label={findings::product()}
                options={products.collect::<Vec<_>>()}
                chosen={query.product.clone()}
                onchoose={with(|query, id| query.product = id)}
            />
            <Choice
                label={findings::group()}
                options={groups.collect::<Vec<_>>()}
                chosen={query.group.clone()}
                onchoose={with(|query, id| query.group = id)}
            />
            <Choice
                label={tables::department()}
                options={departments.collect::<Vec<_>>()}
                chosen={query.department.clone()}
                onchoose={with(|query, at| query.department = at)}
            />
        </>
    }
}

/// What must be known before the list is read: other rules, and findings that it leaves out.
fn note(overview: &Shared<Overview>, folded: u64) -> Html {
    html! {
        <>
            <RulesNote overview={overview.clone()} />
            if folded > 0 {
                <p class="muted">{ work::folded(folded) }</p>
            }
        </>
    }
}

fn toggles(name: String, toggles: Html) -> Html {
    html! {
        <div class="toggles" role="group" aria-label={name.clone()}>
            <span class="toggles__name" aria-hidden="true">{ name }</span>
            { toggles }
        </div>
    }
}
