//! What PowerShell leaves of a value that is nested too deep: a type's name, which says nothing, or
//! `@{key=value; …}`, which can be read as long as it is one level (formats.md, traps).

use std::borrow::Cow;

/// Beginnings of texts that stand for a value: what `ToString` gives for lists, tables and objects.
const BEGINNINGS: [&str; 8] = [
    "@{",
    "System.Object[]",
    "System.String[]",
    "System.Collections.",
    "Microsoft.Graph.PowerShell.Models.",
    "Microsoft.Online.Administration.",
    "Microsoft.Open.AzureAD.Model.",
    "class Assigned",
];

/// Whether a tool wrote this instead of a value.
pub(in crate::import) fn is_flattened(text: &str) -> bool {
    let text = text.trim_start();
    BEGINNINGS.iter().any(|start| text.starts_with(start))
}

/// The keys and values of `@{key=value; key=value}`; none where the text is not of that form.
pub(in crate::import) fn rescue(text: &str) -> Option<Vec<(&str, Cow<'_, str>)>> {
    let inside = text.trim().strip_prefix("@{")?.strip_suffix('}')?;
    // A second level cannot be told from the first one.
    if inside.contains("@{") || inside.trim().is_empty() {
        return None;
    }
    let mut pairs: Vec<(&str, Cow<'_, str>)> = Vec::new();
    let mut rest = inside;
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=')?;
        if !is_key(key.trim()) {
            return None;
        }
        let (value, next) = value(after);
        pairs.push((key.trim(), time(value.trim()).map_or(Cow::Borrowed(value), Cow::Owned)));
        rest = next;
    }
    Some(pairs)
}

/// The elements of `@{…} @{…}`, which is what becomes of a list of objects.
pub(in crate::import) fn several(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    if !text.starts_with("@{") || !text.ends_with('}') {
        return None;
    }
    let ends = text.match_indices("} @{").map(|(at, _)| at + 1).chain([text.len()]);
    let mut from = 0;
    let mut elements = Vec::new();
    for end in ends {
        elements.push(text.get(from..end)?.trim());
        from = end;
    }
    Some(elements)
}

/// A value up to the next `; key=`, since the value itself may contain semicolons; and what follows.
fn value(text: &str) -> (&str, &str) {
    for (at, _) in text.match_indices(';') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let next_is_key =
            rest.trim().is_empty() || rest.split_once('=').is_some_and(|(key, _)| is_key(key.trim()));
        if next_is_key {
            return (text.get(..at).unwrap_or_default(), rest);
        }
    }
    (text, "")
}

/// A time inside such a text as Graph writes it: PowerShell has it there in UTC and the same for every language, the
/// month first.
fn time(text: &str) -> Option<String> {
    let (date, clock) = text.split_once(' ')?;
    let parts = |text: &str, mark: char| -> Option<Vec<usize>> {
        let length = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part.len());
        text.split(mark).map(length).collect()
    };
    let is_time = parts(date, '/')? == [2, 2, 4] && parts(clock, ':')? == [2, 2, 2];
    let (month, rest) = date.split_once('/')?;
    let (day, year) = rest.split_once('/')?;
    is_time.then(|| format!("{year}-{month}-{day}T{clock}Z"))
}

fn is_key(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '@' | '-');
    !text.is_empty() && text.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_level_is_read() {
        let read = |text: &'static str| rescue(text).unwrap_or_default();
        assert_eq!(
            read("@{skuId=6fd2; disabledPlans=System.Object[]; note=a; b}"),
            [("skuId", "6fd2".into()), ("disabledPlans", "System.Object[]".into()), ("note", "a; b".into())]
        );
        assert_eq!(read("@{enabled=25; warning=}"), [("enabled", "25".into()), ("warning", "".into())]);
        assert_eq!(read("@{since=01/31/2024 08:00:00}"), [("since", "2024-01-31T08:00:00Z".into())]);
        assert_eq!(read("@{since=1/31/2024 8:00}"), [("since", "1/31/2024 8:00".into())]);
    }

    #[test]
    fn what_is_not_of_that_form_is_left() {
        for text in ["", "@{}", "@{a=@{b=1}}", "@{a}", "@{a=1", "System.Object[]", "a=1; b=2"] {
            assert_eq!(rescue(text), None, "{text}");
        }
    }

    #[test]
    fn a_list_of_objects_is_taken_apart() {
        assert_eq!(several("@{a=1} @{a=2}"), Some(vec!["@{a=1}", "@{a=2}"]));
        assert_eq!(several("@{a=1}"), Some(vec!["@{a=1}"]));
        assert_eq!(several("a b"), None);
    }
}
