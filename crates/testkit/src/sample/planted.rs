//! The planted cases: the people around whom something is wrong, stale or worth a look.

use super::draft::Draft;
use super::groups::{self, Off};
use super::products::Product;

const BOARD: &str = "Board";
const SALES: &str = "Sales";
const PORT: &str = "Customs";
/// Not one of the departments of the dynamic group, so that nothing is inherited by it.
const HARBOURLINE: &str = "Harbourline Terminals";

/// The number of planted people.
pub(crate) const COUNT: usize = 62;

/// All planted people, in a fixed order.
pub(crate) fn planted() -> Vec<Draft> {
    let mut people = Vec::with_capacity(COUNT);
    seats(&mut people);
    conflicts(&mut people);
    dependencies(&mut people);
    locations(&mut people);
    addresses(&mut people);
    sources(&mut people);
    accounts(&mut people);
    groups_of_groups(&mut people);
    people
}

fn add(people: &mut Vec<Draft>, count: usize, draft: Draft) {
    people.extend(std::iter::repeat_n(draft, count));
}

/// Not enough licences: now (stays), until seats were bought (clears), soon (new starters), never again (not owned).
fn seats(people: &mut Vec<Draft>) {
    let engineer = Draft::new("Information Technology", "Network Engineer").joins(groups::OFFICE);
    add(people, 4, engineer.fails(groups::MOBILE, Product::Ems, "CountViolation"));
    let buyer = Draft::new("Procurement", "Supplier Analyst").joins(groups::OFFICE);
    add(people, 3, buyer.fails(groups::ANALYSTS, Product::Visio, "CountViolation"));
    let controller = Draft::new("Finance", "Financial Controller").joins(groups::OFFICE);
    add(people, 2, controller.fails(groups::MANAGERS, Product::PowerBi, "CountViolation"));
    let starter = Draft { mailbox: false, ..Draft::new("Fleet", "Lorry Driver") };
    add(people, 5, starter.waits_in(groups::STARTERS));
    let planner = Draft::new(SALES, "Tender Specialist").joins(groups::SALES);
    add(people, 2, planner.fails(groups::PROJECTS, Product::Project, "CountViolation"));
}

/// Conflicting plans: an old one that is none any more, and two that are.
fn conflicts(people: &mut Vec<Draft>) {
    let acquired =
        Draft { synced: true, ..Draft::new(HARBOURLINE, "Yard Planner") }.holds(Product::E1, Off::Nothing);
    let acquired = acquired.fails(groups::ACQUIRED, Product::E3, "MutuallyExclusiveViolation");
    add(people, 3, acquired.since("2022-05-16T08:41:07Z").office(5));
    let caller = Draft::new(SALES, "Key Account Manager").joins(groups::SALES);
    let caller = caller.holds(Product::DomesticCalls, Off::Nothing);
    add(people, 2, caller.fails(groups::WORLD_CALLERS, Product::WorldCalls, "MutuallyExclusiveViolation"));
    let promoted =
        Draft { synced: true, ..Draft::new(SALES, "Sales Representative") }.joins(groups::FRONT_LINE);
    add(people, 1, promoted.fails(groups::SALES, Product::E3, "MutuallyExclusiveViolation"));
}

/// Prerequisites that are missing, that another product keeps, that stand in the way of a removal.
fn dependencies(people: &mut Vec<Draft>) {
    let left = Draft::new(BOARD, "Member of the Supervisory Board")
        .holds(Product::AudioConferencing, Off::Nothing)
        .keeps(groups::SALES, Product::E3, "DependencyViolation");
    add(people, 2, left);
    let moved = Draft { synced: true, ..Draft::new(PORT, "Customs Broker") }
        .joins(groups::LIGHT)
        .holds(Product::AudioConferencing, Off::Nothing)
        .keeps(groups::SALES, Product::E3, "DependencyViolation");
    add(people, 1, moved);
    let adviser = Draft::new(BOARD, "Adviser to the Board");
    add(people, 1, adviser.fails(groups::INSIGHTS, Product::WorkplaceAnalytics, "DependencyViolation"));
    let analyst = Draft::new("Marketing", "Market Analyst").joins(groups::OFFICE);
    add(people, 2, analyst.joins(groups::INSIGHTS));
    add(people, 3, Draft::new(BOARD, "Researcher").joins(groups::INSIGHTS_COMPLETE));
    // Deleting the group of the sellers would leave their direct Audio Conferencing without what it depends on.
    let host = Draft::new(SALES, "Account Manager").joins(groups::SALES);
    add(people, 2, host.holds(Product::AudioConferencing, Off::Nothing));
}

/// Usage locations: one where a service is refused, and none at all.
fn locations(people: &mut Vec<Draft>) {
    let agent = Draft::new("Shanghai Branch", "Shipping Agent").office(15);
    add(
        people,
        2,
        agent.fails(groups::CHINA, Product::AudioConferencing, "ProhibitedInUsageLocationViolation"),
    );
    let nowhere = Draft { usage_location: false, ..Draft::new("Legal", "Claims Handler") };
    add(people, 2, nowhere.joins(groups::OFFICE));
}

/// Addresses held twice: by a group, a contact, another user; and one that was given free meanwhile. Those
/// that will clash or change with the next licence, that Exchange would not take, that are withheld.
fn addresses(people: &mut Vec<Draft>) {
    let shared = Draft::new("Marketing", "Communications Manager").address("smtp:sales@mare-alta.example");
    add(people, 1, shared.fails(groups::OFFICE, Product::E3, "UniquenessViolation"));
    let freed = Draft::new("Marketing", "Designer").address("smtp:press@mare-alta.example");
    add(people, 1, freed.fails(groups::OFFICE, Product::E3, "UniquenessViolation"));
    let desk = Draft::new("Human Resources", "HR Adviser").joins(groups::OFFICE);
    add(people, 1, desk.address("smtp:reception@mare-alta.example"));
    let payroll = Draft::new("Finance", "Payroll Specialist").joins(groups::OFFICE);
    add(people, 1, payroll.clone().address("smtp:payroll@mare-alta.example"));
    add(people, 1, payroll.address("smtp:Payroll@Mare-Alta.example"));
    let contractor = Draft { mailbox: false, was_contact: true, ..Draft::new(PORT, "Pilotage Coordinator") };
    add(people, 1, contractor.waits_in(groups::LIGHT));
    let agent = Draft::new("Procurement", "Fuel Buyer").joins(groups::OFFICE);
    let agent = agent.address("smtp:bunkers@mare-alta.example");
    add(people, 1, Draft { mail: Some("bunkers@mare-alta.example"), ..agent });
    let clerk = Draft::new("Finance", "Accounts Clerk").joins(groups::OFFICE);
    let clerk = clerk.address("smtp:front office@mare-alta.example");
    add(people, 1, clerk.address("smtp:accounts@mare-alta-old.example"));
    let caller = Draft { synced: true, ..Draft::new(PORT, "Shift Supervisor") }.joins(groups::LIGHT);
    add(people, 1, Draft { withheld: Some("smtp:allhands@mare-alta.example"), ..caller });
}

/// One product from several sources: equal, more directly, and two groups that overlap.
fn sources(people: &mut Vec<Draft>) {
    let lawyer = Draft::new("Legal", "Legal Counsel").joins(groups::OFFICE);
    add(people, 3, lawyer.clone().holds(Product::E3, Off::These(&["KAIZALA_O365_P3", "SWAY"])));
    add(people, 1, lawyer.holds(Product::E3, Off::Nothing));
    let both = Draft::new("Human Resources", "HR Manager").joins(groups::OFFICE);
    add(people, 2, both.joins(groups::INSIGHTS_COMPLETE));
}

/// Accounts that hold seats: guests, blocked ones; and an error that nobody can name.
fn accounts(people: &mut Vec<Draft>) {
    let guest = Draft { guest: true, ..Draft::new("Partners", "Consultant") };
    add(people, 2, guest.joins(groups::PARTNERS));
    let gone = Draft { enabled: false, ..Draft::new("Finance", "Treasury Analyst") };
    add(people, 3, gone.joins(groups::OFFICE));
    let odd = Draft::new("Procurement", "Contract Manager").joins(groups::OFFICE);
    add(people, 1, odd.fails(groups::HOSTS, Product::AudioConferencing, "Unknown"));
}

/// A group in a group, and a licensed group that is not security-enabled.
fn groups_of_groups(people: &mut Vec<Draft>) {
    let manager = Draft { synced: true, ..Draft::new(PORT, "Team Leader") }.joins(groups::LIGHT);
    add(people, 2, manager.clone().joins(groups::REGIONAL));
    add(people, 1, manager.joins(groups::REGIONAL).joins(groups::MANAGERS));
    let reader = Draft::new("Legal", "Paralegal").joins(groups::OFFICE);
    add(people, 1, reader.joins(groups::BOOK_CLUB));
}
