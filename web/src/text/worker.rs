//! What is said when the analysis itself gets into trouble.

/// The worker died without saying why.
pub(crate) const NO_REASON: &str = "the browser gave no reason";
/// An open question when the worker died.
pub(crate) const STOPPED: &str = "The analysis has stopped. Open the files again.";
/// Title of the notice about a dead worker.
pub(crate) const DIED: &str = "The analysis stopped unexpectedly";
/// Title of the notice about files that could not be read at all.
pub(crate) const FAILED: &str = "The files could not be analysed";
/// Reads the same files again.
pub(crate) const AGAIN: &str = "Read the files again";

/// Why the worker died and what to do.
pub(crate) fn died(reason: &str) -> String {
    format!(
        "Your files are unharmed and nothing was sent anywhere; only what had been computed is lost. \
         Try once more; if it happens again, open fewer files at a time. The reason given: {reason}"
    )
}

/// The worker could not be started.
pub(crate) fn not_started(reason: &str) -> String {
    format!(
        "The part that analyses files could not be started, so nothing can be opened yet. Load the page \
         again; if that does not help, the site's files are incomplete or an extension blocks them. \
         The reason given: {reason}"
    )
}

/// An answer that does not fit its question.
pub(crate) const UNEXPECTED: &str = "The analysis gave an unexpected answer. Load the page again.";
