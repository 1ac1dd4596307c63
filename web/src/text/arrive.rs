//! The first screen and the reading of files.

use super::format::{bytes, count, number, wait};

/// What this is.
pub(crate) const PROMISE: &str = "Find out why your users lack their licences.";
/// What never happens.
pub(crate) const PRIVACY: &str = "Everything is computed in this tab. No upload, no account, no tracking: your export never leaves this machine.";
/// Title of the drop zone.
pub(crate) const DROP: &str = "Drop the export of a tenant here";
/// What the drop zone takes.
pub(crate) const DROP_DETAIL: &str = "JSON, CSV or zip files, or whole folders: users, groups with members, products, and Microsoft's CSV of product names if you like. You can also paste JSON with Ctrl+V.";
/// Shown over everything while files hover above the page.
pub(crate) const LET_GO: &str = "Let go to analyse these files";
/// Opens the file picker.
pub(crate) const CHOOSE_FILES: &str = "Choose files";
/// Opens the folder picker.
pub(crate) const CHOOSE_FOLDER: &str = "Choose a folder";
/// Reads the sample.
pub(crate) const SAMPLE: &str = "Try the sample tenant";
/// What the sample is.
pub(crate) const SAMPLE_DETAIL: &str =
    "A made-up organisation with the usual problems. No export at hand? Start here.";
/// Heading of the instructions.
pub(crate) const EXPORT: &str = "How to get an export";
/// Introduces the commands.
pub(crate) const EXPORT_DETAIL: &str = "Three steps in Microsoft Graph PowerShell, read-only. Run them in an empty folder, then drop that folder here.";
/// What one finds when a link leads into a tenant that is not open.
pub(crate) const NOT_OPEN: &str = "This address shows part of a tenant, and none is open in this tab. Open its export and the page appears.";
/// Heading of what can be checked.
pub(crate) const TRUST: &str = "Do not take our word for it";
/// What can be checked and how.
pub(crate) const TRUST_POINTS: [&str; 3] = [
    "The page's policy forbids every connection but to its own files; your browser enforces it for the page and its worker.",
    "The header counts the requests that went to other sites. It stays at none.",
    "Disconnect the network once the page is loaded: everything still works.",
];

/// Leads to all ways.
pub(crate) const ALL_COMMANDS: &str =
    "All commands, a script that collects everything, az rest and Graph Explorer";

/// The steps that export what most checks need: what each does, and the kinds of records it exports.
/// Signing in belongs to the first.
pub(crate) const STEPS: [(&str, &[&str]); 3] = [
    ("Sign in, and export organisation and products", &["organization", "subscribedSkus"]),
    ("Export users with their assignments", &["users"]),
    ("Export groups with their members", &["groups", "groupMembers"]),
];

/// Way back to the tenant that is open.
pub(crate) fn back_to(tenant: &str) -> String {
    format!("Back to {tenant}")
}

// Reading.

/// Heading while files are looked for.
pub(crate) const GATHERING: &str = "Looking through the folders";
/// Heading while files are read.
pub(crate) const READING: &str = "Reading the export";
/// Heading while the tenant is analysed.
pub(crate) const ANALYSING: &str = "Working out who has what, and why not";
/// Stops reading.
pub(crate) const CANCEL: &str = "Cancel";
/// Said while the worker winds up.
pub(crate) const CANCELLING: &str = "Cancelling…";
/// Label of the progress bar.
pub(crate) const PROGRESS: &str = "Progress of reading";
/// The file under way.
pub(crate) const CURRENT_FILE: &str = "File";
/// Heading of the errors that were found while reading.
pub(crate) const FOUND: &str = "Errors on record so far";
/// What is still to come of them.
pub(crate) const FOUND_DETAIL: &str =
    "The numbers grow while the files are read. Causes, and what to do, follow when everything is read.";
/// Said when reading was cancelled.
pub(crate) const CANCELLED: &str = "Reading was cancelled. Nothing was kept.";

/// How many files were found so far.
pub(crate) fn gathered(files: u64) -> String {
    format!("{} found so far", count(files, "file", "files"))
}

/// The figures below the progress bar.
pub(crate) struct Figures {
    /// Label and value of each.
    pub(crate) rows: [(&'static str, String); 4],
}

/// Bytes, files, objects and speed.
pub(crate) fn figures(
    (bytes_done, bytes_total): (u64, u64),
    (files_done, files_total): (u64, u64),
    objects: u64,
    speed: Option<(f64, f64)>,
) -> Figures {
    let speed = speed.map_or_else(
        || "measuring…".to_owned(),
        |(rate, left)| format!("{} a second, {} left", bytes(rate as u64), wait(left)),
    );
    Figures {
        rows: [
            ("Read", format!("{} of {}", bytes(bytes_done), bytes(bytes_total))),
            ("Files", format!("{} of {}", number(files_done), number(files_total))),
            ("Objects", number(objects)),
            ("Speed", speed),
        ],
    }
}

/// What a screen reader hears now and then.
pub(crate) fn spoken(percent: u64, objects: u64) -> String {
    format!("{percent} percent read, {}", count(objects, "object", "objects"))
}

// Things that go wrong before the worker sees a file.

/// Title of the notice.
pub(crate) const NOTHING_TAKEN: &str = "There is nothing to open here";
/// A drop or a folder without files.
pub(crate) const NO_FILES: &str = "No file was found in it. Choose JSON files, or a folder that holds some.";
/// Pasted text that is no JSON.
pub(crate) const PASTE_NOT_JSON: &str = "The pasted text does not begin like JSON. Copy the whole answer, from the first bracket to the last, and paste again.";
/// Name given to pasted text.
pub(crate) const PASTED_NAME: &str = "pasted.json";
/// Title of the notice when the sample cannot be had.
pub(crate) const SAMPLE_FAILED: &str = "The sample tenant could not be loaded";

/// Why the sample cannot be had.
pub(crate) fn sample_failed(reason: &str) -> String {
    format!(
        "The site does not give its sample files ({reason}). Check the connection, load the page again, or open an export of your own."
    )
}

/// Folders that could not be read.
pub(crate) fn unreadable(reason: &str) -> String {
    format!(
        "The browser would not read one of the folders ({reason}). Choose it with the folder button, or copy it to a local disk first."
    )
}
