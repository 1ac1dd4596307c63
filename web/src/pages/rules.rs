//! The rules in force, each with where it comes from and a switch.

use super::rule_card::RuleCard;
use crate::components::{
    Button, FilePicker, PageHeading, Pick, RulesNote, SearchBox, Toggle, answered, catalogue_note, english,
};
use crate::hooks::{use_handle, use_kept, use_query, use_ruling, use_saving, use_search, use_turns};
use crate::queries::rules as queries;
use crate::shared::Shared;
use crate::tasks::rules as tasks;
use crate::text::{frame, grid, rules as text, tables};
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Reply, Request, WhichRules};
use seatscope_contract::views::{Overview, Rules};
use web_sys::FileList;
use yew::prelude::*;

/// The list's name for its search text.
pub(crate) const RULES_LIST: &str = "rules";
/// How many cards are drawn in one go.
const TOGETHER: usize = 30;

/// Properties of [`RulesPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct RulesProps {
    /// The tenant in one screen.
    pub(crate) overview: Shared<Overview>,
}

/// The rules page.
#[component]
pub(crate) fn RulesPage(props: &RulesProps) -> Html {
    let (asked, again) = use_query(Query::Rules, |reply| match reply {
        Reply::Rules(rules) => Some(Some(rules)),
        _ => None,
    });
    let search = use_search(RULES_LIST);
    let only_own = use_kept("only own rules", || false);
    let toggle = {
        let only_own = only_own.clone();
        Callback::from(move |()| only_own.set(!*only_own))
    };
    html! {
        <div class="detail">
            <PageHeading title={frame::rules()} screen="rules" />
            <p>{ text::detail() }</p>
            <OwnRulesTools />
            <RulesNote overview={props.overview.clone()} among_rules=true />
            <div class="listing__tools">
                <SearchBox list={RULES_LIST} label={tables::search_rules()} />
                <Toggle label={text::only_own()} on={*only_own} onclick={toggle} />
            </div>
            { answered(&asked, &again, |rules| view(rules, &search, *only_own)) }
        </div>
    }
}

/// Loading and saving.
#[component]
fn OwnRulesTools() -> Html {
    let (handle, ruling, save) = (use_handle(), use_ruling(), use_saving());
    let own = ruling.wanted;
    let has_own = own.file.is_some() || !own.switches.is_empty();
    let onload = Callback::from(move |list: FileList| {
        if let Some(file) = list.get(0) {
            tasks::load(&handle, &own, file);
        }
    });
    let saving = |which: WhichRules| save.reform(move |()| Request::SaveRules { which });
    html! {
        <div>
            <div class="listing__tools">
                <FilePicker pick={Pick::File} icon={Icon::FolderOpen} label={text::load()} onpick={onload} />
                <Button icon={Icon::Download} label={text::save_all()} onclick={saving(WhichRules::InForce)} />
                if has_own {
                    <Button icon={Icon::Download} label={text::save_own()} onclick={saving(WhichRules::Own)} />
                }
            </div>
            <p class="card__foot muted">{ text::save_detail() }</p>
        </div>
    }
}

fn view(rules: &Shared<Rules>, search: &str, only_own: bool) -> Html {
    let mut shown = queries::matching(rules, search);
    if only_own {
        shown.retain(|at| rules.rules.get(*at).is_some_and(|row| row.switched || row.from_file));
    }
    let all = rules.rules.len() as u64;
    let everything = tables::count_rules(all);
    html! {
        <>
            { catalogue_note(&rules.catalogue, false) }
            { observations(rules) }
            <p class="listing__count" role="status">
                { grid::of_all(shown.len() as u64, all, &everything) }
            </p>
            <Cards rules={rules.clone()} {shown} />
        </>
    }
}

/// Properties of [`Cards`].
#[derive(PartialEq, Properties)]
struct CardsProps {
    rules: Shared<Rules>,
    /// The places of those that are shown.
    shown: Vec<usize>,
}

/// The rules themselves.
#[component]
fn Cards(props: &CardsProps) -> Html {
    let parts = props.shown.len().div_ceil(TOGETHER);
    let drawn = use_turns("parts of the rules", parts);
    html! {
        <ul class="rules" role="list" aria-busy={(drawn < parts).to_string()}>
            { for props.shown.iter().take(drawn.saturating_mul(TOGETHER)).filter_map(|&at| {
                let id = props.rules.rules.get(at)?.rule.id.clone();
                Some(html! { <RuleCard key={id} rules={props.rules.clone()} {at} /> })
            }) }
        </ul>
    }
}

/// What the tenant's own records say against rules.
fn observations(rules: &Rules) -> Html {
    if rules.observations.is_empty() {
        return html! {};
    }
    html! {
        <section class="card" aria-label={text::observed()}>
            <h2>{ text::observed() }</h2>
            <ul class="plans" role="list">
                { for rules.observations.iter().map(|seen| html! { <li>{ english(&seen.sentence) }</li> }) }
            </ul>
        </section>
    }
}
