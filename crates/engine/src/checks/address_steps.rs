//! Why the service works out a user's mail and addresses, in words (facts 4.21, 5.5; seed 000).

use crate::addresses::{Addresses, Digits, normalise};
use crate::tenant::{Tenant, UserIndex};
use seatscope_contract::report::Confidence;

/// What happens to a user's mailbox plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AddressStep {
    /// The first one comes.
    Comes,
    /// The last one goes.
    Goes,
    /// There is one before and after, and some licence changes.
    Stays,
}

impl AddressStep {
    /// What it does to addresses, in words and as surely as it is known. `digits` says whether the service adds some
    /// to the address that the alias makes.
    pub(crate) fn reasons(
        self,
        before: &Addresses,
        after: &Addresses,
        digits: Option<Digits>,
    ) -> (Vec<String>, Confidence) {
        let (words, confidence) = self.words(before, after);
        let shared = match digits {
            Some(Digits::Certain) => {
                "another user of the same alias has the address that it makes, so here it comes with digits, shown as `####`"
            }
            Some(Digits::Perhaps) => {
                "others have the same alias and lack its address too: one of them gets it as it is and the others with \
                 digits, shown as `####`, and who comes first is not known"
            }
            Some(Digits::Never) | None => return (vec![words.to_owned()], confidence),
        };
        let confidence = if digits == Some(Digits::Perhaps) { Confidence::Inferred } else { confidence };
        (vec![words.to_owned(), shared.to_owned()], confidence)
    }

    fn words(self, before: &Addresses, after: &Addresses) -> (&'static str, Confidence) {
        let stays = |own: &String| after.list.iter().any(|text| normalise(text) == normalise(own));
        let gone = before.list.iter().filter(|own| !stays(own)).count();
        let drops = gone > 0;
        match self {
            Self::Comes if drops => (
                "a plan with a mailbox comes, which makes addresses of mail, sign-in name and alias, and drops those \
                 that are malformed or of domains that are not verified",
                Confidence::Documented,
            ),
            Self::Stays if drops => (
                "any change of licences makes the service work mail and addresses out anew, and drop those that are \
                 malformed or of domains that are not verified",
                Confidence::Documented,
            ),
            Self::Comes => (
                "a plan with a mailbox comes, which makes addresses of mail, sign-in name and alias",
                Confidence::Documented,
            ),
            Self::Stays => (
                "any change of licences makes the service work mail and addresses out anew",
                Confidence::Documented,
            ),
            // Beside the sign-in name.
            Self::Goes if before.mail != after.mail && gone > 1 => (
                "the last plan with a mailbox goes, the address in the initial domain becomes the primary one, and \
                 malformed ones are dropped",
                Confidence::Documented,
            ),
            Self::Goes if before.mail != after.mail => (
                "the last plan with a mailbox goes, and the address in the initial domain becomes the primary one",
                Confidence::Documented,
            ),
            Self::Goes => (
                "the last plan with a mailbox goes, and the sign-in name with it; whether the primary address stays \
                 is not documented",
                Confidence::Inferred,
            ),
        }
    }
}

/// The reasons as one sentence, and how sure they are of a user whom on-premises may tell something else.
pub(crate) fn told(
    tenant: &Tenant,
    user: UserIndex,
    mut reasons: Vec<String>,
    confidence: Confidence,
) -> (String, Confidence) {
    let is_synced = tenant.users.synced.at(user) == Some(true);
    if is_synced {
        reasons.push("what on-premises sets goes first, and no export shows it".to_owned());
    }
    let mut why = format!("{}.", reasons.join("; "));
    if let Some(first) = why.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    (why, if is_synced { Confidence::Inferred } else { confidence })
}
