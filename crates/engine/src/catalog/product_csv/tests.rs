use super::*;

const HEADER: &str = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names";

/// A GUID that ends in these digits.
fn guid_of(end: u32) -> String {
    format!("00000000-0000-0000-0000-{end:012}")
}

fn uuid_of(end: u32) -> Uuid {
    id(&guid_of(end)).unwrap()
}

/// A row of one product and plan.
fn row(product: u32, plan: u32, name: &str) -> String {
    format!("Office {product},PART_{product},{},{name},{},Plan {plan}", guid_of(product), guid_of(plan))
}

fn file(rows: &[String]) -> String {
    format!("{HEADER}\r\n{}\r\n", rows.join("\r\n"))
}

fn read_text(text: &str) -> Listing {
    read(text.as_bytes()).unwrap()
}

#[test]
fn reads_products_with_their_plans() {
    let listing = read_text(&file(&[row(1, 11, "MAIL"), row(1, 12, "SITES"), row(2, 11, "MAIL")]));
    let Catalogue { plans, products } = listing.catalogue;
    assert_eq!(listing.left_out, []);
    assert_eq!(plans[&uuid_of(12)], Plan { name: "SITES".into(), display_name: "Plan 12".into() });
    let first = Product {
        part_number: "PART_1".into(),
        name: "Office 1".into(),
        plans: BTreeSet::from([uuid_of(11), uuid_of(12)]),
    };
    assert_eq!(products[&uuid_of(1)], first);
    assert_eq!(products[&uuid_of(2)].plans, BTreeSet::from([uuid_of(11)]));
}

#[test]
fn encodings_separators_and_order_of_columns_do_not_matter() {
    let text = file(&[row(1, 11, "MAIL").replace("Office 1", "Büro – Größe 1")]);
    let expected = read_text(&text);
    assert_eq!(expected.catalogue.products[&uuid_of(1)].name, "Büro – Größe 1");

    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    let (western, ..) = WINDOWS_1252.encode(&text);
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [marked, western.into_owned(), wide] {
        assert_eq!(read(&bytes).unwrap(), expected);
    }
    for separator in [";", "\t"] {
        assert_eq!(read_text(&text.replace(',', separator)), expected);
    }
    let turned: Vec<String> =
        text.lines().map(|line| line.split(',').rev().collect::<Vec<_>>().join(",") + ",more").collect();
    assert_eq!(read_text(&turned.join("\n")), expected);
    assert_eq!(read_text(&text.replace("String_Id", "string_ Id")), expected);
}

#[test]
fn quoted_cells_may_hold_separators_quotes_and_line_breaks() {
    let listing = read_text(&format!(
        "{HEADER}\n\"Office, \"\"small\"\"\r\n  edition\",PART,{},MAIL,{},\"Mail\u{a0}(Plan 1)\"\nx\n",
        guid_of(1),
        guid_of(11)
    ));
    assert_eq!(listing.catalogue.products[&uuid_of(1)].name, "Office, \"small\" edition");
    assert_eq!(listing.catalogue.plans[&uuid_of(11)].display_name, "Mail (Plan 1)");
    assert_eq!(listing.left_out, [LeftOut { line: 4, reason: Reason::ShortRow }]);
}

#[test]
fn blanks_and_lone_parentheses_around_names_and_ids_do_not_count() {
    let plain = file(&[row(1, 11, "RIGHTS"), row(1, 12, "WINDOWS (E3)")]);
    let odd = plain
        .replace("RIGHTS", "RIGHTS) ")
        .replace("WINDOWS (E3)", " WINDOWS (E3)")
        .replace(&guid_of(11), &format!("{}) ", guid_of(11)))
        .replace(&guid_of(12), &format!("{{{}}}", guid_of(12)));
    assert_eq!(read_text(&odd), read_text(&plain));
    assert_eq!(read_text(&odd).catalogue.plans[&uuid_of(12)].name, "WINDOWS (E3)");
}

#[test]
fn two_names_glued_together_are_taken_apart() {
    let glued = file(&[row(1, 11, "MAIL"), row(2, 12, "MAIL ROOMS_ADDON"), row(3, 13, "Sites Plan 1G")]);
    let plans = read_text(&glued).catalogue.plans;
    assert_eq!(plans[&uuid_of(12)].name, "ROOMS_ADDON");
    assert_eq!(plans[&uuid_of(13)].name, "Sites Plan 1G");
}

#[test]
fn the_spelling_of_most_rows_counts_and_duplicates_do_not() {
    let rows =
        [row(1, 11, "mail"), row(2, 11, "MAIL"), row(3, 11, "MAIL"), row(3, 11, "MAIL"), row(4, 11, "")];
    let listing = read_text(&file(&rows));
    assert_eq!(listing.catalogue.plans[&uuid_of(11)].name, "MAIL");
    assert_eq!(listing.catalogue.products[&uuid_of(3)].plans.len(), 1);
    assert_eq!(listing.left_out, []);
}

#[test]
fn only_ids_tell_products_apart() {
    let same = |end: u32| row(end, 11, "MAIL").replace(&format!("Office {end},PART_{end}"), "Office,PART");
    let shouted = same(1).to_uppercase();
    let listing = read_text(&file(&[same(1), same(2), shouted]));
    assert_eq!(listing.catalogue.products.len(), 2);
    assert!(listing.catalogue.products.values().all(|product| product.name == "Office"));
}

#[test]
fn bad_ids_are_left_out_with_their_lines() {
    let rows = [
        row(1, 11, "MAIL"),
        String::new(),
        row(1, 12, "SITES").replace(&guid_of(12), "0000-12"),
        row(2, 11, "MAIL").replace(&guid_of(2), "none"),
        ",,,,,".to_owned(),
        format!("Office 3,PART_3,{},,,", guid_of(3)),
    ];
    let listing = read_text(&file(&rows));
    let told: Vec<String> = listing.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 4: the plan id is not a GUID, the plan was left out: `0000-12`",
            "line 5: the product id is not a GUID, the row was left out: `none`",
        ]
    );
    assert_eq!(listing.catalogue.products[&uuid_of(1)].plans.len(), 1);
    assert!(listing.catalogue.products[&uuid_of(3)].plans.is_empty());
}

#[test]
fn other_files_are_refused_with_place_and_remedy() {
    let told = |text: &str| read(text.as_bytes()).unwrap_err().to_string();
    for other in
        ["", "\u{feff}", "{\"value\":[]}", "<!DOCTYPE html>\n<html>", "skuId,skuPartNumber\na,b\n", "\"a"]
    {
        assert!(told(other).starts_with("line 1: this is not Microsoft's list of products"), "{other}");
    }
    let lacking = told(&file(&[]).replace("GUID,", "").replace(",String_Id", ""));
    assert!(
        lacking.starts_with("line 1: the first row lacks the column `String_Id`, `GUID`; give"),
        "{lacking}"
    );
    let empty = told(&format!("\n{HEADER}\nx,y,z,a,b,c\n"));
    assert!(empty.starts_with("line 2: no row after this one names a product by its GUID; give"), "{empty}");
}

#[test]
fn no_damage_makes_it_panic() {
    let text = file(&[row(1, 11, "MAIL"), row(2, 12, "\"SI\"\"TES\"")]);
    for at in 0..text.len() {
        let _ = read(&text.as_bytes()[..at]);
        for byte in [0, b'"', b'\n', b',', 0xff] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = byte;
            let _ = read(&bytes);
        }
    }
}
