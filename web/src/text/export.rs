//! How to export a tenant.

/// Heading, and the way to it.
pub(crate) const TITLE: &str = "How to export";
/// Way back where no tenant is open.
pub(crate) const TO_START: &str = "Back to the first screen";
/// What all ways have in common.
pub(crate) const DETAIL: &str = "All of these only read. Run them in an empty folder, then drop that folder here; files can be added one after the other. What is left out is named, and so is what cannot be told without it.";
/// Heading of the script.
pub(crate) const SCRIPT: &str = "Everything with one script";
/// What the script does.
pub(crate) const SCRIPT_DETAIL: &str = "It signs in, collects what Seatscope reads of Graph, with the properties of users that the membership rules of licensed groups name, and writes one file. Managers, and properties that applications add, are not among them. Read it before you run it; it sends nothing anywhere else.";
/// Saves the script.
pub(crate) const SCRIPT_LINK: &str = "Save Export-Tenant.ps1";
/// The script's file.
pub(crate) const SCRIPT_NAME: &str = "Export-Tenant.ps1";
/// Where the script lies on the site.
pub(crate) const SCRIPT_PLACE: &str = "export/Export-Tenant.ps1";
/// Runs the script.
pub(crate) const SCRIPT_RUN: &str = ".\\Export-Tenant.ps1 -Path tenant.json -AuditDays 7";
/// Heading of signing in.
pub(crate) const SIGN_IN: &str = "Sign in first";
/// What to sign in with.
pub(crate) const SIGN_IN_DETAIL: &str = "Microsoft Graph PowerShell, once, with the permissions of all commands that a check needs. For “az rest” sign in with “az login”; there the account’s role decides, and Global Reader suffices. Graph Explorer asks for its permissions under “Modify permissions”.";
/// Before the permission.
pub(crate) const SCOPE: &str = "Needs";
/// Before the checks.
pub(crate) const SERVES: &str = "Serves";
/// Where no check needs it.
pub(crate) const SERVES_NONE: &str = "no check by itself; what it tells is read and shown";
/// A way.
pub(crate) const POWER_SHELL: &str = "PowerShell";
/// A way.
pub(crate) const AZURE_CLI: &str = "az rest, in Bash or Cloud Shell";
/// A way.
pub(crate) const GRAPH_EXPLORER: &str = "Graph Explorer";
/// What Graph Explorer does not do by itself.
pub(crate) const GRAPH_EXPLORER_DETAIL: &str = "Save each answer whole, with its @odata.context. While an answer has an @odata.nextLink, ask that address next.";

/// What is exported.
pub(crate) fn title(kind: &str) -> &str {
    match kind {
        "users" => "Users",
        "groups" => "Groups",
        "groupMembers" => "Members of groups",
        "subscribedSkus" => "Products and seats",
        "organization" => "Organisation",
        "contacts" => "Contacts",
        "recipients" => "Exchange recipients",
        "deletedUsers" => "Deleted users",
        "directorySubscriptions" => "Subscriptions",
        "directoryAudits" => "Audit log",
        other => other,
    }
}

/// What it tells, and what to mind; nothing where there is nothing to say.
pub(crate) fn about(kind: &str) -> &'static str {
    match kind {
        "users" => "Who holds which licences, directly and by which group, and every recorded error.",
        "groups" => "Which licences and plans each group gives, and how its processing stands.",
        "groupMembers" => {
            "Who would get what, and who is reached only through a nested group. The answer does not say whose members it lists, so the file's name must hold the group's id; in Graph Explorer put it in place of ID."
        }
        "subscribedSkus" => "Which products the tenant owns, with seats bought and taken.",
        "organization" => "The country that users without a usage location inherit.",
        "contacts" => "Addresses that a contact holds, which no user can have then.",
        "recipients" => {
            "Addresses of everything in Exchange, public folders too; it is asked, not Graph. Sign in with Connect-ExchangeOnline."
        }
        "deletedUsers" => {
            "Users that can be restored; to restore one brings its licences and addresses back."
        }
        "directorySubscriptions" => "When subscriptions end, trials among them.",
        "directoryAudits" => {
            "What licensing was processed when. Microsoft keeps 30 days, and 7 without Entra ID P1."
        }
        _ => "",
    }
}

/// Name of the part that holds a command.
pub(crate) fn command(title: &str, way: &str) -> String {
    format!("{title}: {way}")
}

/// Name of the button that copies a command.
pub(crate) fn copy(title: &str, way: &str) -> String {
    format!("Copy the command for {title}: {way}")
}
