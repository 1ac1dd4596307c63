//! Repairs are tried before they are offered: none leads to another mistake.

use crate::diagnostic::{Diagnostic, Repair, Severity, Span};
use crate::rule::{Look, MOST};
use time::OffsetDateTime;

/// Takes away repairs after which there are as many errors as before, or one where they wrote something. `left_out`
/// are places where a quote is missing, which is told apart from this.
pub(crate) fn keep_sound(
    text: &str,
    now: Option<OffsetDateTime>,
    left_out: &[usize],
    diagnostics: &mut [Diagnostic],
) {
    let errors = diagnostics.iter().filter(|said| is_error(said)).count();
    for said in diagnostics.iter_mut().take(MOST) {
        // A warning's repair need not make any error go.
        let most = if is_error(said) { errors.saturating_sub(1) } else { errors };
        said.repairs.retain(|repair| {
            let after = Look::at(&repair.apply(text), now, &moved(left_out, repair)).diagnostics;
            let written = Span::new(repair.span.start, repair.span.start + repair.text.len());
            let mut wrong = after.iter().filter(|said| is_error(said));
            let is_untouched =
                |said: &Diagnostic| said.span.end <= written.start || said.span.start >= written.end;
            wrong.clone().count() <= most && wrong.all(is_untouched)
        });
    }
}

fn is_error(said: &Diagnostic) -> bool {
    said.severity != Severity::Warning
}

/// Places in a text, as they are once it is repaired.
fn moved(places: &[usize], repair: &Repair) -> Vec<usize> {
    let moved = |place: &usize| match place.checked_sub(repair.span.end) {
        Some(behind) => repair.span.start + repair.text.len() + behind,
        None => *place,
    };
    places.iter().map(moved).collect()
}
