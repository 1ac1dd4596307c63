//! How long a rule of ten clauses takes for a user: `cargo run --release -p seatscope-membership --example speed`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this measures, and says what it measured"
)]

use seatscope_membership::{Answer, Asked, Field, Subject, Visitor, read};
use std::time::Instant;
use time::OffsetDateTime;

/// Users of one round.
const USERS: usize = 1 << 12;
/// Rounds; the fastest one counts, since other programs run too.
const ROUNDS: usize = 500;
const RULE: &str = "user.accountEnabled -eq true -and user.userType -eq \"Member\" -and \
    (user.department -eq \"Sales\" -or user.department -startsWith \"Market\" -or user.department -eq \"Support\") -and \
    user.country -in [\"PT\", \"ES\", \"FR\"] -and user.userPrincipalName -endsWith \"@contoso.example\" -and \
    -not (user.jobTitle -contains \"intern\") -and user.city -ne null -and user.companyName -notMatch \"^Fabrikam( |$)\"";

/// Columns of texts, as an engine has them: the rule's slots are resolved once.
struct Columns {
    texts: Vec<Vec<String>>,
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
    let columns =
        Columns { texts: rule.properties().iter().map(|property| values(&property.name)).collect() };
    let round = || {
        let start = Instant::now();
        let inside =
            (0..USERS).filter(|&row| rule.evaluate(&Row { columns: &columns, row }) == Answer::In).count();
        (start.elapsed(), inside)
    };
    if let Some((taken, inside)) = (0..ROUNDS).map(|_| round()).min() {
        println!("{name}: {} ns a user, {inside} of {USERS} inside", taken.as_nanos() / USERS as u128);
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
    measure("one pattern", "user.companyName -match \"^Fabrikam( |$)\"");
}
