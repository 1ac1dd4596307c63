//! The one error of this tool: what is missing or went wrong, and what to do about it.

use std::fmt;

/// A failure that names its remedy.
#[derive(Debug)]
pub(crate) struct Error {
    what: String,
    remedy: Option<String>,
}

/// The result of anything that can fail here.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error without a remedy: the message says it all, or more output stands above it.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// The same error with what to do about it.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  remedy: {remedy}"),
            None => Ok(()),
        }
    }
}

/// Adds what was being done to an input or output error.
pub(crate) trait Context<T> {
    /// Turns the error into ours; `doing` completes "could not …".
    fn could_not(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Context<T> for std::io::Result<T> {
    fn could_not(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Error::new(format!("could not {}: {error}", doing())))
    }
}
