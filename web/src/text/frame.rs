//! The frame around the screens.

messages! {
    /// First stop of the keyboard.
    skip => "frame-skip";
    /// Name of the navigation.
    navigation => "frame-navigation";
    /// Opens other files.
    open_other => "frame-open-other";
    /// Saves the report.
    download => "frame-download";
    /// Title of the notice when saving fails.
    download_failed => "frame-download-failed";
    /// Closes a notice.
    dismiss => "frame-dismiss";
    /// A tenant without a name.
    unnamed => "frame-unnamed";
    /// The screens.
    overview => "frame-overview";
    /// The screens.
    findings => "frame-findings";
    /// The screens.
    users => "frame-users";
    /// The screens.
    groups => "frame-groups";
    /// The screens.
    products => "frame-products";
    /// The screens.
    addresses => "frame-addresses";
    /// The screens.
    what_if => "frame-what-if";
    /// The screens.
    files => "frame-files";
    /// The screens.
    rules => "frame-rules";
    /// The screens.
    reports => "frame-reports";
    /// The screens.
    service_plans => "frame-service-plans";
    /// The screens.
    help => "frame-help";
    /// The promise, as a measurement.
    nothing_sent => "frame-nothing-sent";
    /// Name of the switch.
    theme => "frame-theme";
    /// Follow the system.
    theme_system => "frame-theme-system";
    /// Light.
    theme_light => "frame-theme-light";
    /// Dark.
    theme_dark => "frame-theme-dark";
    /// Waiting for the worker.
    loading => "frame-loading";
    /// A question failed.
    query_failed => "frame-query-failed";
    /// Asks again.
    try_again => "frame-try-again";
    /// Heading of an address that leads nowhere.
    not_found => "frame-not-found";
    /// What to do about it.
    not_found_detail => "frame-not-found-detail";
    /// Way out.
    to_overview => "frame-to-overview";
    /// Heading of an object that the export does not have.
    no_object => "frame-no-object";
    /// What to do about it.
    no_object_detail => "frame-no-object-detail";
    /// Copies a text.
    copy => "frame-copy";
    /// Said when it is done.
    copied => "frame-copied";
    /// Said when the browser refuses.
    not_copied => "frame-not-copied";
    /// The window's title.
    title(page: &str) => "frame-title";
    /// What needs attention behind a link, for screen readers.
    groups_in_error(groups: u64) => "frame-groups-in-error";
    /// What needs attention behind a link, for screen readers.
    problems(problems: u64) => "frame-problems";
    /// How many requests went elsewhere, in the header.
    requests_short(foreign: u64) => "frame-requests-short";
    /// The long form beside it.
    requests_long(foreign: u64, own: u64) => "frame-requests-long";
    /// Name of the choice of a language.
    language => "frame-language";
    /// Title of the notice when its messages cannot be had.
    language_failed => "frame-language-failed";
}

/// Name of the product, in every language.
pub(crate) const NAME: &str = "Seatscope";
