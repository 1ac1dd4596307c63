//! The page: a Yew app that hands files to the engine's worker and shows what it answers.
//!
//! It never holds the tenant: it keeps the first screen and the windows of rows in view, and asks the
//! worker for the rest. See `worker` for the conversation, `state` for what is remembered, `pages`
//! for the screens, `text` for every word they show.

mod app;
mod components;
mod hooks;
mod pages;
mod queries;
mod route;
mod shared;
mod state;
mod tasks;
mod text;
mod worker;

/// Mounts the app as soon as it can speak; called once the module is loaded.
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        tasks::language::begin().await;
        // A turn of its own: to begin and to draw at one stretch would keep the page busy twice as long.
        gloo::timers::callback::Timeout::new(0, || {
            if let Some(place) = gloo::utils::document().get_element_by_id("app") {
                yew::Renderer::<app::App>::with_root(place).render();
            }
        })
        .forget();
    });
}
