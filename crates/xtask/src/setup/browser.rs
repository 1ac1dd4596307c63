//! Chromium and its driver, and Firefox, for the tests.

use super::apt;
use crate::error::{Error, Result};
use crate::process;
use std::env;
use std::path::PathBuf;

/// The programs of the browsers.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chrome: PathBuf,
    /// What lets a test of the wasm crates drive it.
    pub(crate) driver: PathBuf,
    /// Firefox, for the main path.
    pub(crate) firefox: PathBuf,
}

/// What a headless browser in a container needs, and what keeps it from calling home.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

impl Browser {
    /// Takes those of the environment or the PATH, else Debian's.
    pub(crate) fn ready() -> Result<Self> {
        if let Some(found) = Self::find()? {
            return Ok(found);
        }
        let remedy = "install Chromium or Chrome with its ChromeDriver, and Firefox, or set CHROME, CHROMEDRIVER and FIREFOX to their paths";
        apt::install(&["chromium", "chromium-driver", "firefox-esr"]).map_err(|error| {
            Error::new(format!("a browser for the tests is missing: {error}")).remedy(remedy)
        })?;
        Self::find()?.ok_or_else(|| Error::new("Debian's packages brought no browser").remedy(remedy))
    }

    /// The capabilities that ChromeDriver is asked for, as JSON.
    pub(crate) fn capabilities(&self) -> String {
        let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
        let flags = FLAGS.map(quoted).join(", ");
        let binary = quoted(&self.chrome.to_string_lossy());
        format!("{{ \"goog:chromeOptions\": {{ \"binary\": {binary}, \"args\": [{flags}] }} }}\n")
    }

    fn find() -> Result<Option<Self>> {
        let chromes = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", MAC];
        let chrome = given("CHROME")?.or_else(|| chromes.iter().find_map(|name| process::find(name)));
        let driver = given("CHROMEDRIVER")?.or_else(|| process::find("chromedriver"));
        let firefoxes = ["firefox-esr", "firefox", MAC_FIREFOX];
        let firefox = given("FIREFOX")?.or_else(|| firefoxes.iter().find_map(|name| process::find(name)));
        let programs = chrome.zip(driver).zip(firefox);
        Ok(programs.map(|((chrome, driver), firefox)| Self { chrome, driver, firefox }))
    }
}

const MAC_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A program that the environment names must exist.
fn given(variable: &str) -> Result<Option<PathBuf>> {
    let Some(value) = env::var_os(variable).filter(|value| !value.is_empty()) else { return Ok(None) };
    match process::find(&value.to_string_lossy()) {
        Some(path) => Ok(Some(path)),
        None => Err(Error::new(format!("{variable} is {}, which is not a program", value.to_string_lossy()))
            .remedy(format!("correct {variable} or leave it unset"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capabilities_name_the_browser_and_survive_odd_paths() {
        let browser = Browser {
            chrome: PathBuf::from(r#"C:\a "b"\chrome"#),
            driver: PathBuf::new(),
            firefox: PathBuf::new(),
        };
        let json = browser.capabilities();
        assert!(json.contains(r#""binary": "C:\\a \"b\"\\chrome""#), "{json}");
        assert!(json.contains(r#""--no-sandbox""#), "{json}");
    }
}
