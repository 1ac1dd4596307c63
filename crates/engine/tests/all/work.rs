//! What somebody thought of the findings of one export counts for those of a newer one.

use seatscope_contract::forms::Format;
use seatscope_contract::messages::{FindingFilter, Query, Reply, Window};
use seatscope_contract::views::{FindingDetail, FindingRow, Page};
use seatscope_contract::work::{FindingState, Mark};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::Importer;
use seatscope_engine::report::{Making, write};
use seatscope_testkit::golden::tenants_dir;

/// Its earlier export has two findings; one of them is gone in the later one, and the other has other users.
const CASE: &str = "compare-findings-by-what-they-are-about";

fn analyse(case: &str, export: &str) -> Analysis {
    let bytes = std::fs::read(tenants_dir().join(case).join(export).join("tenant.json")).unwrap();
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, &bytes);
    importer.end(file);
    Analysis::new(importer.finish(), Options::default()).unwrap()
}

fn detail(analysis: &Analysis, index: u32) -> FindingDetail {
    let window = Window { offset: 0, limit: 0 };
    let Reply::Finding(Some(detail)) = analysis.answer(&Query::Finding { index, window }) else {
        panic!("no finding {index}")
    };
    *detail
}

fn rows(analysis: &Analysis, states: Vec<FindingState>) -> Page<FindingRow> {
    let filter = FindingFilter { states, ..FindingFilter::default() };
    let window = Window { offset: 0, limit: 100 };
    let Reply::Findings(page) = analysis.answer(&Query::Findings { filter, window }) else {
        panic!("no findings")
    };
    page
}

/// A mark of every finding, as the page makes it.
fn marks(analysis: &Analysis, state: FindingState) -> Vec<Mark> {
    let details = (0..analysis.findings.len()).map(|index| detail(analysis, index as u32));
    let mark = |detail: FindingDetail| Mark {
        about: detail.about,
        state,
        note: format!("<b>{}</b>", detail.finding.code),
        users: detail.users_total,
    };
    details.map(mark).collect()
}

#[test]
fn a_settled_finding_stays_settled_and_one_that_is_gone_is_counted() {
    let earlier = analyse(CASE, "earlier");
    let marks = marks(&earlier, FindingState::Settled);
    assert_eq!(marks.len(), earlier.findings.len());

    let mut later = analyse(CASE, "input");
    later.set_marks(marks);
    let again = rows(&later, vec![FindingState::Settled]);
    assert_eq!(again.rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["CountViolation"]);
    assert!(again.rows.iter().all(|row| row.has_note));
    let counts = later.overview().marks;
    assert_eq!((counts.settled, counts.accepted), (1, 0));
    assert_eq!((counts.gone, counts.gone_settled), (1, 1));
    assert_eq!(counts.open + counts.settled, later.findings.len() as u64);
    assert_eq!(rows(&later, vec![FindingState::Open]).total, counts.open);

    let index = again.rows.first().unwrap().index;
    let mark = detail(&later, index).mark.unwrap();
    assert_eq!((mark.note.as_str(), mark.users), ("<b>CountViolation</b>", 2));
}

#[test]
fn the_exports_findings_that_nobody_marked_are_open() {
    let later = analyse(CASE, "input");
    let counts = later.overview().marks;
    assert_eq!((counts.open, counts.gone), (later.findings.len() as u64, 0));
    assert!(rows(&later, vec![FindingState::Settled, FindingState::Accepted]).rows.is_empty());
    assert_eq!(rows(&later, Vec::new()).total, later.findings.len() as u64);
}

#[test]
fn marks_of_another_tenant_touch_nothing() {
    let marks = marks(&analyse(CASE, "earlier"), FindingState::Accepted);
    let mut other = analyse("nested-group", "input");
    let all = marks.len() as u64;
    other.set_marks(marks);
    let counts = other.overview().marks;
    assert_eq!((counts.accepted, counts.gone, counts.gone_settled), (0, all, 0));
}

#[test]
fn reports_for_reading_tell_what_was_decided_as_text_and_without_the_words_under_pseudonyms() {
    let mut analysis = analyse(CASE, "earlier");
    let marks = marks(&analysis, FindingState::Accepted);
    analysis.set_marks(marks);
    let report = |format, key| {
        let mut bytes = Vec::new();
        write(&analysis, format, Making { made: None, key }, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let html = report(Format::Html, None);
    assert!(html.contains("accepted as it is: &lt;b&gt;CountViolation&lt;/b&gt;"), "{html}");
    let markdown = report(Format::Markdown, None);
    assert!(markdown.contains(r"accepted as it is: \<b\>CountViolation\</b\>"), "{markdown}");
    let hidden = report(Format::Markdown, Some([7; 16]));
    assert!(hidden.contains("accepted as it is\n") && !hidden.contains("as it is: "), "{hidden}");
}
