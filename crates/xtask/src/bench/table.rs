//! What was measured against what was wanted, as a page.

use super::MEMBERS;
use super::figures::{Figures, Spread};
use super::tenants::Tenant;
use std::fmt::Write;

/// One demand: a figure of one tenant, and what it should be at least or at most.
struct Demand {
    what: &'static str,
    of: &'static str,
    wanted: Wanted,
}

/// What is wanted of a figure, beside another one where it names one.
enum Wanted {
    /// So many times as fast.
    Faster(f64, &'static str),
    /// At most so many times as much.
    Within(f64, &'static str),
    /// At most so many milliseconds.
    Milliseconds(f64),
    /// At most so many milliseconds in a tenant of at most so many users.
    MillisecondsOf(f64, u32),
    /// At most so many times the bytes of the files.
    OfInput(f64),
}

const DEMANDS: [Demand; 16] = [
    Demand {
        what: "import and analysis in the browser against `JSON.parse` alone",
        of: "in the browser",
        wanted: Wanted::Faster(3.0, "JSON.parse"),
    },
    Demand {
        what: "command line against DuckDB's duplicate addresses",
        of: "command line",
        wanted: Wanted::Faster(5.0, "DuckDB"),
    },
    Demand {
        what: "command line against jq's duplicate addresses",
        of: "command line",
        wanted: Wanted::Faster(5.0, "jq"),
    },
    Demand {
        what: "command line against Python with orjson, plainest findings",
        of: "command line",
        wanted: Wanted::Faster(5.0, "Python with orjson"),
    },
    Demand {
        what: "import against reading the files and finding their quotes",
        of: "import",
        wanted: Wanted::Within(4.0, "reading and finding quotes"),
    },
    Demand {
        what: "memory of the engine in the browser against the files",
        of: "memory of the engine in the browser",
        wanted: Wanted::OfInput(0.3),
    },
    Demand {
        what: "what-if on the group against the whole analysis",
        of: "what-if",
        wanted: Wanted::Within(0.01, "import and analysis"),
    },
    Demand { what: "what-if on the group", of: "what-if", wanted: Wanted::MillisecondsOf(100.0, 100_000) },
    Demand {
        what: "what-if on the group in the browser against the whole analysis there",
        of: "what-if in the browser",
        wanted: Wanted::Within(0.01, "in the browser"),
    },
    Demand {
        what: "what-if on the group in the browser",
        of: "what-if in the browser",
        wanted: Wanted::MillisecondsOf(100.0, 100_000),
    },
    Demand {
        what: "switching a rule against the whole analysis",
        of: "switching a rule",
        wanted: Wanted::Within(0.1, "import and analysis"),
    },
    Demand {
        what: "switching a rule in the browser against the whole analysis there",
        of: "switching a rule in the browser",
        wanted: Wanted::Within(0.1, "in the browser"),
    },
    Demand {
        what: "first error on the screen against the end of the analysis",
        of: "first error on the screen",
        wanted: Wanted::Within(0.25, "in the browser"),
    },
    Demand {
        what: "longest block of the page's thread",
        of: "longest block of the page",
        wanted: Wanted::Milliseconds(50.0),
    },
    Demand {
        what: "longest frame while rows scroll",
        of: "longest frame",
        wanted: Wanted::Milliseconds(33.0),
    },
    Demand {
        what: "a file for each user against pages",
        of: "command line, a file a user",
        wanted: Wanted::Within(2.0, "command line"),
    },
];

/// How much more the largest tenant may take than one of a tenth of its users.
const GROWTH: [(&str, f64); 4] = [
    ("command line", 11.0),
    ("memory of the command line", 10.5),
    ("in the browser", 11.0),
    ("memory of the engine in the browser", 10.5),
];

/// Figures that are bytes; the others are milliseconds.
const BYTES: [&str; 2] = ["memory of the command line", "memory of the engine in the browser"];
const SINGLE: [&str; 21] = [
    "command line",
    "memory of the command line",
    "import",
    "analysis",
    "import and analysis",
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
    "longest frame",
];

/// The page.
pub(super) fn write(machine: &str, rounds: usize, all: &[(Tenant, Figures)]) -> String {
    let mut page = format!(
        "# Benchmark\n\nMade by `cargo xtask bench`, which measures everything by turns in one run. Figures are medians of \
         {rounds} rounds, the least and the most in brackets. The command line reads ahead with a second thread and walks \
         many folders with several; the programs beside it have one.\n\nMachine: {machine}.\n"
    );
    for (tenant, figures) in all {
        let megabytes = tenant.bytes as f64 / 1e6;
        let _ = write!(page, "\n## {} users, {megabytes:.0} MB\n\n", thousands(tenant.users));
        if let Some(members) = figures.median(MEMBERS) {
            let _ = write!(page, "What-ifs reprocess a group of {} members.\n\n", thousands(members as u32));
        }
        demands(&mut page, tenant, figures);
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

fn demands(page: &mut String, tenant: &Tenant, figures: &Figures) {
    let _ = writeln!(page, "| what | measured | wanted | met |\n|---|---|---|---|");
    for Demand { what, of, wanted } in DEMANDS {
        if matches!(wanted, Wanted::MillisecondsOf(_, most) if tenant.users > most) {
            continue;
        }
        let of = figures.median(of);
        let beside = |against: &str| Some((of?, figures.median(against)?));
        let within = |most: f64, measured: Option<f64>| {
            (measured.map(|times| (format!("{times:.3} ×"), times <= most)), format!("within {most} ×"))
        };
        let (measured, wanted) = match wanted {
            Wanted::Faster(least, against) => {
                let times = beside(against).map(|(of, against)| against / of);
                let measured = times.map(|times| (format!("{times:.1} × faster"), times >= least));
                (measured, format!("{least} × faster"))
            }
            Wanted::Within(most, against) => within(most, beside(against).map(|(of, against)| of / against)),
            Wanted::Milliseconds(most) | Wanted::MillisecondsOf(most, _) => {
                (of.map(|of| (format!("{of:.0} ms"), of <= most)), format!("within {most} ms"))
            }
            Wanted::OfInput(most) => within(most, of.map(|of| of / tenant.bytes as f64)),
        };
        let (measured, met) =
            measured.map_or_else(|| ("not measured".to_owned(), ""), |(text, met)| (text, yes_or_no(met)));
        let _ = writeln!(page, "| {what} | {measured} | {wanted} | {met} |");
    }
    page.push('\n');
}

fn yes_or_no(met: bool) -> &'static str {
    if met { "yes" } else { "no" }
}

/// How much more the largest tenant takes than the one before it.
fn growth(page: &mut String, all: &[(Tenant, Figures)]) {
    let [.., (small, fewer), (large, more)] = all else { return };
    let times = f64::from(large.users) / f64::from(small.users);
    let _ = write!(
        page,
        "\n## Growth from {} to {} users ({times:.0} ×)\n\n| what | grows by | wanted | met |\n|---|---|---|---|\n",
        thousands(small.users),
        thousands(large.users)
    );
    for (name, most) in GROWTH {
        let (Some(of), Some(to)) = (fewer.median(name), more.median(name)) else { continue };
        // What is wanted is said of a million users; in small tenants the start hides what grows.
        let (wanted, met) = match (times, large.users) {
            (10.0, 1_000_000) => (format!("within {most} ×"), yes_or_no(to / of <= most)),
            _ => (String::new(), ""),
        };
        let _ = writeln!(page, "| {name} | {:.1} × | {wanted} | {met} |", to / of);
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
            ("what-if", 120.0),
            ("memory of the engine in the browser", 40_000_000.0),
        ] {
            few.add(name, value);
        }
        let mut many = Figures::default();
        many.add("in the browser", 10_500.0);
        many.add("what-if", 500.0);
        let page = write("a machine", 1, &[(tenant(100_000), few), (tenant(1_000_000), many)]);
        assert!(page.contains("| import and analysis in the browser against `JSON.parse` alone | 3.5 × faster | 3 × faster | yes |"), "{page}");
        assert!(page.contains("| 4.500 × | within 4 × | no |"), "{page}");
        assert!(page.contains("## 1,000,000 users, 1000 MB"), "{page}");
        assert!(page.contains("| in the browser | 10.5 × | within 11 × | yes |"), "{page}");
        assert!(page.contains("| what-if on the group | 120 ms | within 100 ms | no |"), "{page}");
        assert!(!page.contains("| what-if on the group | 500 ms"), "{page}");
        assert!(page.contains("| 0.400 × | within 0.3 × | no |"), "{page}");
        let jq = "| command line against jq's duplicate addresses | not measured | 5 × faster |  |";
        assert_eq!(page.matches(jq).count(), 2, "{page}");
    }
}
