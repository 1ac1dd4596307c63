//! The first screen and the reading of files.

use super::format::{bytes, wait};

messages! {
    /// What this is.
    promise => "arrive-promise";
    /// What never happens.
    privacy => "arrive-privacy";
    /// Title of the drop zone.
    drop => "arrive-drop";
    /// What the drop zone takes.
    drop_detail => "arrive-drop-detail";
    /// Shown over everything while files hover above the page.
    let_go => "arrive-let-go";
    /// Opens the file picker.
    choose_files => "arrive-choose-files";
    /// Opens the folder picker.
    choose_folder => "arrive-choose-folder";
    /// Reads the sample.
    sample => "arrive-sample";
    /// What the sample is.
    sample_detail => "arrive-sample-detail";
    /// Heading of the instructions.
    export => "arrive-export";
    /// Introduces the commands.
    export_detail => "arrive-export-detail";
    /// What one finds when a link leads into a tenant that is not open.
    not_open => "arrive-not-open";
    /// Heading of what can be checked.
    trust => "arrive-trust";
    /// Leads to all ways.
    all_commands => "arrive-all-commands";
    /// Heading while files are looked for.
    gathering => "arrive-gathering";
    /// Heading while files are read.
    reading => "arrive-reading";
    /// Heading while the tenant is analysed.
    analysing => "arrive-analysing";
    /// Stops reading.
    cancel => "arrive-cancel";
    /// Said while the worker winds up.
    cancelling => "arrive-cancelling";
    /// Label of the progress bar.
    progress => "arrive-progress";
    /// The file under way.
    current_file => "arrive-current-file";
    /// Heading of the errors that were found while reading.
    found => "arrive-found";
    /// What is still to come of them.
    found_detail => "arrive-found-detail";
    /// Said when reading was cancelled.
    cancelled => "arrive-cancelled";
    /// Title of the notice.
    nothing_taken => "arrive-nothing-taken";
    /// A drop or a folder without files.
    no_files => "arrive-no-files";
    /// Pasted text that is no JSON.
    paste_not_json => "arrive-paste-not-json";
    /// Title of the notice when the sample cannot be had.
    sample_failed_title => "arrive-sample-failed-title";
    /// What can be checked and how, a line each.
    trust_lines => "arrive-trust-points";
    /// A step: signing in, organisation and products.
    step_products => "arrive-step-products";
    /// A step: users.
    step_users => "arrive-step-users";
    /// A step: groups.
    step_groups => "arrive-step-groups";
    /// Way back to the tenant that is open.
    back_to(tenant: &str) => "arrive-back-to";
    /// How many files were found so far.
    gathered(files: u64) => "arrive-gathered";
    /// A figure: bytes read.
    read => "arrive-read";
    /// A figure: bytes read of all.
    read_of(done: String, total: String) => "arrive-read-of";
    /// A figure: files read.
    files => "arrive-files";
    /// A figure: files read of all.
    files_of(done: u64, total: u64) => "arrive-files-of";
    /// A figure: objects found.
    objects => "arrive-objects";
    /// A figure: how fast it goes.
    speed => "arrive-speed";
    /// How fast it goes, before that is known.
    measuring => "arrive-measuring";
    /// How fast it goes, and how long still.
    speed_and_left(rate: String, left: String) => "arrive-speed-and-left";
    /// What a screen reader hears now and then.
    spoken(percent: u64, objects: u64) => "arrive-spoken";
    /// Why the sample cannot be had.
    sample_failed(reason: &str) => "arrive-sample-failed";
    /// Folders that could not be read.
    unreadable(reason: &str) => "arrive-unreadable";
}

/// What can be checked and how.
pub(crate) fn trust_points() -> Vec<String> {
    trust_lines().lines().map(str::to_owned).collect()
}

/// The steps that export what most checks need: what each does, and the kinds of records it exports.
/// Signing in belongs to the first.
pub(crate) fn steps() -> [(String, &'static [&'static str]); 3] {
    [
        (step_products(), &["organization", "subscribedSkus"]),
        (step_users(), &["users"]),
        (step_groups(), &["groups", "groupMembers"]),
    ]
}

/// Name given to pasted text.
pub(crate) const PASTED_NAME: &str = "pasted.json";

/// The figures below the progress bar, label and value of each: bytes, files, objects and speed.
pub(crate) fn figures(
    (bytes_done, bytes_total): (u64, u64),
    (files_done, files_total): (u64, u64),
    all_objects: u64,
    rate_and_left: Option<(f64, f64)>,
) -> [(String, String); 4] {
    let fast =
        rate_and_left.map_or_else(measuring, |(rate, left)| speed_and_left(bytes(rate as u64), wait(left)));
    [
        (read(), read_of(bytes(bytes_done), bytes(bytes_total))),
        (files(), files_of(files_done, files_total)),
        (objects(), super::format::number(all_objects)),
        (speed(), fast),
    ]
}
