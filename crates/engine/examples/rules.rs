//! How long membership rules take on many users: `cargo run --release -p seatscope-engine --example rules`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "this measures, and says what it measured"
)]

use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::dynamic::{Answers, Index, read_rule};
use seatscope_engine::import::Importer;
use std::time::Instant;

const TEN_CLAUSES: &str = "user.accountEnabled -eq true -and user.userType -eq \"Member\" -and \
    (user.department -eq \"D1\" -or user.department -startsWith \"D2\" -or user.department -eq \"D3\") -and \
    user.country -in [\"PT\", \"ES\", \"FR\"] -and user.userPrincipalName -endsWith \"@contoso.example\" -and \
    -not (user.jobTitle -contains \"intern\") -and user.city -ne null -and user.companyName -notMatch \"^Fabrikam( |$)\"";

/// Takes one of a few texts by turns.
fn one_of(list: &'static [&'static str], number: usize) -> &'static str {
    list.get(number % list.len()).copied().unwrap_or_default()
}

fn tenant(users: usize) -> Analysis {
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("users.json");
    importer.feed(&mut file, b"{\"value\":[");
    for number in 0..users {
        let comma = if number > 0 { "," } else { "" };
        let user = format!(
            "{comma}{{\"id\":\"00000000-0000-4000-8000-{number:012}\",\"userPrincipalName\":\"u{number}@contoso.example\",\
             \"displayName\":\"User {number}\",\"accountEnabled\":true,\"userType\":\"{}\",\"department\":\"D{}\",\
             \"country\":\"{}\",\"city\":\"{}\",\"jobTitle\":\"{}\",\"companyName\":\"{}\",\"assignedLicenses\":[],\
             \"licenseAssignmentStates\":[]}}",
            one_of(&["Member", "Member", "Member", "Member", "Guest"], number),
            number % 50,
            one_of(&["PT", "ES", "FR"], number),
            one_of(&["Porto", "Lisbon"], number),
            one_of(&["Clerk", "Head of department", "Intern", "Engineer", "Buyer", "Nurse", "Chef"], number),
            one_of(&["Contoso", "Fabrikam Lisbon", "Northwind Traders"], number),
        );
        importer.feed(&mut file, user.as_bytes());
    }
    importer.feed(&mut file, b"]}");
    importer.end(file);
    Analysis::new(importer.finish(), Options::default()).unwrap()
}

fn main() {
    let analysis = tenant(1_000_000);
    let mut taken = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let mut trial = analysis.begin_trial(TEN_CLAUSES, None);
        while analysis.go_on(&mut trial, 50_000) {}
        let asked = start.elapsed();
        let outcome = analysis.outcome(&trial).result.unwrap();
        taken.push((start.elapsed(), asked, outcome.inside));
    }
    if let Some((all, asked, inside)) = taken.iter().min() {
        println!("ten clauses, a million users: asked in {asked:?}, all in {all:?}, {inside} inside");
    }
    let analysis = tenant(100_000);
    let world = analysis.world();
    for condition in ["-eq \"D", "-startsWith \"D"] {
        let rules: Vec<_> = (0..50)
            .map(|number| format!("user.accountEnabled -eq true -and user.department {condition}{number}\""))
            .map(|text| read_rule(&text, None).unwrap().0)
            .collect();
        let start = Instant::now();
        let inside: usize = rules.iter().map(|rule| Answers::of_all(&world, rule).inside.len()).sum();
        println!(
            "50 rules `{condition}…`, 100,000 users: each asked in {:?}, {inside} inside",
            start.elapsed()
        );
        let start = Instant::now();
        let mut index = Index::new(&world);
        let mut inside = 0;
        for rule in &rules {
            let mut answers = Answers::default();
            match index.candidates(rule) {
                Some(users) => answers.ask(&world, rule, users),
                None => answers.ask(&world, rule, world.tenant.users.indexes()),
            }
            inside += answers.inside.len();
        }
        println!("    with the index in {:?}, {inside} inside", start.elapsed());
    }
}
