//! Counting what the browser fetched, so that the promise in the header is a measurement.

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    PerformanceEntry, PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit, Url,
};
use yew::prelude::*;

/// Requests since the page was loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Requests {
    /// To the site itself.
    pub(crate) own: u64,
    /// To anywhere else.
    pub(crate) foreign: u64,
}

impl Requests {
    fn with(mut self, address: &str, origin: &str) -> Self {
        if leaves(address, origin) {
            self.foreign += 1;
        } else {
            self.own += 1;
        }
        self
    }
}

/// Whether fetching an address means talking to somebody else.
fn leaves(address: &str, origin: &str) -> bool {
    match Url::new(address) {
        // Data in the address itself is not fetched from anywhere.
        Ok(url) if url.protocol() == "data:" => false,
        Ok(url) => url.origin() != origin,
        Err(_) => true,
    }
}

/// The requests so far, kept up to date.
#[hook]
pub(crate) fn use_requests() -> Requests {
    let requests = use_state(Requests::default);
    {
        let requests = requests.setter();
        use_effect_with((), move |()| {
            let origin = gloo::utils::window().location().origin().unwrap_or_default();
            let seen = std::cell::Cell::new(Requests::default());
            let observe = Closure::<dyn Fn(PerformanceObserverEntryList)>::new(
                move |list: PerformanceObserverEntryList| {
                    let entries = list.get_entries();
                    let count = entries
                        .iter()
                        .map(|entry| entry.unchecked_into::<PerformanceEntry>().name())
                        .fold(seen.get(), |count, address| count.with(&address, &origin));
                    seen.set(count);
                    requests.set(count);
                },
            );
            let observer = PerformanceObserver::new(observe.as_ref().unchecked_ref()).ok();
            if let Some(observer) = &observer {
                // web-sys does not know the two members that also give the past.
                let what = Object::new();
                let set = |key: &str, value: JsValue| Reflect::set(&what, &key.into(), &value);
                // A fresh object takes every member.
                let _ = set("type", "resource".into()).and_then(|_| set("buffered", true.into()));
                observer.observe(what.unchecked_ref::<PerformanceObserverInit>());
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(observe);
            }
        });
    }
    *requests
}
