//! The catalogue in the compact form that is built in: a line for a plan, a line for a product.

use super::{Catalogue, Plan, Product};
use std::collections::BTreeMap;
use std::fmt::Write;
use uuid::Uuid;

const HEAD: &str = "\
# Products and service plans as Microsoft publishes them.
# A plan line: id, technical name, display name. \
A product line: id, part number, name, its plans by line number in base 36.
";

/// Base of the plans' numbers: 796 plans need two digits.
const BASE: u32 = 36;

/// Reads the compact form. Lines of any other form say nothing.
pub fn read(text: &str) -> Catalogue {
    let mut catalogue = Catalogue::default();
    let mut listed = Vec::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let (kind, id) = (next(), Uuid::try_parse(next()));
        match (kind, id) {
            ("plan", Ok(id)) => {
                listed.push(id);
                let plan = Plan { name: next().to_owned(), display_name: next().to_owned() };
                catalogue.plans.insert(id, plan);
            }
            ("product", Ok(id)) => {
                let (part_number, name) = (next().to_owned(), next().to_owned());
                let numbers = next().split(' ').filter_map(|number| usize::from_str_radix(number, BASE).ok());
                let plans = numbers.filter_map(|number| listed.get(number).copied()).collect();
                catalogue.products.insert(id, Product { part_number, name, plans });
            }
            _ => {}
        }
    }
    catalogue
}

/// The date of the facts that the compact form carries; empty where it has none.
pub fn date(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("date\t")).unwrap_or_default()
}

/// Writes the compact form, by names, so that two editions are easily compared.
pub fn write(catalogue: &Catalogue, date: &str) -> String {
    let mut out = format!("{HEAD}date\t{date}\n");
    let mut plans: Vec<(&Uuid, &Plan)> = catalogue.plans.iter().collect();
    plans.sort_by_cached_key(|(id, plan)| (plan.name.to_lowercase(), **id));
    let mut numbers = BTreeMap::new();
    for (number, (id, plan)) in plans.into_iter().enumerate() {
        numbers.insert(id, number);
        line(&mut out, &["plan", &id.to_string(), &plan.name, &plan.display_name]);
    }
    let mut products: Vec<(&Uuid, &Product)> = catalogue.products.iter().collect();
    products.sort_by_cached_key(|(id, product)| (product.name.to_lowercase(), **id));
    for (id, product) in products {
        let mut plans: Vec<usize> =
            product.plans.iter().filter_map(|plan| numbers.get(plan).copied()).collect();
        plans.sort_unstable();
        let plans: Vec<String> = plans.into_iter().map(in_base).collect();
        line(&mut out, &["product", &id.to_string(), &product.part_number, &product.name, &plans.join(" ")]);
    }
    out
}

fn line(out: &mut String, cells: &[&str]) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", cells.join("\t"));
}

fn in_base(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(number as u32 % BASE, BASE));
        number /= BASE as usize;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 9, 10, 35, 36, 795, 1295, 1296, 46_656] {
            assert_eq!(usize::from_str_radix(&in_base(number), BASE), Ok(number));
        }
        assert_eq!(in_base(795), "m3");
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let built_in = Catalogue::built_in();
        let written = write(&built_in, super::super::date());
        assert_eq!(read(&written), built_in);
        assert_eq!(written, super::super::BUILT_IN, "the built-in catalogue is as the writer leaves it");
    }
}
