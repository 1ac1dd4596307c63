//! Assignments as reports tell them: users by sign-in name, groups and products by name, a line for
//! each assignment. All of it is looked up when every file is read (formats 21 and 22).

use super::names::{NameIndex, Unclear, plain, split, tell};
use super::users::{error_code, names_no_error, standing, unknown_state};
use super::{Store, Stored};
use crate::exports;
use crate::import::problems::Problems;
use crate::tenant::text::Text;
use crate::tenant::users::{Assignment, Shape};
use crate::tenant::{
    Fields, GroupIndex, InputIndex, License, ObjectIndex, Place, PlanIndex, PlanSetIndex, ProductIndex,
    Tenant, UserIndex,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// What a report says of a user.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::import) struct ReportUser<'a> {
    /// Sign-in name.
    pub(in crate::import) principal_name: &'a str,
    /// Display name.
    pub(in crate::import) name: &'a str,
    /// Department.
    pub(in crate::import) department: &'a str,
    /// Whether sign-in is allowed, where the report says so.
    pub(in crate::import) enabled: Option<bool>,
    /// Whether some of its assignments could not be read.
    pub(in crate::import) is_partial: bool,
}

/// One assignment of a user in a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::import) struct ReportLine<'a> {
    /// Name or part number of the product, or of several, joined with commas.
    pub(in crate::import) product: &'a str,
    /// Names of the plans switched off, joined with commas; none where nobody knows of which product.
    pub(in crate::import) plans_off: Option<&'a str>,
    /// Name of the group; none for a direct assignment.
    pub(in crate::import) group: Option<&'a str>,
    /// State as Graph has it.
    pub(in crate::import) state: &'a str,
    /// Error as Graph has it.
    pub(in crate::import) error: &'a str,
}

impl<'a> ReportLine<'a> {
    /// The state, where nobody documents it and no error tells more.
    pub(in crate::import) fn unknown_state(&self) -> Option<&'a str> {
        unknown_state(self.state, self.error)
    }

    /// Whether it failed without saying why.
    pub(in crate::import) fn has_unnamed_error(&self) -> bool {
        names_no_error(self.error) && error_code(self.state, self.error).is_some()
    }
}

/// Reports until all files are read.
#[derive(Debug, Default)]
pub(super) struct Reports {
    users: BTreeMap<String, Person>,
    /// Plans that groups switch off, joined with commas.
    groups: BTreeMap<(GroupIndex, ProductIndex), (Text, Place)>,
    filtered: FxHashSet<InputIndex>,
}

#[derive(Debug)]
struct Person {
    principal_name: Text,
    name: Text,
    department: Text,
    enabled: Option<bool>,
    is_partial: bool,
    place: Place,
    lines: Vec<Line>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    product: Text,
    plans_off: Option<Text>,
    group: Option<Text>,
    state: Text,
    error: Text,
}

impl Reports {
    pub(super) fn is_empty(&self) -> bool {
        self.users.is_empty() && self.groups.is_empty()
    }
}

impl Store {
    /// Assignments of a user. What another report said of the same user stays as it is.
    pub(in crate::import) fn report(
        &mut self,
        user: ReportUser<'_>,
        lines: &[ReportLine<'_>],
        place: Place,
    ) -> Stored {
        if user.principal_name.is_empty() {
            return Stored::NoId;
        }
        let texts = &mut self.tenant.texts;
        let person = self.reports.users.entry(user.principal_name.to_lowercase()).or_insert_with(|| Person {
            principal_name: texts.add(user.principal_name),
            name: texts.add(user.name),
            department: texts.intern(user.department),
            enabled: user.enabled,
            is_partial: false,
            place,
            lines: Vec::new(),
        });
        if person.place.list != place.list {
            return Stored::Duplicate;
        }
        person.is_partial |= user.is_partial;
        for line in lines {
            let line = Line {
                product: texts.intern(line.product),
                plans_off: line.plans_off.map(|plans| texts.intern(plans)),
                group: line.group.map(|group| texts.intern(group)),
                state: texts.intern(line.state),
                error: texts.intern(line.error),
            };
            if !person.lines.contains(&line) {
                person.lines.push(line);
            }
        }
        Stored::New
    }

    /// The names of the plans of a product that a group switches off, joined with commas.
    pub(in crate::import) fn report_plans_off(
        &mut self,
        group: &str,
        product: &str,
        plans: &str,
        place: Place,
    ) {
        let group = self.tenant.objects.find(group).and_then(|object| self.tenant.groups.of(object));
        if let (Some(group), Some(product)) = (group, self.tenant.products.ids.find(product)) {
            let plans = self.tenant.texts.intern(plans);
            self.reports.groups.entry((group, product)).or_insert((plans, place));
        }
    }

    /// Says that a report lists only some assignments of its users.
    pub(in crate::import) fn report_is_filtered(&mut self, input: InputIndex) {
        self.reports.filtered.insert(input);
    }

    /// Puts what the reports say into the tables, where no record of Graph's says more.
    pub(super) fn resolve_reports(
        &mut self,
        index: &NameIndex,
        problems: &mut BTreeMap<InputIndex, Problems>,
    ) {
        let Reports { users, groups, filtered } = std::mem::take(&mut self.reports);
        let tenant = &mut self.tenant;
        for ((group, product), (names, place)) in groups {
            let names = tenant.texts.owned(names).unwrap_or_default();
            let (disabled, unknown) = plans_off(tenant, product, Some(&names));
            tell_plans(tenant, problems, place, &unknown);
            let mut licenses = tenant.groups.licenses.get(group).to_vec();
            // A record of Graph's own names the plans by id.
            let license = licenses.iter_mut().find(|license| license.product == product);
            if let Some(license) = license.filter(|license| tenant.plan_sets.get(license.disabled).is_empty())
            {
                license.disabled = disabled;
                tenant.groups.licenses.set(group, licenses);
            }
        }
        let known = users_by_name(tenant);
        let groups = groups_by_name(tenant);
        for (key, person) in users {
            let user = known.get(&key).copied().unwrap_or_else(|| add_user(tenant, &key, &person));
            let mut fields = tenant.users.fields.at(user);
            let mut looked_up = LookedUp::default();
            for line in &person.lines {
                looked_up.add(tenant, index, &groups, *line);
            }
            let is_filtered =
                tenant.lists.get(person.place.list).is_some_and(|list| filtered.contains(&list.input));
            let is_partial = is_filtered || person.is_partial || !looked_up.unclear.is_empty();
            if fields.has(Fields::ASSIGNMENTS) {
                if looked_up.contradicts(tenant, user, is_partial) {
                    tell_contradiction(tenant, problems, person.place, &key);
                }
                continue;
            }
            tell(tenant, problems, person.place, &looked_up.unclear);
            tell_plans(tenant, problems, person.place, &looked_up.unknown_plans);
            let LookedUp { assignments, mut held, .. } = looked_up;
            fields.add(Fields::ASSIGNMENTS);
            if is_partial {
                fields.add(Fields::SOME_ASSIGNMENTS);
            } else if !fields.has(Fields::LICENSES) {
                held.sort_unstable();
                held.dedup_by_key(|license| license.product);
                tenant.users.licenses.set(user, held);
                fields.add(Fields::LICENSES);
            }
            tenant.users.record(user, assignments);
            tenant.users.assignments_place.set(user, Some(person.place));
            tenant.users.fields.set(user, fields);
        }
    }
}

/// The lines of one user, looked up.
#[derive(Default)]
struct LookedUp {
    assignments: Vec<Assignment>,
    held: Vec<License>,
    unknown_plans: Vec<String>,
    unclear: Vec<(String, Unclear)>,
}

impl LookedUp {
    fn add(&mut self, tenant: &mut Tenant, index: &NameIndex, groups: &GroupNames, line: Line) {
        let owned = |text: Text| tenant.texts.owned(text).unwrap_or_default();
        let found = index.find(&owned(line.product), ',');
        self.unclear.extend(found.unclear);
        let (state, error, off) = (owned(line.state), owned(line.error), line.plans_off.map(owned));
        let is_unnamed = names_no_error(&error);
        let error = error_code(&state, &error);
        let is_unnamed = is_unnamed && error.is_some();
        let group = line.group.map(|group| {
            let name = tenant.texts.owned(group).unwrap_or_default();
            // A group that no other file has is known by its name alone.
            groups.get(&plain(&name)).copied().flatten().unwrap_or_else(|| tenant.objects.add(&name))
        });
        let standing = standing(&state, error.is_some());
        let error = error.map(|error| tenant.texts.intern(error)).unwrap_or_default();
        for product in found.products {
            let (disabled, unknown) = plans_off(tenant, product, off.as_deref());
            self.unknown_plans.extend(unknown);
            let shape = Shape { product, disabled, group, state: line.state, error, is_unnamed, standing };
            if standing.is_in_force() {
                self.held.push(License { product, disabled });
            }
            let position = u16::try_from(self.assignments.len()).unwrap_or(u16::MAX);
            self.assignments.push(Assignment {
                shape: tenant.users.shapes.intern(shape),
                since: 0,
                position,
            });
        }
    }
}

impl LookedUp {
    /// Whether Graph's own records give a user other products in force; of a filtered report only what it has
    /// and they have not. Where a name is not clear nothing can be said.
    fn contradicts(&self, tenant: &Tenant, user: UserIndex, is_filtered: bool) -> bool {
        let recorded: BTreeSet<ProductIndex> = tenant
            .users
            .recorded(user)
            .filter(|(_, shape)| shape.standing.is_in_force())
            .map(|(_, shape)| shape.product)
            .collect();
        let held: BTreeSet<ProductIndex> = self.held.iter().map(|license| license.product).collect();
        let differs = if is_filtered { !held.is_subset(&recorded) } else { held != recorded };
        differs && self.unclear.is_empty()
    }
}

fn tell_contradiction(
    tenant: &Tenant,
    problems: &mut BTreeMap<InputIndex, Problems>,
    place: Place,
    name: &str,
) {
    if let Some(list) = tenant.lists.get(place.list) {
        problems.entry(list.input).or_default().report_contradicts(name);
    }
}

fn tell_plans(
    tenant: &Tenant,
    problems: &mut BTreeMap<InputIndex, Problems>,
    place: Place,
    unknown: &[String],
) {
    let Some(list) = tenant.lists.get(place.list) else { return };
    for name in unknown {
        problems.entry(list.input).or_default().unclear_plan(name, exports::USERS);
    }
}

/// The plans of a product that joined names stand for, and the names that it has no plan for; with such a name
/// nobody knows what is off.
fn plans_off(
    tenant: &mut Tenant,
    product: ProductIndex,
    joined: Option<&str>,
) -> (PlanSetIndex, Vec<String>) {
    let Some(joined) = joined else { return (PlanSetIndex::unknown(), Vec::new()) };
    // What the reports write where nothing is off.
    if ["", "-", "none", "na"].contains(&joined.trim().to_lowercase().as_str()) {
        return (PlanSetIndex::default(), Vec::new());
    }
    let find = |name: &str| {
        let name = plain(name);
        let is_it = |plan: &&PlanIndex| {
            let texts = [tenant.plans.display_name.at(**plan), tenant.plans.name.at(**plan)];
            texts.iter().any(|text| plain(tenant.texts.get(*text).unwrap_or_default()) == name)
                || tenant.plans.ids.text(**plan) == name
        };
        tenant.products.plans.get(product).iter().find(is_it).copied()
    };
    let names = split(joined, ',', |name| find(name).is_some());
    let plans: Vec<PlanIndex> = names.iter().filter_map(|name| find(name)).collect();
    let unknown: Vec<String> = names.into_iter().filter(|name| find(name).is_none()).collect();
    let off = if unknown.is_empty() { tenant.plan_sets.intern(plans) } else { PlanSetIndex::unknown() };
    (off, unknown)
}

fn users_by_name(tenant: &Tenant) -> FxHashMap<String, UserIndex> {
    let name = |user: UserIndex| {
        Some((tenant.texts.get(tenant.users.principal_name.at(user))?.to_lowercase(), user))
    };
    tenant.users.indexes().filter_map(name).collect()
}

/// Groups by name; none where several have it.
type GroupNames = FxHashMap<String, Option<ObjectIndex>>;

fn groups_by_name(tenant: &Tenant) -> GroupNames {
    let mut groups = GroupNames::default();
    for group in tenant.groups.indexes() {
        let name = tenant.texts.get(tenant.groups.name.at(group)).map(plain);
        if let (Some(name), Some(object)) = (name, tenant.groups.object.get(group)) {
            groups.entry(name).and_modify(|known| *known = None).or_insert(Some(*object));
        }
    }
    groups
}

/// A user whom only reports know: the sign-in name stands for the id.
fn add_user(tenant: &mut Tenant, key: &str, person: &Person) -> UserIndex {
    let object = tenant.objects.add(key);
    let users = &mut tenant.users;
    let (user, _) = users.add(object);
    let mut fields = users.fields.at(user);
    users.principal_name.set(user, person.principal_name);
    users.name.set(user, person.name);
    users.department.set(user, person.department);
    users.place.set(user, Some(person.place));
    if person.enabled.is_some() {
        users.enabled.set(user, person.enabled);
        fields.add(Fields::ENABLED);
    }
    users.fields.set(user, fields);
    user
}
