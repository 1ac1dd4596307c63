//! Licences as values of the log name them. Nobody documents the form; seen are JSON, JSON in a string, and text
//! in brackets such as `[SkuName=ENTERPRISEPACK, SkuId=…, DisabledPlans=[]]`, alone or in a JSON list (facts 1.7,
//! formats.md 18). A value of any other form is not read at all: half a list would be a wrong list.

use serde_json::{Map, Value};

/// Texts in texts and lists in lists that are followed.
const DEPTH: u8 = 8;

/// A product as a value names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its id; empty where there is none.
    pub(super) sku_id: String,
    /// Its part number; empty where there is none.
    pub(super) name: String,
    /// Plans switched off, by id or name; none where nothing is said of plans.
    pub(super) disabled: Option<Vec<String>>,
}

/// The products that a value lists, or nothing where it is not of a known form or was cut.
pub(super) fn read(text: &str) -> Option<Vec<Entry>> {
    of_text(text, DEPTH)
}

fn of_text(text: &str, depth: u8) -> Option<Vec<Entry>> {
    let depth = depth.checked_sub(1)?;
    match serde_json::from_str::<Value>(text) {
        Ok(value) => of_json(&value, depth),
        Err(_) => of_items(&brackets(text)?, depth),
    }
}

fn of_json(value: &Value, depth: u8) -> Option<Vec<Entry>> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::String(text) => of_text(text, depth),
        Value::Array(items) => all(items, |item| of_json(item, depth)),
        Value::Object(object) => Some(vec![of_object(object)?]),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn of_object(object: &Map<String, Value>) -> Option<Entry> {
    let mut entry = Entry::default();
    for (key, value) in object {
        match (Key::of(key), value) {
            (Some(Key::Id), Value::String(text)) => entry.sku_id.clone_from(text),
            (Some(Key::Name), Value::String(text)) => entry.name.clone_from(text),
            (Some(Key::Disabled), Value::Array(plans)) => {
                let plans = plans.iter().map(|plan| plan.as_str().map(str::to_owned));
                entry.disabled = Some(plans.collect::<Option<Vec<String>>>()?);
            }
            _ => {}
        }
    }
    entry.named()
}

fn all<T>(items: &[T], read: impl Fn(&T) -> Option<Vec<Entry>>) -> Option<Vec<Entry>> {
    let lists = items.iter().map(read).collect::<Option<Vec<Vec<Entry>>>>()?;
    Some(lists.into_iter().flatten().collect())
}

/// What a key of a product says.
#[derive(Debug, Clone, Copy)]
enum Key {
    Id,
    Name,
    Disabled,
}

impl Key {
    fn of(key: &str) -> Option<Self> {
        match key.to_ascii_lowercase().as_str() {
            "skuid" => Some(Self::Id),
            "skuname" | "skupartnumber" => Some(Self::Name),
            "disabledplans" | "disabledserviceplans" => Some(Self::Disabled),
            _ => None,
        }
    }
}

impl Entry {
    /// Itself, if it says which product it is.
    fn named(self) -> Option<Self> {
        (!self.sku_id.is_empty() || !self.name.is_empty()).then_some(self)
    }
}

/// A part of a text in brackets: a list or plain text, with a key before it or not.
#[derive(Debug)]
struct Item<'t> {
    key: Option<&'t str>,
    value: Node<'t>,
}

#[derive(Debug)]
enum Node<'t> {
    Text(&'t str),
    List(Vec<Item<'t>>),
}

fn of_items(items: &[Item<'_>], depth: u8) -> Option<Vec<Entry>> {
    let depth = depth.checked_sub(1)?;
    if !items.iter().any(|item| item.key.is_some()) {
        return all(items, |item| match &item.value {
            Node::List(inner) => of_items(inner, depth),
            Node::Text(_) => None,
        });
    }
    let mut entry = Entry::default();
    for item in items {
        match (item.key.and_then(Key::of), &item.value) {
            (Some(Key::Id), Node::Text(text)) => entry.sku_id = (*text).to_owned(),
            (Some(Key::Name), Node::Text(text)) => entry.name = (*text).to_owned(),
            (Some(Key::Disabled), Node::List(plans)) => {
                let name = |plan: &Item<'_>| match (plan.key, &plan.value) {
                    (None, Node::Text(text)) => Some((*text).to_owned()),
                    _ => None,
                };
                entry.disabled = Some(plans.iter().map(name).collect::<Option<Vec<String>>>()?);
            }
            _ => {}
        }
    }
    Some(vec![entry.named()?])
}

/// Reads a text in brackets, or nothing where its brackets do not match.
fn brackets(text: &str) -> Option<Vec<Item<'_>>> {
    let mut open: Vec<(Option<&str>, Vec<Item<'_>>)> = Vec::new();
    let mut items: Vec<Item<'_>> = Vec::new();
    let mut key: Option<&str> = None;
    let mut rest = text;
    loop {
        let end = rest.find(['[', ']', ',', ';', '=']).unwrap_or(rest.len());
        let (part, sign) = (rest.get(..end)?.trim(), rest.get(end..)?.chars().next());
        rest = rest.get(end + usize::from(sign.is_some())..)?;
        match sign {
            Some('=') if key.is_none() && !part.is_empty() => key = Some(part),
            // An equals sign or a bracket where no value begins is of some other wording.
            Some('=') => return None,
            Some('[') if part.is_empty() && open.len() < usize::from(DEPTH) => {
                open.push((key.take(), std::mem::take(&mut items)));
            }
            Some('[') => return None,
            _ => {
                if !part.is_empty() || key.is_some() {
                    items.push(Item { key: key.take(), value: Node::Text(part) });
                }
                match sign {
                    Some(']') => {
                        let (key, outer) = open.pop()?;
                        let list = std::mem::replace(&mut items, outer);
                        items.push(Item { key, value: Node::List(list) });
                    }
                    None => return open.is_empty().then_some(items),
                    _ => {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(sku_id: &str, name: &str, disabled: Option<&[&str]>) -> Entry {
        let disabled = disabled.map(|plans| plans.iter().map(|plan| (*plan).to_owned()).collect());
        Entry { sku_id: sku_id.to_owned(), name: name.to_owned(), disabled }
    }

    #[test]
    fn every_known_form_says_the_same() {
        let both = [entry("c1", "ONE", Some(&["d1", "d2"])), entry("c2", "TWO", Some(&[]))];
        for text in [
            r#"[{"SkuId":"c1","skuPartNumber":"ONE","disabledPlans":["d1","d2"]},{"skuId":"c2","SkuName":"TWO","DisabledPlans":[]}]"#,
            r#""[{\"SkuId\":\"c1\",\"SkuName\":\"ONE\",\"DisabledPlans\":[\"d1\",\"d2\"]},{\"SkuId\":\"c2\",\"SkuName\":\"TWO\",\"DisabledPlans\":[]}]""#,
            r#"["[SkuName=ONE, AccountId=a, SkuId=c1, DisabledPlans=[d1, d2]]","[SkuName=TWO, AccountId=a, SkuId=c2, DisabledPlans=[]]"]"#,
            "[[SkuName=ONE,SkuId=c1,DisabledPlans=[d1,d2]],[SkuName=TWO,SkuId=c2,DisabledPlans=[]]]",
            "[SkuName=ONE,SkuId=c1,DisabledPlans=[d1,d2]];[SkuName=TWO,SkuId=c2,DisabledPlans=[]];",
        ] {
            assert_eq!(read(text), Some(both.to_vec()), "{text}");
        }
    }

    #[test]
    fn a_list_without_products_is_empty_and_other_words_are_not_read() {
        assert_eq!(read("[]"), Some(Vec::new()));
        assert_eq!(read(r#""[]""#), Some(Vec::new()));
        assert_eq!(read("[SkuName=ONE]"), Some(vec![entry("", "ONE", None)]));
        for text in [
            "ENTERPRISEPACK",
            "[ENTERPRISEPACK]",
            "[SkuName=ONE,DisabledPlans=[]",
            "SkuName=ONE]",
            "[AccountId=a,DisabledPlans=[]]",
            "[Users successfully assigned licenses: 6, Users for whom license assignment failed: 0.];",
            r#"["[SkuName=ONE"]"#,
            r#"[{"AccountId":"a"}]"#,
            "null",
            "7",
            "[a=b=c]",
            r#"["[SkuName=ONE]", [SkuName=TWO]]"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"[".repeat(100_000)), None);
    }
}
