//! The picture of flows: three columns, sources, products and how users fare, and bands between them as wide as users
//! are many. All lengths are in the picture's own unit.

use seatscope_contract::views::FlowWay;
use std::collections::BTreeMap;

/// Height for all bands together.
const HEIGHT: f64 = 200.0;
/// Least height of a line, so that its name has room and can be hit.
const LINE: f64 = 28.0;
/// Between two lines.
const GAP: f64 = 4.0;
/// Thinnest band that is still seen.
const THIN: f64 = 2.0;

/// How users can fare: in force, in error, not processed yet.
pub(crate) const OUTCOMES: usize = 3;

/// Something in a column.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Node {
    /// Top of its line.
    pub(crate) top: f64,
    /// Height of its line.
    pub(crate) height: f64,
    /// How wide the bands are that end at it: in front of it, and behind.
    pub(crate) sides: [f64; 2],
    /// Users on all ways that lead there.
    pub(crate) users: u64,
}

impl Node {
    /// Where its name stands.
    pub(crate) fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// Where the bands of a side begin.
    pub(crate) fn start(&self, side: usize) -> f64 {
        self.middle() - self.sides[side] / 2.0
    }
}

/// A band between two columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Band {
    /// How the users fare.
    pub(crate) outcome: usize,
    /// Top where it begins.
    pub(crate) from: f64,
    /// Top where it ends.
    pub(crate) to: f64,
    /// Its width.
    pub(crate) width: f64,
}

/// Where everything is.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Picture {
    /// Its whole height.
    pub(crate) height: f64,
    /// The first column.
    pub(crate) sources: Vec<Node>,
    /// The second.
    pub(crate) products: Vec<Node>,
    /// The third; those without users have no height.
    pub(crate) outcomes: Vec<Node>,
    /// Bands from sources to products.
    pub(crate) first: Vec<Band>,
    /// Bands from products to outcomes.
    pub(crate) second: Vec<Band>,
}

/// Users on a way, by how they fare.
pub(crate) fn users(way: &FlowWay) -> [u64; OUTCOMES] {
    [way.in_force, way.in_error, way.pending]
}

/// Users on all ways together.
pub(crate) fn total(ways: &[FlowWay]) -> [u64; OUTCOMES] {
    ways.iter().map(users).fold([0; OUTCOMES], |sum, next| [0, 1, 2].map(|at| sum[at] + next[at]))
}

/// Lays the ways between so many sources and products out.
pub(crate) fn picture(sources: usize, products: usize, ways: &[FlowWay]) -> Picture {
    let all: u64 = total(ways).iter().sum();
    if all == 0 {
        return Picture::default();
    }
    let mut first: Vec<Way> = Vec::new();
    let mut by_product: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for way in ways {
        let (from, to) = (way.source as usize, way.product as usize);
        for (outcome, users) in users(way).into_iter().enumerate().filter(|(_, users)| *users > 0) {
            first.push(Way { from, to, outcome, users, width: width(users, all) });
            *by_product.entry((to, outcome)).or_default() += users;
        }
    }
    let second: Vec<Way> = by_product
        .into_iter()
        .map(|((from, to), users)| Way { from, to, outcome: to, users, width: width(users, all) })
        .collect();
    let mut columns =
        [column(sources, &[], &first), column(products, &first, &second), column(OUTCOMES, &second, &[])];
    let height = columns.iter().map(|nodes| end(nodes)).fold(0.0, f64::max);
    for nodes in &mut columns {
        let spare = (height - end(nodes)) / 2.0;
        nodes.iter_mut().for_each(|node| node.top += spare);
    }
    let [sources, products, outcomes] = columns;
    Picture {
        height,
        first: bands(&first, &sources, &products),
        second: bands(&second, &products, &outcomes),
        sources,
        products,
        outcomes,
    }
}

/// Users with one outcome between two columns.
struct Way {
    from: usize,
    to: usize,
    outcome: usize,
    users: u64,
    width: f64,
}

fn width(users: u64, all: u64) -> f64 {
    (users as f64 / all as f64 * HEIGHT).max(THIN)
}

/// The lines of a column, one below the other, for what comes in and what goes out.
fn column(nodes: usize, before: &[Way], behind: &[Way]) -> Vec<Node> {
    let mut column = vec![Node::default(); nodes];
    for way in before {
        column[way.to].sides[0] += way.width;
        column[way.to].users += way.users;
    }
    for way in behind {
        column[way.from].sides[1] += way.width;
        if before.is_empty() {
            column[way.from].users += way.users;
        }
    }
    let mut top = 0.0;
    for node in &mut column {
        node.top = top;
        if node.users > 0 {
            node.height = node.sides[0].max(node.sides[1]).max(LINE);
            top += node.height + GAP;
        }
    }
    column
}

/// Where the last line of a column ends.
fn end(column: &[Node]) -> f64 {
    column.iter().map(|node| node.top + node.height).fold(0.0, f64::max)
}

/// The bands between two columns; at each node they lie side by side, in the order of the other column.
fn bands(ways: &[Way], from: &[Node], to: &[Node]) -> Vec<Band> {
    let mut starts: Vec<f64> = from.iter().map(|node| node.start(1)).collect();
    let mut ends: Vec<f64> = to.iter().map(|node| node.start(0)).collect();
    let band = |way: &Way| {
        let band = Band { outcome: way.outcome, from: starts[way.from], to: ends[way.to], width: way.width };
        starts[way.from] += way.width;
        ends[way.to] += way.width;
        band
    };
    ways.iter().map(band).collect()
}

/// The outline of a band between two columns, as an SVG path.
pub(crate) fn outline((x0, y0): (f64, f64), (x1, y1): (f64, f64), width: f64) -> String {
    let half = (x0 + x1) / 2.0;
    let (end0, end1) = (y0 + width, y1 + width);
    format!(
        "M{x0:.1} {y0:.1}C{half:.1} {y0:.1} {half:.1} {y1:.1} {x1:.1} {y1:.1}V{end1:.1}C{half:.1} {end1:.1} {half:.1} {end0:.1} {x0:.1} {end0:.1}Z"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(source: u32, product: u32, [in_force, in_error, pending]: [u64; OUTCOMES]) -> FlowWay {
        FlowWay { source, product, in_force, in_error, pending }
    }

    /// Nothing in a column reaches into what stands below it, and nothing is outside of the picture.
    fn fits(picture: &Picture) {
        for column in [&picture.sources, &picture.products, &picture.outcomes] {
            for pair in column.windows(2) {
                assert!(pair[0].top + pair[0].height <= pair[1].top + 1e-9, "{pair:?}");
            }
            for node in column {
                assert!(node.top >= -1e-9 && node.top + node.height <= picture.height + 1e-9, "{node:?}");
                assert!(node.sides[0].max(node.sides[1]) <= node.height + 1e-9, "{node:?}");
            }
        }
    }

    #[test]
    fn bands_are_as_wide_as_users_are_many() {
        let picture = picture(1, 1, &[way(0, 0, [60, 30, 0])]);
        let widths: Vec<f64> = picture.first.iter().map(|band| band.width).collect();
        assert_eq!(widths.len(), 2);
        assert!((widths[0] - 2.0 * widths[1]).abs() < 1e-9);
        assert_eq!(widths, picture.second.iter().map(|band| band.width).collect::<Vec<_>>());
        assert_eq!(picture.outcomes.iter().map(|node| node.users).collect::<Vec<_>>(), [60, 30, 0]);
        assert!(picture.outcomes[2].height == 0.0, "nobody gets there");
        fits(&picture);
    }

    #[test]
    fn every_user_arrives() {
        let ways = [way(0, 0, [60, 3, 0]), way(0, 1, [5, 0, 2]), way(1, 0, [7, 1, 1])];
        let picture = picture(2, 2, &ways);
        let users = |nodes: &[Node]| nodes.iter().map(|node| node.users).collect::<Vec<_>>();
        assert_eq!(users(&picture.sources), [70, 9]);
        assert_eq!(users(&picture.products), [72, 7]);
        assert_eq!(users(&picture.outcomes), total(&ways));
        fits(&picture);
    }

    #[test]
    fn bands_lie_side_by_side_at_both_ends() {
        let ways = [way(0, 0, [6, 1, 0]), way(0, 1, [5, 0, 0]), way(1, 0, [7, 0, 0])];
        let picture = picture(2, 2, &ways);
        let overlap = |a: (f64, f64), b: (f64, f64)| a.0 < b.0 + b.1 - 1e-9 && b.0 < a.0 + a.1 - 1e-9;
        for bands in [&picture.first, &picture.second] {
            for (at, one) in bands.iter().enumerate() {
                for other in &bands[at + 1..] {
                    assert!(!overlap((one.from, one.width), (other.from, other.width)), "{one:?} {other:?}");
                    assert!(!overlap((one.to, one.width), (other.to, other.width)), "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn few_among_many_are_still_seen_and_named() {
        let picture = picture(2, 2, &[way(0, 0, [1_000_000, 0, 0]), way(1, 1, [0, 1, 0])]);
        assert!(picture.first[1].width >= THIN);
        assert!(picture.sources[1].height >= LINE && picture.outcomes[1].height >= LINE);
        fits(&picture);
    }

    #[test]
    fn nobody_makes_no_picture() {
        assert_eq!(picture(1, 1, &[way(0, 0, [0; OUTCOMES])]), Picture::default());
    }

    #[test]
    fn a_band_goes_there_and_back() {
        assert_eq!(
            outline((0.0, 1.0), (10.0, 5.0), 2.0),
            "M0.0 1.0C5.0 1.0 5.0 5.0 10.0 5.0V7.0C5.0 7.0 5.0 3.0 0.0 3.0Z"
        );
    }
}
