//! A finding while it is made: row numbers instead of names, so that one with 100,000 users stays small.

use super::names::Names;
use crate::addresses::{Holder, Origin, Reason};
use crate::catalog::rules::{RuleBook, RuleIndex};
use crate::tenant::column::Index;
use crate::tenant::{ObjectIndex, Place, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{
    Basis, Confidence, Evidence, GroupRef, MembershipMoves, Outlook, Severity, UserRef,
};

/// See [`seatscope_contract::report::Finding`].
#[derive(Debug, Clone)]
pub struct Finding {
    /// What was found.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where the knowledge comes from.
    pub basis: Basis,
    /// How well the rule behind it is established.
    pub confidence: Confidence,
    /// The rule.
    pub rule: Option<RuleIndex>,
    /// What a reprocess would do.
    pub outlook: Option<Outlook>,
    /// Users.
    pub users: Vec<UserIndex>,
    /// Groups, by object, since a group may be known by id alone.
    pub groups: Vec<ObjectIndex>,
    /// Products.
    pub products: Vec<ProductIndex>,
    /// Plans.
    pub plans: Vec<PlanIndex>,
    /// Normalised addresses.
    pub addresses: Vec<String>,
    /// The cause in one sentence.
    pub message: String,
    /// Who would come and go by a membership rule; none where no rule is the subject.
    pub moves: Option<Moves>,
    /// Places it rests on.
    pub evidence: Vec<EvidencePlace>,
    /// Its wrong values; none where it is not about addresses that are invalid.
    pub wrong: Option<Wrong>,
}

/// Who would come into a group and who would go.
#[derive(Debug, Clone, Default)]
pub struct Moves {
    /// Who would come, in their order.
    pub comes: Vec<UserIndex>,
    /// Who would go, in their order.
    pub goes: Vec<UserIndex>,
}

/// Wrong values of one kind. There may be a million, so that each is only a place; what is proposed for it is worked
/// out when it is shown.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// The field; none where it is the list of addresses.
    pub origin: Option<Origin>,
    /// What is wrong.
    pub reason: Reason,
    /// Whose each is, and its position in the list; in the order in which they are shown.
    pub values: Vec<(Holder, Option<u16>)>,
}

/// A place in the export, down to a part of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EvidencePlace {
    /// The record.
    pub place: Place,
    /// The part.
    pub part: Part,
}

/// A part of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Whole,
    /// A field.
    Field(&'static str),
    /// An element of a field that is a list.
    Element(&'static str, u16),
}

/// What findings are sorted by: severity, reach, then everything that tells two apart.
pub type SortKey =
    (std::cmp::Reverse<Severity>, std::cmp::Reverse<usize>, String, Vec<String>, Option<Outlook>, String);

impl Finding {
    /// A finding about nothing yet.
    pub fn new(code: &str, severity: Severity, basis: Basis, confidence: Confidence) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            basis,
            confidence,
            rule: None,
            outlook: None,
            users: Vec::new(),
            groups: Vec::new(),
            products: Vec::new(),
            plans: Vec::new(),
            addresses: Vec::new(),
            message: String::new(),
            moves: None,
            evidence: Vec::new(),
            wrong: None,
        }
    }

    /// Sorts the lists by id and drops repetitions.
    pub fn sort_lists(&mut self, tenant: &Tenant) {
        let objects = &tenant.objects;
        self.users.sort_unstable();
        self.users.dedup();
        let object =
            |user: &UserIndex| tenant.users.object.get(*user).copied().unwrap_or(ObjectIndex::new(0));
        self.users.sort_by(|a, b| objects.compare(object(a), object(b)));
        self.groups.sort_by(|a, b| objects.compare(*a, *b));
        self.groups.dedup();
        self.products.sort_by(|a, b| tenant.products.ids.compare(*a, *b));
        self.products.dedup();
        self.plans.sort_by(|a, b| tenant.plans.ids.compare(*a, *b));
        self.plans.dedup();
        self.addresses.sort();
        self.addresses.dedup();
        self.evidence.sort_by_cached_key(|place| (tenant.input_rank(place.place.list), *place));
        self.evidence.dedup();
    }

    /// Its place among the findings.
    pub fn sort_key(&self, tenant: &Tenant) -> SortKey {
        let mut ids: Vec<String> = Vec::new();
        ids.extend(self.products.iter().map(|product| tenant.products.ids.text(*product)));
        ids.extend(self.groups.iter().map(|group| tenant.objects.text(*group)));
        ids.extend(self.plans.iter().map(|plan| tenant.plans.ids.text(*plan)));
        ids.extend(self.addresses.iter().cloned());
        let reach = self.users.len();
        let basis = format!("{} {:?}", self.code, self.basis);
        let first = self.users.first().map(|user| tenant.user_id(*user)).unwrap_or_default();
        (std::cmp::Reverse(self.severity), std::cmp::Reverse(reach), basis, ids, self.outlook, first)
    }

    /// The finding in the contract's form, with at most `limit` users and places from `offset` on.
    pub fn show(
        &self,
        tenant: &Tenant,
        book: &RuleBook,
        inputs: &[String],
        offset: usize,
        limit: usize,
    ) -> seatscope_contract::report::Finding {
        let names = Names(tenant);
        let window = |len: usize| offset.min(len)..offset.saturating_add(limit).min(len);
        let users = self.users.get(window(self.users.len())).unwrap_or_default();
        let evidence = self.evidence.get(window(self.evidence.len())).unwrap_or_default();
        seatscope_contract::report::Finding {
            code: self.code.clone(),
            severity: self.severity,
            basis: self.basis,
            confidence: self.confidence,
            rule: self.rule.and_then(|rule| book.rule(rule)).map(|rule| rule.id.clone()),
            outlook: self.outlook,
            users: users
                .iter()
                .map(|user| UserRef {
                    id: tenant.user_id(*user),
                    user_principal_name: tenant.texts.owned(tenant.users.principal_name.at(*user)),
                })
                .collect(),
            groups: self
                .groups
                .iter()
                .map(|group| GroupRef { id: tenant.objects.text(*group), name: names.group_name(*group) })
                .collect(),
            products: self.products.iter().map(|product| names.product_ref(*product)).collect(),
            plans: self.plans.iter().map(|plan| names.plan_ref(*plan)).collect(),
            addresses: self.addresses.clone(),
            message: self.message.clone(),
            membership: self.moves.as_ref().map(|moves| membership_moves(tenant, users, moves)),
            remedies: Vec::new(),
            evidence: evidence.iter().filter_map(|place| place.show(tenant, inputs)).collect(),
            holders: Vec::new(),
            address_changes: Vec::new(),
            corrections: Vec::new(),
        }
    }
}

/// Of some users, those who come and those who go.
fn membership_moves(tenant: &Tenant, users: &[UserIndex], moves: &Moves) -> MembershipMoves {
    let ids = |side: &[UserIndex]| {
        let own = users.iter().filter(|user| side.binary_search(user).is_ok());
        own.map(|user| tenant.user_id(*user)).collect()
    };
    MembershipMoves { comes: ids(&moves.comes), goes: ids(&moves.goes) }
}

impl EvidencePlace {
    /// File and JSON Pointer.
    pub fn show(&self, tenant: &Tenant, inputs: &[String]) -> Option<Evidence> {
        let list = tenant.lists.get(self.place.list)?;
        let mut pointer = tenant.record_pointer(self.place)?;
        match self.part {
            Part::Whole => {}
            Part::Field(field) => pointer.push_str(&list.keys.field(field)),
            Part::Element(field, position) => pointer.push_str(&list.keys.element(field, position)),
        }
        Some(Evidence { input: inputs.get(list.input.row())?.clone(), pointer })
    }
}
