//! Everything by name.

messages! {
    /// Label of the button in the header.
    search => "palette-search";
    /// Its key.
    ctrl_k => "palette-ctrl-k";
    /// Name of the dialog, its field and its list.
    title => "palette-title";
    /// What can be typed.
    placeholder => "palette-placeholder";
    /// The same before there is a tenant.
    placeholder_empty => "palette-placeholder-empty";
    /// How it is used.
    keys => "palette-keys";
    /// A kind of entry.
    pages => "palette-pages";
    /// A kind of entry.
    actions => "palette-actions";
    /// Stands beside a form of the report.
    report => "palette-report";
    /// Stands beside a kind of change.
    try_it => "palette-try-it";
    /// Leads to all of a kind.
    all(total: u64) => "palette-all";
    /// How many entries there are, for screen readers and everybody.
    found(entries: u64) => "palette-found";
}
