//! Problems of whole lists: what stands where a list of records belongs.

use super::{Problems, Spot};
use crate::import::bundle::NoList;
use crate::import::kinds::Kind;

impl Problems {
    /// A single object where a list of them belongs.
    pub(in crate::import) fn single_for_list(&mut self, key: &str, spot: Spot) {
        self.tell("RepairedList", &format!("list {key}"), Some(spot.offset), || {
            (
                format!(
                    "`{key}`, {spot}, is a single object where a list belongs; it was read as a list of one"
                ),
                "nothing needs to be done; PowerShell writes lists of one this way unless told `@(…)`"
                    .to_owned(),
            )
        });
    }

    /// A key of a bundle, or of a page, without a list.
    pub(in crate::import) fn no_list(&mut self, key: &str, what: NoList, offset: u64) {
        let shown: String = key.chars().take(60).collect();
        let export = Kind::of_bundle_key(key).and_then(Kind::export);
        let again = || match export {
            Some(export) => format!("export it again: `{}`", export.command),
            None => "export the file again".to_owned(),
        };
        let (code, why) = match what {
            NoList::Empty => {
                ("NotExported", "has no list, so it counts as not exported; that is not the same as none")
            }
            NoList::Flattened => (
                "DepthTruncated",
                "was nested too deep for the export, which wrote a name of its type or an excerpt instead; it is lost",
            ),
            NoList::Other => ("InvalidJson", "has another value where a list belongs; it was left out"),
            NoList::Unknown => {
                ("UnknownContent", "is no key of a tenant bundle; what stands there was not read")
            }
        };
        self.tell(code, &format!("list {shown}"), Some(offset), || {
            let remedy = match what {
                NoList::Unknown => format!(
                    "if it belongs to the tenant, name it after what it holds, one of `{}`",
                    Kind::bundle_keys().join("`, `")
                ),
                _ => again(),
            };
            (format!("`{shown}` at byte {offset} {why}"), remedy)
        });
    }
}
