//! The names of a tenant: those to be replaced, and those of products and plans, which stay.

use super::Kind;
use crate::addresses::{Address, Origin, in_letters, letters};
use crate::analysis::Analysis;
use crate::checks::clipped;
use crate::report::plain;
use crate::tenant::text::Text;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// A name in a sentence is looked for over so many ends of words.
const ENDS: usize = 40;

/// What a tenant calls things.
pub(super) struct Known<'a> {
    /// By name; nothing where it is a product's or a plan's.
    names: FxHashMap<Cow<'a, str>, Option<Kind>>,
    /// Domains, lower case.
    domains: FxHashSet<String>,
    analysis: &'a Analysis,
}

impl<'a> Known<'a> {
    pub(super) fn new(analysis: &'a Analysis) -> Self {
        let tenant = &analysis.tenant;
        let mut known = Self { names: FxHashMap::default(), domains: FxHashSet::default(), analysis };
        for domain in &tenant.organization.domains {
            known.domains.insert(domain.to_lowercase());
        }
        for user in tenant.users.indexes() {
            let users = &tenant.users;
            known.add(users.name.at(user), Kind::Person);
            known.add(users.mail_nickname.at(user), Kind::Person);
            known.add(users.department.at(user), Kind::Department);
            let own = [users.principal_name.at(user), users.mail.at(user)];
            for address in own.iter().chain(users.addresses.get(user)) {
                known.address(*address);
            }
        }
        for group in tenant.groups.indexes() {
            known.add(tenant.groups.name.at(group), Kind::Group);
            known.address(tenant.groups.mail.at(group));
            for address in tenant.groups.addresses.get(group) {
                known.address(*address);
            }
        }
        for other in &tenant.others {
            known.add(other.name, Kind::Recipient);
            for address in other.addresses.iter().chain([&other.mail]) {
                known.address(*address);
            }
        }
        for deleted in &tenant.deleted {
            known.add(deleted.name, Kind::Person);
            for address in deleted.addresses.iter().chain([&deleted.principal_name]) {
                known.address(*address);
            }
        }
        for withheld in &tenant.withheld {
            known.address(withheld.value);
        }
        known.aliases();
        for path in &analysis.paths {
            known.insert(path, Kind::File);
        }
        if let Some(name) = &tenant.organization.name {
            known.insert(name, Kind::Organization);
        }
        known.products();
        known
    }

    /// What wrong aliases should be: no table has it, and it has no form that tells.
    fn aliases(&mut self) {
        let analysis = self.analysis;
        let of_aliases = analysis.findings.iter().filter(|finding| {
            finding.wrong.as_ref().is_some_and(|wrong| wrong.origin == Some(Origin::Alias))
        });
        let corrections = of_aliases.flat_map(|finding| analysis.corrections(finding, 0..usize::MAX));
        let proposed = corrections
            .filter_map(|correction| correction.proposed.or(correction.taken.map(|taken| taken.value)));
        for alias in proposed {
            self.names.insert(Cow::Owned(clipped(&alias)), Some(Kind::Person));
            self.names.insert(Cow::Owned(alias), Some(Kind::Person));
        }
    }

    /// Products and plans keep their names, whoever else is called so.
    fn products(&mut self) {
        let (products, plans) = (&self.analysis.tenant.products, &self.analysis.tenant.plans);
        let texts = &self.analysis.tenant.texts;
        let of_products = products
            .ids
            .indexes()
            .flat_map(|product| [products.name.at(product), products.part_number.at(product)]);
        let of_plans =
            plans.ids.indexes().flat_map(|plan| [plans.name.at(plan), plans.display_name.at(plan)]);
        for name in of_products.chain(of_plans).filter_map(|text| texts.get(text)) {
            self.names.insert(Cow::Borrowed(name), None);
        }
    }

    fn add(&mut self, name: Text, kind: Kind) {
        let name = self.analysis.tenant.texts.get(name).map(str::trim).unwrap_or_default();
        self.insert(name, kind);
    }

    /// Keeps a name, and what messages and a terminal show of it.
    fn insert(&mut self, name: &'a str, kind: Kind) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        self.names.insert(Cow::Borrowed(name), Some(kind));
        if is_shown_otherwise(name) {
            for shown in [plain(name), clipped(name), plain(&clipped(name))] {
                self.names.insert(Cow::Owned(shown), Some(kind));
            }
        }
    }

    /// Notes an address: its domain, and all of it where its form would not tell it in a sentence.
    fn address(&mut self, text: Text) {
        let Some(text) = self.analysis.tenant.texts.get(text).map(str::trim) else { return };
        let address = Address::parse(text);
        let parts = address.value.rsplit_once('@');
        if let Some((_, domain)) = parts {
            // Findings name it in letters.
            for domain in [domain.to_lowercase(), in_letters(domain).to_lowercase()] {
                if domain.contains('.') {
                    self.domains.insert(domain);
                }
            }
        }
        let odd = |letter: char| letter.is_whitespace() || "\"<>()[]{},;|“”`".contains(letter);
        if parts.is_none() || text.contains(odd) || is_shown_otherwise(text) {
            self.insert(text, Kind::Address);
            self.insert(address.value, Kind::Address);
        }
    }

    /// What a whole text is the name of: nothing if it is no name, and nothing inside if the name may stay.
    pub(super) fn name(&self, text: &str) -> Option<Option<Kind>> {
        self.names.get(text.trim()).copied()
    }

    /// The longest name at the beginning of a sentence's rest that is not part of a longer word. Words in small
    /// letters are left alone: a group may be called `users`.
    pub(super) fn begins<'t>(&self, rest: &'t str) -> Option<(&'t str, Option<Kind>)> {
        let telling = |name: &str| name.chars().any(|letter| !letter.is_ascii_lowercase());
        let mut found = None;
        let mut ends = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            let inside = letter.is_alphanumeric() && next.is_some_and(char::is_alphanumeric);
            if inside {
                continue;
            }
            ends += 1;
            if ends > ENDS {
                break;
            }
            let name = rest.get(..at + letter.len_utf8()).unwrap_or_default();
            if let Some(kind) = self.names.get(name).filter(|_| telling(name)) {
                found = Some((name, *kind));
            }
        }
        found
    }

    /// Whether a text is a domain of the tenant or of an address in it.
    pub(super) fn is_domain(&self, text: &str) -> bool {
        self.domains.contains(&text.to_lowercase())
    }

    /// Whether a text is an object's id that is no GUID.
    pub(super) fn is_odd_id(&self, text: &str) -> bool {
        self.analysis.tenant.objects.find(text).is_some()
    }

    /// Whether a GUID is a product's or a plan's.
    pub(super) fn is_products(&self, id: &str) -> bool {
        let tenant = &self.analysis.tenant;
        tenant.products.ids.find(id).is_some() || tenant.plans.ids.find(id).is_some()
    }
}

/// Whether messages or a terminal show something else than the text: it is long, or holds what cannot be seen.
fn is_shown_otherwise(text: &str) -> bool {
    text.len() > 80 || letters(text).any(|(_, is_unseen)| is_unseen)
}
