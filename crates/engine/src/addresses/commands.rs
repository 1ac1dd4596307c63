//! Commands that take an address from an object, where it is managed: in the cloud, or on-premises for
//! synchronised objects.

use super::address::Address;
use super::holder::{Held, Holder};
use super::keeper::without;
use crate::powershell::{expression, quoted};
use crate::tenant::Tenant;
use std::fmt::Write;

/// Where a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// Exchange Online PowerShell.
    ExchangeOnline,
    /// The Active Directory module, on-premises.
    ActiveDirectory,
}

/// The command that takes an address from a holder; none where none is known to do it. Of a user without
/// a mailbox the address follows mail and sign-in name.
pub fn take_away(tenant: &Tenant, held: Held, has_mailbox: bool) -> Option<(Shell, String)> {
    let text = held.text(tenant)?;
    match held.holder {
        Holder::User(user) if tenant.users.synced.at(user) == Some(true) => {
            let name = tenant.texts.get(tenant.users.principal_name.at(user))?;
            let filter = format!("(userPrincipalName={})", for_ldap(name));
            let next = replacement(tenant, held.holder, text);
            Some((Shell::ActiveDirectory, on_premises("User", &filter, next, text)))
        }
        Holder::User(user) if has_mailbox => {
            let name = tenant.texts.get(tenant.users.principal_name.at(user))?;
            let next = replacement(tenant, held.holder, text);
            Some((Shell::ExchangeOnline, mailbox(name, next, text)))
        }
        Holder::User(_) | Holder::Deleted(_) => None,
        Holder::Group(group) if tenant.groups.synced.at(group) == Some(true) => {
            let filter = format!("(proxyAddresses={})", for_ldap(text));
            let next = replacement(tenant, held.holder, text);
            Some((Shell::ActiveDirectory, on_premises("Group", &filter, next, text)))
        }
        Holder::Group(group) => {
            let noun = if tenant.groups.unified.at(group) { "UnifiedGroup" } else { "DistributionGroup" };
            let found = by_directory_id(noun, &tenant.group_id(group));
            let next = replacement(tenant, held.holder, text);
            Some((Shell::ExchangeOnline, found_one(&found, noun, next, text)))
        }
        Holder::Other(row) => {
            let other = tenant.others.get(row as usize)?;
            if other.synced == Some(true) {
                let class = match other.kind {
                    "contact" => "contact",
                    "public folder" => "publicFolder",
                    _ => "user",
                };
                let filter = format!("(&(objectClass={class})(proxyAddresses={}))", for_ldap(text));
                let next = replacement(tenant, held.holder, text);
                return Some((Shell::ActiveDirectory, on_premises("Object", &filter, next, text)));
            }
            let noun = match (other.kind, tenant.texts.get(other.details).unwrap_or_default()) {
                ("contact", _) => "MailContact",
                ("public folder", _) => "MailPublicFolder",
                (_, "MailUser") => "MailUser",
                (_, details) if details.ends_with("Mailbox") && details != "GroupMailbox" => "Mailbox",
                _ => return None,
            };
            let by_id =
                other.object.filter(|_| other.has_directory_id).map(|object| tenant.objects.text(object));
            let found = match by_id {
                Some(id) => by_directory_id(noun, &id),
                None => {
                    let name = tenant.texts.get(other.name).filter(|name| !name.is_empty())?;
                    format!("Get-{noun} -Identity {}", expression(name))
                }
            };
            let next = replacement(tenant, held.holder, text).filter(|_| noun == "MailPublicFolder");
            Some((Shell::ExchangeOnline, found_one(&found, noun, next, text)))
        }
    }
}

fn removal(text: &str) -> String {
    format!("-EmailAddresses @{{ Remove = {} }}", expression(text))
}

/// The address that becomes the primary one where that goes.
fn replacement(tenant: &Tenant, holder: Holder, text: &str) -> Option<String> {
    if !Address::parse(text).is_primary() {
        return None;
    }
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let (list, preferred) = match holder {
        Holder::User(user) => {
            let preferred = [said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user))];
            (tenant.users.addresses.get(user), preferred)
        }
        Holder::Group(group) => {
            (tenant.groups.addresses.get(group), [said(tenant.groups.mail.at(group)), ""])
        }
        Holder::Other(row) => (tenant.others.get(row as usize)?.addresses.as_slice(), ["", ""]),
        Holder::Deleted(_) => return None,
    };
    let list: Vec<&str> = list.iter().filter_map(|text| tenant.texts.get(*text)).collect();
    let left = without(&list, text, preferred);
    left.iter().find(|own| Address::parse(own).is_primary()).cloned()
}

fn mailbox(name: &str, next: Option<String>, text: &str) -> String {
    let identity = expression(name);
    let mut script = String::new();
    if let Some(next) = next {
        let next = expression(Address::parse(&next).value);
        // Writing into a string does not fail.
        let _ = writeln!(script, "Set-Mailbox -Identity {identity} -WindowsEmailAddress {next}");
    }
    script.push_str(&format!("Set-Mailbox -Identity {identity} {}", removal(text)));
    script
}

/// For an object that another command finds. The primary address cannot be removed before another one is it.
fn found_one(found: &str, noun: &str, next: Option<String>, text: &str) -> String {
    let removal = format!("{found} | Set-{noun} {}", removal(text));
    match next {
        None => removal,
        Some(next) => {
            let next = expression(Address::parse(&next).value);
            format!("{found} | Set-{noun} -PrimarySmtpAddress {next}\n{removal}")
        }
    }
}

fn by_directory_id(noun: &str, id: &str) -> String {
    // The filter is a language of its own, with quotes of its own.
    let filter = format!("ExternalDirectoryObjectId -eq {}", quoted(id));
    format!("Get-{noun} -Filter {}", expression(&filter))
}

/// Active Directory compares addresses without regard to case, so the new form is added after the old is gone.
fn on_premises(noun: &str, filter: &str, next: Option<String>, text: &str) -> String {
    let find = format!("Get-AD{noun} -LDAPFilter {}", expression(filter));
    let removed = expression(text);
    match next {
        None => format!("{find} | Set-AD{noun} -Remove @{{ proxyAddresses = {removed} }}"),
        Some(next) => {
            let old = expression(&format!("smtp:{}", Address::parse(&next).value));
            format!(
                "{find} | Set-AD{noun} -Remove @{{ proxyAddresses = @({removed}, {old}) }} -PassThru | Set-AD{noun} -Add @{{ proxyAddresses = {} }}",
                expression(&next)
            )
        }
    }
}

/// A value within a filter of LDAP (RFC 4515).
fn for_ldap(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '*' | '(' | ')' | '\\' | '\0' => {
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
        let held = book.holders(tenant, address);
        let commands = held.into_iter().filter_map(|held| take_away(tenant, held, true));
        commands.map(|(shell, script)| format!("{shell:?} {script}")).collect()
    }

    #[test]
    fn every_holder_has_its_command_where_it_is_managed() {
        let shared = "smtp:o\u{2019}neil@contoso.example";
        let tenant = tenant(&json!({
            "users": [
                { "id": "a1", "userPrincipalName": "ana'; Remove-Mailbox x #@contoso.example", "proxyAddresses": [shared] },
                { "id": "a2", "userPrincipalName": "bo*(x)@contoso.example", "onPremisesSyncEnabled": true,
                  "proxyAddresses": ["SMTP:O\u{2019}Neil@contoso.example", "smtp:bo@contoso.example"] },
            ],
            "groups": [
                { "id": "b'1", "groupTypes": ["Unified"], "mailEnabled": true, "proxyAddresses": [shared] },
                { "id": "b2", "groupTypes": [], "onPremisesSyncEnabled": true, "proxyAddresses": [shared] },
            ],
            "contacts": [
                { "id": "c1", "displayName": "x\n'", "proxyAddresses": [shared] },
                { "id": "c2", "onPremisesSyncEnabled": true, "proxyAddresses": [shared] },
            ],
            "recipients": [{ "DisplayName": "Intake", "RecipientTypeDetails": "PublicFolder", "Guid": "e1", "EmailAddresses": [shared] }],
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
}
