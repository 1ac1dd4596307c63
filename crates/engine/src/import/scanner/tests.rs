use super::key::LONGEST_KEY;
use super::*;

/// Writes down what it receives; streams lists under `value`.
#[derive(Default)]
struct Log(Vec<String>);

impl Receiver for Log {
    fn document(&mut self) {
        self.0.push("document".into());
    }
    fn no_document(&mut self) {
        self.0.push("no document".into());
    }
    fn streams(&self, key: &str, is_list: bool) -> bool {
        if is_list { matches!(key, "value" | "more") } else { key == "users" }
    }
    fn around(&self, key: &str) -> Option<Around> {
        match key {
            "more" | "users" => Some(Around::Document),
            "@next" => Some(Around::Page),
            _ => None,
        }
    }
    fn enter(&mut self, key: &str, _: bool) {
        self.0.push(format!("enter {key}"));
    }
    fn leave(&mut self) {
        self.0.push("leave".into());
    }
    fn envelope(&mut self, _: &str, _: &[u8], _: u64) {}
    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        self.0.push(format!("{position} at {offset}: {}", String::from_utf8_lossy(bytes)));
    }
    fn single(&mut self, bytes: &[u8], offset: u64) {
        self.0.push(format!("single at {offset}: {}", String::from_utf8_lossy(bytes)));
    }
    fn object(&mut self, bytes: &[u8], offset: u64) {
        self.0.push(format!("object at {offset}: {}", String::from_utf8_lossy(bytes)));
    }
    fn fault(&mut self, fault: Fault, offset: u64) {
        self.0.push(format!("{fault:?} at {offset}"));
    }
    fn resume(&mut self) {
        self.0.push("resume".into());
    }
}

/// What is received, which must be the same whatever the chunks.
fn scan(text: &str) -> Vec<String> {
    let run = |chunk: usize| {
        let (mut scanner, mut log) = (Scanner::new(), Log::default());
        for bytes in text.as_bytes().chunks(chunk) {
            scanner.feed(bytes, &mut log);
        }
        scanner.finish(&mut log);
        log.0
    };
    let whole = run(usize::MAX);
    for chunk in 1..text.len() {
        assert_eq!(run(chunk), whole, "{text} in chunks of {chunk}");
    }
    whole
}

fn records(text: &str) -> Vec<String> {
    scan(text).into_iter().filter(|line| line.contains(": ")).collect()
}

#[test]
fn an_object_in_place_of_a_list_is_handed_over_whole_unless_it_has_lists() {
    assert_eq!(
        scan(r#"{"users":{"a":1,"b":{}},"c":2}"#),
        ["document", "enter ", "enter users", r#"single at 9: {"a":1,"b":{}}"#, "leave", "leave"]
    );
    assert_eq!(
        scan(r#"{"users":{"a":1,"value":[{"b":2}]}}"#),
        [
            "document",
            "enter ",
            "enter users",
            "enter value",
            r#"0 at 25: {"b":2}"#,
            "leave",
            "leave",
            "leave"
        ]
    );
    assert_eq!(
        scan(r#"{"users":{"a":1,"#),
        ["document", "enter ", "enter users", "Truncated at 9", "leave", "leave"]
    );
}

#[test]
fn one_record_without_an_end_costs_no_other() {
    let text = "{\"value\":[\n  {\"a\":1},\n  {\"a\":{\"b\":2},\n  {\"a\":3},\n  {\"a\":4}\n]}\n";
    assert_eq!(
        scan(text),
        [
            "document",
            "enter ",
            "enter value",
            "0 at 13: {\"a\":1}",
            "Unclosed at 24",
            "resume",
            "2 at 40: {\"a\":3}",
            "3 at 51: {\"a\":4}",
            "leave",
            "leave",
        ]
    );
}

#[test]
fn a_record_that_swallows_others_up_to_brackets_of_theirs_is_noticed() {
    let text = "{\"value\":[\n  {\"a\":[1},\n  {\"a\":2}\n]}\n{\"value\":[\n  {\"a\":[3,\n  {\"a\":4}\n ]},\n  {\"a\":5}]}";
    let found = records(text);
    let ends = ["{\"a\":2}", "{\"a\":4}", "{\"a\":5}"];
    assert!(ends.iter().all(|end| found.iter().any(|line| line.ends_with(end))), "{found:#?}");
}

#[test]
fn one_line_without_an_end_costs_no_other() {
    let objects = |text: &str| records(text).len();
    assert_eq!(objects("{\"a\":1}\n{\"a\":{\"b\":2}\n{\"a\":3}\n{\"a\":4}\n"), 3);
    assert_eq!(objects("{\"a\":1}\n{\"a\":\"b}\n{\"a\":3}\n{\"a\":4}\n"), 3);
    assert_eq!(objects("{\"a\":1}\n{\"a\n{\"a\":3}\n{\"a\":4}"), 3);
    assert_eq!(objects("{\"a\":1}\n{\"a\":1,\n{\"a\":3}\n{\"a\":4}"), 3);
    assert_eq!(objects("{\"a\":1}\n}{\n{\"a\":3}\n{\"a\":4}"), 3);
}

#[test]
fn what_is_only_cut_off_is_told_as_that() {
    assert!(scan("{\"value\":[{\"a\":1},{\"a\":").contains(&"Truncated at 18".to_owned()));
    assert!(scan("[{\"a\":1}").contains(&"CutBetween at 8".to_owned()));
}

#[test]
fn a_forgotten_comma_costs_nothing() {
    assert_eq!(records("[{\"a\":1} {\"a\":2}\n{\"a\":3}]").len(), 3);
}

#[test]
fn a_comma_too_many_costs_nothing() {
    let log = scan("[{\"a\":1},, {\"a\":2}]");
    assert_eq!(log.iter().filter(|line| line.contains(": ")).count(), 2);
    assert!(log.contains(&"Comma at 9".to_owned()), "{log:?}");
}

#[test]
fn damage_on_a_single_line_costs_one_record() {
    let ends = |text: &str| -> Vec<char> {
        records(text)
            .iter()
            .filter_map(|line| line.chars().rev().find(|letter| letter.is_numeric()))
            .collect()
    };
    for damaged in [
        r#"{"id":"2","b":[1}"#,
        r#"{"id":"2","b":{"c":1}"#,
        r#"{"id":"2","b":{"c":[{"id":"x"},{"id":"y"}}}"#,
        r#"{"id":"2","b":"c" "d"}}"#,
        r#"{"id":"2""#,
        r#"{"id":"2","b":1}garbage"#,
    ] {
        let text =
            format!(r#"{{"value":[{{"id":"1","b":1}},{damaged},{{"id":"3","b":3}}, {{"id":"4","b":4}}]}}"#);
        let found = ends(&text);
        assert_eq!(found.get(found.len().saturating_sub(2)..), Some(&['3', '4'][..]), "{text}: {found:?}");
        assert_eq!(found.first(), Some(&'1'), "{text}");
        assert!(found.len() <= 4, "{text}: {found:?}");
    }
    // The first record tells how the others begin, too.
    let text = r#"[{"id":"1","b":[1},{"id":"2","b":2}]"#;
    assert_eq!(ends(text), ['2']);
}

#[test]
fn a_line_broken_inside_a_text_costs_one_record() {
    let texts = |text: &str| -> Vec<char> {
        records(text)
            .iter()
            .filter_map(|line| line.chars().rev().find(|letter| letter.is_numeric()))
            .collect()
    };
    let page = |second: &str| {
        format!(r#"{{"value":[{{"id":"1","b":1}},{second},{{"id":"3","b":3}},{{"id":"4","b":4}}]}}"#)
    };
    let broken = page("{\"id\":\"x\",\"b\":\"c\nd\"}");
    assert_eq!(texts(&broken), ['1', '3', '4'], "{broken}");
    // The next line may be a document of its own.
    let lines = format!("{broken}\n{broken}\n{}", page("{\"id\":\"2\",\"b\":2}"));
    assert_eq!(texts(&lines), ['1', '3', '4', '1', '3', '4', '1', '2', '3', '4'], "{lines}");
}

#[test]
fn what_is_nested_too_deep_costs_one_record() {
    let deep = format!("{}1{}", "{\"a\":".repeat(200), "}".repeat(200));
    let log = scan(&format!("[{{\"a\":1}},{deep},{{\"a\":2}}]"));
    assert_eq!(log.iter().filter(|line| line.contains(": ")).count(), 2, "{log:?}");
    assert!(log.iter().any(|line| line.starts_with("TooDeep")));
}

#[test]
fn lines_of_a_log_are_no_list() {
    let log = scan("[INFO] signing in\n[2026-09-01 08:00] reading\n[{\"a\":1}]\ndone\n");
    assert_eq!(log.iter().filter(|line| line.starts_with("Noise")).count(), 1);
    assert_eq!(log.iter().filter(|line| line.ends_with("{\"a\":1}")).count(), 1);
    assert!(!log.iter().any(|line| line.starts_with("Unexpected")));
}

#[test]
fn an_endless_key_is_left() {
    let text = format!("{{\"{}\":1}}\n{{\"a\":1}}", "k".repeat(LONGEST_KEY + 10));
    let (mut scanner, mut log) = (Scanner::new(), Log::default());
    scanner.feed(text.as_bytes(), &mut log);
    scanner.finish(&mut log);
    assert!(log.0.contains(&"TooLong at 65538".to_owned()), "{:?}", log.0);
    assert!(log.0.last().unwrap().ends_with("{\"a\":1}"));
}

/// The last letter of each record's id, and the names of the faults.
fn ids_and_faults(text: &str) -> (String, Vec<String>) {
    let log = scan(text);
    let id = |line: &String| line.split_once(r#""id":""#).and_then(|(_, id)| id.chars().next());
    let is_record = |line: &&String| line.contains(": ");
    let faults = log.iter().filter(|line| line.contains(" at ") && !line.contains(": "));
    (
        log.iter().filter(is_record).filter_map(id).collect(),
        faults.filter_map(|line| line.split([' ', '(']).next()).map(str::to_owned).collect(),
    )
}

#[test]
fn a_bracket_too_many_or_of_the_other_kind_costs_nothing() {
    for text in [
        r#"{"value":[{"id":"1"}],{"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1"}] {"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1"}},{"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1"},{"id":"2"},{"id":"3"}}]}"#,
        r#"{"value":[{"id":"1"},{"id":"2"},{"id":"3"}}}"#,
        r#"{"value":[{"id":"1"}],"x":1},"more":[{"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1"}]],"more":[{"id":"2"},{"id":"3"}]}"#,
        r#"[{"id":"1"}},{"id":"2"},{"id":"3"}]"#,
        "{\"value\":[\n {\"id\":\"1\"}\n],\n {\"id\":\"2\"},\n {\"id\":\"3\"}\n]}",
        "{\"value\":[\n {\"id\":\"1\"}\n},\n {\"id\":\"2\"},\n {\"id\":\"3\"}\n]}",
        "{\"value\":[\n {\"id\":\"1\"}]},\n\"more\":[{\"id\":\"2\"},\n {\"id\":\"3\"}\n]}",
    ] {
        let (ids, faults) = ids_and_faults(text);
        assert_eq!(ids, "123", "{text}");
        assert!(!faults.is_empty() && faults.iter().all(|fault| fault == "Bracket"), "{text}: {faults:?}");
    }
    let (ids, faults) = ids_and_faults(r#"[{"id":"1"}],{"id":"2"}],{"id":"3"}]"#);
    assert_eq!((ids.as_str(), faults), ("123", vec!["Bracket".to_owned(); 2]));
    // A line that begins with a bracket is a document, and lists in a list are no bracket too many.
    let (ids, _) = ids_and_faults("{\"value\":[{\"id\":\"1\"}]\n{\"value\":[{\"id\":\"2\"}]}\n");
    assert_eq!(ids, "12");
    assert_eq!(ids_and_faults(r#"[[{"id":"1"}],[{"id":"2"},{"id":"3"}]]"#), ("123".to_owned(), vec![]));
    assert_eq!(ids_and_faults(r#"{"value":[[{"id":"1"}],{"id":"2"}]}"#), ("12".to_owned(), vec![]));
}

#[test]
fn a_comma_forgotten_before_a_key_costs_nothing() {
    for text in [
        r#"{"value":[{"id":"1"}]"more":[{"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1"}],,"more":[{"id":"2"},{"id":"3"}]}"#,
    ] {
        assert_eq!(ids_and_faults(text), ("123".to_owned(), vec!["Comma".to_owned()]), "{text}");
    }
}

#[test]
fn a_list_without_an_end_ends_before_a_key_of_the_object_around_it() {
    for (text, expected) in [
        (r#"{"value":[{"id":"1"},{"id":"2"},"more":[{"id":"3"}]}"#, vec!["OpenList"]),
        (r#"{"value":[{"id":"1"},{"id":"2"}},"more":[{"id":"3"}]}"#, vec!["Bracket", "OpenList"]),
        (r#"{"value":[{"id":"1"},{"id":"2"},"@next":"x","more":[{"id":"3"}]}"#, vec!["OpenList"]),
    ] {
        let (ids, faults) = ids_and_faults(text);
        assert_eq!(
            (ids.as_str(), faults),
            ("123", expected.iter().map(|name| (*name).to_owned()).collect()),
            "{text}"
        );
    }
}

#[test]
fn a_record_that_took_in_others_is_taken_apart() {
    for text in [
        r#"{"value":[{"id":"1","l":[{"a":1},{"id":"2","l":[]},{"id":"3","l":[]}]}"#,
        r#"{"value":[{"id":"1","l":[{"a":{"b":[1,{"id":"2","l":[]},{"id":"3","l":[]}]}"#,
        r#"{"value":[{"id":"1","l":[{"a":1}],"more":[{"id":"2"},{"id":"3"}]}"#,
        r#"{"value":[{"id":"1","l":[{"a":1},{"id":"2","l":[]}],"more":[{"id":"3"}]}"#,
        r#"{"value":[{"id":"1","l":[{"a":1},{"id":"2","l":[]}],"@next":"x","more":[{"id":"3"}]}"#,
        "{\"value\":[\n{\"id\":\"1\",\"l\":[{\"a\":1},\n{\"id\":\"2\",\"l\":[]},\n{\"id\":\"3\",\"l\":[]}\n]}",
    ] {
        let (ids, faults) = ids_and_faults(text);
        assert_eq!((ids.as_str(), faults.first().map(String::as_str)), ("23", Some("Unclosed")), "{text}");
    }
    // Of a file that is cut off, the last record is whole.
    let text = r#"{"value":[{"id":"1","n":"x","members":[{"id":"a","n":"y","mail":"z"}]}"#;
    assert_eq!(ids_and_faults(text), ("1".to_owned(), vec!["CutBetween".to_owned()]));
}

#[test]
fn a_damaged_page_in_a_list_is_read_record_by_record() {
    for (text, expected) in [
        (r#"[{"value":[{"id":"1"}],{"id":"2"}]},{"value":[{"id":"3"}]}]"#, "Bracket"),
        (
            r#"[{"@odata.x":1,"value":[{"id":"1"},{"id":"x","l":[}]},{"id":"2"}]},{"value":[{"id":"3"}]}]"#,
            "Unexpected",
        ),
    ] {
        let (ids, faults) = ids_and_faults(text);
        // A page that is whole is handed over as it stands.
        assert_eq!(
            (ids.as_str(), faults.first().map(String::as_str)),
            ("123", Some(expected)),
            "{text}: {faults:?}"
        );
    }
}

#[test]
fn what_follows_the_early_end_of_a_record_is_left_out() {
    let (ids, faults) = ids_and_faults(r#"{"value":[{"id":"1","x":{}},"c":{"d":2}},{"id":"2","x":{}}]}"#);
    assert_eq!((ids.as_str(), faults), ("12", vec!["Tail".to_owned()]));
}

#[test]
fn lists_that_follow_damage_are_read_and_what_cannot_be_is_told() {
    let (ids, faults) = ids_and_faults(r#"{"value":[{"id":"1"}] x "more":[{"id":"2"},{"id":"3"}]}"#);
    assert_eq!((ids.as_str(), faults), ("123", vec!["Unexpected".to_owned()]));
    let (ids, faults) = ids_and_faults(r#"{"value":[{"id":"1"},{"id":"2","a":[}],"more":[{"id":"3"}]}"#);
    assert_eq!((ids.as_str(), faults), ("13", vec!["Unexpected".to_owned()]));
    let (ids, faults) = ids_and_faults(r#"{"value":[{"id":"1"}] x [{"id":"2"}]}"#);
    assert_eq!((ids.as_str(), faults), ("1", vec!["Unexpected".to_owned(), "Rest".to_owned()]));
}
