//! The audit log as a story: what was set on groups, how the service processed it, and what came of it for whom.
//! The answer of `seatscope timeline` and of the page's view of the audit log.
//!
//! What a log lacks did not fail to happen: [`LogReach`] says what the log covers.

use crate::macros::data;
use crate::report::{Evidence, GroupRef, PlanRef, ProductRef, UserRef};
use crate::views::Page;

data! {
    /// Which events; an empty list or text and null do not restrict.
    #[derive(Default)]
    pub struct TimelineFilter {
        /// Object id of a group: its own events and those of its processing.
        pub group: Option<String>,
        /// Object id of a user.
        pub user: Option<String>,
        /// Product id: events that change it or are refused for want of its seats.
        pub sku_id: Option<String>,
        /// Activities, by the names that [`Timeline::activities`] has.
        pub activities: Vec<String>,
        /// An actor, by the name that [`Timeline::actors`] has.
        pub actor: String,
        /// What the name of the user or group begins with, in any case; of a group also what belongs to its processing.
        #[serde(default)]
        pub target: String,
        /// A service, by the name that [`Timeline::services`] has.
        #[serde(default)]
        pub service: String,
        /// A category, by the name that [`Timeline::categories`] has.
        #[serde(default)]
        pub category: String,
        /// From this time on, RFC 3339.
        pub from: Option<String>,
        /// Up to this time.
        pub to: Option<String>,
        /// Only what failed.
        pub only_failures: bool,
    }

    /// The log, as far as a filter lets it through.
    pub struct Timeline {
        /// Version of this form, see [`crate::SCHEMA_VERSION`].
        pub schema_version: u32,
        /// What the log covers.
        pub reach: LogReach,
        /// How groups were processed, the earliest first; at most the last ones that were asked for.
        pub processing: Vec<Processing>,
        /// How many there are in all.
        pub processing_total: u64,
        /// When changes failed, by group; what belongs to no group comes last.
        #[serde(default)]
        pub failures: Vec<FailureMark>,
        /// Who wanted seats when none was left, product by product.
        pub demand: Vec<Demand>,
        /// Activities of the whole log with their events, the most frequent first.
        pub activities: Vec<Named>,
        /// Who did it, in the whole log, the most frequent first; the first ones.
        pub actors: Vec<Named>,
        /// Services that wrote the events of the whole log, the most frequent first; none where the log does not say.
        #[serde(default)]
        pub services: Vec<Named>,
        /// Categories of the events of the whole log, the most frequent first.
        #[serde(default)]
        pub categories: Vec<Named>,
        /// The events, the latest first.
        pub events: Page<TimelineEvent>,
    }

    /// What the log covers.
    pub struct LogReach {
        /// Time of its first event.
        pub from: Option<String>,
        /// Time of its last event.
        pub to: Option<String>,
        /// Events that concern licences.
        pub events: u64,
        /// Other events, which were only counted.
        pub others: u64,
        /// Times that no file of the log covers, as far as they are asked for.
        pub gaps: Vec<Span>,
        /// What it cannot tell of the time that is asked for, each in a sentence; empty where it is whole there.
        pub limits: Vec<String>,
    }

    /// From one time to another.
    #[derive(Eq)]
    pub struct Span {
        /// The beginning.
        pub from: String,
        /// The end.
        pub to: String,
    }

    /// A name and how many events it has.
    #[derive(Eq)]
    pub struct Named {
        /// The name.
        pub name: String,
        /// Events.
        pub events: u64,
    }

    /// One processing of a group.
    pub struct Processing {
        /// Its number, by which events name it.
        pub number: u32,
        /// The group.
        pub group: GroupRef,
        /// When it began; null where the log does not have its beginning.
        pub started: Option<String>,
        /// When it ended; null where the log does not have its end.
        pub finished: Option<String>,
        /// How long it took.
        pub seconds: Option<u64>,
        /// Users who got their licences, as the service counts them at the end.
        pub assigned: Option<u64>,
        /// Users who did not, as the service counts them.
        pub failed: Option<u64>,
        /// Changes of users that the log has as successful.
        pub successes: u64,
        /// Changes of users that the log has as failed.
        pub failures: u64,
        /// Changes of users of which the log does not say whether they succeeded, such as a `timeout`.
        #[serde(default)]
        pub unclear: u64,
        /// How many of these changes only time ties to this processing.
        pub tied_by_time: u64,
    }

    /// Changes that failed for one group at about one time.
    pub struct FailureMark {
        /// The group; null where the log does not say for which one.
        pub group: Option<GroupRef>,
        /// When the first of them failed.
        pub from: String,
        /// When the last of them failed.
        pub to: String,
        /// How many.
        pub events: u64,
    }

    /// What ties an event to the processing of a group.
    #[derive(Copy, Eq)]
    pub enum TiedBy {
        /// It is the beginning or the end.
        Itself,
        /// Both have the same correlation id.
        Correlation,
        /// It happened meanwhile, and no other processing could be meant.
        Time,
    }

    /// An event that concerns licences.
    pub struct TimelineEvent {
        /// When; null where the log does not say.
        pub time: Option<String>,
        /// What happened, in the words of the service.
        pub activity: String,
        /// The service that wrote it, such as `Core Directory`.
        #[serde(default)]
        pub service: Option<String>,
        /// Its category, such as `GroupManagement`.
        #[serde(default)]
        pub category: Option<String>,
        /// `success`, `failure` or `timeout`, as recorded.
        pub result: Option<String>,
        /// Why it failed, in the words of the service.
        pub reason: Option<String>,
        /// The reason by Graph's name for it, where the words are known.
        pub cause: Option<String>,
        /// Who did it.
        pub actor: Actor,
        /// The user it was done to.
        pub user: Option<UserRef>,
        /// The group it was done to.
        pub group: Option<GroupRef>,
        /// What it changed, product by product; empty where the log does not say in words that are known.
        pub changes: Vec<LicenseChange>,
        /// Values about licences that are not of a known form, as they stand; long ones are cut.
        pub unread: Vec<UnreadValue>,
        /// The processing that it belongs to, by number.
        pub processing: Option<u32>,
        /// What ties it to that.
        pub tied_by: Option<TiedBy>,
        /// Whether the log has only a part of it.
        pub is_cut: bool,
        /// Where it stands.
        pub evidence: Option<Evidence>,
    }

    /// Who did something.
    #[derive(Eq)]
    pub struct Actor {
        /// What it is.
        pub kind: ActorKind,
        /// Its name; null where the log does not say.
        pub name: Option<String>,
    }

    /// What an actor is.
    #[derive(Copy, Eq)]
    pub enum ActorKind {
        /// Group-based licensing itself.
        Service,
        /// A person.
        User,
        /// An application.
        App,
        /// The log does not say.
        Unknown,
    }

    /// What came of an event.
    #[derive(Copy, Eq, Default)]
    pub enum Outcome {
        /// It happened.
        Succeeded,
        /// It was asked for and failed.
        Failed,
        /// It was asked for; whether it happened the log does not say.
        #[default]
        Unknown,
    }

    /// What an event did to one product, or what it was to do: [`LicenseChange::outcome`] tells which.
    pub struct LicenseChange {
        /// The product. Its id is empty where the log has only a name that nobody knows.
        pub product: ProductRef,
        /// What was done, or asked for.
        pub step: Step,
        /// Whether it was done.
        #[serde(default)]
        pub outcome: Outcome,
        /// Plans that are off after it, or were before where it went; an id is empty as that of a product is.
        pub disabled_plans: Vec<PlanRef>,
        /// Plans that it turned on.
        pub turned_on: Vec<PlanRef>,
        /// Plans that it turned off.
        pub turned_off: Vec<PlanRef>,
    }

    /// What was done to a product.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Step {
        /// It came.
        Added,
        /// It went.
        Removed,
        /// It stayed with other plans.
        Changed,
        /// It stayed as it was.
        Kept,
        /// It is there afterwards; the log does not say what was there before.
        Present,
        /// It was there before; the log does not say what is there afterwards.
        WasPresent,
    }

    /// A value that is not of a known form.
    #[derive(Eq)]
    pub struct UnreadValue {
        /// The property.
        pub property: String,
        /// What it was.
        pub old: Option<String>,
        /// What it is.
        pub new: Option<String>,
    }

    /// Who wanted seats of a product when none was left.
    pub struct Demand {
        /// The product, as in [`LicenseChange::product`].
        pub product: ProductRef,
        /// Day by day, the days with a refusal alone.
        pub days: Vec<DemandDay>,
    }

    /// A day on which users were refused a seat.
    #[derive(Eq)]
    pub struct DemandDay {
        /// The day, as in `2026-08-24`, in UTC.
        pub day: String,
        /// Users refused on that day.
        pub refused: u64,
        /// Users refused on that day or before, and without a successful change since, at the end of the day. Who
        /// was refused before a gap of the log is not known to wait behind it.
        pub waiting: u64,
    }

    /// The last change of a user's product that the log knows: when and by what it came or went.
    pub struct LastChange {
        /// The product; null where the log does not say which.
        pub product: Option<ProductRef>,
        /// When.
        pub time: String,
        /// What was done to it; null where the log does not say what, or whether it was done.
        pub step: Option<Step>,
        /// All of it in one sentence.
        pub sentence: String,
    }
}
