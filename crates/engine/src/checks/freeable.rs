//! Who holds seats that could be freed, said where seats are short (facts 4.7, 4.10; seed 000: not
//! enough licenses).

use super::{Finding, Names, count, join};
use crate::licensing::process::ErrorCode;
use crate::tenant::{ProductIndex, Tenant, UserIndex};

/// Holders named before they are only counted.
const NAMED: usize = 3;

/// Adds to every finding about too few seats who holds some without need, by what the other checks found.
pub(super) fn name_freeable(tenant: &Tenant, findings: &mut [Finding]) {
    let holders = |code: &str, product: ProductIndex| -> Vec<UserIndex> {
        let about = findings.iter().filter(|finding| finding.code == code);
        let about = about.filter(|finding| finding.products.first() == Some(&product));
        let mut users: Vec<UserIndex> = about.flat_map(|finding| finding.users.iter().copied()).collect();
        users.sort_unstable();
        users.dedup();
        users
    };
    let sentences: Vec<Option<String>> = findings
        .iter()
        .map(|finding| {
            let product = *finding.products.first()?;
            if finding.code != ErrorCode::Count.name() {
                return None;
            }
            let blocked = holders("DisabledUserLicensed", product);
            let mut redundant = holders("RedundantProduct", product);
            redundant.retain(|user| blocked.binary_search(user).is_err());
            let by = [
                (&blocked, "user who cannot sign in", "users who cannot sign in"),
                (
                    &redundant,
                    "user who has all that it gives from another product",
                    "users who have all that it gives from other products",
                ),
            ];
            let by: Vec<String> = by
                .into_iter()
                .filter(|(users, ..)| !users.is_empty())
                .map(|(users, one, many)| format!("{}{}", count(users.len(), one, many), few(tenant, users)))
                .collect();
            let total = blocked.len() + redundant.len();
            let seats = count(total, "seat of it is", "seats of it are");
            (!by.is_empty()).then(|| format!(" {seats} held by {}.", join(&by, "and")))
        })
        .collect();
    for (finding, sentence) in findings.iter_mut().zip(sentences) {
        finding.message.extend(sentence);
    }
}

/// The sign-in names of a few users, in brackets; of many nothing, since the findings about them list them.
fn few(tenant: &Tenant, users: &[UserIndex]) -> String {
    if users.len() > NAMED {
        return String::new();
    }
    let mut names: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
    names.sort();
    format!(" ({})", names.join(", "))
}
