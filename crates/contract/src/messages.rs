//! What the page and the engine's worker say to each other.
//!
//! A request travels as `{ id, epoch, body }`; files ride beside it as a JavaScript array of
//! `{ path, file }`, since a `File` handle is not data. Answers carry the id and the epoch of their
//! request. A new epoch begins with every [`Request::Read`]; answers of an older one are stale.
//!
//! The worker answers one request after the other. So what it answers after a [`Request::SetRules`] is
//! by the new rules, and what it answered before is by the old ones.

mod query;

pub use query::{FindingFilter, ListFilter, Query, Window};

use crate::addresses::Correction;
use crate::comparison::{Comparison, Other, Which};
use crate::exports::Exports;
use crate::forms::Format;
use crate::macros::{answers, data};
use crate::membership::{Completions, PropertyValues, RuleTrial, UserProperty};
use crate::outline::Outline;
use crate::planner::Proposal;
use crate::report::{Evidence, Remedy};
use crate::rules::Enforcement;
use crate::scenario::Scenario;
use crate::timeline::Timeline;
use crate::views;
use crate::what_if::LeastChanges;
use crate::work::{Mark, Work};
use std::collections::BTreeMap;

/// A message with the numbers that tie question and answer together.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Envelope<Body> {
    /// Number of the request.
    pub id: u32,
    /// Number of the tenant it is about.
    pub epoch: u32,
    /// What is said.
    pub body: Body,
}

data! {
    /// From the page to the worker.
    #[serde(tag = "type", rename_all_fields = "camelCase")]
    pub enum Request {
        /// Read the files that come with the message and analyse them.
        Read {
            /// The time to judge ages by, RFC 3339.
            now: Option<String>,
        },
        /// Stop reading; what was read is forgotten.
        Cancel,
        /// Read a second export beside the first one, from the files that come with the message; one that was
        /// read before is forgotten. Answered by [`Reply::Other`] after [`Answer::Progress`], or by
        /// [`Answer::Failed`] where nothing of a tenant is in it.
        ReadOther {
            /// The time to judge ages by, RFC 3339.
            now: Option<String>,
        },
        /// Look up the record at a place in the files handed over beside the message: the file that the place names, or
        /// the archive that it is in. Answered by [`Reply::Record`].
        ReadRecord {
            /// The place.
            place: Evidence,
        },
        /// Forget the second export, or stop reading it. Not answered.
        ForgetOther,
        /// Compare the two exports. Answered by [`Reply::Comparison`], or by [`Answer::Failed`] where they are of
        /// different tenants.
        Compare {
            /// Which of the two the second one is; one of them.
            other: Which,
            /// A change that was planned on the earlier one.
            scenario: Option<Scenario>,
        },
        /// The comparison as a file.
        SaveComparison {
            /// Which of the two the second one is.
            other: Which,
            /// A change that was planned on the earlier one.
            scenario: Option<Scenario>,
            /// In which form.
            form: ComparisonForm,
        },
        /// Ask something, of the analysed tenant in most cases.
        Ask {
            /// The question.
            query: Query,
        },
        /// Judge what was read by these rules, the second export too. Answered by [`Reply::Overview`], or by
        /// [`Answer::Failed`] where the file of rules is refused; then nothing has changed.
        SetRules {
            /// What the user decides about rules; whatever was decided before is forgotten.
            rules: OwnRules,
        },
        /// The whole report as a file.
        Download {
            /// In which form.
            format: Format,
            /// The page's time, which reports for reading name.
            made: Option<String>,
            /// Whether names, addresses and ids are replaced by pseudonyms. Their key stays in the worker.
            pseudonymise: bool,
        },
        /// All rows of a list as a table for a spreadsheet. Answered by [`Answer::Failed`] where the question is not
        /// for a list.
        SaveList {
            /// The question that the list answers; its window does not matter.
            query: Query,
        },
        /// A scenario or its outcome as a file.
        SaveWhatIf {
            /// The scenario.
            scenario: Scenario,
            /// In which form.
            form: WhatIfForm,
        },
        /// Rules as a file, in the form that `--rules` reads.
        SaveRules {
            /// Which ones.
            which: WhichRules,
        },
        /// Take what somebody thinks of findings. Answered by [`Reply::Overview`].
        SetMarks {
            /// All of it; whatever was said before is forgotten.
            marks: Vec<Mark>,
        },
        /// Read saved work; nothing is changed by that. Answered by [`Reply::Work`], or by [`Answer::Failed`]
        /// where the file is refused.
        ReadWork {
            /// The file.
            file: TextFile,
        },
        /// Work as a file, in the form that [`Request::ReadWork`] reads.
        SaveWork {
            /// The work.
            work: Work,
        },
    }

    /// What the user decides about rules: a file of their own, and rules switched one by one.
    #[derive(Default)]
    pub struct OwnRules {
        /// The file; its rules replace those of the same id and are added otherwise.
        pub file: Option<TextFile>,
        /// What rules are to do, by id, in place of what they say themselves.
        pub switches: BTreeMap<String, Enforcement>,
    }

    /// A file of text, small enough to be posted.
    pub struct TextFile {
        /// Its name.
        pub name: String,
        /// All of it.
        pub text: String,
    }

    /// Rules to save.
    #[derive(Copy, Eq)]
    pub enum WhichRules {
        /// All that are in force.
        InForce,
        /// Those of the user's file and those switched; with them as `--rules` the command line gives the
        /// report that the page shows.
        Own,
    }

    /// Forms of a scenario and its outcome.
    #[derive(Copy, Eq)]
    pub enum WhatIfForm {
        /// The scenario itself, as `seatscope what-if --scenario` reads it.
        Scenario,
        /// The outcome with everybody by id, the same bytes as the command line prints as JSON.
        Outcome,
        /// A change ticket in Markdown.
        Ticket,
        /// A script for Microsoft Graph PowerShell.
        Script,
    }

    /// Forms of a comparison.
    #[derive(Copy, Eq)]
    pub enum ComparisonForm {
        /// Everything, as JSON.
        Json,
        /// For reading in a terminal; only the first of long lists.
        Text,
        /// For a ticket or a report; only the first of long lists.
        Markdown,
    }
}

answers! {
    /// From the worker to the page.
    #[serde(tag = "type")]
    pub enum Answer {
        /// The worker is there and listens.
        Started,
        /// How far reading is.
        Progress {
            /// The figures.
            progress: Progress,
        },
        /// Reading and analysing are done.
        Analysed {
            /// The first screen.
            overview: Box<views::Overview>,
        },
        /// Reading was cancelled.
        Cancelled,
        /// A question's answer.
        Reply {
            /// What was asked for.
            reply: Box<Reply>,
        },
        /// A file to save; its bytes ride beside the message as a `Uint8Array` named `bytes`.
        File {
            /// Suggested name.
            name: String,
            /// Media type.
            media_type: String,
        },
        /// It could not be done.
        Failed {
            /// Why, and what to do.
            message: String,
        },
    }

    /// Answers to a [`Query`], and to requests about a second export.
    #[serde(tag = "about", content = "data")]
    pub enum Reply {
        /// The tenant in one screen.
        Overview(Box<views::Overview>),
        /// Findings.
        Findings(views::Page<views::FindingRow>),
        /// What findings can be filtered by.
        Facets(views::Facets),
        /// One finding; null where there is none of that index.
        Finding(Option<Box<views::FindingDetail>>),
        /// Wrong values of a finding with what they should be.
        Corrections(views::Page<Correction>),
        /// Remedies, best first, each with what trying it showed.
        Remedies(Vec<Remedy>),
        /// The fewest changes that clear all errors.
        LeastChanges(Box<LeastChanges>),
        /// What a scenario would do.
        WhatIf(Box<Outline>),
        /// How something could be done; null where the export lacks what the task names.
        Proposal(Option<Box<Proposal>>),
        /// Users.
        Users(views::Page<views::UserRow>),
        /// Groups.
        Groups(views::Page<views::GroupRow>),
        /// Products.
        Products(views::Page<views::ProductRow>),
        /// Addresses.
        Addresses(views::Page<views::AddressRow>),
        /// One user; null where the export has none of that id.
        User(Option<Box<views::UserDetail>>),
        /// One group; null where the export has none of that id.
        Group(Option<Box<views::GroupDetail>>),
        /// One product; null where nobody has heard of it.
        Product(Option<Box<views::ProductDetail>>),
        /// Members of a group.
        Members(views::Page<views::MemberRow>),
        /// Holders of a product.
        Holders(views::Page<views::HolderRow>),
        /// How users come to products; null where the export has no such group.
        Flows(Option<Box<views::Flows>>),
        /// Service plans.
        ServicePlans(views::Page<views::PlanRow>),
        /// One service plan; null where no product of the tenant contains it.
        ServicePlan(Option<Box<views::PlanDetail>>),
        /// Holders of a service plan.
        PlanHolders(views::Page<views::PlanHolder>),
        /// What a search over everything finds.
        Hits(Box<views::Hits>),
        /// What the simulation does not reproduce.
        Differences(views::Page<views::DifferenceRow>),
        /// The audit log; null where nobody has heard of what the filter names.
        Timeline(Option<Box<Timeline>>),
        /// Files and coverage.
        Files(views::Files),
        /// Rules in force.
        Rules(views::Rules),
        /// Whom a membership rule means.
        MembershipRule(Box<RuleTrial>),
        /// Properties that membership rules can ask for, by name.
        UserProperties(Vec<UserProperty>),
        /// The values of a property; null where rules know no such property, or none that has values to show.
        PropertyValues(Option<Box<PropertyValues>>),
        /// What can stand at a place of a rule.
        Completions(Box<Completions>),
        /// A record as it stands in its file; null where the file, as it is now, has none there.
        Record(Option<Box<views::RawRecord>>),
        /// Ways to export a tenant.
        Exports(Exports),
        /// The second export is read.
        Other(Box<Other>),
        /// Two exports compared.
        Comparison(Box<Comparison>),
        /// Saved work, as it stands in its file.
        Work(Box<Work>),
    }
}

data! {
    /// How far reading is.
    #[derive(Default)]
    pub struct Progress {
        /// What is being done, `reading` or `analysing`.
        pub phase: Phase,
        /// Files finished.
        pub files_done: u64,
        /// Files in all.
        pub files_total: u64,
        /// Bytes read.
        pub bytes_done: u64,
        /// Bytes in all.
        pub bytes_total: u64,
        /// Records read.
        pub objects: u64,
        /// Path of the file being read.
        pub path: String,
        /// Assignment errors on record in what was read so far, the most frequent first.
        pub errors: Vec<RecordedError>,
    }

    /// An error that users have on record.
    #[derive(Eq)]
    pub struct RecordedError {
        /// The error's code, as in a finding; as exported where it is none that is known.
        pub code: String,
        /// Users who have it.
        pub users: u64,
    }

    /// Phases of the work.
    #[derive(Copy, Default, Eq)]
    pub enum Phase {
        /// Files are being read.
        #[default]
        Reading,
        /// The tenant is being analysed.
        Analysing,
    }
}
