//! What the simulation does not reproduce of the service's records.

use super::listing::Listing;
use crate::components::{Column, Reproduces, Source, english, group_link, product_link, user_link};
use crate::hooks::{use_handle, use_search};
use crate::route::Route;
use crate::state::Action;
use crate::text::{backtest as text, detail, tables, words};
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::{BacktestCounts, DifferenceRow, Page};
use yew::prelude::*;

/// The differences in which a text occurs.
#[derive(Debug, Clone, PartialEq)]
struct Differences(String);

impl Source for Differences {
    type Row = DifferenceRow;
    const CLASS: &'static str = "grid--differences";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::user(), ""),
            Column::text(tables::product(), ""),
            Column::text(detail::col_path(), ""),
            Column::text(text::recorded(), ""),
            Column::text(text::simulated(), ""),
            Column::text(text::reason(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Differences { search: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<DifferenceRow>> {
        if let Reply::Differences(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &DifferenceRow, column: usize) -> Html {
        match column {
            0 => user_link(&row.user, true),
            1 => product_link(&row.product, true),
            2 => {
                row.group.as_ref().map_or_else(|| html! { words::direct() }, |group| group_link(group, true))
            }
            3 => html! { <bdi class="clamp">{ text::state(&row.recorded) }</bdi> },
            4 => html! { <bdi class="clamp">{ text::state(&row.predicted) }</bdi> },
            _ => html! { <span class="clamp">{ english(&row.reason) }</span> },
        }
    }

    fn route(row: &DifferenceRow) -> Option<Route> {
        Some(Route::User { id: row.user.id.clone() })
    }
}

/// Properties of [`DifferencesPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct DifferencesProps {
    /// The figures.
    pub(crate) counts: BacktestCounts,
}

/// The list of differences.
#[component]
pub(crate) fn DifferencesPage(props: &DifferencesProps) -> Html {
    const LIST: &str = "differences";
    let handle = use_handle();
    let source = Differences(use_search(LIST).trim().to_owned());
    let clear = Callback::from(move |()| handle.act(Action::Search(LIST, String::new())));
    let BacktestCounts { assignments, agree } = props.counts;
    html! {
        <Listing<Differences>
            list={LIST}
            title={text::heading()}
            search={text::search()}
            everything={text::differences(assignments - agree)}
            all={assignments - agree}
            note={html! { <><Reproduces counts={props.counts} linked=false /><p>{ text::detail() }</p></> }}
            {source}
            {clear}
        />
    }
}
