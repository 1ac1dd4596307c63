//! What can be reached by name: pages, actions, and what a search over everything finds.

use crate::pages::RULES_LIST;
use crate::route::Route;
use crate::state::{Dialog, KINDS, Kind};
use crate::tasks::theme::Theme;
use crate::text::language::{ALL, Language, current};
use crate::text::palette as text;
use crate::text::{
    addresses, backtest, bench, codes, compare, export, format, frame, least_changes, planner, privacy,
    reports, shortcuts, timeline,
};
use seatscope_contract::forms::Format;
use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::views::{AddressHolder, AddressRow, Hits, Page};

/// What an entry does.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Does {
    /// Goes to a page.
    Go(Route),
    /// Goes to a list that is searched for a text.
    List(Route, &'static str, String),
    /// Chooses colours.
    Theme(Theme),
    /// Speaks a language.
    Speak(Language),
    /// Saves the report.
    Save(Format),
    /// Begins a change on the bench.
    Try(Kind),
    /// Opens another dialog.
    Show(Dialog),
}

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Its name; it may be a text of the tenant.
    pub(crate) name: String,
    /// What tells it from others of the name.
    pub(crate) beside: String,
    /// What it does.
    pub(crate) does: Does,
}

/// Entries of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    /// Of which kind.
    pub(crate) title: String,
    /// The entries.
    pub(crate) entries: Vec<Entry>,
}

/// Everything in which all words of a text occur, by kind. Without words that is every page and action.
pub(crate) fn sections(sought: &str, has_tenant: bool, hits: Option<&Hits>) -> Vec<Section> {
    let words: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
    let named = |entries: Vec<Entry>| {
        let means = |entry: &Entry| {
            let text = format!("{} {}", entry.name, entry.beside).to_lowercase();
            words.iter().all(|word| text.contains(word))
        };
        entries.into_iter().filter(means).collect()
    };
    let mut sections = vec![
        Section { title: text::pages(), entries: named(pages(has_tenant)) },
        Section { title: text::actions(), entries: named(actions(has_tenant)) },
    ];
    if let Some(hits) = hits.filter(|_| !words.is_empty()) {
        sections.extend(objects(hits, sought));
    }
    sections.retain(|section| !section.entries.is_empty());
    sections
}

fn entry(name: impl Into<String>, beside: impl Into<String>, does: Does) -> Entry {
    Entry { name: name.into(), beside: beside.into(), does }
}

fn pages(has_tenant: bool) -> Vec<Entry> {
    let mut pages = vec![
        (export::title(), Route::Export),
        (frame::help(), Route::Help),
        (privacy::title(), Route::Privacy),
    ];
    if has_tenant {
        pages.splice(
            0..0,
            [
                (frame::overview(), Route::Overview),
                (frame::findings(), Route::Findings),
                (frame::users(), Route::Users),
                (frame::groups(), Route::Groups),
                (frame::products(), Route::Products),
                (frame::service_plans(), Route::ServicePlans),
                (frame::addresses(), Route::Addresses),
                (frame::what_if(), Route::WhatIf),
                (planner::heading(), Route::Plan),
                (least_changes::heading(), Route::Changes),
                (compare::heading(), Route::Compare),
                (backtest::heading(), Route::Differences),
                (timeline::title(), Route::Timeline),
                (frame::files(), Route::Files),
                (frame::rules(), Route::Rules),
                (frame::reports(), Route::Reports),
                (frame::open_other(), Route::Open),
            ],
        );
    }
    pages.into_iter().map(|(name, route)| entry(name, "", Does::Go(route))).collect()
}

fn actions(has_tenant: bool) -> Vec<Entry> {
    let mut actions = Vec::new();
    if has_tenant {
        let saved = [
            (reports::json(), Format::Json),
            (reports::html(), Format::Html),
            (reports::markdown(), Format::Markdown),
            (reports::text(), Format::Text),
            (reports::workbook(), Format::Tables),
        ];
        actions.extend(saved.map(|(name, format)| entry(name, text::report(), Does::Save(format))));
        actions.extend(KINDS.map(|kind| entry(bench::kind(kind), text::try_it(), Does::Try(kind))));
    }
    let themes = [
        (frame::theme_light(), Theme::Light),
        (frame::theme_dark(), Theme::Dark),
        (frame::theme_system(), Theme::System),
    ];
    actions.extend(themes.map(|(name, theme)| entry(name, frame::theme(), Does::Theme(theme))));
    let languages = ALL.iter().filter(|language| **language != current());
    actions.extend(languages.map(|language| entry(language.name, frame::language(), Does::Speak(*language))));
    actions.push(entry(shortcuts::title(), "?", Does::Show(Dialog::Shortcuts)));
    actions
}

/// What was found in the tenant.
fn objects(hits: &Hits, sought: &str) -> [Section; 7] {
    let list = |route, list| Some(Does::List(route, list, sought.to_owned()));
    [
        section(frame::users(), &hits.users, list(Route::Users, "users"), |user| {
            let (name, beside) = best([&user.name, &user.user_principal_name], &user.id);
            entry(name, beside, Does::Go(Route::User { id: user.id.clone() }))
        }),
        section(frame::groups(), &hits.groups, list(Route::Groups, "groups"), |group| {
            let (name, beside) = best([&group.name, &None], &group.id);
            entry(name, beside, Does::Go(Route::Group { id: group.id.clone() }))
        }),
        section(frame::products(), &hits.products, list(Route::Products, "products"), |row| {
            let product = &row.product;
            let (name, beside) = best([&product.name, &product.sku_part_number], &product.sku_id);
            entry(name, beside, Does::Go(Route::Product { id: product.sku_id.clone() }))
        }),
        section(frame::service_plans(), &hits.plans, list(Route::ServicePlans, "service-plans"), |row| {
            let (name, beside) = plan_names(&row.plan);
            entry(name, beside, Does::Go(Route::ServicePlan { id: row.plan.id.clone() }))
        }),
        section(frame::addresses(), &hits.addresses, list(Route::Addresses, "addresses"), |row| {
            let holder = row.name.as_deref().unwrap_or_default();
            entry(&row.address, format!("{}: {holder}", addresses::holder(row.holder)), holder_of(row))
        }),
        section(frame::findings(), &hits.findings, list(Route::Findings, "findings"), |row| {
            entry(
                format::sentence(&row.message),
                codes::name(&row.code),
                Does::Go(Route::Finding { index: row.index }),
            )
        }),
        section(frame::rules(), &hits.rules, list(Route::Rules, RULES_LIST), |row| {
            let id = &row.rule.id;
            entry(id, &row.rule.source, Does::List(Route::Rules, RULES_LIST, id.clone()))
        }),
    ]
}

/// The first of a kind, and the way to the others.
fn section<Row>(title: String, page: &Page<Row>, all: Option<Does>, line: impl Fn(&Row) -> Entry) -> Section {
    let mut entries: Vec<Entry> = page.rows.iter().map(line).collect();
    if let Some(all) = all.filter(|_| page.total > entries.len() as u64) {
        entries.push(entry(text::all(page.total), title.clone(), all));
    }
    Section { title, entries }
}

/// Where an address leads: to whoever has it, or to the address book where that has no page.
fn holder_of(row: &AddressRow) -> Does {
    match (row.holder, row.id.clone()) {
        (AddressHolder::User, Some(id)) => Does::Go(Route::User { id }),
        (AddressHolder::Group, Some(id)) => Does::Go(Route::Group { id }),
        _ => Does::List(Route::Addresses, "addresses", row.address.clone()),
    }
}

/// The best name and the one beside it.
fn best(names: [&Option<String>; 2], id: &str) -> (String, String) {
    let names = names.into_iter().flatten().map(String::as_str).filter(|name| !name.trim().is_empty());
    let mut names = names.chain([id]).map(str::to_owned);
    (names.next().unwrap_or_default(), names.next().unwrap_or_default())
}

/// A plan's names.
fn plan_names(plan: &PlanRef) -> (String, String) {
    best([&plan.display_name, &plan.name], &plan.id)
}

/// A product's best name.
pub(crate) fn product_name(product: &ProductRef) -> String {
    best([&product.name, &product.sku_part_number], &product.sku_id).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(sections: &[Section]) -> Vec<&str> {
        sections.iter().flat_map(|section| &section.entries).map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn pages_and_actions_are_found_by_words_in_any_order() {
        assert_eq!(names(&sections("plans SERVICE", true, None)), [frame::service_plans()]);
        assert_eq!(names(&sections("colours dark", true, None)), [frame::theme_dark()]);
        assert_eq!(names(&sections("language deutsch", false, None)), ["Deutsch"]);
        assert_eq!(names(&sections("no such thing", true, None)), [""; 0]);
    }

    #[test]
    fn without_a_tenant_nothing_of_one_is_offered() {
        let names_of = |has_tenant| names(&sections("", has_tenant, None)).len();
        assert!(names(&sections("", false, None)).contains(&export::title().as_str()));
        assert!(!names(&sections("", false, None)).contains(&frame::users().as_str()));
        assert!(names_of(true) > names_of(false) + KINDS.len());
    }
}
