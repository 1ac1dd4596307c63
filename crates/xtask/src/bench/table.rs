//! What was measured against what was wanted, as a page.

use super::figures::{Figures, Spread};
use super::tenants::Tenant;
use std::fmt::Write;

/// One demand: a ratio of two figures of one tenant, and what it should be at least or at most.
struct Demand {
    what: &'static str,
    of: &'static str,
    against: &'static str,
    wanted: Wanted,
}

enum Wanted {
    /// So many times as fast.
    Faster(f64),
    /// At most so many times as much.
    Within(f64),
}

const DEMANDS: [Demand; 10] = [
    Demand {
        what: "import and analysis in the browser against `JSON.parse` alone",
        of: "in the browser",
        against: "JSON.parse",
        wanted: Wanted::Faster(3.0),
    },
    Demand {
        what: "command line against DuckDB's duplicate addresses",
        of: "command line",
        against: "DuckDB",
        wanted: Wanted::Faster(5.0),
    },
    Demand {
        what: "command line against jq's duplicate addresses",
        of: "command line",
        against: "jq",
        wanted: Wanted::Faster(5.0),
    },
    Demand {
        what: "command line against Python with orjson, plainest findings",
        of: "command line",
        against: "Python with orjson",
        wanted: Wanted::Faster(5.0),
    },
    Demand {
        what: "import against reading the files and finding their quotes",
        of: "import",
        against: "reading and finding quotes",
        wanted: Wanted::Within(4.0),
    },
    Demand {
        what: "what-if on the largest group against the whole analysis",
        of: "what-if",
        against: "command line",
        wanted: Wanted::Within(0.01),
    },
    Demand {
        what: "switching a rule against the whole analysis",
        of: "switching a rule",
        against: "command line",
        wanted: Wanted::Within(0.1),
    },
    Demand {
        what: "switching a rule in the browser against the whole analysis there",
        of: "switching a rule in the browser",
        against: "in the browser",
        wanted: Wanted::Within(0.1),
    },
    Demand {
        what: "first error on the screen against the end of the analysis",
        of: "first error on the screen",
        against: "in the browser",
        wanted: Wanted::Within(0.25),
    },
    Demand {
        what: "a file for each user against pages",
        of: "command line, a file a user",
        against: "command line",
        wanted: Wanted::Within(2.0),
    },
];

/// Figures that are bytes; the others are milliseconds.
const BYTES: [&str; 2] = ["memory of the command line", "memory of the engine in the browser"];
const SINGLE: [&str; 19] = [
    "command line",
    "memory of the command line",
    "import",
    "analysis",
    "reading and finding quotes",
    "what-if",
    "switching a rule",
    "command line, a file a user",
    "DuckDB",
    "jq",
    "Python with orjson",
    "in the browser",
    "first error on the screen",
    "JSON.parse",
    "reading and JSON.parse",
    "memory of the engine in the browser",
    "what-if in the browser",
    "switching a rule in the browser",
    "longest block of the page",
];

/// The page.
pub(super) fn write(machine: &str, rounds: usize, all: &[(Tenant, Figures)]) -> String {
    let mut page = format!(
        "# Benchmark\n\nMade by `cargo xtask bench`, which measures everything by turns in one run. Figures are medians of \
         {rounds} rounds, the least and the most in brackets.\n\nMachine: {machine}.\n"
    );
    for (tenant, figures) in all {
        let megabytes = tenant.bytes as f64 / 1e6;
        let _ = write!(page, "\n## {} users, {megabytes:.0} MB\n\n", thousands(tenant.users));
        demands(&mut page, figures);
        let _ = write!(page, "| measured | |\n|---|---|\n");
        for name in SINGLE {
            if let Some(spread) = figures.get(name) {
                let _ = writeln!(page, "| {name} | {} |", shown(name, spread));
            }
        }
        for name in ["command line", "in the browser"] {
            if let Some(milliseconds) = figures.median(name) {
                let _ = writeln!(page, "| {name}, MB/s | {:.0} |", megabytes / milliseconds * 1000.0);
            }
        }
        for name in BYTES {
            if let Some(memory) = figures.median(name) {
                let _ =
                    writeln!(page, "| {name} to the input's size | {:.2} |", memory / tenant.bytes as f64);
            }
        }
    }
    growth(&mut page, all);
    page
}

fn demands(page: &mut String, figures: &Figures) {
    let mut rows = String::new();
    for demand in DEMANDS {
        let (Some(of), Some(against)) = (figures.median(demand.of), figures.median(demand.against)) else {
            continue;
        };
        let (measured, wanted, met) = match demand.wanted {
            Wanted::Faster(least) => {
                (format!("{:.1} × faster", against / of), format!("{least} × faster"), against / of >= least)
            }
            Wanted::Within(most) => {
                (format!("{:.3} ×", of / against), format!("within {most} ×"), of / against <= most)
            }
        };
        let met = if met { "yes" } else { "no" };
        let _ = writeln!(rows, "| {} | {measured} | {wanted} | {met} |", demand.what);
    }
    if !rows.is_empty() {
        let _ = writeln!(page, "| what | measured | wanted | met |\n|---|---|---|---|\n{rows}");
    }
}

/// How much more the largest tenant takes than the one before it.
fn growth(page: &mut String, all: &[(Tenant, Figures)]) {
    let [.., (small, fewer), (large, more)] = all else { return };
    let times = f64::from(large.users) / f64::from(small.users);
    let _ = write!(
        page,
        "\n## Growth from {} to {} users ({times:.0} ×)\n\n| what | grows by |\n|---|---|\n",
        thousands(small.users),
        thousands(large.users)
    );
    for name in [
        "command line",
        "memory of the command line",
        "in the browser",
        "memory of the engine in the browser",
    ] {
        if let (Some(of), Some(to)) = (fewer.median(name), more.median(name)) {
            let _ = writeln!(page, "| {name} | {:.1} × |", to / of);
        }
    }
}

fn shown(name: &str, spread: Spread) -> String {
    let Spread { median, least, most } = spread;
    if BYTES.contains(&name) {
        let mb = |bytes: f64| format!("{:.0}", bytes / 1e6);
        return format!("{} MB ({} to {})", mb(median), mb(least), mb(most));
    }
    let digits = if median < 100.0 { 1 } else { 0 };
    format!("{median:.digits$} ms ({least:.digits$} to {most:.digits$})")
}

/// A number as people read it.
fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_stands_beside_what_was_wanted() {
        let tenant =
            |users| Tenant { users, bytes: u64::from(users) * 1000, folder: "x".into(), small_files: None };
        let mut few = Figures::default();
        for (name, value) in [
            ("in the browser", 1000.0),
            ("JSON.parse", 3500.0),
            ("import", 90.0),
            ("reading and finding quotes", 20.0),
        ] {
            few.add(name, value);
        }
        let mut many = Figures::default();
        many.add("in the browser", 10_500.0);
        let page = write("a machine", 1, &[(tenant(100_000), few), (tenant(1_000_000), many)]);
        assert!(page.contains("| import and analysis in the browser against `JSON.parse` alone | 3.5 × faster | 3 × faster | yes |"), "{page}");
        assert!(page.contains("| 4.500 × | within 4 × | no |"), "{page}");
        assert!(page.contains("## 1,000,000 users, 1000 MB"), "{page}");
        assert!(page.contains("| in the browser | 10.5 × |"), "{page}");
        assert!(!page.contains("jq"), "{page}");
    }
}
