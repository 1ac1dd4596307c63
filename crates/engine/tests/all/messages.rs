//! What the worker says is read by the page as it was said, whatever it is about.

use crate::common::import;
use crate::flows::sample;
use seatscope_contract::comparison::Other;
use seatscope_contract::membership::Seen;
use seatscope_contract::messages::{
    Answer, Envelope, FindingFilter, ListFilter, OwnRules, Progress, Query, Reply, Window,
};
use seatscope_contract::planner::{Task, Within};
use seatscope_contract::report::{GroupRef, ProductRef};
use seatscope_contract::scenario::{Edit, Scenario};
use seatscope_contract::timeline::TimelineFilter;
use seatscope_contract::views::{FlowProduct, FlowSource, PlanHolders, RawRecord};
use seatscope_contract::work::{BenchChange, Work, WorkKind};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::compare::{Extent, compare, role, side};
use seatscope_engine::exports::exports;
use seatscope_testkit::schemas::messages;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Debug;

const WINDOW: Window = Window { offset: 0, limit: 40 };

/// The tags that the messages' schema has for an enum; without a name, for the answer itself.
fn tags_of(name: Option<&str>, tag: &str) -> BTreeSet<String> {
    let [_, (_, schema)] = messages();
    let schema = name.map_or(&schema, |name| &schema["$defs"][name]);
    let variants = schema["oneOf"].as_array().expect("an enum");
    let tag = |variant: &Value| variant["properties"][tag]["const"].as_str().map(str::to_owned);
    variants.iter().map(|variant| tag(variant).expect("a tag")).collect()
}

/// Writes and reads each of them; together they have every tag that there is.
fn read_back<T>(said: &[T], name: Option<&str>, tag: &str)
where
    T: Debug + PartialEq + Serialize + DeserializeOwned,
{
    let mut tags = BTreeSet::new();
    for said in said {
        let written = serde_json::to_string(said).expect("it can be written");
        let read: T = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert_eq!(&read, said);
        let value: Value = serde_json::from_str(&written).expect("it is JSON");
        tags.insert(value[tag].as_str().expect("a tag").to_owned());
    }
    assert_eq!(tags, tags_of(name, tag));
}

/// Questions to the sample tenant that bring something of everything.
fn questions(analysis: &Analysis) -> Vec<Query> {
    let list = ListFilter::default;
    let window = WINDOW;
    let mut questions = vec![
        Query::Overview,
        Query::Findings { filter: FindingFilter::default(), window },
        Query::Facets,
        Query::LeastChanges,
        Query::Users { list: list(), window },
        Query::Groups { list: list(), window },
        Query::Products { list: list(), window },
        Query::Addresses { list: list(), window },
        Query::Flows { group: None },
        Query::ServicePlans { list: list(), window },
        Query::Search { text: "a".to_owned(), limit: 5 },
        Query::Differences { search: String::new(), window },
        Query::Timeline { filter: TimelineFilter::default(), window },
        Query::Files,
        Query::Rules,
        Query::MembershipRule { rule: "user.department -startsWith \"S\"".to_owned(), group: None },
        Query::MembershipRule { rule: "user.department -startsWith".to_owned(), group: None },
        Query::UserProperties,
        Query::PropertyValues { property: "user.department".to_owned() },
        Query::Completions { rule: "user.".to_owned(), at: 5 },
        Query::Exports,
    ];
    for index in 0..analysis.findings.len() as u32 {
        questions.push(Query::Finding { index, window });
        questions.push(Query::Corrections { index, window });
        questions.push(Query::Remedies { index });
    }
    for question in questions.clone() {
        match analysis.answer(&question) {
            Reply::Users(page) => {
                questions.extend(page.rows.into_iter().map(|row| Query::User { id: row.id }));
            }
            Reply::Groups(page) => questions.extend(page.rows.into_iter().flat_map(|row| {
                let id = row.id;
                let empty = Task::EmptyGroup { group: id.clone(), delete: true };
                let edit = Edit::DeleteGroup { group: id.clone(), dependants: None };
                [
                    Query::Group { id: id.clone() },
                    Query::Flows { group: Some(id.clone()) },
                    Query::Members { group: id, state: None, window },
                    Query::Plan { task: empty },
                    Query::WhatIf { scenario: Scenario { name: String::new(), edits: vec![edit] } },
                ]
            })),
            Reply::Products(page) => questions.extend(page.rows.into_iter().flat_map(|row| {
                let sku_id = row.product.sku_id;
                let swap = Task::Swap { from: sku_id.clone(), to: sku_id.clone(), within: Within::Tenant };
                [
                    Query::Product { sku_id: sku_id.clone() },
                    Query::Holders { sku_id: sku_id.clone(), window },
                    Query::Plan { task: swap },
                    Query::Plan { task: Task::FreeSeats { sku_id } },
                ]
            })),
            Reply::ServicePlans(page) => questions.extend(page.rows.into_iter().flat_map(|row| {
                let id = row.plan.id;
                let which = PlanHolders::On;
                [Query::ServicePlan { id: id.clone() }, Query::PlanHolders { id, which, window }]
            })),
            _ => {}
        }
    }
    questions
}

#[test]
fn every_reply_reads_back() {
    let analysis = sample("messages");
    let questions = questions(&analysis);
    let mut replies: Vec<Reply> = questions.iter().map(|question| analysis.answer(question)).collect();
    // One that says nothing shows nothing of how its content is read.
    replies.retain(|reply| serde_json::to_value(reply).expect("it can be written")["data"] != Value::Null);
    let compared = compare(&analysis, &analysis, None, Extent::OUTLINE).expect("it is one tenant");
    let side = side(&analysis);
    let record = RawRecord { text: "{\"id\": 1}".to_owned(), bytes: 9, pointer: "/value/0".to_owned() };
    let edits = vec![Edit::DeleteUser { user: "ana".to_owned() }];
    replies.extend([
        Reply::Record(Some(Box::new(record))),
        Reply::Exports(exports()),
        Reply::Other(Box::new(Other { role: role(&side, &side), side })),
        Reply::Comparison(Box::new(compared)),
        Reply::Work(Box::new(Work {
            kind: WorkKind::Work,
            schema_version: seatscope_contract::SCHEMA_VERSION,
            tenant: None,
            changes: vec![BenchChange { title: "Leavers".to_owned(), edits, on: true }],
            rules: OwnRules::default(),
            marks: Vec::new(),
        })),
    ]);
    read_back(&replies, Some("Reply"), "about");
}

#[test]
fn every_answer_reads_back() {
    let analysis = Analysis::new(import(&[], 1), Options::default()).expect("the rules can be read");
    let Reply::Overview(overview) = analysis.answer(&Query::Overview) else { panic!("no overview") };
    let answers = [
        Answer::Started,
        Answer::Progress { progress: Progress::default() },
        Answer::Analysed { overview },
        Answer::Cancelled,
        Answer::Reply { reply: Box::new(Reply::User(None)) },
        Answer::File { name: "report.json".to_owned(), media_type: "application/json".to_owned() },
        Answer::Failed { message: "there is no tenant".to_owned() },
    ];
    read_back(&answers, None, "type");
    let envelope = Envelope { id: 7, epoch: 2, body: Answer::Started };
    let written = serde_json::to_string(&envelope).unwrap();
    assert_eq!(written, r#"{"id":7,"epoch":2,"body":{"type":"started"}}"#);
    assert_eq!(serde_json::from_str::<Envelope<Answer>>(&written).unwrap(), envelope);
}

#[test]
fn every_part_of_an_answer_that_has_a_tag_reads_back() {
    let seen = [
        Seen::NotExported,
        Seen::Unreadable,
        Seen::Nothing,
        Seen::Value { text: "Porto".to_owned() },
        Seen::Items { count: 2, decided: None },
        Seen::Manager { id: Some("ana".to_owned()) },
    ];
    read_back(&seen, Some("Seen"), "kind");
    let group = GroupRef { id: "sales".to_owned(), name: None };
    let sources = [FlowSource::Direct, FlowSource::Group { group }, FlowSource::Others { groups: 3 }];
    read_back(&sources, Some("FlowSource"), "kind");
    let product =
        ProductRef { sku_id: "e3".to_owned(), sku_part_number: None, name: Some("Office".to_owned()) };
    let products = [FlowProduct::Product { product }, FlowProduct::Others { products: 3 }];
    read_back(&products, Some("FlowProduct"), "kind");
}

/// The engine writes no such thing; whoever makes it do so is told what it lacks.
#[test]
fn an_answer_without_its_tag_in_front_is_refused_with_the_reason() {
    let reason = |text: &str| serde_json::from_str::<Answer>(text).unwrap_err().to_string();
    assert!(reason(r#"{"message":"late","type":"failed"}"#).contains("`type` has to come before `message`"));
    assert!(reason("{}").contains("missing field `type`"));
    assert!(reason(r#"{"type":"sung"}"#).contains("unknown variant `sung`, expected one of `started`"));
    assert!(reason(r#"{"type":"failed"}"#).contains("missing field `message`"));
    assert!(reason("[]").contains("expected an object that begins with `type`"));
    let reason = |text: &str| serde_json::from_str::<Reply>(text).unwrap_err().to_string();
    assert!(reason(r#"{"about":"user","date":null}"#).contains("`data` has to come before `date`"));
}
