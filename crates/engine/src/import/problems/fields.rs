//! Problems of fields and of objects: what a tool lost, flattened, or wrote in another way.

use super::{Problems, Spot};
use crate::exports::{Export, users_with};
use crate::import::lenient::{Damage, Note};
use crate::import::membership::Related;
use crate::import::store::Counts;

/// How it shows that pages are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum MissingPages {
    /// All that are there have a link to a next one.
    Last,
    /// The files are numbered, and this number is not there.
    Number(u64),
    /// There are more objects than the pages hold.
    Counted {
        /// Objects of all pages, as the first one says.
        stated: u64,
        /// Objects that were found.
        objects: u64,
    },
}

const NOTHING_TO_DO: &str = "nothing needs to be done";

/// How PowerShell writes a property, or one of the objects in it, by name. Its older version, which MSOnline needs,
/// cannot do so by itself.
fn as_names(key: &str, inner: Option<&str>) -> String {
    let name = inner.unwrap_or(key);
    let inside = inner.map(|_| format!(" of the objects in `{key}`")).unwrap_or_default();
    format!(
        "add `-EnumsAsStrings` to `ConvertTo-Json` in PowerShell 7; Windows PowerShell 5.1, in which MSOnline runs, does not have that: there make a text of the property{inside} first, `Select-Object *,@{{n='{name}';e={{[string]$_.{name}}}}} -ExcludeProperty {name}`"
    )
}

impl Problems {
    /// What is to be told of a field of a record.
    pub(in crate::import) fn note(
        &mut self,
        (key, inner, note): (&'static str, Option<&'static str>, Note),
        export: Option<Export>,
        spot: Spot,
    ) {
        let field = inner.map_or(key.to_owned(), |inner| format!("{key}/{inner}"));
        let again = || match export {
            Some(export) => format!("export again with a greater depth: `{}`", export.command),
            None => "export again with a greater depth: `ConvertTo-Json -Depth 10`".to_owned(),
        };
        let (code, words): (_, Box<dyn Fn() -> (String, String)>) = match note {
            Note::Lost(Damage::Flattened) => (
                "DepthTruncated",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} was nested too deep for the export, which wrote a name of its type or an excerpt instead; it is lost"
                    );
                    (message, again())
                }),
            ),
            Note::Rescued => (
                "DepthTruncated",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} was nested too deep for the export, which made a text of it; what could be told from the text was read"
                    );
                    (message, again())
                }),
            ),
            Note::Lost(Damage::WrongType) => (
                "InvalidJson",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} has a value of another type than the field has; it was left out"
                    );
                    (
                        message,
                        "export the file again; if it was edited by hand, correct that field".to_owned(),
                    )
                }),
            ),
            Note::Collapsed => (
                "RepairedList",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} is a single element where a list belongs; it was read as a list of one"
                    );
                    (
                        message,
                        format!(
                            "{NOTHING_TO_DO}; PowerShell writes lists of one this way unless told `@(…)`"
                        ),
                    )
                }),
            ),
            Note::LeftOut => (
                "RepairedList",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} has an entry that is null or lacks its id; that entry was left out"
                    );
                    let remedy =
                        "export the file again; if it was edited by hand, complete that entry or take it out";
                    (message, remedy.to_owned())
                }),
            ),
            Note::Milliseconds => (
                "RepairedDate",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} is written as `/Date(milliseconds)/`; it was read as that time"
                    );
                    (message, format!("{NOTHING_TO_DO}; PowerShell 7 writes times as text"))
                }),
            ),
            Note::UnreadableDate => (
                "UnreadableDate",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} is written so that nobody can tell which day it is; rules that ask for it say nothing of that object"
                    );
                    let command = users_with(&[key.to_owned()]);
                    (
                        message,
                        format!(
                            "export it as `2024-05-01T00:00:00Z`, which is how Graph writes it: `{command}`"
                        ),
                    )
                }),
            ),
            Note::NumberForName => (
                "IntegerEnum",
                Box::new(|| {
                    let message = format!(
                        "`{field}` of {spot} is a number where a name belongs; nobody documents the numbers, so its meaning is lost"
                    );
                    (message, format!("export again with names: {}", as_names(key, inner)))
                }),
            ),
            Note::Repeated => (
                "RepeatedKey",
                Box::new(|| {
                    let message = format!("`{field}` is there more than once in {spot}; the last one counts");
                    (
                        message,
                        "export the file again; if it was put together by hand, keep one of them".to_owned(),
                    )
                }),
            ),
        };
        // One list may have been repaired in two ways, and one field lost here and rescued there.
        let way = match note {
            Note::Rescued => "read",
            Note::LeftOut => "left out",
            _ => "",
        };
        let about = format!("{field} {way}");
        self.tell(code, &about, Some(spot.offset), words);
    }

    pub(in crate::import) fn duplicate(&mut self, spot: Spot) {
        self.tell("DuplicateObject", "", Some(spot.offset), || {
            (
                format!("the object of {spot} was read before; the entry with more fields counts"),
                "nothing needs to be done if both come from the same export".to_owned(),
            )
        });
    }

    pub(in crate::import) fn member_twice(&mut self, spot: Spot) {
        self.tell("DuplicateObject", "member", Some(spot.offset), || {
            (
                format!("the group of {spot} lists a member more than once; it counts once"),
                "nothing needs to be done unless the list was put together by hand".to_owned(),
            )
        });
    }

    pub(in crate::import) fn contradiction(
        &mut self,
        field: &'static str,
        counts: Counts,
        id: &str,
        spot: Spot,
    ) {
        // That the one or the other counts is told of the first of each.
        let about = format!("{field} {}", counts.later);
        self.tell("Contradiction", &about, Some(spot.offset), || {
            let Counts { later, why } = counts;
            let which = if later { "this record's value" } else { "the value read before" };
            let message = format!(
                "the object of {spot} was read before with another value of `{field}`; {which} counts: whatever the order of files, {why}: `{id}`"
            );
            (message, "hand over files of one and the same export only".to_owned())
        });
    }

    /// An assignment failed, and nothing says why.
    pub(in crate::import) fn unnamed_error(&mut self, export: Export, spot: Spot) {
        self.tell("NotExported", "error", Some(spot.offset), || {
            (
                format!("an assignment of {spot} failed, and which error it is was not exported; it counts as a failure of unknown kind, `Other`"),
                format!("export again with `licenseAssignmentStates`, `error` included: `{}`", export.command),
            )
        });
    }

    /// An event of which nobody can say when it was.
    pub(in crate::import) fn event_without_time(&mut self, export: Export, spot: Spot) {
        self.tell("NotExported", "activityDateTime", Some(spot.offset), || {
            (
                format!("the event of {spot} does not say when it was, so nothing can be told from it"),
                format!("export the audit log again with `activityDateTime`: `{}`", export.command),
            )
        });
    }

    /// A user's two lists of licences do not fit each other.
    pub(in crate::import) fn license_without_entry(&mut self, export: Export, spot: Spot) {
        self.tell("Contradiction", "assignedLicenses without entry", Some(spot.offset), || {
            (
                format!("`assignedLicenses` of {spot} has a product that `licenseAssignmentStates` does not mention; where it comes from is not known, so it was left out"),
                format!("export both fields in one request: `{}`", export.command),
            )
        });
    }

    pub(in crate::import) fn no_id(&mut self, spot: Spot) {
        self.tell("NotExported", "id", Some(spot.offset), || {
            (
                format!("the object of {spot} has no id and was left out"),
                "export the id too: add it to `$select` or `-Property`".to_owned(),
            )
        });
    }

    pub(in crate::import) fn not_exported(&mut self, message: String, remedy: String) {
        self.tell("NotExported", &message.clone(), None, || (message, remedy));
    }

    /// A product without some of the numbers that tell its seats.
    pub(in crate::import) fn seats_not_exported(&mut self, fields: &[&str], export: Export, spot: Spot) {
        let fields = fields.join("` and `");
        self.tell("NotExported", &fields, Some(spot.offset), || {
            (
                format!(
                    "`{fields}` was not exported for the product of {spot}, so its seats are not known; that is not the same as none"
                ),
                format!("export the products as JSON, with all their fields: `{}`", export.command),
            )
        });
    }

    /// Licences without the plans that are switched off.
    pub(in crate::import) fn plans_not_exported(&mut self, list: &str, export: Export, spot: Spot) {
        self.tell("NotExported", &format!("{list}/disabledPlans"), Some(spot.offset), || {
            (
                format!(
                    "`{list}/disabledPlans` was not exported for the object of {spot}, so which plans are switched off is not known; that is not the same as none"
                ),
                format!("export again with that field: `{}`", export.command),
            )
        });
    }

    pub(in crate::import) fn unusual_id(&mut self, id: &str, spot: Spot) {
        self.tell("UnusualId", "", Some(spot.offset), || {
            let shown: String = id.chars().take(60).collect();
            (
                format!(
                    "the id of {spot} is not a GUID; it was kept, and is compared letter by letter: `{shown}`"
                ),
                "nothing needs to be done if the export was made anonymous; otherwise export it again"
                    .to_owned(),
            )
        });
    }

    pub(in crate::import) fn unknown_state(&mut self, state: &str, spot: Spot) {
        self.tell("UnknownState", "", Some(spot.offset), || {
            let shown: String = state.chars().take(60).collect();
            (
                format!(
                    "an assignment of {spot} is in a state that Microsoft does not document; as it has no error, it counts as in force: `{shown}`"
                ),
                "look the user up in the Microsoft 365 admin centre; the documented states are `Active`, `ActiveWithError`, `Disabled` and `Error`"
                    .to_owned(),
            )
        });
    }

    pub(in crate::import) fn more_related(&mut self, what: Related, export: Export, spot: Spot) {
        let key = what.key();
        self.tell("MorePagesExist", key, Some(spot.offset), || {
            let lists = match what {
                Related::Members => format!("the group of {spot} lists only its first members"),
                Related::MemberOf => format!("{spot} lists only the first groups it is in"),
            };
            (
                format!("{lists}: `{key}@odata.nextLink` says that more follow"),
                format!("export the members of every licensed group: `{}`", export.command),
            )
        });
    }

    /// Related objects, so many that some may have been cut off.
    pub(in crate::import) fn perhaps_more_related(
        &mut self,
        what: Related,
        length: usize,
        export: Export,
        spot: Spot,
    ) {
        let key = what.key();
        self.tell("PossiblyCut", key, Some(spot.offset), || {
            (
                format!("`{key}` of {spot} has {length} entries, as many as Graph gives with `$expand` at most; there may be more"),
                format!("export the members of every licensed group: `{}`", export.command),
            )
        });
    }

    pub(in crate::import) fn more_pages(
        &mut self,
        missing: MissingPages,
        key: Option<&'static str>,
        export: Option<Export>,
        offset: u64,
    ) {
        self.tell("MorePagesExist", key.unwrap_or_default(), Some(offset), || {
            let remedy = match export {
                Some(export) => format!("fetch every page, for instance with `{}`", export.command),
                None => "fetch every page: add `-All` to the command, or follow the link until an answer has none".to_owned(),
            };
            let why = match missing {
                MissingPages::Last => format!(
                    "`@odata.nextLink` at byte {offset} says that more follow, and the last one is not among the files"
                ),
                MissingPages::Number(number) => format!(
                    "`@odata.nextLink` at byte {offset} says that another follows, and the file with the number {number} is not there"
                ),
                MissingPages::Counted { stated, objects } => format!(
                    "`@odata.count` at byte {offset} says that there are {stated} objects, and the pages of this name hold {objects}"
                ),
            };
            let what = key.map_or("this".to_owned(), |key| format!("`{key}`"));
            (format!("{what} is one page of several: {why}"), remedy)
        });
    }
}
