//! The text of a membership rule: its parts, counted as JavaScript counts, and conditions joined to it.

use seatscope_contract::membership::{Connective, TextSpan};

/// A piece of a rule's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The text.
    pub(crate) text: String,
    /// Whether it is one of the marked parts.
    pub(crate) marked: bool,
}

/// A part of a text.
pub(crate) fn part(text: &str, span: TextSpan) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    slice(&units, span.start as usize, span.end as usize)
}

fn slice(units: &[u16], start: usize, end: usize) -> String {
    String::from_utf16_lossy(units.get(start..end).unwrap_or_default())
}

/// A text cut into pieces, of which some are marked. Of parts that overlap the first one counts.
pub(crate) fn pieces(text: &str, marked: &[TextSpan]) -> Vec<Piece> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut spans = marked.to_vec();
    spans.sort_by_key(|span| (span.start, span.end));
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut push = |start: usize, end: usize, marked| {
        if start < end {
            pieces.push(Piece { text: slice(&units, start, end), marked });
        }
    };
    for span in spans {
        let (start, end) = ((span.start as usize).max(at), (span.end as usize).min(units.len()));
        if start < end {
            push(at, start, false);
            push(start, end, true);
            at = end;
        }
    }
    push(at, units.len(), false);
    pieces
}

/// A text with a part replaced, and the place behind it. A space follows, unless there is one already or the
/// part opens something.
pub(crate) fn replaced(text: &str, span: TextSpan, with: &str) -> (String, u32) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (before, behind) =
        (slice(&units, 0, span.start as usize), slice(&units, span.end as usize, units.len()));
    let goes_on = behind.starts_with([' ', ')', ']', ',']) || with.ends_with('(');
    let space = if goes_on { "" } else { " " };
    let caret = span.start as usize + with.encode_utf16().count() + space.len();
    (format!("{before}{with}{space}{behind}"), caret as u32)
}

/// A rule with one more condition. `joined_by` is what joins its outermost parts, as far as that is known of
/// this very text.
pub(crate) fn joined(
    rule: &str,
    joined_by: Option<Option<Connective>>,
    connective: Connective,
    clause: &str,
) -> String {
    let rule = rule.trim();
    if rule.is_empty() {
        return clause.to_owned();
    }
    let word = match connective {
        Connective::And => "-and",
        Connective::Or => "-or",
    };
    match (joined_by, connective) {
        // `-and` binds stronger, so it would take only the last part of what `-or` joins.
        (None, _) | (Some(Some(Connective::Or)), Connective::And) => format!("({rule}) {word} {clause}"),
        _ => format!("{rule} {word} {clause}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> TextSpan {
        TextSpan { start, end }
    }

    #[test]
    fn parts_are_counted_in_utf_16() {
        assert_eq!(part("🙂 é b", span(3, 4)), "é");
        assert_eq!(part("ab", span(1, 9)), "");
        let shown: Vec<(String, bool)> = pieces("🙂 ab cd", &[span(6, 8), span(3, 5), span(4, 7)])
            .into_iter()
            .map(|piece| (piece.text, piece.marked))
            .collect();
        let expected = [("🙂 ", false), ("ab", true), (" c", true), ("d", true)];
        assert_eq!(shown, expected.map(|(text, marked)| (text.to_owned(), marked)));
        assert_eq!(pieces("a", &[span(1, 1)]).len(), 1);
    }

    #[test]
    fn an_offer_takes_the_place_of_what_was_typed() {
        assert_eq!(replaced("user.de", span(0, 7), "user.department"), ("user.department ".to_owned(), 16));
        assert_eq!(replaced("🙂 a b", span(3, 4), "x"), ("🙂 x b".to_owned(), 4));
        assert_eq!(replaced("a -a", span(2, 4), "-any ("), ("a -any (".to_owned(), 8));
    }

    #[test]
    fn conditions_are_joined_as_they_are_meant() {
        use Connective::{And, Or};
        assert_eq!(joined(" ", None, And, "c"), "c");
        assert_eq!(joined("a", Some(None), And, "c"), "a -and c");
        assert_eq!(joined("a -and b", Some(Some(And)), And, "c"), "a -and b -and c");
        assert_eq!(joined("a -or b", Some(Some(Or)), And, "c"), "(a -or b) -and c");
        assert_eq!(joined("a -and b", Some(Some(And)), Or, "c"), "a -and b -or c");
        assert_eq!(joined("a", None, Or, "c"), "(a) -or c");
    }
}
