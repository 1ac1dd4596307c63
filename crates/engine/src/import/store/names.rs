//! Products by name. Neither names nor part numbers are unique (facts 3), and the files that tell may
//! come last, so names are looked up when all files are read.

use super::{Counts, Store, at_record};
use crate::catalog::Catalogue;
use crate::exports;
use crate::import::problems::Problems;
use crate::tenant::products::Products;
use crate::tenant::text::Text;
use crate::tenant::{Fields, InputIndex, License, ObjectIndex, Place, PlanSetIndex, ProductIndex, Tenant};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// What the admin centre writes where a user has no product.
const NONE: &str = "unlicensed";

/// Names until all files are read.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The products of users, joined, and where they stand.
    licenses: FxHashMap<ObjectIndex, (Text, Place)>,
    /// Lists of products among the files, by path.
    catalogues: Vec<(String, Catalogue)>,
}

impl Names {
    /// Whether there is no name to look up.
    pub(super) fn is_empty(&self) -> bool {
        self.licenses.is_empty()
    }
}

/// Why a name is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Unclear {
    /// No product is called so.
    Unknown,
    /// So many are, and none of them or several belong to the tenant.
    Ambiguous(usize),
}

impl Store {
    /// The names of a user's products, joined with `+`. Says which count where other names were read before.
    pub(in crate::import) fn name_licenses(
        &mut self,
        user: &str,
        names: &str,
        place: Place,
    ) -> Option<Counts> {
        if user.is_empty() {
            return None;
        }
        let object = self.tenant.objects.add(user);
        let text = self.tenant.texts.intern(names);
        let known = self.names.licenses.entry(object).or_insert((text, place));
        let before = self.tenant.texts.get(known.0).unwrap_or_default();
        let later = (names.len(), names) > (before.len(), before);
        if known.0 == text {
            return None;
        }
        if later {
            *known = (text, place);
        }
        Some(Counts::by_size(later))
    }

    /// A list of products among the files. Several are taken in the order of their paths.
    pub(in crate::import) fn list_products(&mut self, catalogue: Catalogue, path: &str) {
        self.names.catalogues.push((path.to_owned(), catalogue));
    }

    /// Takes over the lists of products among the files, before anything is looked up.
    pub(super) fn apply_catalogues(&mut self) {
        let mut catalogues = std::mem::take(&mut self.names.catalogues);
        catalogues.sort_by(|a, b| a.0.cmp(&b.0));
        for (_, catalogue) in &catalogues {
            catalogue.put_into(&mut self.tenant, |product| self.own_plans.contains(&product));
        }
    }

    /// Looks up the names of users' products, and tells what is wrong with which file.
    pub(super) fn resolve_licenses(
        &mut self,
        index: &NameIndex,
        problems: &mut BTreeMap<InputIndex, Problems>,
    ) {
        let licenses = std::mem::take(&mut self.names.licenses);
        let tenant = &mut self.tenant;
        let mut known: FxHashMap<Text, Found> = FxHashMap::default();
        for user in tenant.users.indexes() {
            let object = tenant.users.object.get(user).and_then(|object| licenses.get(object));
            let mut fields = tenant.users.fields.at(user);
            let Some((names, place)) = object.filter(|_| !fields.has(Fields::LICENSES)) else { continue };
            let found = known
                .entry(*names)
                .or_insert_with(|| index.find(tenant.texts.get(*names).unwrap_or_default(), '+'));
            tell(tenant, problems, *place, &found.unclear);
            // Where no name could be told, the user has something, and nobody knows what.
            if !found.products.is_empty() || found.unclear.is_empty() {
                fields.add(Fields::LICENSES);
                if !found.unclear.is_empty() {
                    fields.add(Fields::SOME_ASSIGNMENTS);
                }
                tenant.users.licenses.set(user, found.licenses());
                tenant.users.fields.set(user, fields);
            }
        }
    }
}

/// Tells of names that are left out, in the file where they stand.
pub(super) fn tell(
    tenant: &mut Tenant,
    problems: &mut BTreeMap<InputIndex, Problems>,
    place: Place,
    unclear: &[(String, Unclear)],
) {
    tenant.exported.unclear_names |= !unclear.is_empty();
    let Some(list) = tenant.lists.get(place.list).filter(|_| !unclear.is_empty()) else { return };
    let (input, first) = (list.input, at_record(tenant, place));
    let problems = problems.entry(input).or_default();
    for (name, why) in unclear {
        problems.unclear_name(name, *why, &first, exports::PRODUCTS);
    }
}

/// What joined names stand for.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Products, in the order of their names.
    pub(super) products: Vec<ProductIndex>,
    /// Names that are left out.
    pub(super) unclear: Vec<(String, Unclear)>,
}

impl Found {
    /// The products; which of their plans are off is not told.
    fn licenses(&self) -> Vec<License> {
        let license =
            |product: &ProductIndex| License { product: *product, disabled: PlanSetIndex::unknown() };
        let mut licenses: Vec<License> = self.products.iter().map(license).collect();
        licenses.sort_unstable();
        licenses.dedup();
        licenses
    }
}

/// Products by name and part number.
pub(super) struct NameIndex {
    products: FxHashMap<String, Vec<ProductIndex>>,
    /// Products that the export names by id.
    named: FxHashSet<ProductIndex>,
}

impl NameIndex {
    pub(super) fn new(tenant: &Tenant) -> Self {
        let mut products: FxHashMap<String, Vec<ProductIndex>> = FxHashMap::default();
        let Products { name, part_number, .. } = &tenant.products;
        for product in tenant.products.ids.indexes() {
            for text in [name.at(product), part_number.at(product)] {
                let same = products.entry(plain(tenant.texts.get(text).unwrap_or_default())).or_default();
                if !same.contains(&product) {
                    same.push(product);
                }
            }
        }
        products.remove("");
        let is_owned = |product: &ProductIndex| tenant.products.owned.at(*product).is_some();
        let owned = tenant.products.ids.indexes().filter(is_owned);
        let groups = tenant.groups.indexes().flat_map(|group| tenant.groups.licenses.get(group));
        let named = owned.chain(groups.map(|license| license.product)).collect();
        Self { products, named }
    }

    /// The products of joined names.
    pub(super) fn find(&self, joined: &str, separator: char) -> Found {
        let mut found = Found::default();
        if plain(joined) == NONE {
            return found;
        }
        for part in split(joined, separator, |name| self.products.contains_key(&plain(name))) {
            match self.one(&part) {
                Ok(product) => found.products.push(product),
                Err(why) => found.unclear.push((part, why)),
            }
        }
        found
    }

    /// The product of a name: the only one that is called so, or the only one that the export names.
    pub(super) fn one(&self, name: &str) -> Result<ProductIndex, Unclear> {
        match self.products.get(&plain(name)).map(Vec::as_slice) {
            None | Some([]) => Err(Unclear::Unknown),
            Some([product]) => Ok(*product),
            Some(several) => {
                let mut named = several.iter().filter(|product| self.named.contains(product));
                match (named.next(), named.next()) {
                    (Some(product), None) => Ok(*product),
                    _ => Err(Unclear::Ambiguous(several.len())),
                }
            }
        }
    }
}

/// Cuts joined names apart. A name may have the separator in it: the longest that is known counts.
pub(super) fn split(joined: &str, separator: char, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let parts: Vec<&str> = joined.split(separator).collect();
    let together = |start: usize, end: usize| {
        parts.get(start..end).map(|parts| parts.join(separator.encode_utf8(&mut [0; 4]))).unwrap_or_default()
    };
    let (mut names, mut start) = (Vec::new(), 0);
    while start < parts.len() {
        let known = (start + 1..=parts.len()).rev().find(|end| is_known(&together(start, *end)));
        let end = known.unwrap_or(start + 1);
        let name = together(start, end).trim().to_owned();
        if !name.is_empty() {
            names.push(name);
        }
        start = end;
    }
    names
}

/// A name without what differs between tools: case and the number of blanks.
pub(super) fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::catalogue;

    #[test]
    fn names_with_a_plus_are_told_from_joined_names() {
        let tenant = catalogue();
        let index = NameIndex::new(&tenant);
        let part_numbers = |joined: &str| {
            let found = index.find(joined, '+');
            let text = |product: &ProductIndex| tenant.texts.get(tenant.products.part_number.at(*product));
            let mut names: Vec<&str> = found.products.iter().filter_map(text).collect();
            names.sort_unstable();
            (names, found.unclear)
        };
        let both = (vec!["EMS", "ENTERPRISEPACK"], vec![]);
        assert_eq!(part_numbers("Office 365 E3+Enterprise Mobility + Security E3"), both);
        assert_eq!(part_numbers("ENTERPRISE MOBILITY  + security e3+ENTERPRISEPACK"), both);
        assert_eq!(part_numbers("Unlicensed"), (vec![], vec![]));
        let unknown = vec![("Nonsense".to_owned(), Unclear::Unknown)];
        assert_eq!(part_numbers("Office 365 E3+Nonsense"), (vec!["ENTERPRISEPACK"], unknown));
        assert_eq!(part_numbers("Visio Plan 1").1, [("Visio Plan 1".to_owned(), Unclear::Ambiguous(2))]);
    }
}
