//! How well the simulation reproduces what the service recorded, to stand beside whatever it predicts.

use super::To;
use crate::route::Route;
use crate::text::backtest as text;
use seatscope_contract::views::BacktestCounts;
use yew::prelude::*;

/// Properties of [`Reproduces`].
#[derive(PartialEq, Properties)]
pub(crate) struct ReproducesProps {
    /// The figures.
    pub(crate) counts: BacktestCounts,
    /// Whether it leads to the differences.
    #[prop_or(true)]
    pub(crate) linked: bool,
}

/// The sentence; it leads to the differences where there are any.
#[component]
pub(crate) fn Reproduces(props: &ReproducesProps) -> Html {
    let BacktestCounts { assignments, agree } = props.counts;
    let differences = assignments - agree;
    html! {
        <p class="reproduces">
            if assignments == 0 {
                { text::nothing() }
            } else {
                { text::reproduces(agree, assignments) }
            }
            if differences > 0 && props.linked {
                { " " }<To route={Route::Differences}>{ text::see(differences) }</To>
            }
        </p>
    }
}
