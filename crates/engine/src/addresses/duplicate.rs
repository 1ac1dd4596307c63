//! An address and everybody who has to do with it (facts 5.2 to 5.7).

use super::holder::{Held, Holder, Source};

/// An address that has to do with two or more objects.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// Normalised.
    pub address: String,
    /// Objects that have it today, each once, sorted.
    pub holders: Vec<Held>,
    /// Objects that do not have it but would get it: by licensing, by directory synchronisation once nobody
    /// else has it, or by being restored.
    pub claims: Vec<Held>,
}

impl Duplicate {
    /// Users who do not have it and whose mail or sign-in name it is.
    pub fn by_licensing(&self) -> impl Iterator<Item = &Held> {
        self.claims.iter().filter(|claim| {
            let by_field = matches!(claim.source, Source::Mail | Source::PrincipalName);
            by_field && claim.holder.user().is_some()
        })
    }

    /// Whether it makes a licence change of an object fail: somebody else has it, or synchronisation says so.
    pub fn blocks(&self, holder: Holder) -> bool {
        let withheld = |claim: &Held| claim.holder == holder && matches!(claim.source, Source::Withheld(_));
        self.holders.iter().any(|held| held.holder != holder) || self.claims.iter().any(withheld)
    }
}
