//! The ways to the parts of the analysis.

use super::To;
use crate::hooks::use_bench;
use crate::route::Route;
use crate::shared::Shared;
use crate::text::{export, format, frame, timeline};
use patternfly_yew::prelude::Icon;
use seatscope_contract::views::Overview;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Navigation`].
#[derive(PartialEq, Properties)]
pub(crate) struct NavigationProps {
    /// The open tenant.
    pub(crate) overview: Shared<Overview>,
    /// The screen shown.
    pub(crate) current: Route,
}

/// One way.
struct Way {
    route: Route,
    icon: Icon,
    label: AttrValue,
    count: Option<u64>,
    /// What needs attention there, in words.
    alert: Option<String>,
}

/// The list of ways, with how much is behind each and what needs attention.
#[component]
pub(crate) fn Navigation(props: &NavigationProps) -> Html {
    let section = props.current.section();
    let strip = use_node_ref();
    use_effect_with(section.clone(), {
        let strip = strip.clone();
        move |_| show_current(&strip)
    });
    let tried = use_bench().tried() as u64;
    html! {
        <nav ref={strip} class="navigation" aria-label={frame::navigation()}>
            <ul role="list">
                { for ways(&props.overview, tried).into_iter().map(|way| view(way, &section)) }
            </ul>
        </nav>
    }
}

/// In a narrow window the ways stand in a strip, which is moved until the current one can be seen.
fn show_current(strip: &NodeRef) {
    let Some(strip) = strip.cast::<Element>() else { return };
    let Some(current) = strip.query_selector("[aria-current]").ok().flatten() else { return };
    let (room, place) = (strip.get_bounding_client_rect(), current.get_bounding_client_rect());
    let before = (place.left() - room.left()).min(0.0);
    let behind = (place.right() - room.right()).max(0.0);
    if before + behind != 0.0 {
        let beside = (room.width() - place.width()).max(0.0) / 2.0;
        strip.set_scroll_left(strip.scroll_left() + (place.left() - room.left() - beside) as i32);
    }
}

fn ways(overview: &Overview, tried: u64) -> [Way; 14] {
    let counts = &overview.counts;
    let in_error = overview.group_states.errors;
    [
        way(Route::Overview, Icon::TachometerAlt, frame::overview(), None),
        way(Route::Findings, Icon::List, frame::findings(), Some(counts.findings)),
        way(Route::Users, Icon::User, frame::users(), Some(counts.users)),
        Way {
            alert: (in_error > 0).then(|| frame::groups_in_error(in_error)),
            ..way(Route::Groups, Icon::Users, frame::groups(), Some(counts.groups))
        },
        way(Route::Products, Icon::Cubes, frame::products(), Some(counts.products)),
        way(Route::ServicePlans, Icon::Bundle, frame::service_plans(), Some(counts.service_plans)),
        way(Route::Addresses, Icon::Catalog, frame::addresses(), Some(counts.addresses)),
        way(Route::WhatIf, Icon::CodeBranch, frame::what_if(), (tried > 0).then_some(tried)),
        way(Route::Timeline, Icon::History, timeline::title(), None),
        Way {
            alert: (counts.problems > 0).then(|| frame::problems(counts.problems)),
            ..way(Route::Files, Icon::File, frame::files(), Some(counts.files))
        },
        way(Route::Rules, Icon::BalanceScale, frame::rules(), None),
        way(Route::Reports, Icon::Download, frame::reports(), None),
        way(Route::Export, Icon::Export, export::title(), None),
        way(Route::Help, Icon::QuestionCircle, frame::help(), None),
    ]
}

fn way(route: Route, icon: Icon, label: impl Into<AttrValue>, count: Option<u64>) -> Way {
    Way { route, icon, label: label.into(), count, alert: None }
}

fn view(way: Way, section: &Route) -> Html {
    let current = way.route == *section;
    html! {
        <li class={classes!("navigation__item", current.then_some("navigation__item--current"))}
            aria-current={current.then_some("page")}>
            <To route={way.route}>
                <span class="navigation__icon">{ way.icon }</span>
                <span class="navigation__label">{ way.label }</span>
                if let Some(count) = way.count {
                    <span class="navigation__count">{ format::number(count) }</span>
                }
                if let Some(alert) = way.alert {
                    <span class="navigation__alert" title={alert.clone()}>
                        <span aria-hidden="true">{ "!" }</span>
                        <span class="visually-hidden">{ alert }</span>
                    </span>
                }
            </To>
        </li>
    }
}
