//! Search, filters and order of a list.

use super::use_handle;
use crate::components::Sorting;
use crate::route::{ListQuery, Route};
use crate::shared::Shared;
use crate::state::Action;
use seatscope_contract::messages::ListFilter;
use std::collections::BTreeMap;
use yew::prelude::*;
use yew_router::prelude::{use_location, use_navigator};

/// Search texts by list.
pub(crate) type Searches = Shared<BTreeMap<&'static str, String>>;

/// The text that a list is searched for.
#[hook]
pub(crate) fn use_search(list: &'static str) -> String {
    let searches = use_context::<Searches>();
    searches.and_then(|searches| searches.get(list).cloned()).unwrap_or_default()
}

/// The address's query, and a way to change it that Back undoes not step by step.
#[hook]
pub(crate) fn use_address<Q>(route: Route) -> (Q, Callback<Q>)
where
    Q: Clone + Default + PartialEq + serde::Serialize + serde::de::DeserializeOwned + 'static,
{
    let location = use_location();
    let navigator = use_navigator();
    let query = location.and_then(|location| location.query::<Q>().ok()).unwrap_or_default();
    let change = Callback::from(move |query: Q| {
        if let Some(navigator) = &navigator {
            // A query that cannot be written leaves the address as it is.
            let _ = navigator.replace_with_query(&route, query);
        }
    });
    (query, change)
}

/// What a table page needs to know about its list.
#[derive(Clone, PartialEq)]
pub(crate) struct List {
    /// What the worker is asked for.
    pub(crate) filter: ListFilter,
    /// The order, for the grid's headings.
    pub(crate) sorting: Sorting,
    /// Turns the restriction to rows with errors on or off.
    pub(crate) toggle_errors: Callback<()>,
    /// Turns the restriction to rows with licences on or off.
    pub(crate) toggle_licensed: Callback<()>,
    /// Takes search and filters away.
    pub(crate) clear: Callback<()>,
}

/// Search, filters and order of the list at a route.
#[hook]
pub(crate) fn use_list(route: Route, list: &'static str) -> List {
    let handle = use_handle();
    let search = use_search(list);
    let (query, change) = use_address::<ListQuery>(route);
    let onsort = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |(field, descending): (&str, bool)| {
            change.emit(ListQuery { sort: field.to_owned(), descending, ..query.clone() });
        })
    };
    let clear = {
        let (query, change) = (query.clone(), change.clone());
        Callback::from(move |()| {
            handle.act(Action::Search(list, String::new()));
            change.emit(ListQuery { errors: false, licensed: false, ..query.clone() });
        })
    };
    let toggle = |next: ListQuery| {
        let change = change.clone();
        Callback::from(move |()| change.emit(next.clone()))
    };
    let toggle_errors = toggle(ListQuery { errors: !query.errors, ..query.clone() });
    let toggle_licensed = toggle(ListQuery { licensed: !query.licensed, ..query.clone() });
    let filter = ListFilter {
        search: search.trim().to_owned(),
        sort: query.sort.clone(),
        descending: query.descending,
        only_errors: query.errors,
        only_licensed: query.licensed,
    };
    let sorting = Sorting { field: query.sort.clone(), descending: query.descending, onsort };
    List { filter, sorting, toggle_errors, toggle_licensed, clear }
}
