//! Membership rules of dynamic groups, tried on the exported users before anybody saves them.
//!
//! Places in a rule's text are counted as JavaScript counts, in UTF-16 code units.

use crate::macros::{answers, data};
use crate::views::NamedUser;

data! {
    /// What a rule would mean.
    pub struct RuleTrial {
        /// What is wrong with the rule, in the order of its text.
        pub remarks: Vec<RuleRemark>,
        /// What joins the outermost parts of the rule, where there are several.
        pub joined_by: Option<Connective>,
        /// Whom it means; none where it cannot be evaluated, and then the remarks say why.
        pub result: Option<RuleResult>,
    }

    /// A part of a rule's text.
    #[derive(Copy, Eq)]
    pub struct TextSpan {
        /// The first unit.
        pub start: u32,
        /// The unit behind the last one.
        pub end: u32,
    }

    /// `-and` or `-or`.
    #[derive(Copy, Eq)]
    pub enum Connective {
        /// All parts have to hold.
        And,
        /// One part has to hold.
        Or,
    }

    /// One thing that is wrong with a rule.
    pub struct RuleRemark {
        /// How bad it is.
        pub kind: RemarkKind,
        /// Where it is.
        pub span: TextSpan,
        /// The character it begins at, counted from 1.
        pub character: u32,
        /// What is wrong and what was expected, in lower case.
        pub message: String,
        /// What makes it right, the likeliest first.
        pub repairs: Vec<RuleRepair>,
    }

    /// How bad a remark is.
    #[derive(Copy, Eq)]
    pub enum RemarkKind {
        /// The service would refuse the rule.
        Error,
        /// The service takes the rule, but it cannot be evaluated here.
        Unsupported,
        /// The rule works, but perhaps not as it is meant.
        Warning,
    }

    /// A change that mends a rule.
    pub struct RuleRepair {
        /// What it does, such as `put the value into quotes`.
        pub title: String,
        /// The rule with the repair done.
        pub rule: String,
    }

    /// Whom a rule means.
    pub struct RuleResult {
        /// Users who meet it.
        pub inside: u64,
        /// Users who do not.
        pub outside: u64,
        /// Users of whom nobody can tell.
        pub unknown: u64,
        /// What is missing to tell, and of how many users. Who lacks several properties that could decide counts for
        /// each.
        pub missing: Vec<MissingProperty>,
        /// The group that it is tried on.
        pub group: Option<RuleGroup>,
        /// The first users of each kind with the reason. With a group: who comes, goes and stays; without one:
        /// who is inside and outside; and in any case of whom nobody can tell.
        pub lists: Vec<RuleList>,
    }

    /// A property that was not exported, or that has a value that cannot be read.
    pub struct MissingProperty {
        /// Its name in rules; none for the present time.
        pub property: Option<String>,
        /// Where Graph has it.
        pub graph: Option<String>,
        /// Whether it was exported with a value that cannot be read.
        #[serde(default)]
        pub unreadable: bool,
        /// Of how many users.
        pub users: u64,
    }

    /// The group that a rule is tried on.
    #[derive(Copy, Eq)]
    pub struct RuleGroup {
        /// Whether a rule decides who is in it now. If not, the service empties it first.
        pub dynamic: bool,
        /// Whether nobody comes or goes for now, whatever the rule.
        pub paused: bool,
        /// Whether it comes from on-premises and can have no rule.
        pub synced: bool,
        /// Whether all its members were exported. If not, more may go.
        pub members_known: bool,
    }

    /// Users of one kind.
    pub struct RuleList {
        /// Which kind.
        pub who: RuleSide,
        /// How many.
        pub total: u64,
        /// The first of them.
        pub users: Vec<RuleUser>,
    }

    /// What becomes of a user by a rule.
    #[derive(Copy, Eq)]
    pub enum RuleSide {
        /// Meets the rule and is no member.
        Comes,
        /// Is a member and does not meet it.
        Goes,
        /// Is a member and meets it.
        Stays,
        /// Meets it; there is no group.
        Inside,
        /// Does not meet it; there is no group.
        Outside,
        /// Nobody can tell.
        Unknown,
    }

    /// A user and why.
    pub struct RuleUser {
        /// The user.
        pub user: NamedUser,
        /// The smallest parts of the rule that decide, in the order of its text.
        pub parts: Vec<DecidingPart>,
    }

    /// A part of a rule that decides about a user.
    pub struct DecidingPart {
        /// Where it is.
        pub span: TextSpan,
        /// What the user has.
        pub seen: Seen,
    }
}

answers! {
    /// What a user has in a property.
    #[serde(tag = "kind")]
    pub enum Seen {
        /// It was not exported.
        NotExported,
        /// A value that cannot be read.
        Unreadable,
        /// No value.
        Nothing,
        /// A value.
        Value {
            /// The value as a text.
            text: String,
        },
        /// A collection.
        Items {
            /// How many items.
            count: u64,
            /// The item that decided, where one did.
            decided: Option<String>,
        },
        /// The user's manager.
        Manager {
            /// The manager's id, where there is one.
            id: Option<String>,
        },
    }
}

data! {
    /// A property that rules can ask for, as the export has it.
    #[derive(Eq)]
    pub struct UserProperty {
        /// Its name in rules, with `user.`.
        pub name: String,
        /// Where Graph has it.
        pub graph: String,
        /// Users of whom it was exported, with a value or without one.
        pub exported: u64,
        /// Users with a value.
        pub valued: u64,
    }

    /// The values of a property.
    #[derive(Eq)]
    pub struct PropertyValues {
        /// How many different ones there are, without regard to case.
        pub distinct: u64,
        /// The most common ones, most users first.
        pub values: Vec<PropertyValue>,
        /// Users of whom it is known that they have none.
        pub without: u64,
        /// The condition that means these.
        pub without_clause: String,
    }

    /// A value of a property.
    #[derive(Eq)]
    pub struct PropertyValue {
        /// The value; of a service plan its name.
        pub text: String,
        /// Users who have it.
        pub users: u64,
        /// The condition that means these users.
        pub clause: String,
    }

    /// What can stand at a place of a rule.
    #[derive(Eq)]
    pub struct Completions {
        /// What would be replaced.
        pub span: TextSpan,
        /// The offers, the likeliest first.
        pub offers: Vec<Completion>,
    }

    /// One offer.
    #[derive(Eq)]
    pub struct Completion {
        /// What comes into the rule.
        pub text: String,
        /// Users who have the value.
        pub users: Option<u64>,
    }
}
