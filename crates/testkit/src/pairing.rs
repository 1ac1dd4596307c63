//! Pairing off two lists where an item may match several of the other list.

/// What is left of two lists once as many items as possible are paired.
pub(crate) struct Unpaired<'a, L, R> {
    pub(crate) left: Vec<&'a L>,
    pub(crate) right: Vec<&'a R>,
}

/// Pairs as many items as can be, each at most once, and returns the rest in the order of the lists.
///
/// Taking the first match for each item could use up the only match of a later one, so a taken match is handed over
/// where its owner has another (Kuhn's algorithm).
pub(crate) fn pair<'a, L, R>(
    left: &'a [L],
    right: &'a [R],
    matches: impl Fn(&L, &R) -> bool,
) -> Unpaired<'a, L, R> {
    let edges: Vec<Vec<usize>> = left
        .iter()
        .map(|item| (0..right.len()).filter(|&other| matches(item, &right[other])).collect())
        .collect();
    let mut owner = vec![None; right.len()];
    let paired: Vec<bool> =
        (0..left.len()).map(|item| claim(item, &edges, &mut owner, &mut vec![false; right.len()])).collect();
    Unpaired {
        left: left.iter().zip(paired).filter(|(_, paired)| !paired).map(|(item, _)| item).collect(),
        right: right.iter().zip(owner).filter(|(_, owner)| owner.is_none()).map(|(item, _)| item).collect(),
    }
}

fn claim(item: usize, edges: &[Vec<usize>], owner: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for &other in &edges[item] {
        if std::mem::replace(&mut seen[other], true) {
            continue;
        }
        if owner[other].is_none_or(|current| claim(current, edges, owner, seen)) {
            owner[other] = Some(item);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_a_match_over_to_an_item_that_has_no_other() {
        let rest = pair(&["any", "a"], &["a", "b"], |want, have| *want == "any" || want == have);
        assert!(rest.left.is_empty() && rest.right.is_empty());
    }

    #[test]
    fn leaves_what_cannot_be_paired() {
        let rest = pair(&[1, 1, 2], &[1, 3], |want, have| want == have);
        assert_eq!(rest.left, [&1, &2]);
        assert_eq!(rest.right, [&3]);
    }
}
