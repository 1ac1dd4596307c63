//! The table of service plans.

use super::listing::Listing;
use crate::components::{Column, Source, Toggle, plan_link};
use crate::hooks::use_list;
use crate::route::Route;
use crate::text::{format, frame, plans as text, tables};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::views::{Page, PlanRow};
use yew::prelude::*;

/// The plans that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Plans(ListFilter);

impl Source for Plans {
    type Row = PlanRow;
    const CLASS: &'static str = "grid--plans";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(text::col_plan(), "name"),
            Column::number(text::col_on(), "on"),
            Column::number(text::col_off(), "off"),
            Column::number(tables::products(), "products"),
            Column::number(tables::groups(), "groups"),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::ServicePlans { list: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<PlanRow>> {
        if let Reply::ServicePlans(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &PlanRow, column: usize) -> Html {
        match column {
            0 => plan_link(&row.plan, true),
            1 => html! { format::number(row.on) },
            2 => html! { format::number(row.off) },
            3 => html! { format::number(row.products) },
            _ => html! { format::number(row.groups) },
        }
    }

    fn route(row: &PlanRow) -> Option<Route> {
        Some(Route::ServicePlan { id: row.plan.id.clone() })
    }
}

/// Properties of [`ServicePlansPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct PlansProps {
    /// Plans of the tenant's products.
    pub(crate) all: u64,
}

/// The table of service plans.
#[component]
pub(crate) fn ServicePlansPage(props: &PlansProps) -> Html {
    const LIST: &str = "service-plans";
    let list = use_list(Route::ServicePlans, LIST);
    html! {
        <Listing<Plans>
            list={LIST}
            title={frame::service_plans()}
            search={text::search()}
            everything={text::plans(props.all)}
            all={props.all}
            source={Plans(list.filter.clone())}
            sorting={list.sorting}
            clear={list.clear}
        >
            <Toggle label={text::only_off()} on={list.filter.only_errors} onclick={list.toggle_errors} />
        </Listing<Plans>>
    }
}
