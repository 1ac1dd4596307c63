//! Plans that are on together, for certain and possibly: they differ only where the export does not say which
//! plans are switched off.

use crate::licensing::world::World;
use crate::tenant::License;
use fixedbitset::FixedBitSet;

/// How plans count of which nobody knows whether they are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// For whoever wants to be certain: they exclude nothing, and may be what others need.
    Certain,
    /// For whoever asks what could go wrong: they exclude what a rule says, and are not what others need.
    Worst,
}

/// Plans that are on.
#[derive(Debug, Clone)]
pub(super) struct On {
    possible: FixedBitSet,
    /// Kept apart only where it differs.
    certain: Option<FixedBitSet>,
}

impl On {
    /// What some assignments turn on together.
    pub(super) fn of(world: &World<'_>, licenses: impl Iterator<Item = License>) -> Self {
        let nothing = FixedBitSet::with_capacity(world.tenant.plans.ids.len());
        let mut on = Self { possible: nothing, certain: None };
        licenses.for_each(|license| on.add(world, license));
        on
    }

    /// Adds an assignment.
    pub(super) fn add(&mut self, world: &World<'_>, license: License) {
        if license.disabled.is_known() {
            self.certain.iter_mut().for_each(|certain| certain.union_with(world.grant(license)));
        } else if self.certain.is_none() {
            self.certain = Some(self.possible.clone());
        }
        self.possible.union_with(world.grant(license));
    }

    /// Whether it is known of every plan whether it is on.
    pub(super) fn is_known(&self) -> bool {
        self.certain.is_none()
    }

    /// Plans that are on for certain.
    pub(super) fn certain(&self) -> &FixedBitSet {
        self.certain.as_ref().unwrap_or(&self.possible)
    }

    /// Plans that are on or may be.
    pub(super) fn possible(&self) -> &FixedBitSet {
        &self.possible
    }

    /// Plans that speak against others, as a view has it.
    pub(super) fn against(&self, view: View) -> &FixedBitSet {
        if view == View::Certain { self.certain() } else { self.possible() }
    }

    /// Plans that others can rely on, as a view has it.
    pub(super) fn reliable(&self, view: View) -> &FixedBitSet {
        if view == View::Certain { self.possible() } else { self.certain() }
    }
}
