//! Commands that take an address from an object, where it is managed: in the cloud, or on-premises for
//! synchronised objects.

use super::address::{Address, normalise};
use super::book::AddressBook;
use super::corrections::addresses_of;
use super::domains::is_of_the_cloud;
use super::holder::{Held, Holder, Source};
use super::keeper::without;
use crate::powershell::{expression, quoted};
use crate::tenant::{Fields, OtherHolder, Tenant, UserIndex};
use seatscope_contract::addresses::{NoCommand, Shell};
use std::fmt::Write;

/// The command that takes an address from a holder, or from one from whom it is withheld. A user who has addresses
/// and no mailbox is a mail user of Exchange.
///
/// # Errors
/// Why there is none, where that can be said; nothing where none is known to do it.
pub fn take_away(
    tenant: &Tenant,
    book: &AddressBook,
    held: Held,
    has_mailbox: bool,
) -> Result<(Shell, String), Option<NoCommand>> {
    match obstacle(tenant, held) {
        Some(obstacle) => Err(Some(obstacle)),
        None => command(tenant, book, held, has_mailbox).ok_or(None),
    }
}

/// What stands against any command.
fn obstacle(tenant: &Tenant, held: Held) -> Option<NoCommand> {
    let text = held.text(tenant)?;
    if matches!(held.holder, Holder::Deleted(_)) || follows_mail(tenant, held) {
        return None;
    }
    let Some(is_synced) = held.holder.is_synced(tenant) else {
        return Some(NoCommand::SynchronisationUnknown);
    };
    (is_synced && !held.is_name(tenant) && is_made_in_the_cloud(text)).then_some(NoCommand::MadeInTheCloud)
}

/// Whether an address of a synchronised object is made of its alias in the cloud: on-premises nothing can be done
/// about it, since such addresses are dropped on their way (facts 5.5).
fn is_made_in_the_cloud(text: &str) -> bool {
    let address = Address::parse(text);
    address.is_smtp() && address.domain().is_some_and(is_of_the_cloud)
}

/// Whether licensing alone would give a user an address: mail and sign-in name are to be changed.
fn follows_mail(tenant: &Tenant, held: Held) -> bool {
    held.source == Source::Mail && held.holder.user().is_some_and(|user| is_told(tenant, user))
}

fn command(tenant: &Tenant, book: &AddressBook, held: Held, has_mailbox: bool) -> Option<(Shell, String)> {
    let text = held.text(tenant)?;
    if held.is_name(tenant) {
        return Some(rename(tenant, held.holder.user()?, text));
    }
    let next = Next::of(tenant, book, held, has_mailbox);
    match held.holder {
        Holder::User(user) if tenant.users.synced.at(user) == Some(true) => {
            let filter = format!("(userPrincipalName={})", for_ldap(name_on_premises(tenant, user)?));
            Some((Shell::ActiveDirectory, on_premises("User", &filter, &next, text)))
        }
        Holder::User(_) if follows_mail(tenant, held) => None,
        Holder::User(user) => {
            let noun = if has_mailbox { "Mailbox" } else { "MailUser" };
            let identity = expression(tenant.texts.get(tenant.users.principal_name.at(user))?);
            let first = next.set(&format!("Set-{noun} -Identity {identity} -WindowsEmailAddress"));
            Some((Shell::ExchangeOnline, format!("{first}Set-{noun} -Identity {identity} {}", removal(text))))
        }
        Holder::Deleted(_) => None,
        Holder::Group(group) if tenant.groups.synced.at(group) == Some(true) => {
            let filter = format!("(proxyAddresses={})", for_ldap(text));
            Some((Shell::ActiveDirectory, on_premises("Group", &filter, &next, text)))
        }
        Holder::Group(group) => {
            let noun = if tenant.groups.unified.at(group) { "UnifiedGroup" } else { "DistributionGroup" };
            let found = by_directory_id(noun, &tenant.group_id(group));
            Some((Shell::ExchangeOnline, found_one(&found, noun, &next, text)))
        }
        Holder::Other(row) => of_other(tenant, tenant.others.get(row as usize)?, &next, text),
    }
}

/// Whether it is known which addresses a user has.
fn is_told(tenant: &Tenant, user: UserIndex) -> bool {
    tenant.users.fields.at(user).has(Fields::ADDRESSES)
}

/// The command for a contact or a recipient.
fn of_other(tenant: &Tenant, other: &OtherHolder, next: &Next, text: &str) -> Option<(Shell, String)> {
    if other.synced == Some(true) {
        let details = tenant.texts.get(other.details).unwrap_or_default();
        let class = match other.kind {
            "contact" => "contact",
            "public folder" => "publicFolder",
            _ if details.ends_with("Group") || details == "RoomList" => "group",
            _ if details.ends_with("Contact") => "contact",
            _ => "user",
        };
        let filter = format!("(&(objectClass={class})(proxyAddresses={}))", for_ldap(text));
        return Some((Shell::ActiveDirectory, on_premises("Object", &filter, next, text)));
    }
    let noun = match (other.kind, tenant.texts.get(other.details).unwrap_or_default()) {
        ("contact", _) => "MailContact",
        ("public folder", _) => "MailPublicFolder",
        (_, "GroupMailbox") => "UnifiedGroup",
        (_, "DynamicDistributionGroup") => "DynamicDistributionGroup",
        (_, details) if details.ends_with("MailUser") => "MailUser",
        (_, details) if details.ends_with("Contact") => "MailContact",
        (_, details) if details.ends_with("Group") || details == "RoomList" => "DistributionGroup",
        (_, details) if details.ends_with("Mailbox") => "Mailbox",
        _ => return None,
    };
    let by_id = other.object.filter(|_| other.has_directory_id).map(|object| tenant.objects.text(object));
    let found = match by_id {
        Some(id) => by_directory_id(noun, &id),
        None => {
            let name = tenant.texts.get(other.name).filter(|name| !name.is_empty())?;
            format!("Get-{noun} -Identity {}", expression(name))
        }
    };
    Some((Shell::ExchangeOnline, found_one(&found, noun, next, text)))
}

/// Gives a user another sign-in name, which only people can know.
fn rename(tenant: &Tenant, user: UserIndex, name: &str) -> (Shell, String) {
    let asked = "-UserPrincipalName (Read-Host -Prompt 'New sign-in name')";
    if tenant.users.synced.at(user) == Some(true) {
        let filter = expression(&format!("(userPrincipalName={})", for_ldap(name)));
        return (Shell::ActiveDirectory, format!("Get-ADUser -LDAPFilter {filter} | Set-ADUser {asked}"));
    }
    (Shell::Graph, format!("Update-MgUser -UserId {} {asked}", expression(&tenant.user_id(user))))
}

/// The sign-in name that a synchronised user has on-premises: where synchronisation withholds it, the cloud
/// has another one in its place (facts 5.6).
fn name_on_premises(tenant: &Tenant, user: UserIndex) -> Option<&str> {
    let object = tenant.users.object.get(user)?;
    let mut own = tenant.withheld.iter().filter(|withheld| withheld.object == *object);
    let withheld = own.find(|withheld| withheld.is_name(tenant));
    tenant.texts.get(withheld.map_or(tenant.users.principal_name.at(user), |withheld| withheld.value))
}

fn removal(text: &str) -> String {
    format!("-EmailAddresses @{{ Remove = {} }}", expression(text))
}

/// What becomes the primary address where that goes: no object is left without one.
#[derive(Debug)]
enum Next {
    /// What goes is not the primary address, or none is needed.
    Unneeded,
    /// Another address, with its prefix.
    Known(String),
    /// The object has no other, so whoever runs the command is asked.
    Asked,
}

impl Next {
    fn of(tenant: &Tenant, book: &AddressBook, held: Held, has_mailbox: bool) -> Self {
        let Some(text) = held.text(tenant).filter(|text| Address::parse(text).is_primary()) else {
            return Self::Unneeded;
        };
        let said = |text| tenant.texts.get(text).unwrap_or_default();
        let preferred = match held.holder {
            Holder::User(user) => {
                [said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user))]
            }
            Holder::Group(group) => [said(tenant.groups.mail.at(group)), ""],
            Holder::Other(_) | Holder::Deleted(_) => ["", ""],
        };
        let is_synced = held.holder.is_synced(tenant) == Some(true);
        // What another object has would be the next duplicate, and on-premises no address of the cloud is set.
        let can_be = |own: &str| {
            let is_taken = || book.holders(tenant, own).iter().any(|other| other.holder != held.holder);
            !(is_synced && is_made_in_the_cloud(own) || is_taken())
        };
        let mut own = addresses_of(tenant, held.holder);
        own.retain(|own| normalise(own) == normalise(text) || can_be(own));
        let left = without(&own, text, preferred);
        if let Some(next) = left.into_iter().find(|own| Address::parse(own).is_primary()) {
            return Self::Known(next);
        }
        let [_, name] = preferred;
        match held.holder {
            // In Active Directory nobody needs a primary address who has no mailbox.
            Holder::User(user) if !has_mailbox && tenant.users.synced.at(user) == Some(true) => {
                Self::Unneeded
            }
            Holder::User(_) if name.contains('@') && normalise(name) != normalise(text) && can_be(name) => {
                Self::Known(format!("SMTP:{name}"))
            }
            _ => Self::Asked,
        }
    }

    /// The address without its prefix, as an argument.
    fn argument(&self) -> Option<String> {
        match self {
            Self::Unneeded => None,
            Self::Known(next) => Some(expression(Address::parse(next).value)),
            Self::Asked => Some("(Read-Host -Prompt 'New primary address')".to_owned()),
        }
    }

    /// A line that sets it first; nothing where none is needed.
    fn set(&self, command: &str) -> String {
        self.argument().map(|next| format!("{command} {next}\n")).unwrap_or_default()
    }
}

/// For an object that another command finds. The primary address cannot be removed before another one is it.
fn found_one(found: &str, noun: &str, next: &Next, text: &str) -> String {
    let parameter = match noun {
        "MailContact" | "MailUser" | "Mailbox" => "-WindowsEmailAddress",
        _ => "-PrimarySmtpAddress",
    };
    let first = next.set(&format!("{found} | Set-{noun} {parameter}"));
    format!("{first}{found} | Set-{noun} {}", removal(text))
}

fn by_directory_id(noun: &str, id: &str) -> String {
    // The filter is a language of its own, with quotes of its own.
    let filter = format!("ExternalDirectoryObjectId -eq {}", quoted(id));
    format!("Get-{noun} -Filter {}", expression(&filter))
}

/// Active Directory compares addresses without regard to case, so the new form is added after the old is gone.
fn on_premises(noun: &str, filter: &str, next: &Next, text: &str) -> String {
    let find = format!("Get-AD{noun} -LDAPFilter {}", expression(filter));
    let removed = expression(text);
    let (removed, added) = match next {
        Next::Unneeded => {
            return format!("{find} | Set-AD{noun} -Remove @{{ proxyAddresses = {removed} }}");
        }
        Next::Known(next) => {
            let old = expression(&format!("smtp:{}", Address::parse(next).value));
            (format!("@({removed}, {old})"), expression(next))
        }
        Next::Asked => (removed, "('SMTP:' + (Read-Host -Prompt 'New primary address'))".to_owned()),
    };
    format!(
        "{find} | Set-AD{noun} -Remove @{{ proxyAddresses = {removed} }} -PassThru | Set-AD{noun} -Add @{{ proxyAddresses = {added} }}"
    )
}

/// A value within a filter of LDAP (RFC 4515).
fn for_ldap(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '*' | '(' | ')' | '\\' | '\0' => {
                // Writing into a string does not fail.
                let _ = write!(escaped, "\\{:02x}", u32::from(letter));
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Importer;
    use seatscope_testkit::powershell::syntax_errors;
    use serde_json::{Value, json};

    fn tenant(value: &Value) -> Tenant {
        let mut importer = Importer::new(Tenant::default());
        let mut file = importer.begin("tenant.json");
        importer.feed(&mut file, value.to_string().as_bytes());
        importer.end(file);
        importer.finish().tenant
    }

    /// The commands of everybody who holds an address.
    fn commands(tenant: &Tenant, address: &str) -> Vec<String> {
        let book = super::super::AddressBook::new(tenant);
        let mut held = book.contenders(tenant, address);
        held.sort_unstable();
        let commands = held.into_iter().filter_map(|held| take_away(tenant, &book, held, true).ok());
        commands.map(|(shell, script)| format!("{shell:?} {script}")).collect()
    }

    #[test]
    fn every_holder_has_its_command_where_it_is_managed() {
        let shared = "smtp:o\u{2019}neil@contoso.example";
        let tenant = tenant(&json!({
            "users": [
                { "id": "a1", "userPrincipalName": "ana'; Remove-Mailbox x #@contoso.example", "onPremisesSyncEnabled": null, "proxyAddresses": [shared] },
                { "id": "a2", "userPrincipalName": "bo*(x)@contoso.example", "onPremisesSyncEnabled": true,
                  "proxyAddresses": ["SMTP:O\u{2019}Neil@contoso.example", "smtp:bo@contoso.example"] },
            ],
            "groups": [
                { "id": "b'1", "groupTypes": ["Unified"], "onPremisesSyncEnabled": null, "mailEnabled": true, "proxyAddresses": [shared] },
                { "id": "b2", "groupTypes": [], "onPremisesSyncEnabled": true, "proxyAddresses": [shared] },
            ],
            "contacts": [
                { "id": "c1", "onPremisesSyncEnabled": null, "displayName": "x\n'", "proxyAddresses": [shared] },
                { "id": "c2", "onPremisesSyncEnabled": true, "proxyAddresses": [shared] },
            ],
            "recipients": [{ "DisplayName": "Intake", "RecipientTypeDetails": "PublicFolder", "IsDirSynced": false, "Guid": "e1", "EmailAddresses": [shared] }],
        }));
        let commands = commands(&tenant, shared);
        let quoted = "'smtp:o\u{2019}\u{2019}neil@contoso.example'";
        assert_eq!(
            commands,
            [
                format!("ExchangeOnline Set-Mailbox -Identity 'ana''; Remove-Mailbox x #@contoso.example' -EmailAddresses @{{ Remove = {quoted} }}"),
                "ActiveDirectory Get-ADUser -LDAPFilter '(userPrincipalName=bo\\2a\\28x\\29@contoso.example)' | Set-ADUser -Remove @{ proxyAddresses = @('SMTP:O\u{2019}\u{2019}Neil@contoso.example', 'smtp:bo@contoso.example') } -PassThru | Set-ADUser -Add @{ proxyAddresses = 'SMTP:bo@contoso.example' }".to_owned(),
                format!("ExchangeOnline Get-UnifiedGroup -Filter 'ExternalDirectoryObjectId -eq ''b''''1''' | Set-UnifiedGroup -EmailAddresses @{{ Remove = {quoted} }}"),
                format!("ActiveDirectory Get-ADGroup -LDAPFilter '(proxyAddresses=smtp:o\u{2019}\u{2019}neil@contoso.example)' | Set-ADGroup -Remove @{{ proxyAddresses = {quoted} }}"),
                format!("ExchangeOnline Get-MailContact -Filter 'ExternalDirectoryObjectId -eq ''c1''' | Set-MailContact -EmailAddresses @{{ Remove = {quoted} }}"),
                format!("ActiveDirectory Get-ADObject -LDAPFilter '(&(objectClass=contact)(proxyAddresses=smtp:o\u{2019}\u{2019}neil@contoso.example))' | Set-ADObject -Remove @{{ proxyAddresses = {quoted} }}"),
                format!("ExchangeOnline Get-MailPublicFolder -Identity 'Intake' | Set-MailPublicFolder -EmailAddresses @{{ Remove = {quoted} }}"),
            ]
        );
        for command in commands {
            let script = command.split_once(' ').map(|(_, script)| script).unwrap_or_default();
            assert_eq!(syntax_errors(script), Vec::<String>::new(), "{script}");
        }
    }
    #[test]
    fn nobody_is_left_without_a_primary_address() {
        let all = "SMTP:all@contoso.example";
        let tenant = tenant(&json!({
            "users": [{ "id": "a1", "userPrincipalName": "ana@contoso.example", "onPremisesSyncEnabled": null, "proxyAddresses": [all] }],
            "groups": [
                { "id": "b1", "groupTypes": [], "onPremisesSyncEnabled": null, "mailEnabled": true, "proxyAddresses": [all, "x500:/o=All"] },
                { "id": "b2", "groupTypes": [], "onPremisesSyncEnabled": true, "proxyAddresses": [all] },
            ],
            "contacts": [{ "id": "c1", "onPremisesSyncEnabled": null, "displayName": "All", "proxyAddresses": [all] }],
        }));
        let asked = "(Read-Host -Prompt 'New primary address')";
        let remove = "-EmailAddresses @{ Remove = 'SMTP:all@contoso.example' }";
        let filter = |id: &str| format!("-Filter 'ExternalDirectoryObjectId -eq ''{id}'''");
        let commands = commands(&tenant, all);
        assert_eq!(
            commands,
            [
                format!(
                    "ExchangeOnline Set-Mailbox -Identity 'ana@contoso.example' -WindowsEmailAddress 'ana@contoso.example'\nSet-Mailbox -Identity 'ana@contoso.example' {remove}"
                ),
                format!(
                    "ExchangeOnline Get-DistributionGroup {0} | Set-DistributionGroup -PrimarySmtpAddress {asked}\nGet-DistributionGroup {0} | Set-DistributionGroup {remove}",
                    filter("b1")
                ),
                format!(
                    "ActiveDirectory Get-ADGroup -LDAPFilter '(proxyAddresses=SMTP:all@contoso.example)' | Set-ADGroup -Remove @{{ proxyAddresses = 'SMTP:all@contoso.example' }} -PassThru | Set-ADGroup -Add @{{ proxyAddresses = ('SMTP:' + {asked}) }}"
                ),
                format!(
                    "ExchangeOnline Get-MailContact {0} | Set-MailContact -WindowsEmailAddress {asked}\nGet-MailContact {0} | Set-MailContact {remove}",
                    filter("c1")
                ),
            ]
        );
        for command in commands {
            let script = command.split_once(' ').map(|(_, script)| script).unwrap_or_default();
            assert_eq!(syntax_errors(script), Vec::<String>::new(), "{script}");
        }
    }

    #[test]
    fn what_is_withheld_can_be_given_up_where_it_stands() {
        let withheld = |property, value| json!([{ "category": "PropertyConflict", "propertyCausingError": property, "value": value }]);
        let tenant = tenant(&json!({
            "users": [
                { "id": "a1", "userPrincipalName": "ana1234@contoso.onmicrosoft.com", "onPremisesSyncEnabled": true, "proxyAddresses": ["smtp:desk@contoso.example"],
                  "onPremisesProvisioningErrors": withheld("UserPrincipalName", "ana@contoso.example") },
                { "id": "a2", "userPrincipalName": "ana@contoso.example", "onPremisesSyncEnabled": null, "proxyAddresses": ["smtp:desk@contoso.example"] },
                { "id": "a3", "userPrincipalName": "bo@contoso.example", "onPremisesSyncEnabled": true, "proxyAddresses": ["SMTP:bo@contoso.example"],
                  "onPremisesProvisioningErrors": withheld("ProxyAddresses", "smtp:info@contoso.example") },
            ],
            "groups": [{ "id": "b1", "groupTypes": [], "onPremisesSyncEnabled": null, "mailEnabled": true, "proxyAddresses": ["SMTP:all@contoso.example", "smtp:info@contoso.example"] }],
        }));
        let asked = "-UserPrincipalName (Read-Host -Prompt 'New sign-in name')";
        assert_eq!(
            commands(&tenant, "smtp:ana@contoso.example"),
            [
                format!(
                    "ActiveDirectory Get-ADUser -LDAPFilter '(userPrincipalName=ana@contoso.example)' | Set-ADUser {asked}"
                ),
                format!("Graph Update-MgUser -UserId 'a2' {asked}"),
            ]
        );
        assert_eq!(
            commands(&tenant, "smtp:info@contoso.example"),
            [
                "ActiveDirectory Get-ADUser -LDAPFilter '(userPrincipalName=bo@contoso.example)' | Set-ADUser -Remove @{ proxyAddresses = 'smtp:info@contoso.example' }",
                "ExchangeOnline Get-DistributionGroup -Filter 'ExternalDirectoryObjectId -eq ''b1''' | Set-DistributionGroup -EmailAddresses @{ Remove = 'smtp:info@contoso.example' }",
            ]
        );
        // The cloud's name of the first user is a stand-in, which Active Directory does not know.
        assert!(
            commands(&tenant, "smtp:desk@contoso.example")[0]
                .contains("(userPrincipalName=ana@contoso.example)")
        );
    }
}
