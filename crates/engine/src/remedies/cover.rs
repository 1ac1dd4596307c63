//! The fewest sets that cover everything: greedy first, then an exact search within a bound.

use fixedbitset::FixedBitSet;

/// Steps of the exact search before it gives up. A step is a choice, not a simulation.
const STEPS: u32 = 200_000;

/// A choice of sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cover {
    /// Positions of the sets, ascending.
    pub(super) chosen: Vec<usize>,
    /// No cover has fewer sets than this.
    pub(super) at_least: usize,
}

/// Covers all elements that any set has. `cost` decides between sets that cover equally much: lower first,
/// then the earlier one.
pub(super) fn cover<C: Ord + Copy + Default>(sets: &[FixedBitSet], cost: &[C]) -> Cover {
    let mut all = FixedBitSet::new();
    for set in sets {
        all.grow(set.len());
        all.union_with(set);
    }
    let greedy = greedy(sets, cost, &all);
    let mut at_least = independent(sets, &all);
    // The element with the fewest sets leaves the fewest choices.
    let mut rarest: Vec<usize> = all.ones().collect();
    rarest.sort_by_cached_key(|element| sets.iter().filter(|set| set.contains(*element)).count());
    let mut steps = STEPS;
    while at_least < greedy.len() {
        let mut chosen = Vec::new();
        match search((sets, &rarest), &all, at_least, &mut chosen, &mut steps) {
            Some(true) => {
                chosen.sort_unstable();
                return Cover { chosen, at_least };
            }
            // No cover of this size exists, so the next larger one is the least at best.
            Some(false) => at_least += 1,
            None => break,
        }
    }
    Cover { chosen: greedy, at_least }
}

fn greedy<C: Ord + Copy + Default>(sets: &[FixedBitSet], cost: &[C], all: &FixedBitSet) -> Vec<usize> {
    let mut open = all.clone();
    let mut chosen = Vec::new();
    while !open.is_clear() {
        let best = (0..sets.len()).max_by_key(|at| {
            let gain = sets.get(*at).map_or(0, |set| set.intersection_count(&open));
            let cost = cost.get(*at).copied().unwrap_or_default();
            (gain, std::cmp::Reverse(cost), std::cmp::Reverse(*at))
        });
        let Some((best, set)) = best.and_then(|best| Some((best, sets.get(best)?))) else { break };
        open.difference_with(set);
        chosen.push(best);
    }
    chosen.sort_unstable();
    chosen
}

/// Elements of which no two are in one set: each needs a set of its own.
fn independent(sets: &[FixedBitSet], all: &FixedBitSet) -> usize {
    let with = |element: usize| sets.iter().filter(move |set| set.contains(element));
    let mut elements: Vec<usize> = all.ones().collect();
    elements.sort_by_key(|element| (with(*element).count(), *element));
    let mut near = FixedBitSet::with_capacity(all.len());
    let mut found = 0;
    for element in elements {
        if near.contains(element) {
            continue;
        }
        found += 1;
        for set in with(element) {
            near.union_with(set);
        }
    }
    found
}

/// Looks for a cover of at most `size` sets; none if the steps run out. The elements come rarest first.
fn search(
    (sets, rarest): (&[FixedBitSet], &[usize]),
    open: &FixedBitSet,
    size: usize,
    chosen: &mut Vec<usize>,
    steps: &mut u32,
) -> Option<bool> {
    let Some(element) = rarest.iter().copied().find(|element| open.contains(*element)) else {
        return Some(true);
    };
    if size == 0 {
        return Some(false);
    }
    for (at, set) in sets.iter().enumerate().filter(|(_, set)| set.contains(element)) {
        *steps = steps.checked_sub(1)?;
        let mut rest = open.clone();
        rest.difference_with(set);
        chosen.push(at);
        if search((sets, rarest), &rest, size - 1, chosen, steps)? {
            return Some(true);
        }
        chosen.pop();
    }
    Some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(lists: &[&[usize]]) -> Vec<FixedBitSet> {
        let length = lists.iter().copied().flatten().max().map_or(0, |most| most + 1);
        let set = |list: &&[usize]| {
            let mut set = FixedBitSet::with_capacity(length);
            set.extend(list.iter().copied());
            set
        };
        lists.iter().map(set).collect()
    }

    #[test]
    fn greed_is_beaten_where_it_is_not_the_least() {
        // Greedy takes the four in the middle and needs three; two are enough.
        let sets = sets(&[&[1, 2, 4, 5], &[0, 1, 2], &[3, 4, 5]]);
        assert_eq!(greedy(&sets, &[0; 3], &FixedBitSet::from_iter(0..6)).len(), 3);
        assert_eq!(cover(&sets, &[0; 3]), Cover { chosen: vec![1, 2], at_least: 2 });
    }

    #[test]
    fn of_equal_sets_the_cheaper_one_is_taken() {
        let sets = sets(&[&[0, 1], &[0, 1]]);
        assert_eq!(cover(&sets, &[2, 1]), Cover { chosen: vec![1], at_least: 1 });
        assert_eq!(cover::<u64>(&[], &[]), Cover { chosen: vec![], at_least: 0 });
    }

    proptest::proptest! {
        #[test]
        fn it_is_as_small_as_trying_everything_finds(
            lists in proptest::collection::vec(proptest::collection::btree_set(0..6_usize, 1..4), 1..7)
        ) {
            let lists: Vec<Vec<usize>> = lists.into_iter().map(|list| list.into_iter().collect()).collect();
            let sets = sets(&lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let found = cover(&sets, &vec![0; sets.len()]);
            let covered = |chosen: &[usize]| -> std::collections::BTreeSet<usize> {
                chosen.iter().flat_map(|at| lists[*at].iter().copied()).collect()
            };
            let everything = covered(&(0..lists.len()).collect::<Vec<_>>());
            proptest::prop_assert_eq!(covered(&found.chosen), everything.clone());
            let least = (0..1_usize << lists.len())
                .map(|mask| (0..lists.len()).filter(|at| mask >> at & 1 == 1).collect::<Vec<_>>())
                .filter(|chosen| covered(chosen) == everything)
                .map(|chosen| chosen.len())
                .min();
            proptest::prop_assert_eq!(Some(found.chosen.len()), least);
            proptest::prop_assert_eq!(found.at_least, found.chosen.len());
        }
    }
}
