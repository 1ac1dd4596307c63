//! Candidate changes for each kind of finding, in the words and edits of an administrator.

use super::sources::sources;
use super::{Candidate, addresses, everywhere, location, nested, removal};
use crate::checks::{Context, Finding, Names, count, of_product};
use crate::licensing::process::ErrorCode;
use crate::tenant::{GroupIndex, License, ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::report::{Confidence, Outlook};
use seatscope_contract::rules::Statement;
use seatscope_contract::scenario::{AddLicense, Edit};

/// Edits that name single users are offered up to so many users.
pub(super) const MOST_USERS: usize = 500;

/// Changes worth trying against a finding.
pub(super) fn candidates(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let make = Make { context, finding };
    let mut found = Vec::new();
    if finding.outlook == Some(Outlook::Clears) {
        found.extend(make.reprocess());
    }
    match finding.code.as_str() {
        // Nobody can say what it would cost where it is not known which plans are off.
        "DirectAndInherited" if finding.confidence == Confidence::Assumed => {}
        "DirectAndInherited" => found.extend(make.remove_direct()),
        "RedundantProduct" => found.extend(everywhere::candidates(context, finding)),
        "ProductNotOwned" => found.extend(everywhere::candidates(context, finding)),
        "NestedGroup" => found.extend(nested::candidates(context, finding)),
        "PrerequisiteNotInGroup" => {
            found.extend(make.add_prerequisite());
            found.extend(make.dependent_plan().into_iter().flat_map(|plan| make.switch_off(plan)));
        }
        "DuplicateProxyAddress" | "ProxyAddressClashOnLicensing" => {
            found.extend(addresses::take_away(context, finding));
        }
        "InvalidProxyAddress" => found.extend(addresses::correct(context, finding)),
        // Whatever was recorded, an address stands in the way today.
        code if ErrorCode::of(code).is_some() && !finding.addresses.is_empty() => {
            found.extend(addresses::take_away(context, finding));
        }
        _ => {}
    }
    match ErrorCode::of(&finding.code) {
        Some(ErrorCode::Count) => {
            found.extend(make.seats());
        }
        Some(ErrorCode::MutuallyExclusive) if finding.outlook != Some(Outlook::Clears) => {
            found.extend(finding.plans.iter().flat_map(|plan| make.switch_off(*plan)));
            found.extend(finding.plans.iter().flat_map(|plan| make.end_conflict(*plan)));
        }
        Some(ErrorCode::Dependency) if finding.outlook != Some(Outlook::Clears) => {
            found.extend(make.add_prerequisite());
            found.extend(make.dependent_plan().into_iter().flat_map(|plan| make.switch_off(plan)));
        }
        Some(ErrorCode::ProhibitedInUsageLocation) => {
            found.extend(finding.plans.iter().flat_map(|plan| make.switch_off(*plan)));
            found.extend(make.leave_groups_that_fail());
            let there = location::the_organisations(context, finding);
            found.extend(there.map(|candidate| make.then_reprocess(candidate, &finding.groups)));
        }
        _ => {}
    }
    // Two ways of thinking may lead to the same edits.
    let mut known: Vec<Vec<Edit>> = Vec::new();
    found.retain(|candidate| {
        let is_new = !known.contains(&candidate.edits);
        if is_new {
            known.push(candidate.edits.clone());
        }
        is_new
    });
    found
}

/// Makes the candidates of one finding. Those about seats and about conflicts have files of their own.
pub(super) struct Make<'a> {
    pub(super) context: Context<'a>,
    pub(super) finding: &'a Finding,
}

impl Make<'_> {
    pub(super) fn names(&self) -> Names<'_> {
        Names(self.context.tenant)
    }

    pub(super) fn group_name(&self, group: GroupIndex) -> String {
        let object = self.context.tenant.groups.object.get(group);
        object.map(|object| self.names().group(*object)).unwrap_or_default()
    }

    pub(super) fn sku(&self, product: ProductIndex) -> String {
        self.context.tenant.products.ids.text(product)
    }

    /// A product with its switched-off plans, as Graph takes it.
    pub(super) fn add(&self, product: ProductIndex, disabled: &[PlanIndex]) -> AddLicense {
        let plans = &self.context.tenant.plans.ids;
        let mut disabled_plans: Vec<String> = disabled.iter().map(|plan| plans.text(*plan)).collect();
        disabled_plans.sort();
        AddLicense { sku_id: self.sku(product), disabled_plans }
    }

    fn reprocess(&self) -> Option<Candidate> {
        let groups = self.groups_in_words(&self.finding.groups)?;
        Some(Candidate {
            title: format!("Reprocess {groups}"),
            edits: self.reprocess_edits(&self.finding.groups).collect(),
        })
    }

    /// Seats and locations start no processing (facts 4.19): who waits has to be processed afterwards.
    pub(super) fn then_reprocess(&self, candidate: Candidate, groups: &[ObjectIndex]) -> Candidate {
        let Some(words) = self.groups_in_words(groups) else { return candidate };
        let edits = candidate.edits.into_iter().chain(self.reprocess_edits(groups)).collect();
        Candidate { title: format!("{}, then reprocess {words}", candidate.title), edits }
    }

    fn reprocess_edits<'g>(&'g self, groups: &'g [ObjectIndex]) -> impl Iterator<Item = Edit> + 'g {
        let ids = groups.iter().map(|group| Some(self.context.tenant.objects.text(*group)));
        ids.map(|group| Edit::Reprocess { group, user: None, all: None })
    }

    fn groups_in_words(&self, groups: &[ObjectIndex]) -> Option<String> {
        match groups {
            [] => None,
            [one] => Some(self.names().group(*one)),
            more => Some(format!("the {} groups", more.len())),
        }
    }

    /// Switches a plan off where the users have it from: one candidate for each source.
    pub(super) fn switch_off(&self, plan: PlanIndex) -> Vec<Candidate> {
        let sources = sources(self.context, self.finding, plan);
        let names = self.names();
        let named = |license: &License| of_product(&names.plan(plan), &names.product(license.product));
        let disabled = |license: &License| {
            let mut disabled = self.context.tenant.plan_sets.get(license.disabled).to_vec();
            disabled.push(plan);
            disabled
        };
        let leaves_something = |license: &License| {
            let off = disabled(license);
            self.context.tenant.products.plans.get(license.product).iter().any(|plan| !off.contains(plan))
        };
        // A product with nothing on would take seats for nothing, so it is removed instead.
        let groups = sources.groups.keys().filter_map(|(group, license)| {
            if !leaves_something(license) {
                let object = self.context.tenant.groups.object.get(*group)?;
                return Some(removal::from_group(self.context, *object, license.product));
            }
            Some(Candidate {
                title: format!("Switch off {} in {}", named(license), self.group_name(*group)),
                edits: vec![self.group_edit(*group, self.add(license.product, &disabled(license)))],
            })
        });
        let direct = sources.direct.iter().filter_map(|(license, users)| {
            if !leaves_something(license) {
                return removal::directly(self.context, users, license.product);
            }
            let add = self.add(license.product, &disabled(license));
            self.change_users(users, &add, |users| {
                format!("Switch off {}, assigned directly, for {users}", named(license))
            })
        });
        groups.chain(direct).collect()
    }

    fn remove_direct(&self) -> Option<Candidate> {
        removal::directly(self.context, &self.finding.users, *self.finding.products.first()?)
    }

    /// The dependent plan of the finding's rule.
    fn dependent_plan(&self) -> Option<PlanIndex> {
        match &self.context.book.rule(self.finding.rule?)?.statement {
            Statement::Dependency { plan, .. } => self.context.tenant.plans.ids.find(plan),
            _ => None,
        }
    }

    /// Gives each group a prerequisite: a plan that one of its own products leaves off, and only if there
    /// is none, a further product with nothing but that plan on.
    fn add_prerequisite(&self) -> Vec<Candidate> {
        let Some(rule) = self.finding.rule.and_then(|rule| self.context.book.rule(rule)) else {
            return Vec::new();
        };
        let Statement::Dependency { any_of, .. } = &rule.statement else { return Vec::new() };
        let tenant = self.context.tenant;
        let needed: Vec<PlanIndex> = any_of.iter().filter_map(|id| tenant.plans.ids.find(id)).collect();
        let groups = self.finding.groups.iter().filter_map(|group| tenant.groups.of(*group));
        groups
            .flat_map(|group| {
                let own: Vec<Candidate> =
                    needed.iter().filter_map(|plan| self.switch_on(group, *plan)).collect();
                if own.is_empty() {
                    needed.iter().filter_map(|plan| self.add_for(group, *plan)).collect()
                } else {
                    own
                }
            })
            .collect()
    }

    fn switch_on(&self, group: GroupIndex, plan: PlanIndex) -> Option<Candidate> {
        let (tenant, names) = (self.context.tenant, self.names());
        let own = tenant.groups.licenses.get(group).iter().filter(|license| {
            let contains = tenant.products.plans.get(license.product).contains(&plan);
            contains && tenant.plan_sets.get(license.disabled).contains(&plan)
        });
        let license = own.min_by(|a, b| tenant.products.ids.compare(a.product, b.product))?;
        let mut disabled = tenant.plan_sets.get(license.disabled).to_vec();
        disabled.retain(|known| *known != plan);
        let product = names.product(license.product);
        Some(Candidate {
            title: format!("Switch on {} of {product} in {}", names.plan(plan), self.group_name(group)),
            edits: vec![self.group_edit(group, self.add(license.product, &disabled))],
        })
    }

    /// Adds the product with most free seats that has a plan, everything else in it switched off.
    fn add_for(&self, group: GroupIndex, plan: PlanIndex) -> Option<Candidate> {
        let (tenant, names) = (self.context.tenant, self.names());
        let carried = tenant.groups.licenses.get(group);
        let owned = tenant.products.ids.indexes().filter_map(|product| {
            let seats = tenant.products.seats.at(product)?;
            let is_new = !carried.iter().any(|license| license.product == product);
            (is_new && tenant.products.plans.get(product).contains(&plan))
                .then_some((seats.available(), product))
        });
        let ids = &tenant.products.ids;
        let (_, product) = owned.max_by(|(a, left), (b, right)| a.cmp(b).then(ids.compare(*right, *left)))?;
        let mut disabled = tenant.products.plans.get(product).to_vec();
        disabled.retain(|known| *known != plan);
        let (product_name, plan_name) = (names.product(product), names.plan(plan));
        Some(Candidate {
            title: format!("Add {product_name} with only {plan_name} on to {}", self.group_name(group)),
            edits: vec![self.group_edit(group, self.add(product, &disabled))],
        })
    }

    pub(super) fn group_edit(&self, group: GroupIndex, add: AddLicense) -> Edit {
        Edit::AssignLicense {
            group: Some(self.context.tenant.group_id(group)),
            user: None,
            add_licenses: vec![add],
            remove_licenses: Vec::new(),
        }
    }

    fn user_ids(&self, users: &[UserIndex]) -> Option<Vec<String>> {
        let few = !users.is_empty() && users.len() <= MOST_USERS;
        few.then(|| users.iter().map(|user| self.context.tenant.user_id(*user)).collect())
    }

    pub(super) fn change_users(
        &self,
        users: &[UserIndex],
        add: &AddLicense,
        title: impl FnOnce(&str) -> String,
    ) -> Option<Candidate> {
        let edits = self.user_ids(users)?.into_iter().map(|id| Edit::AssignLicense {
            group: None,
            user: Some(id),
            add_licenses: vec![add.clone()],
            remove_licenses: Vec::new(),
        });
        Some(Candidate { title: title(&count(users.len(), "user", "users")), edits: edits.collect() })
    }
}
