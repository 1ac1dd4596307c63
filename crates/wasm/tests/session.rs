//! The session as JavaScript sees it, in a real browser.

use js_sys::{JSON, Reflect};
use seatscope_wasm::Session;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const TENANT: &str = r#"{"users":[{"id":"00000000-0000-0000-0000-0000000000a1","userPrincipalName":"ana@contoso.example",
 "proxyAddresses":[],"assignedLicenses":[],"licenseAssignmentStates":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900",
 "disabledPlans":[],"assignedByGroup":"00000000-0000-0000-0000-0000000000b1","state":"Error","error":"CountViolation"}]}]}"#;

fn analysed() -> Session {
    let mut session = Session::new();
    session.begin_file("tenant.json");
    for chunk in TENANT.as_bytes().chunks(100) {
        session.feed(chunk);
    }
    // What a small file is may only be told at its end.
    session.end_file();
    assert_eq!(session.objects(), 1.0);
    assert!(session.analyze(None, None).is_ok());
    session
}

#[wasm_bindgen_test]
fn the_report_is_the_contracts_json() {
    let bytes = analysed().report_json().expect("an analysed session has a report");
    let report =
        JSON::parse(&String::from_utf8(bytes).expect("a report is UTF-8")).expect("a report is JSON");
    let findings = Reflect::get(&report, &"findings".into()).expect("a report has findings");
    let first = Reflect::get_u32(&findings, 0).expect("there is one");
    assert_eq!(Reflect::get(&first, &"code".into()), Ok("CountViolation".into()));
}

#[wasm_bindgen_test]
fn the_report_as_an_object_is_its_json() {
    let session = analysed();
    let text = String::from_utf8(session.report_json().expect("there is a report")).expect("it is UTF-8");
    let object = session.report_object().expect("there is a report");
    let compact = |value: &JsValue| JSON::stringify(value).expect("it is plain");
    assert_eq!(compact(&object), compact(&JSON::parse(&text).expect("it is JSON")));
}

#[wasm_bindgen_test]
fn a_scenario_is_tried_and_a_wrong_one_is_named() {
    let session = analysed();
    let scenario = JSON::parse(r#"{"edits":[{"op":"reprocess","all":true}]}"#).expect("this is JSON");
    let outcome = session.what_if(&scenario).expect("the scenario is tried");
    assert!(Reflect::has(&outcome, &"seats".into()).expect("it is an object"));
    let wrong = JSON::parse(r#"{"edits":[{"op":"addSeat"}]}"#).expect("this is JSON");
    assert!(session.what_if(&wrong).is_err());
}

#[wasm_bindgen_test]
fn questions_and_answers_are_plain_objects() {
    let query = JSON::parse(r#"{"about":"overview"}"#).expect("this is JSON");
    let reply = analysed().ask(query).expect("an overview can be asked for");
    let data = Reflect::get(&reply, &"data".into()).expect("a reply has data");
    assert_eq!(Reflect::get(&data, &"usersInError".into()), Ok(JsValue::from(1)));
}

#[wasm_bindgen_test]
fn misuse_is_told_and_not_fatal() {
    let mut session = Session::new();
    assert!(session.report_json().is_err());
    assert!(session.analyze(Some("{".to_owned()), None).is_err());
    assert!(session.analyze(None, None).is_ok());
    assert!(session.analyze(None, None).is_err());
    assert!(session.ask(JsValue::from("nonsense")).is_err());
    assert!(session.report_json().is_ok());
}

#[wasm_bindgen_test]
fn a_catalogue_is_taken_or_refused() {
    let list = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n\
        New,NEW,00000000-0000-0000-0000-0000000000d1,MAIL,0-1,Mail\n";
    let session = Session::with_catalogue(list.as_bytes()).expect("this is such a list");
    assert_eq!(session.left_out(), ["line 2: the plan id is not a GUID, the plan was left out: `0-1`"]);
    assert!(Session::with_catalogue(b"<html>").is_err());
    assert!(Session::new().left_out().is_empty());
}

#[wasm_bindgen_test]
fn rules_can_be_set_after_the_analysis_and_bad_ones_change_nothing() {
    let own = |session: &Session| {
        let query = JSON::parse(r#"{"about":"overview"}"#).expect("this is JSON");
        let reply = session.ask(query).expect("an overview can be asked for");
        let data = Reflect::get(&reply, &"data".into()).expect("a reply has data");
        let counts = Reflect::get(&data, &"ownRules".into()).expect("an overview counts rules");
        let count = |name: &str| Reflect::get(&counts, &name.into()).ok().and_then(|count| count.as_f64());
        (count("switched"), count("fromFile"))
    };
    let switches = |text: &str| JSON::parse(text).expect("this is JSON");
    let mut session = analysed();
    assert!(session.set_rules(None, switches(r#"{"sharepoint":"off"}"#)).is_ok());
    assert_eq!(own(&session), (Some(1.0), Some(0.0)));
    assert!(session.set_rules(Some("{".to_owned()), JsValue::UNDEFINED).is_err());
    assert!(session.set_rules(None, switches(r#"{"sharepoint":"sometimes"}"#)).is_err());
    assert_eq!(own(&session), (Some(1.0), Some(0.0)));
    assert!(session.set_rules(None, JsValue::UNDEFINED).is_ok());
    assert_eq!(own(&session), (Some(0.0), Some(0.0)));
    assert!(Session::new().set_rules(None, JsValue::UNDEFINED).is_err());
}
