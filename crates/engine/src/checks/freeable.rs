//! Who holds seats that could be freed, said where seats are short (facts 4.7, 4.10; seed 000: not
//! enough licenses).

use super::{Finding, count, join};
use crate::licensing::process::ErrorCode;
use crate::tenant::{ProductIndex, UserIndex};

/// Adds to every finding about too few seats who holds some without need, by what the other checks found.
pub(super) fn name_freeable(findings: &mut [Finding]) {
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
                (blocked.len(), "user who cannot sign in", "users who cannot sign in"),
                (
                    redundant.len(),
                    "user who has all that it gives from another product",
                    "users who have all that it gives from other products",
                ),
            ];
            let by: Vec<String> = by
                .into_iter()
                .filter(|(users, ..)| *users > 0)
                .map(|(users, one, many)| count(users, one, many))
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
