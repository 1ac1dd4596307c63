//! Which language the page speaks.

use crate::state::{Action, Handle, Notice};
use crate::text;
use crate::text::language::{ENGLISH, Language, current, of_code, speak};
use crate::worker::site::{fetch, words};
use gloo::storage::{LocalStorage, Storage};
use gloo::utils::{document, window};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Where the choice is kept.
pub(crate) const KEY: &str = "seatscope.language";

/// The choice of last time, or the first of the browser's languages that the page speaks.
fn wanted() -> Language {
    let kept = LocalStorage::get::<String>(KEY).ok();
    let browser = window().navigator().languages();
    let browser = browser.iter().filter_map(|code| code.as_string());
    kept.into_iter().chain(browser).find_map(|code| of_code(&code)).unwrap_or(ENGLISH)
}

/// Speaks the language wanted, before anything is shown. Where its messages cannot be had, English is spoken.
pub(crate) async fn begin() {
    let _ = learn(wanted()).await;
}

/// Takes a choice and keeps it. Where storage is switched off it lasts until the page is closed.
pub(crate) fn choose(handle: &Handle, language: Language) {
    let handle = handle.clone();
    spawn_local(async move {
        match learn(language).await {
            Ok(()) => {
                let _ = LocalStorage::set(KEY, language.code);
            }
            Err(reason) => {
                let notice = Notice::danger(text::frame::language_failed(), reason);
                handle.act(Action::Notify(notice));
            }
        }
        handle.act(Action::Language(current()));
    });
}

/// Fetches the messages of a language and speaks it.
async fn learn(language: Language) -> Result<(), String> {
    let messages = if language == ENGLISH { None } else { Some(messages(language).await?) };
    speak(language, messages);
    if let Some(root) = document().document_element() {
        // The name of the attribute is a good one.
        let _ = root.set_attribute("lang", language.code);
    }
    Ok(())
}

async fn messages(language: Language) -> Result<String, String> {
    let response = fetch(&format!("text/{}.ftl", language.code)).await?;
    let text = JsFuture::from(response.text().map_err(words)?).await.map_err(words)?;
    text.as_string().ok_or_else(text::worker::unexpected)
}
