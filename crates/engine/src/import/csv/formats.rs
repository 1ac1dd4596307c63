//! The tables that tools write, told by their columns (formats 8, 9, 14 to 17 and 19 to 25).

use crate::import::kinds::Kind;

/// A table that some tool writes.
#[derive(Debug)]
pub(in crate::import) struct Format {
    /// Its name in the manifest.
    pub(in crate::import) name: &'static str,
    /// Columns that only it has together, by plain name.
    columns: &'static [&'static str],
    /// What its rows are.
    pub(in crate::import) rows: RowsAre,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum RowsAre {
    /// Records of a kind; where none is given, their fields tell.
    Records(Option<Kind>, Empty),
    /// Users with the names of their products.
    AdminUsers,
    /// Assignments by names, a row each.
    Assignments,
    /// Users with the names of what they have, in a column for direct and one for inherited assignments.
    Licences,
    /// Licensed groups with the names of plans that are off.
    LicensedGroups,
    /// Products and plans as Microsoft publishes them.
    Catalogue,
    /// Something else: its kind in the manifest, what it is, and what to hand over instead.
    Explained(&'static str, &'static str, &'static str),
}

/// What an empty cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Empty {
    /// The field is empty.
    Nothing,
    /// A flag is false, another field is empty: the tool writes false so.
    False,
    /// The field is empty or was not selected: PowerShell writes both so.
    Unknown,
}

const LICENCES_INSTEAD: &str = "hand over the users themselves: `Get-MgUser -All -Property id,userPrincipalName,usageLocation,proxyAddresses,assignedLicenses,licenseAssignmentStates | ConvertTo-Json -Depth 10`";

const AUDITS: RowsAre = RowsAre::Records(Some(Kind::DirectoryAudits), Empty::Nothing);
const RECIPIENTS: RowsAre = RowsAre::Records(Some(Kind::Recipients), Empty::Unknown);
const USERS: RowsAre = RowsAre::Records(Some(Kind::Users), Empty::Nothing);
const MEMBERS: RowsAre = RowsAre::Records(None, Empty::Nothing);
const CLI: RowsAre = RowsAre::Records(None, Empty::False);
const ANY: RowsAre = RowsAre::Records(None, Empty::Unknown);
const PRICES: RowsAre =
    RowsAre::Explained("priceList", "a price list, and prices are not analysed", "nothing needs to be done");
const REPORT: RowsAre = RowsAre::Explained(
    "licenseReport",
    "a report on licences for people to read, without ids or without the path of each assignment",
    LICENCES_INSTEAD,
);

/// Every table that is known, the narrower ones first.
static FORMATS: [Format; 26] = [
    format("product-csv", &["productdisplayname", "stringid", "guid", "serviceplanid"], RowsAre::Catalogue),
    format(
        "o365reports-csv",
        &["upn", "skuname", "assignedviagroupname", "state", "error"],
        RowsAre::Assignments,
    ),
    format("o365reports-csv", &["groupid", "assignedlicenseskus"], RowsAre::LicensedGroups),
    format("o365reports-csv", &["userprincipalname", "licenseplan"], REPORT),
    format("o365reports-csv", &["upn", "directlyassignedlicenses", "groupbasedlicenses"], REPORT),
    format(
        "office365itpros-csv",
        &["upn", "directassignedlicenses", "groupbasedlicenses"],
        RowsAre::Licences,
    ),
    format("log-analytics-csv", &["activitydisplayname", "targetresources"], AUDITS),
    format("log-analytics-csv", &["operationname", "targetresources"], AUDITS),
    format("entra-audit-csv", &["activity", "correlationid", "resultreason"], AUDITS),
    format("exchange-csv", &["emailaddresses", "recipienttype"], RECIPIENTS),
    format("exchange-csv", &["emailaddresses", "recipienttypedetails"], RECIPIENTS),
    format("exchange-csv", &["emailaddresses", "externaldirectoryobjectid"], RECIPIENTS),
    format("price-list", &["skuid", "price"], PRICES),
    format("price-list", &["skupartnumber", "price"], PRICES),
    format("price-list", &["sku", "price"], PRICES),
    format("price-list", &["skuid", "cost"], PRICES),
    format("price-list", &["skuid", "unitprice"], PRICES),
    format("price-list", &["skuid", "monthlyprice"], PRICES),
    format(MEMBERS_FORMAT, &["id", "objecttype", "isuser", "isgroup"], MEMBERS),
    format("msonline-csv", &["objectid", "islicensed"], ANY),
    format("azuread-csv", &["objectid", "objecttype"], ANY),
    format("m365-admin-csv", &["userprincipalname", "blockcredential", "licenses"], RowsAre::AdminUsers),
    format("entra-users-csv", &["objectid", "userprincipalname", "usertype", "accountenabled"], USERS),
    format("graph-powershell-csv", &["id", "additionalproperties"], ANY),
    // Graph's own names of fields, in its own case.
    format("cli-m365-csv", &["id"], CLI),
    format("csv", &[], ANY),
];

/// Entra's table of a group's members; only the file's name says of which group.
pub(super) const MEMBERS_FORMAT: &str = "entra-members-csv";

/// Columns of which any table that could be of use has two.
const TELLING: [&str; 14] = [
    "id",
    "objectid",
    "userprincipalname",
    "displayname",
    "mail",
    "accountenabled",
    "usagelocation",
    "usertype",
    "proxyaddresses",
    "skuid",
    "skupartnumber",
    "consumedunits",
    "securityenabled",
    "emailaddresses",
];

const fn format(name: &'static str, columns: &'static [&'static str], rows: RowsAre) -> Format {
    Format { name, columns, rows }
}

/// The format of a table with these columns, given as they stand there and in their plain form.
pub(super) fn of(names: &[String], plain: &[String]) -> Option<&'static Format> {
    let has = |column: &&str| plain.iter().any(|name| name == column);
    let could_be_of_use = TELLING.iter().filter(|name| has(name)).count() > 1;
    FORMATS.iter().find(|format| match format.name {
        "csv" => could_be_of_use,
        "cli-m365-csv" => could_be_of_use && names.iter().any(|name| name == "id"),
        _ => format.columns.iter().all(&has),
    })
}

#[cfg(test)]
mod tests {
    use super::super::header::plain;
    use super::*;

    #[test]
    fn tables_are_told_by_their_columns() {
        for (header, expected) in [
            ("Block credential,Display name,Licenses,Object Id,User principal name", Some("m365-admin-csv")),
            ("BlockCredential,IsLicensed,Licenses,ObjectId,UserPrincipalName", Some("msonline-csv")),
            (
                "userPrincipalName,displayName,objectId,userType,accountEnabled,ageGroup",
                Some("entra-users-csv"),
            ),
            ("ObjectId,ObjectType,UserPrincipalName,UserType,AccountEnabled", Some("azuread-csv")),
            ("Id,DisplayName,AdditionalProperties", Some("graph-powershell-csv")),
            ("id,skuId,skuPartNumber", Some("cli-m365-csv")),
            ("UserPrincipalName,UsageLocation", Some("csv")),
            ("SkuId,Price,Currency", Some("price-list")),
            ("Name,Street", None),
        ] {
            let names: Vec<String> = header.split(',').map(str::to_owned).collect();
            let plain: Vec<String> = names.iter().map(|name| plain(name)).collect();
            assert_eq!(of(&names, &plain).map(|format| format.name), expected, "{header}");
        }
    }
}
