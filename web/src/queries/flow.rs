//! The picture of paths: bands from sources through a product to what becomes of them, as wide as users are
//! many. All lengths are in the picture's own unit.

/// Height for all bands together.
const HEIGHT: f64 = 150.0;
/// Least height of a line, so that its name has room.
const LINE: f64 = 26.0;
/// Thinnest band that is still seen.
const THIN: f64 = 1.5;

/// A source of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weight {
    /// In force, in error, not processed yet.
    pub(crate) users: [u64; 3],
}

/// A band between two heights, each its top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Band {
    /// Which source.
    pub(crate) source: usize,
    /// Which outcome.
    pub(crate) outcome: usize,
    /// Top at the source.
    pub(crate) left: f64,
    /// Top at the product.
    pub(crate) middle: f64,
    /// Top at the outcome.
    pub(crate) right: f64,
    /// Width of the band.
    pub(crate) width: f64,
}

/// Where everything is.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Picture {
    /// Its whole height.
    pub(crate) height: f64,
    /// The bands.
    pub(crate) bands: Vec<Band>,
    /// Middle of each source's line.
    pub(crate) sources: Vec<f64>,
    /// Middle of each outcome's line; nothing where nobody gets there.
    pub(crate) outcomes: [Option<f64>; 3],
    /// Top and height of the product's bar.
    pub(crate) bar: (f64, f64),
}

/// Lays the picture out.
pub(crate) fn picture(weights: &[Weight]) -> Picture {
    let total: u64 = weights.iter().flat_map(|weight| weight.users).sum();
    if total == 0 {
        return Picture::default();
    }
    let width = |users: u64| if users == 0 { 0.0 } else { (users as f64 / total as f64 * HEIGHT).max(THIN) };
    let of_source: Vec<f64> =
        weights.iter().map(|weight| weight.users.iter().map(|users| width(*users)).sum()).collect();
    let of_outcome = [0, 1, 2].map(|at| weights.iter().map(|weight| width(weight.users[at])).sum::<f64>());
    let lines = |widths: &[f64]| {
        widths.iter().filter(|width| **width > 0.0).map(|width| width.max(LINE)).sum::<f64>()
    };
    let height = lines(&of_source).max(lines(&of_outcome));
    let bar = of_source.iter().sum::<f64>();
    // Each side and the bar stand in the middle of the whole height.
    let mut left_at = (height - lines(&of_source)) / 2.0;
    let mut right_at = (height - lines(&of_outcome)) / 2.0;
    let mut right_tops = [0.0; 3];
    let mut outcomes = [None; 3];
    for (at, width) in of_outcome.into_iter().enumerate().filter(|(_, width)| *width > 0.0) {
        let line = width.max(LINE);
        outcomes[at] = Some(right_at + line / 2.0);
        right_tops[at] = right_at + (line - width) / 2.0;
        right_at += line;
    }
    let mut middle = (height - bar) / 2.0;
    let (mut bands, mut sources) = (Vec::new(), Vec::new());
    for (source, weight) in weights.iter().enumerate() {
        let own = of_source[source];
        let line = own.max(LINE);
        sources.push(left_at + line / 2.0);
        let mut left = left_at + (line - own) / 2.0;
        for (outcome, users) in weight.users.into_iter().enumerate().filter(|(_, users)| *users > 0) {
            let width = width(users);
            bands.push(Band { source, outcome, left, middle, right: right_tops[outcome], width });
            left += width;
            middle += width;
            right_tops[outcome] += width;
        }
        left_at += line;
    }
    Picture { height, bands, sources, outcomes, bar: ((height - bar) / 2.0, bar) }
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

    #[test]
    fn bands_are_as_wide_as_users_are_many_and_do_not_overlap() {
        let picture = picture(&[Weight { users: [60, 30, 0] }, Weight { users: [10, 0, 0] }]);
        assert_eq!(picture.bands.len(), 3);
        assert!((picture.bands[0].width - 2.0 * picture.bands[1].width).abs() < 1e-9);
        for pair in picture.bands.windows(2) {
            assert!(pair[0].middle + pair[0].width <= pair[1].middle + 1e-9, "{pair:?}");
        }
        assert_eq!(picture.outcomes[2], None);
        assert!(picture.bar.0 >= 0.0 && picture.bar.0 + picture.bar.1 <= picture.height + 1e-9);
    }

    #[test]
    fn few_among_many_are_still_seen_and_named() {
        let picture = picture(&[Weight { users: [1_000_000, 0, 0] }, Weight { users: [0, 1, 0] }]);
        assert!(picture.bands[1].width >= THIN);
        assert!(picture.sources[1] - picture.sources[0] >= LINE / 2.0);
    }

    #[test]
    fn nobody_makes_no_picture() {
        assert_eq!(picture(&[Weight { users: [0; 3] }]), Picture::default());
    }
}
