//! A finding opened: the sentence, whom it touches, why, what to do, and where it stands in the files.

use super::finding_addresses::address_moves;
use super::finding_corrections::corrections;
use super::finding_fixes::fixes;
use super::finding_mark::mark;
use super::finding_remedies::Remedies;
use super::rules::RULES_LIST;
use crate::components::{
    Card, Column, CopyButton, Grid, PageHeading, RecordButton, Reproduces, SeverityMark, Source, To, english,
    group_link, opened, plan_link, product_link, user_link,
};
use crate::hooks::{use_handle, use_query};
use crate::route::Route;
use crate::state::Action;
use crate::text::{codes, findings as text, format, frame, help, record, tables, words};
use patternfly_yew::prelude::{Color, DescriptionGroup, DescriptionList, Label};
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::report::{Basis, Evidence, Outlook};
use seatscope_contract::views::{BacktestCounts, FindingDetail, NamedUser, Page};
use yew::prelude::*;

/// The users of a finding.
#[derive(Debug, Clone, PartialEq)]
struct Users(u32);

impl Source for Users {
    type Row = NamedUser;
    const CLASS: &'static str = "grid--finding-users";
    fn columns() -> Vec<Column> {
        vec![Column::text(text::column_users(), ""), Column::text(tables::department(), "")]
    }

    fn query(&self, window: Window) -> Query {
        Query::Finding { index: self.0, window }
    }

    fn page(reply: Reply) -> Option<Page<NamedUser>> {
        let Reply::Finding(Some(detail)) = reply else { return None };
        Some(Page { total: detail.users_total, offset: 0, rows: detail.users })
    }

    fn cell(row: &NamedUser, column: usize) -> Html {
        match column {
            0 => user_link(row, true),
            _ => html! { <bdi>{ row.department.as_deref().unwrap_or_default() }</bdi> },
        }
    }

    fn route(row: &NamedUser) -> Option<Route> {
        Some(Route::User { id: row.id.clone() })
    }
}

/// The places of a finding.
#[derive(Debug, Clone, PartialEq)]
struct Places(u32);

impl Source for Places {
    type Row = Evidence;
    const CLASS: &'static str = "grid--places";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(text::file(), ""),
            Column::text(text::place(), ""),
            Column::text(record::column(), ""),
            Column::text(frame::copy(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Finding { index: self.0, window }
    }

    fn page(reply: Reply) -> Option<Page<Evidence>> {
        let Reply::Finding(Some(detail)) = reply else { return None };
        Some(Page { total: detail.evidence_total, offset: 0, rows: detail.finding.evidence })
    }

    fn cell(row: &Evidence, column: usize) -> Html {
        match column {
            0 => html! { <bdi>{ &row.input }</bdi> },
            1 => html! { <bdi class="mono">{ &row.pointer }</bdi> },
            2 => html! { <RecordButton place={row.clone()} /> },
            _ => {
                html! { <CopyButton text={format!("{}#{}", row.input, row.pointer)} name={text::copy_place()} /> }
            }
        }
    }
}

/// Properties of [`FindingPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct FindingProps {
    /// Its index in the report.
    pub(crate) index: u32,
    /// How well the simulation reproduces the records.
    pub(crate) backtest: BacktestCounts,
}

/// A finding's page.
#[component]
pub(crate) fn FindingPage(props: &FindingProps) -> Html {
    // The lists below ask for their own windows; this is for everything else.
    let query = Query::Finding { index: props.index, window: Window { offset: 0, limit: 0 } };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::Finding(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::finding(), |detail| detail_view(detail, props.backtest))
}

fn detail_view(detail: &FindingDetail, backtest: BacktestCounts) -> Html {
    let finding = &detail.finding;
    let code = codes::of(&finding.code);
    html! {
        <article class="detail">
            <p class="detail__marks">
                <SeverityMark severity={finding.severity} basis={finding.basis} />
                <Label label={codes::name(&finding.code)} color={Color::Blue} compact=true outline=true />
                <Label label={words::basis(finding.basis)} color={Color::Grey} compact=true outline=true />
            </p>
            <PageHeading title={format::sentence(&finding.message)} screen={detail.index.to_string()}>
                { english(&finding.message) }
            </PageHeading>
            <div class="detail__columns">
                <div class="detail__main">
                    if let Some(outlook) = finding.outlook {
                        <div class={classes!("outlook", outlook_class(outlook))}>
                            <p>{ words::outlook_detail(outlook) }</p>
                            <Reproduces counts={backtest} />
                        </div>
                    }
                    <Card id="to-do" title={text::to_do()}>
                        <ol class="steps">{ for code.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
                        <h3>{ text::meaning() }</h3>
                        <p>{ code.meaning }</p>
                        if codes::is_known(&finding.code) {
                            <p class="card__foot">
                                <To route={Route::HelpOn { code: finding.code.clone() }}>{ help::more() }</To>
                            </p>
                        }
                    </Card>
                    <Remedies index={detail.index} {backtest} />
                    { fixes(&detail.fixes, detail.fixes_total) }
                    if detail.corrections_total > 0 {
                        { corrections(detail.index, detail.corrections_total) }
                    }
                    if finding.code == "ProxyAddressWillChange" {
                        { address_moves(detail.index) }
                    }
                    if detail.users_total > 0 {
                        <Card id="who" title={format!("{}: {}", text::who(), text::users(detail.users_total))}>
                            <Grid<Users> id="who-users" label={text::who()} source={Users(detail.index)} />
                        </Card>
                    }
                    <Card id="evidence" title={format!("{}: {}", text::evidence(), text::places(detail.evidence_total))}>
                        <p class="muted">{ text::evidence_detail() }</p>
                        if detail.evidence_total > 0 {
                            <Grid<Places> id="places" label={text::evidence()} source={Places(detail.index)} />
                        }
                    </Card>
                </div>
                <div class="detail__side">
                    { mark(detail) }
                    { involved(detail) }
                    { why(detail, backtest) }
                </div>
            </div>
        </article>
    }
}

fn involved(detail: &FindingDetail) -> Html {
    let finding = &detail.finding;
    let items = |name: String, items: Vec<Html>| {
        html! {
            if !items.is_empty() {
                <h3>{ name }</h3>
                <ul class="plain-list" role="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul>
            }
        }
    };
    let address = |address: &String| html! { <bdi class="mono">{ address }</bdi> };
    let groups: Vec<_> = finding.groups.iter().map(|group| group_link(group, false)).collect();
    let products: Vec<_> = finding.products.iter().map(|product| product_link(product, false)).collect();
    let plans: Vec<_> = finding.plans.iter().map(|plan| plan_link(plan, false)).collect();
    let addresses: Vec<_> = finding.addresses.iter().map(address).collect();
    if groups.len() + products.len() + plans.len() + addresses.len() == 0 {
        return html! {};
    }
    html! {
        <Card id="involved" title={text::involved()}>
            { items(text::addresses(), addresses) }
            { items(text::groups(), groups) }
            { items(text::products(), products) }
            { items(text::plans(), plans) }
        </Card>
    }
}

fn why(detail: &FindingDetail, backtest: BacktestCounts) -> Html {
    let finding = &detail.finding;
    let rule = detail.rule.as_ref().map(|row| &row.rule);
    html! {
        <Card id="why" title={text::why()}>
            <DescriptionList compact=true>
                <DescriptionGroup term={text::known_from()}>
                    { words::basis_detail(finding.basis) }
                    if finding.basis == Basis::Predicted {
                        <Reproduces counts={backtest} />
                    }
                </DescriptionGroup>
                <DescriptionGroup term={text::rule()}>
                    { finding.rule.as_ref().map_or_else(
                        || html! { text::no_rule() },
                        |id| html! { <RuleLink id={id.clone()} /> },
                    ) }
                    if let Some(row) = &detail.rule {
                        { ", " }{ words::enforcement_detail(row.rule.enforcement) }
                        if row.switched {
                            { ", " }{ text::by_you() }
                        } else if row.from_file {
                            { ", " }{ text::by_file() }
                        }
                    }
                </DescriptionGroup>
                <DescriptionGroup term={text::confidence()}>
                    { words::confidence(finding.confidence) }{ ". " }{ words::confidence_detail(finding.confidence) }
                </DescriptionGroup>
                if let Some(rule) = rule {
                    <DescriptionGroup term={text::source()}><bdi>{ &rule.source }</bdi></DescriptionGroup>
                    if let Some(date) = &rule.as_of {
                        <DescriptionGroup term={text::as_of()}>{ format::day(date) }</DescriptionGroup>
                    }
                    if !rule.note.is_empty() {
                        <DescriptionGroup term={text::note()}><bdi>{ &rule.note }</bdi></DescriptionGroup>
                    }
                }
            </DescriptionList>
        </Card>
    }
}

/// Properties of [`RuleLink`].
#[derive(PartialEq, Properties)]
struct RuleLinkProps {
    id: AttrValue,
}

/// A rule's id, leading to it among the rules.
#[component]
fn RuleLink(props: &RuleLinkProps) -> Html {
    let handle = use_handle();
    let onfollow = {
        let id = props.id.to_string();
        Callback::from(move |()| handle.act(Action::Search(RULES_LIST, id.clone())))
    };
    html! { <To route={Route::Rules} {onfollow}><bdi class="mono">{ &props.id }</bdi></To> }
}

fn outlook_class(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Clears => "outlook--clears",
        Outlook::Stays => "outlook--stays",
        Outlook::Unknown => "outlook--unknown",
    }
}
