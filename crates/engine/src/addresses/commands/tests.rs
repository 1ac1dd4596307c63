//! Commands as they are given for objects of every kind, each read by a grammar of PowerShell.

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
    let book = crate::addresses::AddressBook::new(tenant);
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
        commands(&tenant, "smtp:desk@contoso.example")[0].contains("(userPrincipalName=ana@contoso.example)")
    );
}
