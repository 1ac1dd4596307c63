//! What the browser keeps of this page: the site's files, and the choices of colours, language and keys. Never anything
//! of a tenant.

use super::{keys, language, theme};
use crate::worker::site::words;
use gloo::storage::{LocalStorage, Storage};
use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Event, ServiceWorkerContainer, ServiceWorkerRegistration, Url};

/// The name under which `service-worker.js` keeps files.
const CACHE: &str = "seatscope";
/// What `keep.js` listens for.
const USE_UPDATE: &str = "seatscope-use-update";

/// What is kept now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Files of the site.
    pub(crate) files: u32,
    /// The choice of colours.
    pub(crate) theme: bool,
    /// The choice of a language.
    pub(crate) language: bool,
    /// Whether single keys do something.
    pub(crate) keys: bool,
}

/// Loads the newer version of the page that lies ready.
pub(crate) fn use_update() {
    if let Ok(event) = Event::new(USE_UPDATE) {
        // It has no default that somebody could prevent.
        let _ = window().dispatch_event(&event);
    }
}

/// Looks what is kept.
pub(crate) async fn look() -> Result<Kept, String> {
    Ok(Kept {
        files: files().await.map_err(words)?,
        theme: is_kept(theme::KEY),
        language: is_kept(language::KEY),
        keys: is_kept(keys::KEY),
    })
}

/// Removes all of it. The page goes on, and needs the network the next time.
pub(crate) async fn remove() -> Result<(), String> {
    for key in [theme::KEY, language::KEY, keys::KEY] {
        LocalStorage::delete(key);
    }
    remove_site().await.map_err(words)
}

/// Whether a choice is kept. Where storage is switched off, none is.
fn is_kept(key: &str) -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| matches!(storage.get_item(key), Ok(Some(_))))
}

async fn files() -> Result<u32, JsValue> {
    Ok(u32::try_from(own_files().await?.map_or(0, |(_, own)| own.len())).unwrap_or(u32::MAX))
}

/// The files of this copy of the site, and where they are kept. Another copy on the same host has others there.
async fn own_files() -> Result<Option<(Cache, Vec<JsValue>)>, JsValue> {
    // Outside of a secure context there is none, and nothing is kept.
    let Ok(caches) = window().caches() else { return Ok(None) };
    if !JsFuture::from(caches.has(CACHE)).await?.is_truthy() {
        return Ok(None);
    }
    let cache: Cache = JsFuture::from(caches.open(CACHE)).await?.unchecked_into();
    let folder = document().base_uri()?.unwrap_or_default();
    let own = format!("{}?", Url::new_with_base("./", &folder)?.href());
    let mut files = Array::from(&JsFuture::from(cache.keys()).await?).to_vec();
    files.retain(|file| {
        let address = Reflect::get(file, &"url".into()).ok().and_then(|address| address.as_string());
        address.is_some_and(|address| address.starts_with(&own))
    });
    Ok(Some((cache, files)))
}

async fn remove_site() -> Result<(), JsValue> {
    let keeper = Reflect::get(&window().navigator(), &"serviceWorker".into())?;
    if let Ok(keeper) = keeper.dyn_into::<ServiceWorkerContainer>() {
        // The one that answers for this very page; other pages of the host have theirs.
        let registration = JsFuture::from(keeper.get_registration()).await?;
        if let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() {
            JsFuture::from(registration.unregister()?).await?;
        }
    }
    if let Some((cache, files)) = own_files().await? {
        for file in files {
            JsFuture::from(cache.delete_with_request(&file.unchecked_into())).await?;
        }
        if Array::from(&JsFuture::from(cache.keys()).await?).length() == 0 {
            JsFuture::from(window().caches()?.delete(CACHE)).await?;
        }
    }
    Ok(())
}
