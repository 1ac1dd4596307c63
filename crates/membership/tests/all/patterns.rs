//! Patterns behind `-match`: which of .NET's are read, and what is said of the others.

use crate::common::{User, only, reading, rule, said};
use seatscope_membership::{Code, Severity};
use std::time::Duration;

#[test]
fn patterns_that_cannot_be_read_alike_are_named() {
    for (pattern, named) in [
        ("(?=a)", "lookahead"),
        ("(?!a)", "lookahead"),
        ("(?<=a)b", "lookbehind"),
        ("(?<!a)b", "lookbehind"),
        ("(a)\\1", "backreference"),
        ("(?<x>a)\\k<x>", "backreference"),
        ("(?>a+)", "atomic"),
        ("(?(a)b|c)", "condition"),
        ("[a-z-[aeiou]]", "bracket"),
        ("[a&&b]", "doubled sign"),
        ("\\<a", "angle bracket"),
        ("(?x) a", "flag"),
        ("(?'x'a)", "named in quotes"),
        ("a\\Gb", "anchor"),
        ("(Sales$)+", "with something behind it"),
        ("\\p{IsGreek}", "general category"),
        ("(((a{1,99}){1,99}){1,99}){1,99}", "too large"),
    ] {
        let text = format!("user.city -match \"{pattern}\"");
        let said = only(&text);
        assert_eq!((said.code, said.severity), (Code::Pattern, Severity::Unsupported), "{pattern}");
        assert!(said.message.contains(named), "{pattern}: {}", said.message);
        assert_eq!(said.span.of(&text), format!("\"{pattern}\""));
    }
    for fine in [
        "a{,2}b",
        "a{ 2 }{3}",
        "\\w{1,64}x",
        "^(?:a|b)+$",
        "[]a]",
        "[^]a]",
        "\\d{3}-\\w+",
        "(?<name>a)",
        "\\p{Lu}",
        "\\p{Lu}+?",
        "a\\.b",
        "[\\]&]",
        "(?i)a",
        "a{2,}?b*?c??",
        "(?:a+)*",
        "[*+{]",
        "\\u0061\\x61",
        "^(Sales|Law)( |$)",
        "(?m)Sales$",
        "Sales\\Z",
    ] {
        assert!(reading(&format!("user.city -match \"{fine}\"")).rule.is_some(), "{fine}");
    }
}

#[test]
fn patterns_that_dotnet_refuses_are_wrong() {
    for (pattern, named) in [
        ("a**", "repeats a repetition"),
        ("a++b", "repeats a repetition"),
        ("a{2}{3}", "repeats a repetition"),
        ("a*??", "repeats a repetition"),
        ("*a", "repeats nothing"),
        ("(+a)", "repeats nothing"),
        ("a|?b", "repeats nothing"),
        ("a{3,2}", "runs backwards"),
        ("(a", "`(` is not closed"),
        ("a)", "closes nothing"),
        ("[a-", "`[` is not closed"),
        ("[]", "`[` is not closed"),
        ("[z-a]", "runs backwards"),
        ("[a-\\d]", "ends no range"),
        ("[a-z-[b]c]", "stands last"),
        ("[\\A]", "`\\A` stands for nothing"),
        ("\\x{61}", "2 hexadecimal digits"),
        ("\\u{61}", "4 hexadecimal digits"),
        ("\\U00000061", "`\\U` stands for nothing"),
        ("\\_", "`\\_` stands for nothing"),
        ("a\\", "at the end"),
        ("\\1(?:a)", "no group 1"),
        ("(?<x>a)\\k<y>", "no group `y`"),
        ("\\pL", "in braces"),
        ("\\p{xx}", "no class of characters `xx`"),
        ("(?P<x>a)", "begins nothing"),
        ("(?<>a)", "no name"),
        ("(?#a", "a comment is not closed"),
    ] {
        let text = format!("user.city -match \"{pattern}\"");
        let said = only(&text);
        assert_eq!((said.code, said.severity), (Code::Pattern, Severity::Error), "{pattern}");
        assert!(said.message.contains(named), "{pattern}: {}", said.message);
    }
    // .NET takes these, whether or not they can be evaluated here.
    for taken in [
        "(a)\\1",
        "(?<x>a)\\k<x>",
        "(?'x'a)\\k'x'",
        "(a)(?<x>b)\\2",
        "\\10",
        "\\0",
        "(?<a-b>c)",
        "(?<-b>c)",
        "(?(a)b|c)",
        "(?I)a",
        "(?i-s:a)",
        "(?x) [ # ( \n a",
        "(?#(a)b",
        "[[:alpha:](]",
        "[a-z-[aeiou]]",
        "[^a-[b]]",
        "[\\--!]",
        "[+-\\-]",
        "[a-]",
        "[-a]",
        "[]-a]",
        "[\\d-z]",
        "[\\b\\x41-\\u0042]",
        "a{,2}",
        "{",
        "}",
        "]",
        "a{",
        "^*",
        "\\<a>",
        "\\cA",
        "\\e",
        "\\p{IsGreek}",
        "(|a)",
        "()",
        "",
        "a??",
        "a{2}?",
        "(?)",
        "$*",
        "(?<=a)b",
        "(?<!a)b",
        "(?>a)",
        "\\Ga\\z",
    ] {
        let reading = reading(&format!("user.city -match \"{taken}\""));
        let wrong = reading.diagnostics.iter().find(|said| said.severity == Severity::Error);
        assert_eq!(wrong, None, "{taken}");
    }
}

#[test]
fn few_patterns_of_a_rule_may_be_large() {
    let of = |large: usize| vec!["user.city -match \"\\w{1,64}x\""; large].join(" -or ");
    assert!(reading(&of(2)).rule.is_some());
    let said = only(&of(3));
    assert_eq!(said.severity, Severity::Unsupported);
    assert!(said.message.contains("too large"), "{}", said.message);
}

#[test]
fn hurting_patterns_take_linear_time() {
    let rule = rule("user.displayName -match \"^(a+)+$\" -or user.displayName -match \"(a|aa)*b\"");
    let user = User::default().text("displayName", &format!("{}!", "a".repeat(20_000)));
    let start = std::time::Instant::now();
    assert_eq!(said(rule.evaluate(&user)), "out");
    assert!(start.elapsed() < Duration::from_secs(2));
}
