//! The app: state, worker and the choice of the screen.

use crate::components::{Frame, Hidden, LANGUAGES, Missing};
use crate::hooks::{Searches, use_intake, use_launched, use_marks, use_own_rules, use_shortcuts, use_update};
use crate::pages;
use crate::queries::overview as queries;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Action, AppState, Bench, Draft, Handle, Marking, Places, Ruling, Stage, Trail};
use crate::tasks::{keys, theme};
use crate::text::frame;
use crate::text::language::Language;
use crate::worker::Client;
use seatscope_contract::views::Overview;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew_router::prelude::*;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let trail = use_memo((), |()| Trail::new());
    html! { <HashRouter><Provider trail={(*trail).clone()} /></HashRouter> }
}

/// Properties of [`Provider`].
#[derive(PartialEq, Properties)]
struct ProviderProps {
    trail: Trail,
}

/// Makes the state and the worker's client, and gives them to everything inside.
#[component]
fn Provider(props: &ProviderProps) -> Html {
    let state = use_reducer(|| AppState::begin(theme::chosen(), keys::chosen()));
    let handle = use_memo((), |()| {
        let dispatch = state.dispatcher();
        let client = {
            let dispatch = dispatch.clone();
            Client::new(Callback::from(move |event| {
                dispatch.dispatch(Action::Heard(event, js_sys::Date::now()));
            }))
        };
        Handle { client, dispatch, places: Places::default(), trail: props.trail.clone() }
    });
    use_effect_with((), {
        let client = handle.client.clone();
        move |()| client.warm_up()
    });
    html! {
        <ContextProvider<Handle> context={(*handle).clone()}>
            <Screens state={(*state).clone()} />
        </ContextProvider<Handle>>
    }
}

/// Properties of [`Screens`].
#[derive(PartialEq, Properties)]
struct ScreensProps {
    state: AppState,
}

/// The frame and the screen that belongs to stage and address.
#[component]
fn Screens(props: &ScreensProps) -> Html {
    let hovering = use_intake();
    use_own_rules(&props.state);
    use_marks(&props.state);
    use_update();
    use_launched();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let overview = match &props.state.stage {
        Stage::Ready(overview) => Some(overview.clone()),
        Stage::Empty | Stage::Reading(_) => None,
    };
    use_spoken(props.state.language);
    use_shortcuts(props.state.keys, overview.is_some());
    let navigator = use_navigator();
    let analysed = overview.is_some();
    use_effect_with(analysed, {
        let opening = matches!(route.section(), Route::Open | Route::Export);
        let unread = overview.as_ref().is_some_and(|overview| queries::nothing_was_read(overview));
        move |_| match navigator {
            // Where nothing could be read, the reasons are the answer.
            Some(navigator) if unread => navigator.replace(&Route::Files),
            // Whoever opens other files wants to see them, not the form they came from.
            Some(navigator) if opening && analysed => navigator.replace(&Route::Overview),
            _ => {}
        }
    });
    let screen = match (&props.state.stage, props.state.gathering) {
        (_, Some(files)) => html! { <pages::Gathering {files} /> },
        (Stage::Reading(reading), None) => html! { <pages::ReadingPage reading={reading.clone()} /> },
        (Stage::Empty, None) if route.section() == Route::Export => export_screen(&route, true),
        (Stage::Empty, None) if route == Route::Privacy => html! { <pages::PrivacyPage outside=true /> },
        (Stage::Empty, None) if route.section() == Route::Help => help_screen(&route, None),
        (Stage::Empty, None) => {
            html! { <pages::Arrive elsewhere={!matches!(route, Route::Overview | Route::Open)} /> }
        }
        (Stage::Ready(overview), None) => tenant_screen(route.clone(), overview, &props.state),
    };
    html! {
        <ContextProvider<Hidden> context={props.state.hidden.clone()}>
        <ContextProvider<Searches> context={props.state.searches.clone()}>
            <ContextProvider<Ruling> context={props.state.ruling.clone()}>
            <ContextProvider<Marking> context={props.state.marking.clone()}>
                <ContextProvider<Shared<Bench>> context={props.state.bench.clone()}>
                    <ContextProvider<Shared<Draft>> context={props.state.draft.clone()}>
                        // Every word is another one in another language.
                        <Frame key={props.state.language.code} {overview} {route} notices={props.state.notices.clone()}
                            theme={props.state.theme} keys={props.state.keys} dialog={props.state.dialog} {hovering}>{ screen }</Frame>
                    </ContextProvider<Shared<Draft>>>
                </ContextProvider<Shared<Bench>>>
            </ContextProvider<Marking>>
            </ContextProvider<Ruling>>
        </ContextProvider<Searches>>
        </ContextProvider<Hidden>>
    }
}

/// Leaves the focus on the switch of languages after a screen was drawn in another one.
#[hook]
fn use_spoken(language: Language) {
    let before = use_mut_ref(|| language);
    use_effect_with(language, move |language| {
        if before.replace(*language) == *language {
            return;
        }
        let switch = gloo::utils::document().get_element_by_id(LANGUAGES);
        if let Some(switch) = switch.and_then(|switch| switch.dyn_into::<HtmlElement>().ok()) {
            // Where the switch is not shown, there is no focus to keep.
            let _ = switch.focus();
        }
    });
}

fn export_screen(route: &Route, outside: bool) -> Html {
    let input = match route {
        Route::ExportOf { input } => Some(AttrValue::from(input.clone())),
        _ => None,
    };
    html! { <pages::ExportPage {outside} {input} /> }
}

fn help_screen(route: &Route, overview: Option<Shared<Overview>>) -> Html {
    let code = match route {
        Route::HelpOn { code } => Some(AttrValue::from(code.clone())),
        _ => None,
    };
    html! { <pages::HelpPage {code} {overview} /> }
}

fn tenant_screen(route: Route, overview: &Shared<Overview>, state: &AppState) -> Html {
    let counts = &overview.counts;
    match route {
        Route::Overview => html! { <pages::OverviewPage overview={overview.clone()} /> },
        Route::Open => {
            let tenant = overview.tenant.name.clone().map(AttrValue::from);
            html! { <pages::Arrive {tenant} inside=true /> }
        }
        Route::Findings => html! { <pages::FindingsPage overview={overview.clone()} /> },
        // Keys make a page of its own for each object, so that nothing of one shows under another.
        Route::Finding { index } => {
            html! { <pages::FindingPage key={index} {index} backtest={overview.backtest} /> }
        }
        Route::Users => html! { <pages::UsersPage all={counts.users} /> },
        Route::User { id } => {
            let id = AttrValue::from(id);
            html! { <pages::UserPage key={id.to_string()} id={id.clone()} /> }
        }
        Route::Groups => html! { <pages::GroupsPage all={counts.groups} /> },
        Route::Group { id } => {
            let id = AttrValue::from(id);
            html! { <pages::GroupPage key={id.to_string()} id={id.clone()} /> }
        }
        Route::RuleEditor => html! { <pages::RuleEditorPage key="none" /> },
        Route::RuleEditorOf { group } => {
            let group = AttrValue::from(group);
            html! { <pages::RuleEditorPage key={group.to_string()} group={Some(group.clone())} /> }
        }
        Route::Addresses => html! { <pages::AddressesPage all={counts.addresses} /> },
        Route::Products => html! { <pages::ProductsPage all={counts.products} /> },
        Route::Product { id } => {
            let id = AttrValue::from(id);
            html! { <pages::ProductPage key={id.to_string()} id={id.clone()} /> }
        }
        Route::ServicePlans => html! { <pages::ServicePlansPage all={counts.service_plans} /> },
        Route::ServicePlan { id } => {
            let id = AttrValue::from(id);
            html! { <pages::ServicePlanPage key={id.to_string()} id={id.clone()} /> }
        }
        Route::WhatIf => html! { <pages::BenchPage backtest={overview.backtest} /> },
        Route::Plan => html! { <pages::PlannerPage /> },
        Route::Changes => html! { <pages::ChangesPage backtest={overview.backtest} /> },
        Route::Compare => html! { <pages::ComparePage other={state.other.clone()} /> },
        Route::Differences => html! { <pages::DifferencesPage counts={overview.backtest} /> },
        Route::Files => html! { <pages::FilesPage /> },
        Route::Privacy => html! { <pages::PrivacyPage /> },
        Route::Timeline => html! { <pages::TimelinePage /> },
        Route::Reports => html! { <pages::ReportsPage overview={overview.clone()} /> },
        Route::Rules => html! { <pages::RulesPage overview={overview.clone()} /> },
        Route::Export | Route::ExportOf { .. } => export_screen(&route, false),
        Route::Help | Route::HelpOn { .. } => help_screen(&route, Some(overview.clone())),
        Route::NotFound => {
            html! { <Missing title={frame::not_found()} detail={frame::not_found_detail()} /> }
        }
    }
}
