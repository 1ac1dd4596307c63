//! Writes the files of a tenant's export.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::groups::{GROUPS, STARTERS};
use super::people::{self, DOMAIN, FEWEST, INITIAL_DOMAIN, People};
use super::products::{self, OWNED, Product};
use super::random::Random;
use super::records::{self, Member};
use super::{Config, audits};

const CONTEXT: &str = "https://graph.microsoft.com/v1.0/$metadata#";

/// Writes the tenant into a folder, which is made where it is missing, and an `index.json` that lists the files.
///
/// Returns the names of the files in the order of the index. Refuses a [`Config`] that is too small for the planted cases.
pub fn generate(config: Config, dir: &Path) -> io::Result<Vec<&'static str>> {
    if config.users < FEWEST || config.groups < GROUPS.len() {
        let least = format!("the sample needs {FEWEST} users and {} groups at least", GROUPS.len());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, least));
    }
    fs::create_dir_all(dir)?;
    let people = People::new(config);
    let tally = write_users(config, &people, dir)?;
    write_groups(config, &tally.members, dir)?;
    write_page(dir, "organization.json", "organization", [organization(config.seed)])?;
    let skus = OWNED.iter().map(|&product| subscribed_sku(config.seed, product, tally.consumed(product)));
    write_page(dir, "subscribedSkus.json", "subscribedSkus", skus)?;
    write_page(dir, "contacts.json", "contacts", contacts(config.seed).chain(former(config.seed, &people)))?;
    write_page(
        dir,
        "deletedUsers.json",
        "directory/deletedItems/microsoft.graph.user",
        [deleted(config.seed)],
    )?;
    let events = audits::audits(config.seed, &people, &tally.members);
    write_page(dir, "directoryAudits.json", "auditLogs/directoryAudits", events)?;

    let files = vec![
        "organization.json",
        "subscribedSkus.json",
        "users.json",
        "users-2.json",
        "groups.json",
        "contacts.json",
        "deletedUsers.json",
        "directoryAudits.json",
    ];
    let index = serde_json::to_string(&files)? + "\n";
    fs::write(dir.join("index.json"), index)?;
    Ok(files)
}

/// What is counted while the users are written.
#[derive(Default)]
struct Tally {
    seats: BTreeMap<Product, usize>,
    /// The users of each group.
    members: Vec<Vec<usize>>,
}

impl Tally {
    fn consumed(&self, product: Product) -> usize {
        self.seats.get(&product).copied().unwrap_or(0)
    }
}

fn write_users(config: Config, people: &People, dir: &Path) -> io::Result<Tally> {
    let mut tally = Tally { members: vec![Vec::new(); config.groups], ..Tally::default() };
    let first_page = config.users / 5 * 4;
    let mut record = |index| {
        let person = people.get(index);
        for product in records::in_force(&person).into_keys() {
            *tally.seats.entry(product).or_default() += 1;
        }
        for &group in &person.draft.groups {
            tally.members[group].push(index);
        }
        records::user(config.seed, person, config.assigned_plans)
    };
    write_page(dir, "users.json", "users", (0..first_page).map(&mut record))?;
    write_page(dir, "users-2.json", "users", (first_page..config.users).map(&mut record))?;
    Ok(tally)
}

fn write_groups(config: Config, members: &[Vec<usize>], dir: &Path) -> io::Result<()> {
    let groups = members.iter().enumerate().map(|(number, users)| {
        let members = Members { seed: config.seed, users, groups: super::groups::get(number).nested };
        records::group(config.seed, number, number == STARTERS, members)
    });
    write_page(
        dir,
        "groups.json",
        "groups(id,displayName,assignedLicenses,licenseProcessingState,members())",
        groups,
    )
}

/// The members of a group, written one by one.
struct Members<'a> {
    seed: u64,
    users: &'a [usize],
    groups: &'a [usize],
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let users = self.users.iter().map(|&index| Member::user(people::id(self.seed, index)));
        let groups = self.groups.iter().map(|&number| Member::group(records::group_id(self.seed, number)));
        serializer.collect_seq(users.chain(groups))
    }
}

/// Writes a Graph page, one record a line.
fn write_page<T: Serialize>(
    dir: &Path,
    name: &str,
    context: &str,
    records: impl IntoIterator<Item = T>,
) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(dir.join(name))?);
    write!(file, "{{\"@odata.context\":\"{CONTEXT}{context}\",\"value\":[")?;
    let mut separator = "\n";
    for record in records {
        file.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut file, &record)?;
        separator = ",\n";
    }
    file.write_all(b"\n]}\n")?;
    file.flush()
}

/// The id of the tenant.
fn tenant_id(seed: u64) -> String {
    Random::new(seed, 5, 0).guid()
}

fn organization(seed: u64) -> Value {
    let domain = |name: &str, default: bool, initial: bool| {
        json!({ "capabilities": "Email, OfficeCommunicationsOnline", "isDefault": default, "isInitial": initial,
                "name": name, "type": "Managed" })
    };
    json!({
        "id": tenant_id(seed),
        "displayName": "Maré Alta Shipping",
        "city": "Lisboa",
        "country": "Portugal",
        "countryLetterCode": "PT",
        "defaultUsageLocation": "PT",
        "onPremisesSyncEnabled": true,
        "tenantType": "AAD",
        "verifiedDomains": [domain(DOMAIN, true, false), domain(INITIAL_DOMAIN, false, true)],
    })
}

fn subscribed_sku(seed: u64, product: Product, consumed: usize) -> Value {
    // Visio ran out: a part of its seats is in grace, the rest was switched off.
    let warning = if product == Product::Visio { consumed.min(4) } else { 0 };
    let enabled = match product {
        Product::Visio => consumed - warning,
        Product::Ems => consumed,
        Product::F3 | Product::WorldCalls => consumed + 3,
        Product::DomesticCalls => consumed + 4,
        Product::WorkplaceAnalytics => consumed + 6,
        Product::AudioConferencing => consumed + 8,
        Product::PowerBi => consumed + 12,
        Product::E3 | Product::Project => consumed + 14,
        Product::E1 => consumed + 20,
    };
    let suspended = if product == Product::Visio { 5 } else { 0 };
    let facts = product.facts();
    let plans = facts.plans.iter().map(|plan| {
        json!({ "servicePlanId": products::plan_id(plan), "servicePlanName": plan,
                "provisioningStatus": "Success", "appliesTo": "User" })
    });
    json!({
        "id": format!("{}_{}", tenant_id(seed), facts.id),
        "skuId": facts.id,
        "skuPartNumber": facts.part_number,
        "appliesTo": "User",
        "capabilityStatus": "Enabled",
        "consumedUnits": consumed,
        "prepaidUnits": { "enabled": enabled, "suspended": suspended, "warning": warning, "lockedOut": 0 },
        "servicePlans": plans.collect::<Value>(),
        "subscriptionIds": [Random::new(seed, 6, product as u64).guid()],
    })
}

/// Contacts of people who worked for the company before they joined it.
fn former(seed: u64, people: &People) -> impl Iterator<Item = Value> {
    let joined = (0..FEWEST).map(|index| people.get(index)).filter(|person| person.draft.was_contact);
    joined.enumerate().map(move |(index, person)| {
        json!({
            "id": Random::new(seed, 9, index as u64).guid(),
            "displayName": format!("{} {} (contractor)", person.given, person.family),
            "mail": format!("{}@{DOMAIN}", person.alias),
            "mailNickname": person.alias,
            "proxyAddresses": [format!("SMTP:{}@{DOMAIN}", person.alias)],
            "onPremisesSyncEnabled": true,
            "onPremisesProvisioningErrors": [],
        })
    })
}

/// A user who was deleted and can be restored, and whose address somebody else has by now.
fn deleted(seed: u64) -> Value {
    let id = Random::new(seed, 10, 0).guid();
    json!({
        "id": id,
        "userPrincipalName": format!("{}press@{DOMAIN}", id.replace('-', "")),
        "displayName": "Press office",
        "deletedDateTime": "2025-11-20T09:30:00Z",
        "proxyAddresses": [format!("SMTP:press@{DOMAIN}")],
        "assignedLicenses": [],
    })
}

/// The contacts; the first one holds an address that a user holds too.
fn contacts(seed: u64) -> impl Iterator<Item = Value> {
    let contacts = [
        ("Reception Lisboa (front desk)", "reception@mare-alta.example"),
        ("Port Authority of Sines", "berths@porto-sines.example"),
        ("Krüger & Dahl Ship Brokers", "brokers@krueger-dahl.example"),
    ];
    contacts.into_iter().enumerate().map(move |(index, (name, mail))| {
        json!({
            "id": Random::new(seed, 7, index as u64).guid(),
            "displayName": name,
            "mail": mail,
            "mailNickname": mail.split('@').next(),
            "proxyAddresses": [format!("SMTP:{mail}")],
            "onPremisesSyncEnabled": null,
            "onPremisesProvisioningErrors": [],
        })
    })
}
