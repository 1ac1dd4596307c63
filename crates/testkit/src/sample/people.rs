//! Everyone of the sample tenant, one at a time: person n is the same whoever else is asked for.

use super::Config;
use super::draft::Draft;
use super::groups::{self, GROUPS};
use super::names::{self, OFFICES, Office};
use super::planted;
use super::random::Random;

/// The domain of the addresses.
pub(crate) const DOMAIN: &str = "mare-alta.example";
/// The domain that the tenant was made with.
pub(crate) const INITIAL_DOMAIN: &str = "marealta.onmicrosoft.example";

/// Every fourth person is planted, until none is left.
const STRIDE: usize = 4;
/// The fewest users that hold all planted cases.
pub(crate) const FEWEST: usize = planted::COUNT * STRIDE;

/// The offices but the last two, in India and China, where Audio Conferencing and calling plans are not sold.
const OPEN_OFFICES: usize = OFFICES.len() - 2;

/// A person with a name.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) given: &'static str,
    pub(crate) family: &'static str,
    pub(crate) alias: String,
    pub(crate) office: Office,
    pub(crate) draft: Draft,
    /// Where the dates of the person come from.
    pub(crate) random: Random,
}

/// Makes the people of a tenant.
#[derive(Debug)]
pub(crate) struct People {
    config: Config,
    planted: Vec<Draft>,
}

impl People {
    pub(crate) fn new(config: Config) -> Self {
        Self { config, planted: planted::planted() }
    }

    /// The n-th person.
    pub(crate) fn get(&self, index: usize) -> Person {
        let seed = self.config.seed;
        let mut random = Random::new(seed, 2, index as u64);
        let planted =
            (index % STRIDE == STRIDE / 2).then(|| self.planted.get(index / STRIDE)).flatten().cloned();
        let mut draft = planted.unwrap_or_else(|| ordinary(&mut random));
        let teams = self.config.groups.saturating_sub(GROUPS.len());
        if teams > 0 && !draft.guest {
            draft = draft.joins(GROUPS.len() + index % teams);
        }

        let (given, family, namesakes) = names::name(seed, index);
        let mut alias = format!("{}.{}", names::plain(given), names::plain(family));
        if namesakes > 0 {
            alias.push_str(&(namesakes + 1).to_string());
        }
        let office = OFFICES[draft.office.unwrap_or_else(|| random.below(OPEN_OFFICES))];
        Person { id: id(seed, index), given, family, alias, office, draft, random }
    }
}

/// The id of the n-th person.
pub(crate) fn id(seed: u64, index: usize) -> String {
    Random::new(seed, 3, index as u64).guid()
}

/// Someone with whom nothing is wrong.
fn ordinary(random: &mut Random) -> Draft {
    let mut draft = match random.below(100) {
        0..40 => office_staff(random),
        40..68 => {
            let (department, titles) = random.pick(&names::FRONT_LINE);
            Draft { synced: true, ..Draft::new(department, random.pick(&titles)) }.joins(groups::FRONT_LINE)
        }
        68..86 => {
            let (department, titles) = random.pick(&names::LIGHT_USERS);
            Draft { synced: true, ..Draft::new(department, random.pick(&titles)) }.joins(groups::LIGHT)
        }
        _ => seller(random),
    };
    // Half of everyone works in one of the three offices of the home country.
    let office = if random.percent(50) { random.below(3) } else { random.below(OFFICES.len()) };
    draft.office = Some(office);
    if office < OPEN_OFFICES && draft.groups.contains(&groups::SALES) {
        draft = match random.below(8) {
            0 => draft.joins(groups::CALLERS),
            1 => draft.joins(groups::WORLD_CALLERS),
            2 => draft.joins(groups::HOSTS),
            _ => draft,
        };
    }
    draft
}

fn office_staff(random: &mut Random) -> Draft {
    let (department, titles) = random.pick(&names::OFFICE_STAFF);
    let mut draft = Draft::new(department, random.pick(&titles)).joins(groups::OFFICE);
    draft.synced = random.percent(30);
    if random.percent(35) {
        draft = draft.joins(groups::MOBILE);
    }
    match random.below(12) {
        0 => draft.joins(groups::ANALYSTS),
        1 => draft.joins(groups::MANAGERS),
        2 => draft.joins(groups::INSIGHTS),
        _ => draft,
    }
}

fn seller(random: &mut Random) -> Draft {
    let (department, titles) = names::SALES;
    Draft::new(department, random.pick(&titles)).joins(groups::SALES)
}
