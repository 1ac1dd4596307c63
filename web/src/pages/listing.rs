//! The frame of a screen that is one list: heading, search, filters, count, grid.

use super::listing_tools::ListingTools;
use crate::components::{Button, Grid, Look, PageHeading, SearchBox, Sorting, Source};
use crate::text::grid;
use seatscope_contract::messages::Window;
use yew::prelude::*;

/// Properties of [`Listing`].
#[derive(PartialEq, Properties)]
pub(crate) struct ListingProps<S: Source> {
    /// The list's name for search texts and ids.
    pub(crate) list: &'static str,
    /// Heading.
    pub(crate) title: AttrValue,
    /// What to search by.
    pub(crate) search: AttrValue,
    /// Rows without any filter.
    pub(crate) all: u64,
    /// The same with what they are: `1,248 users`.
    pub(crate) everything: AttrValue,
    /// The rows.
    pub(crate) source: S,
    /// The order of the rows, where it can be chosen.
    #[prop_or_default]
    pub(crate) sorting: Option<Sorting>,
    /// Takes search and filters away.
    pub(crate) clear: Callback<()>,
    /// What must be known before the list is read.
    #[prop_or_default]
    pub(crate) note: Html,
    /// The filters.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A screen that is one list.
#[component]
pub(crate) fn Listing<S: Source>(props: &ListingProps<S>) -> Html {
    let total = use_state_eq(|| None::<u64>);
    let ontotal = use_callback((), {
        let total = total.setter();
        move |value, ()| total.set(Some(value))
    });
    let columns = use_memo((), |()| S::columns());
    let query = props.source.query(Window { offset: 0, limit: 0 });
    html! {
        <div class="listing">
            <PageHeading title={props.title.clone()} screen={props.list} />
            { props.note.clone() }
            <div class="listing__tools">
                <SearchBox list={props.list} label={props.search.clone()} />
                { props.children.clone() }
            </div>
            <div class="listing__count">
                <span role="status">
                    { total.map(|total| grid::of_all(total, props.all, &props.everything)).unwrap_or_default() }
                </span>
                if total.is_some_and(|total| total < props.all) {
                    { " " }<Button look={Look::Link} label={grid::clear()} onclick={props.clear.clone()} />
                }
                <ListingTools grid={props.list} {columns} {query} total={*total} />
            </div>
            <Grid<S>
                id={props.list}
                label={props.title.clone()}
                source={props.source.clone()}
                sorting={props.sorting.clone()}
                {ontotal}
            />
        </div>
    }
}
