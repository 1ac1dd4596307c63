//! Membership rules tried on exported users: who comes and goes and why, properties and their values, offers.

use seatscope_contract::membership::{
    Completions, Connective, PropertyValues, RemarkKind, RuleSide, RuleTrial, Seen, UserProperty,
};
use seatscope_contract::messages::{Query, Reply};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::dynamic::{Answers, Index, read_rule};
use seatscope_testkit::golden::tenants_dir;
use serde_json::{Value, json};

const GROUP: &str = "00000000-0000-0000-0000-0000000000b1";
const STATIC: &str = "00000000-0000-0000-0000-0000000000b2";

fn user(number: usize, department: Value, city: Option<&str>) -> Value {
    let mut user = json!({
        "id": format!("00000000-0000-0000-0000-0000000000a{number}"), "displayName": format!("User {number}"),
        "userPrincipalName": format!("u{number}@contoso.example"), "accountEnabled": true,
        "department": department, "otherMails": [format!("u{number}@fabrikam.example"), "all@fabrikam.example"],
    });
    if let Some(city) = city {
        user["city"] = city.into();
    }
    user
}

/// Users 1 and 2 sell, 3 does law and is in the group, 4 has no department; nobody knows the city of 4.
fn analysis() -> Analysis {
    let member = |number: usize| json!({"@odata.type": "#microsoft.graph.user", "id": format!("00000000-0000-0000-0000-0000000000a{number}")});
    let tenant = json!({
        "users": [
            user(1, "Sales".into(), Some("Porto")), user(2, "sales".into(), Some("🙂 “Lisboa”")),
            user(3, "Law".into(), Some("Porto")), user(4, Value::Null, None),
        ],
        "groups": [
            {"id": GROUP, "displayName": "Sellers", "securityEnabled": true, "groupTypes": ["DynamicMembership"],
             "membershipRule": "user.department -eq \"Sales\"", "members": [member(1), member(3)]},
            {"id": STATIC, "displayName": "Fixed", "securityEnabled": true, "groupTypes": [], "members": [member(2)]},
        ],
    });
    let imported = crate::common::import(&[("tenant.json", tenant.to_string().as_bytes())], 1 << 16);
    Analysis::new(imported, Options::default()).unwrap()
}

fn tried(rule: &str, group: Option<&str>) -> RuleTrial {
    let query = Query::MembershipRule { rule: rule.to_owned(), group: group.map(str::to_owned) };
    match analysis().answer(&query) {
        Reply::MembershipRule(trial) => *trial,
        other => panic!("{other:?}"),
    }
}

/// The numbers of the users on each side.
fn sides(trial: &RuleTrial) -> Vec<(RuleSide, String)> {
    let lists = &trial.result.as_ref().unwrap().lists;
    let numbers = lists.iter().map(|list| {
        assert_eq!(list.total, list.users.len() as u64);
        (list.who, list.users.iter().map(|user| user.user.id.chars().last().unwrap()).collect())
    });
    numbers.collect()
}

#[test]
fn a_group_shows_who_comes_goes_and_stays_with_the_reason() {
    use RuleSide::{Comes, Goes, Stays, Unknown};
    let rule = "user.department -eq \"Sales\" -and user.city -ne null";
    let trial = tried(rule, Some(GROUP));
    let side = |who, users: &str| (who, users.to_owned());
    assert_eq!(sides(&trial), [side(Comes, "2"), side(Goes, "3"), side(Stays, "1"), side(Unknown, "")]);
    let result = trial.result.unwrap();
    assert_eq!((result.inside, result.outside, result.unknown), (2, 2, 0));
    assert!(result.group.unwrap().dynamic);
    let goes = &result.lists[1].users[0].parts;
    assert_eq!(goes.len(), 1, "the city does not matter");
    assert_eq!((goes[0].span.start, goes[0].span.end), (0, 27));
    assert_eq!(goes[0].seen, Seen::Value { text: "Law".to_owned() });
    assert_eq!(trial.joined_by, Some(Connective::And));
    assert!(!tried("user.city -eq \"a\"", Some(STATIC)).result.unwrap().group.unwrap().dynamic);
}

#[test]
fn by_member_of_nobody_goes_before_the_rule_is_modified_and_nobody_moves_after_its_end() {
    use RuleSide::{Comes, Goes, Stays};
    let tenant = tenants_dir().join("drift-member-of-keeps-who-left/input/tenant.json");
    let tenant = std::fs::read(tenant).unwrap();
    let sides = |rule: &str, now: &str| {
        let imported = crate::common::import(&[("tenant.json", &tenant)], 1 << 16);
        let options = Options { now: Some(now.to_owned()), ..Options::default() };
        let query = Query::MembershipRule { rule: rule.to_owned(), group: Some(GROUP.to_owned()) };
        match Analysis::new(imported, options).unwrap().answer(&query) {
            Reply::MembershipRule(trial) => sides(&trial).into_iter().take(3).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        }
    };
    let side = |who, users: &str| (who, users.to_owned());
    let own = format!("user.memberOf -any (group.objectId -in ['{STATIC}'])");
    let (before, after) = ("2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z");
    assert_eq!(sides(&own, before), [side(Comes, "2"), side(Goes, ""), side(Stays, "13")]);
    let other = own.replace('\'', "\"");
    assert_eq!(sides(&other, before), [side(Comes, "2"), side(Goes, "3"), side(Stays, "1")]);
    assert_eq!(sides(&other, after), [side(Comes, ""), side(Goes, ""), side(Stays, "13")]);
}

#[test]
fn without_a_group_it_is_inside_or_outside_or_unknown() {
    use RuleSide::{Inside, Outside, Unknown};
    let trial = tried("user.city -eq \"Porto\"", None);
    let side = |who, users: &str| (who, users.to_owned());
    assert_eq!(sides(&trial), [side(Inside, "13"), side(Outside, "2"), side(Unknown, "4")]);
    let result = trial.result.unwrap();
    assert_eq!(result.missing.len(), 1);
    assert_eq!(result.missing[0].property.as_deref(), Some("user.city"));
    assert_eq!(result.missing[0].users, 1);
    assert_eq!(result.lists[2].users[0].parts[0].seen, Seen::NotExported);
    assert_eq!(result.group, None);
}

#[test]
fn places_are_counted_as_javascript_counts_and_characters_as_people_do() {
    let rule = "user.city -eq \"🙂é\" -and user.departmant -eq \"Sales\"";
    let trial = tried(rule, None);
    assert_eq!(trial.result, None);
    let [remark] = trial.remarks.as_slice() else { panic!("{:?}", trial.remarks) };
    assert_eq!((remark.kind, remark.span.start, remark.span.end), (RemarkKind::Error, 25, 40));
    assert_eq!(remark.character, 25);
    assert_eq!(remark.repairs[0].rule, rule.replace("departmant", "department"));
}

#[test]
fn a_trial_in_slices_is_a_trial_at_once() {
    let analysis = analysis();
    let rule = "user.city -eq \"Porto\" -or user.department -eq null";
    let mut trial = analysis.begin_trial(rule, Some(GROUP));
    let mut slices = 1;
    while analysis.go_on(&mut trial, 1) {
        slices += 1;
    }
    assert_eq!(slices, 4);
    assert_eq!(analysis.outcome(&trial), tried(rule, Some(GROUP)));
}

#[test]
fn an_index_of_values_changes_no_answer() {
    let analysis = analysis();
    let world = analysis.world();
    let mut index = Index::new(&world);
    for (text, most) in [
        ("user.department -eq \"SALES\"", Some(2)),
        ("user.accountEnabled -eq true -and user.department -in [\"Law\", \"Board\"]", Some(1)),
        ("user.department -eq \"Law\" -or user.department -eq \"Sales\"", Some(3)),
        ("user.city -eq \"Porto\" -and user.department -eq \"Sales\"", Some(2)),
        // Of 4 the city is not known.
        ("user.city -eq \"Lisboa\"", Some(1)),
        ("user.department -eq \"Law\" -or user.accountEnabled -eq true", None),
        ("-not (user.department -eq \"Law\")", None),
    ] {
        let (rule, _) = read_rule(text, None).unwrap();
        let candidates = index.candidates(&rule);
        assert_eq!(candidates.as_ref().map(Vec::len), most, "{text}");
        let mut answers = Answers::default();
        answers.ask(&world, &rule, candidates.unwrap_or_else(|| world.tenant.users.indexes().collect()));
        let all = Answers::of_all(&world, &rule);
        assert_eq!((answers.inside, answers.unknown), (all.inside, all.unknown), "{text}");
    }
}

#[test]
fn properties_are_counted_and_their_values_mean_who_has_them() {
    let analysis = analysis();
    let Reply::UserProperties(properties) = analysis.answer(&Query::UserProperties) else { panic!() };
    let of = |name: &str| properties.iter().find(|property| property.name == name).unwrap().clone();
    assert_eq!(
        of("user.city"),
        UserProperty { name: "user.city".into(), graph: "city".into(), exported: 3, valued: 3 }
    );
    let department = of("user.department");
    assert_eq!((department.exported, department.valued), (4, 3));

    let values = |property: &str| -> PropertyValues {
        match analysis.answer(&Query::PropertyValues { property: property.to_owned() }) {
            Reply::PropertyValues(Some(values)) => *values,
            other => panic!("{other:?}"),
        }
    };
    let departments = values("user.department");
    assert_eq!((departments.distinct, departments.without), (2, 1));
    assert_eq!((departments.values[0].text.as_str(), departments.values[0].users), ("Sales", 2));
    for name in ["user.department", "user.city", "user.otherMails", "user.accountEnabled"] {
        let values = values(name);
        for (clause, users) in values
            .values
            .iter()
            .map(|value| (&value.clause, value.users))
            .chain([(&values.without_clause, values.without)])
        {
            let trial = tried(clause, None);
            assert_eq!(trial.remarks, [], "{clause}");
            assert_eq!(trial.result.unwrap().inside, users, "{clause}");
        }
    }
    let unknown = Query::PropertyValues { property: "user.shoeSize".to_owned() };
    assert_eq!(analysis.answer(&unknown), Reply::PropertyValues(None));
}

#[test]
fn offers_fit_the_place() {
    let offers = |rule: &str| -> (Vec<String>, Completions) {
        let at = rule.encode_utf16().count() as u32;
        match analysis().answer(&Query::Completions { rule: rule.to_owned(), at }) {
            Reply::Completions(found) => {
                (found.offers.iter().map(|offer| offer.text.clone()).collect(), *found)
            }
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(offers("user.depa").0, ["user.department"]);
    assert_eq!(offers("depa").0, ["user.department"]);
    assert_eq!(offers("user.otherMails ").0, ["-any (", "-all ("]);
    assert_eq!(offers("user.city -no").0.len(), 5);
    let (texts, cities) = offers("user.department -eq \"🙂\" -and user.city -eq \"🙂");
    assert_eq!(texts, ["\"🙂 “Lisboa”\""]);
    assert_eq!((cities.span.start, cities.span.end, cities.offers[0].users), (44, 47, Some(1)));
    assert_eq!(offers("user.city -eq \"a\" ").0, ["-and", "-or"]);
}
