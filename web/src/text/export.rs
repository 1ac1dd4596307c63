//! How to export a tenant.

messages! {
    /// Heading, and the way to it.
    title => "export-title";
    /// Way back where no tenant is open.
    to_start => "export-to-start";
    /// What all ways have in common.
    detail => "export-detail";
    /// Heading of the script.
    script => "export-script";
    /// What the script does.
    script_detail => "export-script-detail";
    /// Saves the script.
    script_link => "export-script-link";
    /// Heading of signing in.
    sign_in => "export-sign-in";
    /// What to sign in with.
    sign_in_detail => "export-sign-in-detail";
    /// Before the permission.
    scope => "export-scope";
    /// Before the checks.
    serves => "export-serves";
    /// Where no check needs it.
    serves_none => "export-serves-none";
    /// A way.
    power_shell => "export-power-shell";
    /// A way.
    azure_cli => "export-azure-cli";
    /// A way.
    graph_explorer => "export-graph-explorer";
    /// What Graph Explorer does not do by itself.
    graph_explorer_detail => "export-graph-explorer-detail";
    /// What is exported.
    users => "export-users";
    /// What is exported.
    groups => "export-groups";
    /// What is exported.
    group_members => "export-group-members";
    /// What is exported.
    subscribed_skus => "export-subscribed-skus";
    /// What is exported.
    organization => "export-organization";
    /// What is exported.
    contacts => "export-contacts";
    /// What is exported.
    recipients => "export-recipients";
    /// What is exported.
    deleted_users => "export-deleted-users";
    /// What is exported.
    directory_subscriptions => "export-directory-subscriptions";
    /// What is exported.
    directory_audits => "export-directory-audits";
    /// What it tells, and what to mind.
    users_about => "export-users-about";
    /// What it tells, and what to mind.
    groups_about => "export-groups-about";
    /// What it tells, and what to mind.
    group_members_about => "export-group-members-about";
    /// What it tells, and what to mind.
    subscribed_skus_about => "export-subscribed-skus-about";
    /// What it tells, and what to mind.
    organization_about => "export-organization-about";
    /// What it tells, and what to mind.
    contacts_about => "export-contacts-about";
    /// What it tells, and what to mind.
    recipients_about => "export-recipients-about";
    /// What it tells, and what to mind.
    deleted_users_about => "export-deleted-users-about";
    /// What it tells, and what to mind.
    directory_subscriptions_about => "export-directory-subscriptions-about";
    /// What it tells, and what to mind.
    directory_audits_about => "export-directory-audits-about";
    /// Name of the part that holds a command.
    command(title: &str, way: &str) => "export-command";
    /// Name of the button that copies a command.
    copy(title: &str, way: &str) => "export-copy";
}

/// The script's file.
pub(crate) const SCRIPT_NAME: &str = "Export-Tenant.ps1";
/// Where the script lies on the site.
pub(crate) const SCRIPT_PLACE: &str = "export/Export-Tenant.ps1";
/// Runs the script.
pub(crate) const SCRIPT_RUN: &str = ".\\Export-Tenant.ps1 -Path tenant.json -AuditDays 7";

/// What is exported.
pub(crate) fn kind(kind: &str) -> String {
    match kind {
        "users" => users(),
        "groups" => groups(),
        "groupMembers" => group_members(),
        "subscribedSkus" => subscribed_skus(),
        "organization" => organization(),
        "contacts" => contacts(),
        "recipients" => recipients(),
        "deletedUsers" => deleted_users(),
        "directorySubscriptions" => directory_subscriptions(),
        "directoryAudits" => directory_audits(),
        other => other.to_owned(),
    }
}

/// What it tells, and what to mind; nothing where there is nothing to say.
pub(crate) fn about(kind: &str) -> String {
    match kind {
        "users" => users_about(),
        "groups" => groups_about(),
        "groupMembers" => group_members_about(),
        "subscribedSkus" => subscribed_skus_about(),
        "organization" => organization_about(),
        "contacts" => contacts_about(),
        "recipients" => recipients_about(),
        "deletedUsers" => deleted_users_about(),
        "directorySubscriptions" => directory_subscriptions_about(),
        "directoryAudits" => directory_audits_about(),
        _ => String::new(),
    }
}
