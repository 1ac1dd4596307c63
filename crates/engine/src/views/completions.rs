//! What can stand at a place of a membership rule that is being typed.

use super::membership::counted;
use crate::analysis::Analysis;
use seatscope_contract::membership::{Completion, Completions};
use seatscope_membership::{
    Expected, PROPERTIES, Property, PropertyKind, Quantifier, folded, items, operators, place, quoted,
};

impl Analysis {
    /// Offers for a place in UTF-16 code units.
    pub(super) fn completions(&self, rule: &str, at: u32) -> Completions {
        let place = place(rule, bytes(rule, at));
        let offers = match &place.expected {
            Expected::Property => properties(&place.typed),
            Expected::Item(kind) => {
                beginning(items(*kind).iter().map(|item| (*item).to_owned()), &place.typed)
            }
            Expected::Operator(property) => {
                let kind = property.as_ref().map_or(PropertyKind::Text, |property| property.kind);
                let typed = format!("-{}", place.typed);
                let names = operators(kind).into_iter().map(|name| {
                    match Quantifier::named(name.trim_start_matches('-')) {
                        Some(_) => format!("{name} ("),
                        None => name,
                    }
                });
                beginning(names, &typed)
            }
            Expected::Value(property) => {
                property.as_ref().map(|property| self.values_for(property, &place.typed)).unwrap_or_default()
            }
            Expected::Connective => {
                beginning(["-and", "-or"].into_iter().map(str::to_owned), &format!("-{}", place.typed))
            }
        };
        Completions { span: counted(rule, place.span), offers }
    }

    fn values_for(&self, property: &Property, typed: &str) -> Vec<Completion> {
        // An id of a plan fits only one of an item's parts; the table of properties offers whole conditions.
        if matches!(property.kind, PropertyKind::Plans | PropertyKind::Groups) {
            return Vec::new();
        }
        let typed = folded(typed);
        let values = self.property_values(&property.name).map(|values| values.values).unwrap_or_default();
        let fitting = values.into_iter().filter(|value| folded(&value.text).starts_with(&typed));
        let offer = |text: &str, users| Completion {
            text: if property.kind == PropertyKind::Flag { text.to_owned() } else { quoted(text) },
            users: Some(users),
        };
        fitting.map(|value| offer(&value.text, value.users)).collect()
    }
}

/// Properties whose name begins with what was typed, with or without `user.`, then those that contain it.
fn properties(typed: &str) -> Vec<Completion> {
    let typed = folded(typed);
    let rank = |property: &Property| {
        let name = format!("user.{}", folded(&property.name));
        let begins = name.starts_with(&typed) || name.get(5..).is_some_and(|name| name.starts_with(&typed));
        let within = typed.strip_prefix("user.").unwrap_or(&typed);
        if begins { Some(0) } else { name.contains(within).then_some(1) }
    };
    let mut found: Vec<(u8, &Property)> =
        PROPERTIES.iter().filter_map(|property| Some((rank(property)?, property))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, property)| plain(format!("user.{}", property.name))).collect()
}

fn beginning(names: impl Iterator<Item = String>, typed: &str) -> Vec<Completion> {
    let typed = folded(typed);
    names.filter(|name| folded(name).starts_with(&typed)).map(plain).collect()
}

fn plain(text: String) -> Completion {
    Completion { text, users: None }
}

/// The byte at which a place in UTF-16 code units is.
fn bytes(text: &str, at: u32) -> usize {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units >= at {
            return byte;
        }
        units += character.len_utf16() as u32;
    }
    text.len()
}
