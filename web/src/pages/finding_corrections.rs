//! The wrong values of a finding, each with what it should be and the command that does it.

use crate::components::{Card, Column, CopyButton, Grid, Source, To};
use crate::route::Route;
use crate::text::addresses as text;
use seatscope_contract::addresses::Correction;
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::Page;
use yew::prelude::*;

/// The corrections of a finding.
#[derive(Debug, Clone, PartialEq)]
struct Corrections(u32);

impl Source for Corrections {
    type Row = Correction;
    const CLASS: &'static str = "grid--corrections";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(text::value(), ""),
            Column::text(text::should_be(), ""),
            Column::text(text::object(), ""),
            Column::text(text::field(), ""),
            Column::text(text::command(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Corrections { index: self.0, window }
    }

    fn page(reply: Reply) -> Option<Page<Correction>> {
        if let Reply::Corrections(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &Correction, column: usize) -> Html {
        match column {
            0 => {
                let value = match row.value.as_deref() {
                    None => text::all_of_them(),
                    Some("") => text::empty(),
                    Some(value) => value.to_owned(),
                };
                html! { <bdi class="mono clamp">{ value }</bdi> }
            }
            1 => match &row.proposed {
                Some(proposed) => html! { <bdi class="mono clamp">{ proposed }</bdi> },
                None => {
                    let said = text::without_proposal(row.removes, row.taken.as_ref());
                    html! { <bdi class="muted clamp">{ said }</bdi> }
                }
            },
            2 => match Self::route(row) {
                Some(to) => html! { <To route={to} in_grid=true><bdi>{ &row.name }</bdi></To> },
                None => html! { <bdi>{ &row.name }</bdi> },
            },
            3 => html! { <bdi class="mono">{ &row.field }</bdi> },
            _ => command(row),
        }
    }

    fn route(row: &Correction) -> Option<Route> {
        Route::of_holder(row.kind, row.id.as_deref())
    }
}

fn command(row: &Correction) -> Html {
    let shell = row.runs_in.map(text::shell).unwrap_or_default();
    match (&row.command, row.without_command) {
        (Some(command), _) => {
            let about = text::of(&row.name, row.value.as_deref().unwrap_or(&row.field));
            html! {
                <>
                    <CopyButton text={command.clone()} name={text::copy_correction(&about)} />
                    { shell }
                </>
            }
        }
        (None, Some(why)) => html! { <span class="muted clamp">{ text::why_no_command(why) }</span> },
        (None, None) if row.proposed.is_some() || row.removes => {
            html! { <span class="muted clamp">{ text::no_command_known() }</span> }
        }
        (None, None) => html! {},
    }
}

/// A card with all of them.
pub(super) fn corrections(index: u32, total: u64) -> Html {
    html! {
        <Card id="corrections" title={text::corrections(total)}>
            <p class="muted">{ text::corrections_detail() }</p>
            <Grid<Corrections> id="corrections-list" label={text::corrections_list()} source={Corrections(index)} />
        </Card>
    }
}
