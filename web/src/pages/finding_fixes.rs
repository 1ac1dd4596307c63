//! The commands of a finding about addresses.

use crate::components::{Card, command};
use crate::text::addresses as text;
use patternfly_yew::prelude::{Color, Label};
use seatscope_contract::views::Fix;
use yew::prelude::*;

/// A card with the first commands, if there are any, and how many more there are.
pub(super) fn fixes(fixes: &[Fix], total: u64) -> Html {
    if fixes.is_empty() {
        return html! {};
    }
    html! {
        <Card id="fixes" title={text::fixes()}>
            <p>{ text::fixes_detail() }</p>
            { for fixes.iter().map(view) }
            if total > fixes.len() as u64 {
                <p class="card__foot">{ text::more_fixes(total - fixes.len() as u64) }</p>
            }
        </Card>
    }
}

fn view(fix: &Fix) -> Html {
    let about = text::of(&fix.holder, &fix.address);
    let heading = html! {
        <h3>
            <bdi>{ about.clone() }</bdi>
            if fix.keeps {
                { " " }<Label label={text::keeps()} color={Color::Green} compact=true />
            }
        </h3>
    };
    match fix.script.as_ref().zip(fix.runs_in) {
        Some((script, runs_in)) => {
            let shell = text::shell(runs_in);
            html! { <>{ command(&about, heading, &shell, script) }<p class="muted">{ shell }</p></> }
        }
        None => {
            html! { <>{ heading }<p class="muted">{ text::no_command(fix.form, fix.without_command) }</p></> }
        }
    }
}
