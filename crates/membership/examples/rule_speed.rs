//! How long a rule of ten clauses takes for a user: `cargo run --release -p seatscope-membership --example rule_speed`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this measures, and says what it measured"
)]

use seatscope_membership::{Answer, Asked, Field, Memory, Subject, Visitor, read};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// Users of one round.
const USERS: usize = 1 << 12;
/// Rounds; the fastest one counts, since other programs run too.
const ROUNDS: usize = 500;
const RULE: &str = "user.accountEnabled -eq true -and user.userType -eq \"Member\" -and \
    (user.department -eq \"Sales\" -or user.department -startsWith \"Market\" -or user.department -eq \"Support\") -and \
    user.country -in [\"PT\", \"ES\", \"FR\"] -and user.userPrincipalName -endsWith \"@contoso.example\" -and \
    -not (user.jobTitle -contains \"intern\") -and user.city -ne null -and user.companyName -notMatch \"^Fabrikam( |$)\"";

/// Ten clauses that everybody has to be asked, on properties of which no two users have the same value.
const NAMES: &str = "user.displayName -match \"^Da.*\" -or user.displayName -contains \"smith\" -or \
    user.displayName -startsWith \"Dr\" -or user.displayName -endsWith \"(ext)\" -or \
    user.displayName -match \".*vid\" -or user.displayName -in [\"Admin\", \"Root\"] -or \
    user.mail -contains \"vendor\" -or user.mail -endsWith \"@fabrikam.example\" -or \
    user.mail -match \"^svc[-_]\" -or user.mail -eq \"a@contoso.example\"";

/// Columns of texts, as an engine has them: the rule's slots are resolved once.
struct Columns {
    texts: Vec<Vec<String>>,
    /// The numbers of the texts.
    numbers: Vec<Vec<u32>>,
}

impl Columns {
    fn new(texts: Vec<Vec<String>>) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut number = |text: &String| {
            let next = known.len() as u32;
            *known.entry(text.clone()).or_insert(next)
        };
        let numbers = texts.iter().map(|column| column.iter().map(&mut number).collect()).collect();
        Self { texts, numbers }
    }
}

struct Row<'a> {
    columns: &'a Columns,
    row: usize,
}

impl Subject for Row<'_> {
    fn text(&self, asked: Asked<'_>) -> Field<&str> {
        let column = self.columns.texts.get(asked.slot);
        column.and_then(|column| column.get(self.row)).map_or(Field::Absent, |text| Field::Value(text))
    }

    fn number(&self, asked: Asked<'_>) -> Option<u32> {
        self.columns.numbers.get(asked.slot)?.get(self.row).copied()
    }

    fn flag(&self, _: Asked<'_>) -> Field<bool> {
        Field::Value(true)
    }

    fn date(&self, _: Asked<'_>) -> Field<OffsetDateTime> {
        Field::Absent
    }

    fn items(&self, _: Asked<'_>, _: &mut Visitor<'_>) -> Field<()> {
        Field::Absent
    }
}

/// A column's texts, one for each user. The lists are of lengths that share no factor, so that rows differ.
fn values(property: &str) -> Vec<String> {
    if let "displayName" | "mail" = property {
        let of = |row: usize| match property {
            "mail" => format!("carla.number{row}@contoso.example"),
            _ => format!("Carla Number{row} Fernandes"),
        };
        return (0..USERS).map(of).collect();
    }
    let list: &[&str] = match property {
        "userType" => &["Member", "Member", "Member", "Member", "Member", "Member", "Guest"],
        "department" => &["Sales", "Marketing", "Support"],
        "country" => &["PT", "ES", "FR", "PT", "PT"],
        "jobTitle" => &[
            "Clerk",
            "Head of department",
            "Intern",
            "Engineer",
            "Account manager",
            "Buyer",
            "Fitter",
            "Analyst",
            "Nurse",
            "Chef",
            "Driver",
        ],
        "userPrincipalName" => &["ana.silva@contoso.example", "bruno.costa@contoso.example"],
        "companyName" => &["Contoso", "Fabrikam Lisbon", "Northwind Traders", "Contoso Iberia"],
        _ => &["Porto", "Lisbon"],
    };
    list.iter().cycle().take(USERS).map(|&text| text.to_owned()).collect()
}

fn measure(name: &str, text: &str) {
    let Some(rule) = read(text, None).rule else { return println!("{name}: no rule") };
    let columns = Columns::new(rule.properties().iter().map(|property| values(&property.name)).collect());
    let round = |answer: &mut dyn FnMut(&Row<'_>) -> bool| {
        let start = Instant::now();
        let inside = (0..USERS).filter(|&row| answer(&Row { columns: &columns, row })).count();
        (start.elapsed(), inside)
    };
    let mut memory = Memory::default();
    let afresh = (0..ROUNDS).map(|_| round(&mut |row| rule.evaluate(row) == Answer::In)).min();
    let remembered =
        (0..ROUNDS).map(|_| round(&mut |row| rule.evaluate_with(&mut memory, row) == Answer::In)).min();
    if let Some(((afresh, inside), (remembered, _))) = afresh.zip(remembered) {
        let of_one = |taken: Duration| taken.as_nanos() / USERS as u128;
        println!(
            "{name}: {} ns a user, {} ns with what is remembered, {inside} of {USERS} inside",
            of_one(afresh),
            of_one(remembered)
        );
    }
}

fn main() {
    measure("ten clauses", RULE);
    measure(
        "ten clauses, decided by the first",
        &RULE.replace("accountEnabled -eq true", "accountEnabled -eq false"),
    );
    measure(
        "ten clauses without a pattern",
        &RULE.replace("notMatch \"^Fabrikam( |$)\"", "notStartsWith \"Fabrikam\""),
    );
    measure("ten clauses on names", NAMES);
    measure("one pattern", "user.companyName -match \"^Fabrikam( |$)\"");
}
