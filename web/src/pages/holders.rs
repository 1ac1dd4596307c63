//! Who holds a product, and how far members of a group got.

use super::service_plan::department;
use crate::components::{Column, Source, user_link};
use crate::route::Route;
use crate::text::{codes, detail, holders as text, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::{HolderPath, HolderRow, MemberRow, MemberState, Page};
use yew::prelude::*;

/// Those who hold a product or wait for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ProductHolders(pub(super) String);

impl Source for ProductHolders {
    type Row = HolderRow;
    const CLASS: &'static str = "grid--holders";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::user(), ""),
            Column::text(tables::department(), ""),
            Column::text(text::paths(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Holders { sku_id: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<HolderRow>> {
        if let Reply::Holders(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &HolderRow, column: usize) -> Html {
        match column {
            0 => user_link(&row.user, true),
            1 => department(&row.user),
            _ => {
                html! { <span class="clamp">{ for row.paths.iter().enumerate().map(|(at, path)| one_path(at, path)) }</span> }
            }
        }
    }

    fn route(row: &HolderRow) -> Option<Route> {
        Some(Route::User { id: row.user.id.clone() })
    }
}

fn one_path(at: usize, path: &HolderPath) -> Html {
    let group = path.group.as_ref().map(|group| group.name.as_ref().unwrap_or(&group.id).clone());
    html! {
        <>
            if at > 0 {
                { "; " }
            }
            <bdi>{ group.unwrap_or_else(words::direct) }</bdi>{ ": " }{ detail::state(&path.state) }
            if let Some(error) = &path.error {
                { ", " }<bdi>{ codes::name(error) }</bdi>
            }
        </>
    }
}

/// The members of a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Members {
    /// The group's id.
    pub(super) group: String,
    /// Only those who got so far.
    pub(super) state: Option<MemberState>,
}

impl Source for Members {
    type Row = MemberRow;
    const CLASS: &'static str = "grid--members";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::user(), ""),
            Column::text(tables::department(), ""),
            Column::text(text::column_state(), ""),
            Column::text(text::errors(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Members { group: self.group.clone(), state: self.state, window }
    }

    fn page(reply: Reply) -> Option<Page<MemberRow>> {
        if let Reply::Members(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &MemberRow, column: usize) -> Html {
        match column {
            0 => user_link(&row.user, true),
            1 => department(&row.user),
            2 => html! {
                <>
                    { row.state.map(state) }
                    if !row.is_member {
                        { " " }<span class="muted">{ text::no_member() }</span>
                    }
                </>
            },
            _ => {
                let names: Vec<String> = row.errors.iter().map(|error| codes::name(error)).collect();
                html! { <bdi class="clamp">{ names.join(", ") }</bdi> }
            }
        }
    }

    fn route(row: &MemberRow) -> Option<Route> {
        Some(Route::User { id: row.user.id.clone() })
    }
}

fn state(state: MemberState) -> Html {
    let words = text::state(state);
    if state == MemberState::InError {
        return html! { <Label label={words} color={Color::Red} icon={Some(Icon::ExclamationCircle)} compact=true /> };
    }
    html! { words }
}
