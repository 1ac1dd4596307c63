//! Problems of a file as a whole: what it is instead of an export, or what of it is of no use.

use super::{Problems, Spot};
use crate::exports::{self, Export};
use crate::import::kinds::Kind;
use crate::import::relations::Relation;
use crate::import::sniff::Unsupported;
use crate::import::store::Unclear;

impl Problems {
    pub(in crate::import) fn empty(&mut self) {
        self.tell("Unreadable", "", Some(0), || {
            ("the file is empty".to_owned(), "export it again".to_owned())
        });
    }

    /// An element of a list, or a document, that is null or an empty object.
    pub(in crate::import) fn empty_record(&mut self, what: &'static str, spot: Spot) {
        self.tell("Empty", what, Some(spot.offset), || {
            (
                format!("{spot} is {what} and holds nothing; it was passed over"),
                "if an object should be there, export the file again".to_owned(),
            )
        });
    }

    /// Nothing but such records.
    pub(in crate::import) fn empty_object(&mut self) {
        self.list.retain(|problem| !matches!(problem.code, "Empty" | "LogLines"));
        self.tell("Empty", "", Some(0), || {
            (
                "the file holds an empty object or null and no data".to_owned(),
                "if there should be data, export it again".to_owned(),
            )
        });
    }

    pub(in crate::import) fn no_rows(&mut self) {
        self.tell("Empty", "", Some(0), || {
            (
                "the table has a first row and nothing below it".to_owned(),
                "if there should be data, export it again".to_owned(),
            )
        });
    }

    pub(in crate::import) fn unreadable(&mut self, reason: &str, remedy: &str) {
        self.forget_consequences();
        self.tell("Unreadable", "", None, || {
            (format!("the file could not be read: {reason}"), remedy.to_owned())
        });
    }

    /// Forgets what an end in the middle is the cause of.
    pub(in crate::import) fn forget_consequences(&mut self) {
        self.list.retain(|problem| !matches!(problem.code, "InvalidJson" | "LogLines" | "Truncated"));
    }

    pub(in crate::import) fn web_page(&mut self) {
        self.tell("WebPage", "", Some(0), || {
            (
                "this is a web page, for instance a sign-in page, and not the data behind it".to_owned(),
                "sign in first, then save the answer of the Graph request itself, for instance with `az rest --url URL > FILE.json`".to_owned(),
            )
        });
    }

    /// An export that cannot be used, and what to export instead.
    pub(in crate::import) fn unsupported_export(&mut self, export: Unsupported) {
        let users = || {
            format!(
                "export the tenant from Graph instead, the users for instance with `{}`",
                exports::USERS.command
            )
        };
        let (what, instead) = match export {
            Unsupported::Database => (
                "an SQLite database, as ROADrecon writes it, and not read here; it holds no assignment states and no errors",
                users(),
            ),
            Unsupported::Microsoft365Dsc => (
                "a configuration that Microsoft365DSC extracted; it names products, plans and members by names that are not unique, and holds no assignment states and no errors",
                users(),
            ),
            Unsupported::Clixml => (
                "what `Export-Clixml` writes, which only PowerShell reads",
                "make JSON of it: `Import-Clixml FILE.xml | ConvertTo-Json -Depth 10 | Out-File -Encoding utf8 FILE.json`".to_owned(),
            ),
            Unsupported::Screen => (
                "text as PowerShell shows it on a screen, `Format-List` or a table, where long values are cut off",
                "make JSON of the objects and not of what is shown: `… | ConvertTo-Json -Depth 10 | Out-File -Encoding utf8 FILE.json`, without `Format-List`, `Format-Table` or `Select-Object` before it".to_owned(),
            ),
            Unsupported::Utf32 => (
                "text in UTF-32, four bytes a letter, which is not read here",
                "save it as UTF-8: `Get-Content FILE.json | Out-File -Encoding utf8 NEW.json`".to_owned(),
            ),
            Unsupported::Tar => (
                "a tar archive, which is not read here",
                "unpack it, `tar -xf FILE`, and hand over the folder, or a zip archive of it".to_owned(),
            ),
        };
        self.unsupported(what, instead);
    }

    /// A format that is known and cannot be used; `instead` says what to export.
    pub(in crate::import) fn unsupported(&mut self, what: &str, instead: String) {
        self.list.retain(|problem| problem.code != "LogLines");
        self.tell("UnsupportedFormat", "", Some(0), || (format!("this is {what}"), instead));
    }

    pub(in crate::import) fn unknown_content(&mut self, what: &str) {
        self.list.retain(|problem| problem.code != "LogLines");
        self.tell("UnknownContent", "", Some(0), || {
            (
                format!("nothing of a tenant was found in this file: it is {what}"),
                "hand over the JSON that Microsoft Graph, Graph PowerShell or an export tool wrote"
                    .to_owned(),
            )
        });
    }

    pub(in crate::import) fn unknown_records(&mut self, count: u64, first: Spot) {
        self.tell("UnknownContent", "records", Some(first.offset), || {
            let many = if count == 1 { "1 record".to_owned() } else { format!("{count} records") };
            (
                format!("{many} could not be recognised and left out, the first of them {first}"),
                "keep `@odata.context` or `@odata.type`, or name the file after what it holds, for instance users.json".to_owned(),
            )
        });
    }

    pub(in crate::import) fn members_of_unknown_group(&mut self, export: Export) {
        self.tell("UnknownContent", "members", None, || {
            (
                "the file lists members of a group, but does not say of which".to_owned(),
                format!("name the file after the group's id, as this does: `{}`", export.command),
            )
        });
    }

    /// Who signed in, which licensing does not ask for.
    pub(in crate::import) fn sign_ins(&mut self, export: Export) {
        self.tell_of_file("UnsupportedFormat", "signIns", || {
            (
                "the file is a log of sign-ins, which was not used: it says nothing of licences".to_owned(),
                format!(
                    "nothing needs to be done; if the audit log was meant, export that: `{}`",
                    export.command
                ),
            )
        });
    }

    /// A record that was nested too deep for the export.
    pub(in crate::import) fn flattened_record(&mut self, export: Option<Export>, spot: Spot) {
        self.tell("DepthTruncated", "record", Some(spot.offset), || {
            let message = format!(
                "{spot} was nested too deep for the export, which wrote names of types or excerpts instead; it is lost"
            );
            let command = export.map_or("ConvertTo-Json -Depth 10", |export| export.command);
            (message, format!("export again with a greater depth: `{command}`"))
        });
    }

    /// A row that cannot be matched with the columns of its table.
    pub(in crate::import) fn odd_row(&mut self, columns: usize, spot: Spot) {
        self.tell("InvalidJson", "row", Some(spot.offset), || {
            (
                format!("{spot} is a row without a value for each of the table's {columns} columns; it was left out"),
                "export the file again; if a tool changed it, keep rows and columns as they were".to_owned(),
            )
        });
    }

    /// A record that names a user and has nothing of an account.
    pub(in crate::import) fn about_a_user(&mut self, what: &str, export: Export, spot: Spot) {
        self.tell("UnsupportedFormat", what, Some(spot.offset), || {
            (
                format!("{spot} names a user and is none, but {what}; it was counted and not used"),
                format!("nothing needs to be done; if users were meant, export them: `{}`", export.command),
            )
        });
    }

    /// A list of objects related to one, which is not that of a group's members.
    pub(in crate::import) fn related_list(&mut self, relation: Relation) {
        let (what, why) = match relation {
            Relation::TransitiveMembers => (
                "members however deep",
                "licences reach direct members only, and it does not say who they are",
            ),
            Relation::FailedMembers => {
                ("members of a group whose licences failed", "it says neither which product nor which error")
            }
            Relation::MemberOf => (
                "groups that an object is in",
                "members are read from the groups, or from the object's own record",
            ),
            Relation::Owners => {
                ("owners of an object", "a group's licences reach its members, not its owners")
            }
            Relation::Manager => ("whom somebody reports to", "licences do not depend on it"),
            Relation::DirectReports => ("who reports to somebody", "licences do not depend on it"),
        };
        let (users, members) = (exports::USERS.command, exports::MEMBERS.command);
        self.tell_of_file("UnsupportedFormat", relation.key(), || {
            let remedy = match relation {
                Relation::TransitiveMembers => {
                    format!("if direct members were not exported, export them: `{members}`")
                }
                Relation::FailedMembers => {
                    format!("export the users, whose `licenseAssignmentStates` say both: `{users}`")
                }
                _ => format!("if a group's members were meant, export them: `{members}`"),
            };
            (format!("the file lists {what} (`{}`), which was not used: {why}", relation.key()), remedy)
        });
    }

    /// A property of a user or group that was asked for by itself.
    pub(in crate::import) fn property_alone(&mut self, of: Kind, property: &str, offset: u64) {
        let whose = if of == Kind::Groups { "group" } else { "user" };
        self.tell("UnsupportedFormat", property, Some(offset), || {
            (
                format!("the file holds only `{property}` of one {whose}, as its `@odata.context` at byte {offset} says, which was not used"),
                match of.export() {
                    Some(export) => format!("export it together with the {whose}: `{}`", export.command),
                    None => "export the whole object".to_owned(),
                },
            )
        });
    }

    /// An object that a delta query says to be removed.
    pub(in crate::import) fn removed(&mut self, spot: Spot) {
        self.tell("RemovedObject", "", Some(spot.offset), || {
            (
                format!("{spot} says that an object was removed from the directory (`@removed`); it counts as gone, whatever other files say of it"),
                "if the other files are newer than this answer to a delta query, leave it out".to_owned(),
            )
        });
    }

    pub(in crate::import) fn licenses_of_unknown_user(&mut self, export: Export) {
        self.tell("UnknownContent", "licenseDetails", None, || {
            (
                "the file lists the licences of a user, but does not say of which".to_owned(),
                format!("name the file after the user's id, or export all users: `{}`", export.command),
            )
        });
    }

    /// What a command said of an error, or the beginning of an error's body.
    pub(in crate::import) fn error_text(&mut self, text: &str, path: &str) {
        self.list.retain(|problem| !matches!(problem.code, "LogLines" | "Truncated"));
        let text = text.trim().trim_start_matches("az : ").trim_start_matches("ERROR: ");
        let code = quoted(text, "\"code\"").or_else(|| quoted(text, "\"error\"")).unwrap_or("error");
        let message = quoted(text, "\"message\"").or_else(|| text.lines().next()).unwrap_or_default();
        self.error_body(code, message, &scopes(path), 0);
    }

    /// An API's error saved as data. `scopes` are those that the export needs.
    pub(in crate::import) fn error_body(&mut self, code: &str, message: &str, scopes: &str, offset: u64) {
        self.tell("ErrorBody", code, Some(offset), || {
            let shown: String = message.chars().take(300).collect();
            let text = format!("{code} {message}").to_ascii_lowercase();
            let about = |words: &[&str]| words.iter().any(|word| text.contains(word));
            let remedy = if about(&["expired", "aadsts70008", "aadsts700082"]) {
                "the sign-in has expired: run `Connect-MgGraph` (or `az login`) again and repeat the export".to_owned()
            } else if about(&["denied", "insufficient", "forbidden", "unauthorizedaccess"]) {
                format!("the account may not read this: sign in with the scope it needs, `Connect-MgGraph -Scopes {scopes}`, and repeat the export")
            } else if about(&["throttl", "toomanyrequests", "serviceunavailable", "timeout"]) {
                "the service was busy: wait a few minutes and repeat the export".to_owned()
            } else if about(&["token", "authentication", "unauthorized", "aadsts", "invalid_grant", "login"]) {
                format!("sign in first, `Connect-MgGraph -Scopes {scopes}`, and repeat the export")
            } else {
                "correct the request as the error says and repeat the export".to_owned()
            };
            (format!("this is an error that the service answered with and not data: `{code}` {shown}"), remedy)
        });
    }

    pub(in crate::import) fn other_tenant(&mut self, first: &str, other: &str) {
        self.tell("OtherTenant", "", None, || {
            (
                format!("the files are of more than one tenant: the first one read is of `{first}`, this one of `{other}`"),
                "analyse one tenant at a time".to_owned(),
            )
        });
    }

    /// The name of a product that was left out, for one more user; `first` is where it stands first.
    pub(in crate::import) fn unclear_name(&mut self, name: &str, why: Unclear, first: &str, export: Export) {
        self.tell("UnclearProduct", name, None, || match why {
            Unclear::Unknown => (
                format!("no product of the name that {first} has is known, so it was left out: `{name}`"),
                format!(
                    "add the tenant's own products, `{}`, and Microsoft's newest list of product names as CSV",
                    export.command
                ),
            ),
            Unclear::Ambiguous(count) => (
                format!("{count} products have the name that stands in {first}, and the export does not tell which is meant, so it was left out: `{name}`"),
                format!("add the tenant's own products: `{}`", export.command),
            ),
        });
    }

    /// A report gives a user other products than the user's own record, for one more user.
    pub(in crate::import) fn report_contradicts(&mut self, user: &str) {
        self.tell("Contradiction", "report", None, || {
            (
                format!("the report gives this user other products in force than the user's own record, which counts: `{user}`"),
                "if the report is newer than the users' records, export the users again".to_owned(),
            )
        });
    }

    /// The name of a plan that is switched off, for one more assignment.
    pub(in crate::import) fn unclear_plan(&mut self, name: &str, export: Export) {
        self.tell("UnclearPlan", name, None, || {
            (
                format!("the product has no plan of this name, which is said to be switched off: `{name}`"),
                format!("export plans by their ids: `{}`", export.command),
            )
        });
    }

    pub(in crate::import) fn unclear_part_number(&mut self, part_number: &str, first: &str, export: Export) {
        self.tell("UnclearProduct", part_number, None, || {
            (
                format!("the part number that {first} has stands for several products or none; its plans are not known: `{part_number}`"),
                format!("add the tenant's own products: `{}`", export.command),
            )
        });
    }
}

/// The permissions that would have helped to export what a file of this name should hold.
pub(in crate::import) fn scopes(path: &str) -> String {
    match Kind::of_file_name(path).and_then(Kind::export) {
        Some(export) => export.scope.to_owned(),
        None => exports::scopes().join(","),
    }
}

/// The text in quotes that follows a key, as far as it is there.
fn quoted<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(key)?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split('"').next()
}
