//! What leaves the machine, what stays in the browser, and how to check it.

messages! {
    /// Heading, and the way to it.
    title => "privacy-title";
    /// Heading of what leaves.
    sent => "privacy-sent";
    /// What leaves.
    sent_detail => "privacy-sent-detail";
    /// Heading of what stays.
    kept => "privacy-kept";
    /// Nothing of a tenant.
    kept_detail => "privacy-kept-detail";
    /// When nothing is kept.
    kept_nothing => "privacy-kept-nothing";
    /// The choice of colours.
    kept_theme => "privacy-kept-theme";
    /// The choice of a language.
    kept_language => "privacy-kept-language";
    /// Whether single keys do something.
    kept_keys => "privacy-kept-keys";
    /// Removes what is kept.
    remove => "privacy-remove";
    /// After that.
    removed => "privacy-removed";
    /// Removing failed.
    not_removed => "privacy-not-removed";
    /// Heading of how to check.
    check => "privacy-check";
    /// With the browser's tools.
    check_network => "privacy-check-network";
    /// With the policy.
    check_policy => "privacy-check-policy";
    /// With the digests.
    check_files => "privacy-check-files";
    /// With the digests, where the page is one file.
    check_one_file => "privacy-check-one-file";
    /// A page that was built for work on the project itself.
    no_version => "privacy-no-version";
    /// Which version this is.
    version(version: &str) => "privacy-version";
    /// Files of the site.
    kept_files(files: u64) => "privacy-kept-files";
    /// A newer page lies ready.
    update => "privacy-update";
    /// What using it means.
    update_detail => "privacy-update-detail";
    /// Uses it.
    use_update => "privacy-use-update";
}
