//! Products by name. Neither names nor part numbers are unique (facts 3), and the files that tell may
//! come last, so names are looked up when all files are read.

use super::Store;
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

/// Why a name is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Unclear {
    /// No product is called so.
    Unknown,
    /// So many are, and none of them or several belong to the tenant.
    Ambiguous(usize),
}

impl Store {
    /// The names of a user's products, joined with `+`. False where other names were read before.
    pub(in crate::import) fn name_licenses(&mut self, user: &str, names: &str, place: Place) -> bool {
        if user.is_empty() {
            return true;
        }
        let object = self.tenant.objects.add(user);
        let names = self.tenant.texts.intern(names);
        self.names.licenses.entry(object).or_insert((names, place)).0 == names
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

    /// Looks up every name, and tells what is wrong with which file.
    pub(super) fn resolve_names(&mut self, problems: &mut BTreeMap<InputIndex, Problems>) {
        let licenses = std::mem::take(&mut self.names.licenses);
        if licenses.is_empty() {
            return;
        }
        let tenant = &mut self.tenant;
        let index = NameIndex::new(tenant);
        let mut known: FxHashMap<Text, Found> = FxHashMap::default();
        for user in tenant.users.indexes() {
            let object = tenant.users.object.get(user).and_then(|object| licenses.get(object));
            let mut fields = tenant.users.fields.at(user);
            let Some((names, place)) = object.filter(|_| !fields.has(Fields::LICENSES)) else { continue };
            let Found { licenses, unclear } = known
                .entry(*names)
                .or_insert_with(|| index.find(tenant.texts.get(*names).unwrap_or_default()));
            if let Some(list) = tenant.lists.get(place.list).filter(|_| !unclear.is_empty()) {
                tenant.exported.unclear_names = true;
                let problems = problems.entry(list.input).or_default();
                for (name, why) in unclear.iter() {
                    problems.unclear_name(name, *why, exports::PRODUCTS);
                }
            }
            // Where no name could be told, the user has something, and nobody knows what.
            if !licenses.is_empty() || unclear.is_empty() {
                fields.add(Fields::LICENSES);
                fields.add(Fields::WITHOUT_PLANS);
                tenant.users.licenses.set(user, licenses.iter().copied());
                tenant.users.fields.set(user, fields);
            }
        }
    }
}

/// What joined names stand for.
#[derive(Debug, Default)]
struct Found {
    licenses: Vec<License>,
    /// Names that are left out.
    unclear: Vec<(String, Unclear)>,
}

/// Products by name and part number.
struct NameIndex {
    products: FxHashMap<String, Vec<ProductIndex>>,
    /// Products that the export names by id.
    named: FxHashSet<ProductIndex>,
}

impl NameIndex {
    fn new(tenant: &Tenant) -> Self {
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
        let owned =
            tenant.products.ids.indexes().filter(|product| tenant.products.seats.at(*product).is_some());
        let groups = tenant.groups.indexes().flat_map(|group| tenant.groups.licenses.get(group));
        let named = owned.chain(groups.map(|license| license.product)).collect();
        Self { products, named }
    }

    /// The products of joined names.
    fn find(&self, joined: &str) -> Found {
        let Found { mut licenses, mut unclear } = Found::default();
        if plain(joined) == NONE {
            return Found { licenses, unclear };
        }
        // Names have a `+` of their own; the longest that is known counts.
        let parts: Vec<&str> = joined.split('+').collect();
        let mut start = 0;
        while start < parts.len() {
            let known = (start + 1..=parts.len()).rev().find_map(|end| {
                let name = parts.get(start..end)?.join("+");
                Some((end, self.products.get(&plain(&name))?, name))
            });
            let (end, found, name) = match &known {
                Some((end, found, name)) => (*end, found.as_slice(), name.as_str()),
                None => (start + 1, [].as_slice(), parts.get(start).copied().unwrap_or_default()),
            };
            match self.one_of(found) {
                Ok(product) => licenses.push(License { product, disabled: PlanSetIndex::default() }),
                Err(_) if name.trim().is_empty() => {}
                Err(why) => unclear.push((name.trim().to_owned(), why)),
            }
            start = end;
        }
        licenses.sort_unstable();
        licenses.dedup();
        Found { licenses, unclear }
    }

    /// The product that is meant: the only one of that name, or the only one that the export names.
    fn one_of(&self, products: &[ProductIndex]) -> Result<ProductIndex, Unclear> {
        match products {
            [] => Err(Unclear::Unknown),
            [product] => Ok(*product),
            several => {
                let mut named = several.iter().filter(|product| self.named.contains(product));
                match (named.next(), named.next()) {
                    (Some(product), None) => Ok(*product),
                    _ => Err(Unclear::Ambiguous(several.len())),
                }
            }
        }
    }
}

/// A name without what differs between tools: case and the number of blanks.
fn plain(name: &str) -> String {
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
            let found = index.find(joined);
            let text = |license: &License| tenant.texts.get(tenant.products.part_number.at(license.product));
            let mut names: Vec<&str> = found.licenses.iter().filter_map(text).collect();
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
