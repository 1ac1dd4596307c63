//! The app: state, worker and the choice of the screen.

use crate::components::Frame;
use crate::hooks::use_intake;
use crate::pages;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Action, AppState, Handle, Stage};
use crate::worker::Client;
use seatscope_contract::views::Overview;
use yew::prelude::*;
use yew_router::prelude::*;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    html! { <HashRouter><Provider /></HashRouter> }
}

/// Makes the state and the worker's client, and gives them to everything inside.
#[component]
fn Provider() -> Html {
    let state = use_reducer(AppState::default);
    let handle = use_memo((), |()| {
        let dispatch = state.dispatcher();
        let client = {
            let dispatch = dispatch.clone();
            Client::new(Callback::from(move |event| {
                dispatch.dispatch(Action::Heard(event, js_sys::Date::now()));
            }))
        };
        Handle { client, dispatch }
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
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    // Whoever opens other files wants to see them, not the form they came from.
    let navigator = use_navigator();
    let analysed = matches!(props.state.stage, Stage::Ready(_));
    use_effect_with(analysed, {
        let opening = route == Route::Open;
        move |analysed| {
            if *analysed
                && opening
                && let Some(navigator) = navigator
            {
                navigator.replace(&Route::Overview);
            }
        }
    });
    let overview = match &props.state.stage {
        Stage::Ready(overview) => Some(overview.clone()),
        Stage::Empty | Stage::Reading(_) => None,
    };
    let screen = match (&props.state.stage, props.state.gathering) {
        (_, Some(files)) => html! { <pages::Gathering {files} /> },
        (Stage::Reading(reading), None) => html! { <pages::ReadingPage reading={reading.clone()} /> },
        (Stage::Empty, None) => {
            html! { <pages::Arrive elsewhere={!matches!(route, Route::Overview | Route::Open)} /> }
        }
        (Stage::Ready(overview), None) => tenant_screen(&route, overview, &props.state),
    };
    html! {
        <Frame {overview} {route} notices={props.state.notices.clone()} {hovering}>{ screen }</Frame>
    }
}

fn tenant_screen(route: &Route, overview: &Shared<Overview>, state: &AppState) -> Html {
    let _ = state;
    match route {
        Route::Open => {
            html! { <pages::Arrive tenant={overview.tenant.name.clone().map(AttrValue::from)} inside=true /> }
        }
        _ => html! {},
    }
}
