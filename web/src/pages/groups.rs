//! The table of groups.

use super::listing::Listing;
use super::users::errors;
use crate::components::{Column, Source, To, Toggle, two_lines};
use crate::hooks::use_list;
use crate::route::Route;
use crate::text::{format, frame, rule_editor, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::report::GroupState;
use seatscope_contract::views::{GroupRow, Page};
use yew::prelude::*;

/// The groups that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Groups(ListFilter);

impl Source for Groups {
    type Row = GroupRow;
    const CLASS: &'static str = "grid--groups";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::group(), "name"),
            Column::text(tables::kind(), "kind"),
            Column::text(tables::state(), "state"),
            Column::number(tables::products(), "products"),
            Column::number(tables::members(), "members"),
            Column::number(tables::member_groups(), "memberGroups"),
            Column::number(tables::errors(), "membersInError"),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Groups { list: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<GroupRow>> {
        if let Reply::Groups(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &GroupRow, column: usize) -> Html {
        let licensing = row.licensing.as_ref();
        match column {
            0 => group(row),
            1 => html! { tables::group_kind(&row.kind, row.dynamic, row.synced) },
            2 => licensing.map_or_else(
                || html! { <span class="muted">{ tables::not_licensed() }</span> },
                |group| state(group.state),
            ),
            3 => {
                html! { licensing.map(|group| format::number(group.products.len() as u64)).unwrap_or_default() }
            }
            4 => html! { format::number(row.members) },
            5 => html! { format::number(row.member_groups) },
            _ => licensing.map(|group| errors(group.members_in_error)).unwrap_or_default(),
        }
    }

    fn route(row: &GroupRow) -> Option<Route> {
        Some(Route::Group { id: row.id.clone() })
    }
}

fn group(row: &GroupRow) -> Html {
    let name = row.name.as_deref().unwrap_or(&row.id);
    two_lines(
        html! { <To route={Route::Group { id: row.id.clone() }} in_grid=true><bdi>{ name }</bdi></To> },
        row.name.as_ref().map(|_| row.id.as_str()),
    )
}

/// The state of a licensed group, in the admin centre's words.
pub(super) fn state(state: GroupState) -> Html {
    let (color, icon) = match state {
        GroupState::AllAssigned => (Color::Green, Icon::CheckCircle),
        GroupState::InProgress => (Color::Blue, Icon::InProgress),
        GroupState::Errors => (Color::Red, Icon::ExclamationCircle),
    };
    html! { <Label label={words::group_state(state)} {color} icon={Some(icon)} compact=true /> }
}

/// Properties of [`GroupsPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct GroupsProps {
    /// Groups in the tenant.
    pub(crate) all: u64,
}

/// The table of groups.
#[component]
pub(crate) fn GroupsPage(props: &GroupsProps) -> Html {
    const LIST: &str = "groups";
    let list = use_list(Route::Groups, LIST);
    html! {
        <Listing<Groups>
            list={LIST}
            title={frame::groups()}
            search={tables::search_groups()}
            everything={tables::count_groups(props.all)}
            all={props.all}
            source={Groups(list.filter.clone())}
            sorting={list.sorting}
            clear={list.clear}
        >
            <Toggle label={tables::only_licensed()} on={list.filter.only_licensed} onclick={list.toggle_licensed} />
            <Toggle label={tables::only_errors()} on={list.filter.only_errors} onclick={list.toggle_errors} />
            <To route={Route::RuleEditor}>{ rule_editor::from_groups() }</To>
        </Listing<Groups>>
    }
}
