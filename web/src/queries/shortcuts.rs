//! Which keys do what.

use crate::route::Route;
use crate::text::frame;

/// The key that begins going somewhere.
pub(crate) const GO: &str = "g";

/// What a key means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The dialog with the shortcuts.
    Help,
    /// The search of the list in view.
    Search,
    /// The first of two keys that lead to a page.
    Begins,
    /// A page.
    Go(Route),
}

/// Where the second key leads, with its name.
pub(crate) fn ways() -> [(&'static str, Route, String); 10] {
    [
        ("o", Route::Overview, frame::overview()),
        ("f", Route::Findings, frame::findings()),
        ("u", Route::Users, frame::users()),
        ("g", Route::Groups, frame::groups()),
        ("p", Route::Products, frame::products()),
        ("s", Route::ServicePlans, frame::service_plans()),
        ("a", Route::Addresses, frame::addresses()),
        ("w", Route::WhatIf, frame::what_if()),
        ("r", Route::Rules, frame::rules()),
        ("h", Route::Help, frame::help()),
    ]
}

/// What a key means, after the one that begins or not.
pub(crate) fn meaning(key: &str, has_begun: bool) -> Option<Meaning> {
    if has_begun {
        let way = ways().into_iter().find(|(letter, ..)| *letter == key);
        return way.map(|(_, route, _)| Meaning::Go(route));
    }
    match key {
        "?" => Some(Meaning::Help),
        "/" => Some(Meaning::Search),
        GO => Some(Meaning::Begins),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_keys_lead_to_a_page_and_one_alone_does_not() {
        assert_eq!(meaning("u", false), None);
        assert_eq!(meaning(GO, false), Some(Meaning::Begins));
        assert_eq!(meaning("u", true), Some(Meaning::Go(Route::Users)));
        assert_eq!(meaning(GO, true), Some(Meaning::Go(Route::Groups)));
        assert_eq!(meaning("?", true), None);
    }

    #[test]
    fn every_way_has_a_key_of_its_own() {
        let mut keys = ways().map(|(key, ..)| key);
        keys.sort_unstable();
        assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "{keys:?}");
    }
}
