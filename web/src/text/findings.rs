//! The list of findings and a finding's page.

messages! {
    /// What to search by.
    search => "findings-search";
    /// Group of filters.
    by_severity => "findings-by-severity";
    /// Group of filters.
    by_basis => "findings-by-basis";
    /// Group of filters.
    by_code => "findings-by-code";
    /// Filter.
    product => "findings-product";
    /// Filter.
    group => "findings-group";
    /// No restriction.
    any => "findings-any";
    /// Column.
    severity => "findings-severity";
    /// Column.
    cause => "findings-cause";
    /// Column.
    kind => "findings-kind";
    /// Column.
    basis => "findings-basis";
    /// Column.
    outlook => "findings-outlook";
    /// Column.
    column_users => "findings-column-users";
    /// Column.
    groups => "findings-groups";
    /// Heading of the explanation.
    meaning => "findings-meaning";
    /// Heading of the advice.
    to_do => "findings-to-do";
    /// Heading of the users.
    who => "findings-who";
    /// Heading of the rest of what is involved.
    involved => "findings-involved";
    /// Heading of the reasons.
    why => "findings-why";
    /// Heading of the places in the export.
    evidence => "findings-evidence";
    /// Introduces it.
    evidence_detail => "findings-evidence-detail";
    /// Part of the reasons.
    known_from => "findings-known-from";
    /// Part of the reasons.
    rule => "findings-rule";
    /// Part of the reasons.
    no_rule => "findings-no-rule";
    /// Why a rule does what it does.
    by_you => "findings-by-you";
    /// Why a rule does what it does.
    by_file => "findings-by-file";
    /// Part of the reasons.
    source => "findings-source";
    /// Part of the reasons.
    as_of => "findings-as-of";
    /// Part of the reasons.
    confidence => "findings-confidence";
    /// Part of the reasons.
    note => "findings-note";
    /// Column of the evidence.
    file => "findings-file";
    /// Column of the evidence.
    place => "findings-place";
    /// Addresses that are involved.
    addresses => "findings-addresses";
    /// Plans that are involved.
    plans => "findings-plans";
    /// Products that are involved.
    products => "findings-products";
    /// Name of the button that copies a place.
    copy_place => "findings-copy-place";
    /// The title of a screen while its finding is on the way.
    finding => "findings-finding";
    /// Findings in the right number.
    findings(findings: u64) => "findings-findings";
    /// Users in the right number.
    users(users: u64) => "findings-users";
    /// Places in the right number.
    places(places: u64) => "findings-places";
    /// What a reprocess would do, among other facts: `reprocess: would clear`.
    outlook_fact(outlook: String) => "findings-outlook-fact";
}
