//! The grid itself: scrolling, cursor and keyboard.

use super::Source;
use super::body::{Body, cell_id, row_id};
use super::columns::{template, use_columns};
use super::head::Head;
use super::place::{Place, use_place};
use super::rows::use_rows;
use crate::components::{Button, Look};
use crate::hooks::{use_handle, use_return};
use crate::queries::cursor::{Cursor, Size};
use crate::queries::viewport::Viewport;
use crate::route::Route;
use crate::text;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Height of a row and of the headings, in the unit of the root's font size.
const ROW_REM: f64 = 3.0;
/// Height of the headings.
const HEAD_REM: f64 = 2.5;

/// The order of the rows and how to change it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sorting {
    /// Field; empty for the natural order.
    pub(crate) field: String,
    /// Largest first.
    pub(crate) descending: bool,
    /// Hears field and direction of a wanted order.
    pub(crate) onsort: Callback<(&'static str, bool)>,
}

/// Properties of [`Grid`].
#[derive(PartialEq, Properties)]
pub(crate) struct GridProps<S: Source> {
    /// Begins the ids of rows and cells; unique on the screen.
    pub(crate) id: AttrValue,
    /// The grid's name.
    pub(crate) label: AttrValue,
    /// What it shows.
    pub(crate) source: S,
    /// The order of the rows, where it can be chosen.
    #[prop_or_default]
    pub(crate) sorting: Option<Sorting>,
    /// Hears how many rows there are.
    #[prop_or_default]
    pub(crate) ontotal: Callback<u64>,
}

/// A grid over a source.
#[component]
pub(crate) fn Grid<S: Source>(props: &GridProps<S>) -> Html {
    let place = use_node_ref();
    let (trail, navigator) = (use_handle().trail, use_navigator());
    use_return(place.clone(), props.id.clone());
    let all = use_memo((), |()| S::columns());
    let columns = use_columns(&props.id, all.len());
    let (begin, present) = use_place(props.id.clone(), &props.source);
    let cursor = use_state_eq(|| begin.cursor);
    let scroll = use_state_eq(|| begin.scroll);
    let rem = *use_memo((), |()| root_font_size());
    let height = use_height(&place) - HEAD_REM * rem;
    // How many rows there are is known only from the answers that the view itself asks for.
    let known_total = use_state_eq(|| begin.total);
    let viewport = Viewport { total: *known_total, row: ROW_REM * rem, height: height.max(ROW_REM * rem) };
    let visible = viewport.visible(*scroll);
    let (rows, again) = use_rows(props.source.clone(), visible.first, visible.end);
    let total = rows.total.unwrap_or(*known_total);
    use_effect_with((rows.total, props.ontotal.clone()), {
        let known_total = known_total.setter();
        move |(total, ontotal)| {
            if let Some(total) = *total {
                known_total.set(total);
                ontotal.emit(total);
            }
        }
    });
    // The same list begins where it was left, another one at its top.
    use_effect_with(props.source.clone(), {
        let (place, cursor, present) = (place.clone(), cursor.setter(), Rc::clone(&present));
        move |source| {
            let start = if present.borrow().0 == *source { begin } else { Place::default() };
            if let Some(place) = place.cast::<Element>() {
                place.set_scroll_top(start.scroll as i32);
            }
            cursor.set(start.cursor);
        }
    });
    use_effect({
        let (source, place) = (props.source.clone(), Place { cursor: *cursor, scroll: *scroll, total });
        let present = Rc::clone(&present);
        move || *present.borrow_mut() = (source, place)
    });
    let onopen = {
        let (rows, list) = (rows.clone(), props.id.clone());
        Callback::from(move |index: u64| {
            let route: Option<Route> = rows.get(index).and_then(S::route);
            if let (Some(route), Some(navigator)) = (route, &navigator) {
                trail.follow(&list);
                navigator.push(&route);
            }
        })
    };
    // Where a row is clicked the cursor is, so that coming back leads to it. The screen may be gone before
    // it is drawn once more.
    let onpoint = {
        let (cursor, present) = (cursor.setter(), Rc::clone(&present));
        Callback::from(move |row: u64| {
            let pointed = Cursor { row, column: None };
            present.borrow_mut().1.cursor = pointed;
            cursor.set(pointed);
        })
    };
    let cells = columns.len();
    let onkeydown = {
        let (place, cursor, onopen, scroll) = (place.clone(), cursor.clone(), onopen.clone(), *scroll);
        Callback::from(move |event: KeyboardEvent| {
            // Keys pressed on a button or link inside are theirs.
            let own = place.get().is_some_and(|grid| event.target().is_some_and(|target| target == *grid));
            if !own || event.alt_key() || event.meta_key() {
                return;
            }
            if event.key() == "Enter" {
                onopen.emit(cursor.row);
                return;
            }
            let size = Size { rows: total, columns: cells, page: viewport.page() };
            let Some(next) = cursor.step(&event.key(), event.ctrl_key(), size) else { return };
            event.prevent_default();
            cursor.set(next);
            if let (Some(place), Some(top)) = (place.cast::<Element>(), viewport.reveal(next.row, scroll)) {
                place.set_scroll_top(top.round() as i32);
            }
        })
    };
    let onscroll = {
        let (place, scroll) = (place.clone(), scroll.setter());
        Callback::from(move |_: Event| {
            if let Some(place) = place.cast::<Element>() {
                scroll.set(f64::from(place.scroll_top()));
            }
        })
    };
    let in_view = (visible.first..visible.end).contains(&cursor.row);
    let active = in_view.then(|| match cursor.column {
        None => row_id(&props.id, cursor.row),
        // The column may be hidden by now.
        Some(column) if column >= cells => row_id(&props.id, cursor.row),
        Some(column) => cell_id(&props.id, cursor.row, column),
    });
    let body = Body::<S> {
        id: &props.id,
        rows: &rows,
        all: &all,
        columns: &columns,
        visible,
        room: viewport.room(),
        cursor: *cursor,
        onopen: &onopen,
        onpoint: &onpoint,
    };
    html! {
        <>
            <div
                class={classes!("grid", S::CLASS, is_wide(cells).then_some("grid--wide"))}
                ~style={template(&columns)}
                id={props.id.clone()}
                role="grid"
                tabindex="0"
                ref={place}
                aria-label={props.label.clone()}
                aria-description={text::grid::keys()}
                aria-rowcount={(total + 1).to_string()}
                aria-colcount={all.len().to_string()}
                aria-activedescendant={active}
                aria-busy={rows.total.is_none().then_some("true")}
                {onkeydown}
                {onscroll}
            >
                <Head columns={Rc::clone(&all)} shown={columns.clone()} sorting={props.sorting.clone()} />
                <div
                    class="grid__body"
                    role="rowgroup"
                    ~style={format!("height: {}px; padding-top: {}px", viewport.content(), visible.offset)}
                >
                    { body.draw() }
                </div>
            </div>
            if rows.total == Some(0) {
                <p class="grid__note" role="status">{ text::grid::empty() }</p>
            }
            if let Some(why) = &rows.failed {
                <p class="grid__note" role="alert">
                    { text::grid::failed() }{ " " }{ why.clone() }{ " " }
                    <Button look={Look::Link} label={text::frame::try_again()} onclick={again} />
                </p>
            }
        </>
    }
}

/// Many columns need room to scroll sideways on a narrow screen.
fn is_wide(columns: usize) -> bool {
    columns > 3
}

/// The height of an element, kept up to date.
#[hook]
fn use_height(place: &NodeRef) -> f64 {
    let height = use_state_eq(|| 600.0_f64);
    {
        let height = height.setter();
        use_effect_with(place.clone(), move |place| {
            let element = place.cast::<Element>();
            let measure = {
                let element = element.clone();
                Closure::<dyn Fn()>::new(move || {
                    if let Some(element) = &element {
                        height.set(f64::from(element.client_height()));
                    }
                })
            };
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, &element) {
                observer.observe(element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(measure);
            }
        });
    }
    *height
}

/// The root's font size in pixels; people may have chosen a larger one.
fn root_font_size() -> f64 {
    gloo::utils::document()
        .document_element()
        .and_then(|root| gloo::utils::window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}
