//! Tables: whatever the chunks, whatever the order of files, whatever is damaged; and products by name.

use crate::common::import;
use seatscope_contract::report::{Holders, Report};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::report::write_json;

const E3: &str = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const NEW: &str = "00000000-0000-0000-0000-0000000000d1";

const USERS: &str = "Block credential,Display name,Licenses,Object Id,Proxy addresses,Usage location,User principal name\r\n\
FALSE,\"Duarte, Ana\",Office 365 E3+Enterprise Mobility + Security E3,00000000-0000-0000-0000-0000000000a1,SMTP:ana@contoso.example+smtp:info@contoso.example,PT,ana@contoso.example\r\n\
TRUE,\"Bruno\r\nOkafor\",Office 365 E3,00000000-0000-0000-0000-0000000000a2,SMTP:bruno@contoso.example+smtp:info@contoso.example,PT,bruno@contoso.example\r\n\
FALSE,Zoë,Contoso Suite,00000000-0000-0000-0000-0000000000a3,SMTP:zoe@contoso.example,PT,zoe@contoso.example\r\n";

const PRODUCTS: &str = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n\
Contoso Suite,CONTOSO_SUITE,00000000-0000-0000-0000-0000000000d1,EXCHANGE_S_ENTERPRISE,efb87545-963c-4e0d-99df-69c6916d9eb0,Exchange Online (Plan 2)\n";

const GROUPS: &str = r##"{"groups":[{"id":"00000000-0000-0000-0000-0000000000b1","displayName":"Sales","securityEnabled":true,
 "assignedLicenses":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","disabledPlans":[]}],
 "members":[{"@odata.type":"#microsoft.graph.user","id":"00000000-0000-0000-0000-0000000000a2"}]}]}"##;

fn report(files: &[(&str, &[u8])], chunk: usize) -> Report {
    let analysis = Analysis::new(import(files, chunk), Options::default()).unwrap();
    let mut bytes = Vec::new();
    write_json(&analysis, &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn holders(report: &Report, product: &str) -> Holders {
    report.products.iter().find(|known| known.sku_id == product).map(|known| known.users).unwrap_or_default()
}

fn codes(report: &Report) -> Vec<&str> {
    report.inputs.iter().flat_map(|input| &input.problems).map(|problem| problem.code.as_str()).collect()
}

#[test]
fn chunks_do_not_change_what_a_table_says() {
    let files = [("users.csv", USERS.as_bytes()), ("products.csv", PRODUCTS.as_bytes())];
    let whole = report(&files, usize::MAX);
    assert_eq!(whole.inputs[1].objects, 3);
    assert_eq!(whole.findings[0].users.len(), 2, "{:#?}", whole.findings);
    for chunk in [1, 2, 3, 7, 64, 65, 200] {
        assert_eq!(report(&files, chunk), whole, "in chunks of {chunk}");
    }
}

#[test]
fn names_are_looked_up_when_all_files_are_read() {
    let users = ("users.csv", USERS.as_bytes());
    let products = ("products.csv", PRODUCTS.as_bytes());
    let first = report(&[users, products], 4096);
    assert_eq!(report(&[products, users], 4096), first);
    let list = first.inputs.iter().find(|input| input.path == "products.csv").unwrap();
    assert_eq!(
        (list.kind.as_str(), list.format.as_str(), list.objects),
        ("productCatalogue", "product-csv", 1)
    );
    assert_eq!((holders(&first, E3).total, holders(&first, NEW).total), (2, 1));
    assert_eq!(codes(&first), ["NotExported"], "only the states of assignments are missing");
    assert_eq!(codes(&report(&[users], 4096)), ["UnclearProduct", "NotExported", "NotExported"]);
}

#[test]
fn direct_and_inherited_follow_from_groups_where_states_are_missing() {
    let with_groups = report(
        &[
            ("users.csv", USERS.as_bytes()),
            ("products.csv", PRODUCTS.as_bytes()),
            ("groups.json", GROUPS.as_bytes()),
        ],
        4096,
    );
    let held = holders(&with_groups, E3);
    assert_eq!((held.direct_only, held.inherited_only, held.in_error), (1, 1, 0));
    let errors = with_groups.coverage.iter().find(|coverage| coverage.check == "assignmentErrors").unwrap();
    assert_eq!(errors.missing, ["users.licenseAssignmentStates"]);
}

#[test]
fn a_table_cut_anywhere_or_damaged_anywhere_is_read_as_far_as_it_goes() {
    let start = USERS.find("\r\n").unwrap() + 2;
    for end in start + 1..USERS.len() - 2 {
        let read = report(&[("users.csv", &USERS.as_bytes()[..end])], 4096);
        let input = &read.inputs[0];
        assert!(input.objects <= 3 && !input.problems.is_empty(), "cut at {end}: {input:?}");
    }
    for at in (0..USERS.len()).step_by(3) {
        for byte in [b'"', b',', b'\n', b'+', 0, 0xff] {
            let mut bytes = USERS.as_bytes().to_vec();
            bytes[at] = byte;
            let read = report(&[("users.csv", &bytes)], 4096);
            let input = &read.inputs[0];
            assert!(input.objects == 3 || !input.problems.is_empty(), "byte {byte} at {at}");
        }
    }
}
