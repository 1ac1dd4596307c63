//! Puts the properties that membership rules ask for into the tenant's tables.

use crate::import::lenient::{Field, List, Quiet, Text as RawText, WrittenDate};
use crate::import::records::{Record, UserRecord};
use crate::tenant::UserIndex;
use crate::tenant::attributes::{Attribute, AttributeSet, Attributes, UNREADABLE, UserPlan};
use crate::tenant::column::Index;
use crate::tenant::text::{Text, Texts};

/// What a file says by leaving out or by null, until it has ended: PowerShell writes null for what was not selected,
/// too, and nobody writes a manager for who has none. It counts as said where another user of the file has a value.
#[derive(Debug, Default)]
pub(super) struct Open {
    values: AttributeSet,
    /// Runs of users, from a first to a last one, who are alike in what they leave open.
    runs: Vec<(UserIndex, UserIndex, AttributeSet)>,
}

impl Open {
    fn add(&mut self, user: UserIndex, values: AttributeSet, open: AttributeSet) {
        self.values = self.values.or(values);
        if open.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some((_, last, set)) if *set == open && user.row() == last.row() + 1 => *last = user,
            Some((_, last, set)) if *set == open && user == *last => {}
            _ => self.runs.push((user, user, open)),
        }
    }

    /// The file has ended.
    pub(super) fn settle(&mut self, attributes: &mut Attributes) {
        let mut values = std::mem::take(&mut self.values);
        // Graph gives all extension attributes or none of them.
        let extensions: Vec<Attribute> = (1..=EXTENSIONS).filter_map(Attribute::extension).collect();
        if extensions.iter().any(|attribute| values.has(*attribute)) {
            extensions.iter().for_each(|attribute| values.add(*attribute));
        }
        for (first, last, open) in self.runs.drain(..) {
            let told = open.and(values);
            for row in first.row()..=last.row() {
                if let Some(exported) =
                    attributes.exported.slot(UserIndex::new(row)).filter(|_| !told.is_empty())
                {
                    *exported = exported.or(told);
                }
            }
        }
    }
}

const EXTENSIONS: usize = 15;

/// What a record says of an attribute.
enum Said<'r> {
    Nothing,
    Null,
    Text(&'r str, Repeats),
    /// The value stands in another column.
    Elsewhere,
}

/// Whether many users have the same text, so that it is kept once.
#[derive(Clone, Copy)]
enum Repeats {
    Often,
    Seldom,
}

/// Puts a record's attributes into the table; `richer` where the record counts before what is known.
pub(super) fn put(
    (attributes, texts, open): (&mut Attributes, &mut Texts, &mut Open),
    record: &UserRecord<'_>,
    user: UserIndex,
    richer: bool,
) {
    let before = attributes.exported.at(user);
    let (mut with_value, mut without) = (AttributeSet::default(), AttributeSet::default());
    let mut left_out = AttributeSet::default();
    let hired = record.hire_date.value().map(|date| match date {
        WrittenDate::At(seconds) => seconds.to_string(),
        WrittenDate::Unread(text) => format!("{UNREADABLE}{text}"),
    });
    each_said(record, hired.as_deref(), |attribute, said| match said {
        Said::Nothing if attribute == Attribute::Manager => left_out.add(attribute),
        Said::Nothing => {}
        Said::Null => without.add(attribute),
        Said::Elsewhere => with_value.add(attribute),
        Said::Text(text, repeats) => {
            with_value.add(attribute);
            let takes = richer || !before.has(attribute);
            if takes && texts.get(attributes.text(user, attribute)) != Some(text) {
                let text = match repeats {
                    Repeats::Often => texts.intern(text),
                    Repeats::Seldom => texts.add(text),
                };
                attributes.set(user, attribute, text);
            }
        }
    });
    if let Some(plans) = record.plans.value() {
        with_value.add(Attribute::AssignedPlans);
        if richer || !before.has(Attribute::AssignedPlans) {
            let mut intern = |field: &str| texts.intern(field);
            let plans = plans.0.items.iter().filter_map(Field::value).map(|plan| UserPlan {
                service_plan: intern(plan.id.text()),
                service: intern(plan.service.text()),
                status: intern(plan.status.text()),
            });
            attributes.set_plans(user, plans.collect());
        }
    }
    if let Some(Quiet(mails)) = record.other_mails.value() {
        with_value.add(Attribute::OtherMails);
        let known = attributes.other_mails.get(user).iter().filter_map(|mail| texts.get(*mail));
        if !known.eq(exact_texts(mails)) && (richer || !before.has(Attribute::OtherMails)) {
            let mails: Vec<Text> = exact_texts(mails).map(|mail| texts.add(mail)).collect();
            attributes.other_mails.set(user, mails);
        }
    }
    keep_blanks((attributes, texts), record, user, |attribute| richer || !before.has(attribute));
    // Graph itself writes only what was selected.
    let told = if record.has_capitals() { with_value } else { with_value.or(without) };
    open.add(user, with_value, without.without(told).or(left_out));
    if let Some(exported) = attributes.exported.slot(user) {
        *exported = exported.or(told);
    }
}

/// Keeps texts that stand in other columns as they are, too, where blanks around them were taken away there: rules
/// compare them with their blanks.
fn keep_blanks(
    (attributes, texts): (&mut Attributes, &mut Texts),
    record: &UserRecord<'_>,
    user: UserIndex,
    takes: impl Fn(Attribute) -> bool,
) {
    let has_blanks = |text: &str| text != text.trim() && !text.trim().is_empty();
    for (attribute, field) in [
        (Attribute::Mail, &record.mail),
        (Attribute::MailNickname, &record.mail_nickname),
        (Attribute::PrincipalName, &record.principal_name),
        (Attribute::UsageLocation, &record.usage_location),
    ] {
        let Some(RawText(text)) = field.value().filter(|_| takes(attribute)) else { continue };
        let known = attributes.text(user, attribute);
        if has_blanks(text) {
            if texts.get(known) != Some(text.as_ref()) {
                attributes.set(user, attribute, texts.add(text));
            }
        } else if known.is_some() {
            attributes.set(user, attribute, Text::default());
        }
    }
    let Some(list) = record.addresses.value().filter(|_| takes(Attribute::ProxyAddresses)) else { return };
    let known = attributes.exact_addresses.get(user);
    if exact_texts(list).any(has_blanks) {
        if !known.iter().filter_map(|text| texts.get(*text)).eq(exact_texts(list)) {
            let exact: Vec<Text> = exact_texts(list).map(|text| texts.add(text)).collect();
            attributes.exact_addresses.set(user, exact);
        }
    } else if !known.is_empty() {
        attributes.exact_addresses.set(user, []);
    }
}

/// The texts of a list as they stand there.
fn exact_texts<'r>(list: &'r List<RawText<'_>>) -> impl Iterator<Item = &'r str> {
    list.items.iter().filter_map(Field::value).map(|RawText(text)| text.as_ref())
}

/// Hands over what a record says of everything that stands here as a text, and of what stands in other columns.
fn each_said<'r>(
    record: &'r UserRecord<'_>,
    hired: Option<&'r str>,
    mut hear: impl FnMut(Attribute, Said<'r>),
) {
    use Repeats::{Often, Seldom};
    for (attribute, field, repeats) in [
        (Attribute::City, &record.city, Often),
        (Attribute::CompanyName, &record.company, Often),
        (Attribute::Country, &record.country, Often),
        (Attribute::EmployeeId, &record.employee_id, Seldom),
        (Attribute::FaxNumber, &record.fax, Seldom),
        (Attribute::GivenName, &record.given_name, Often),
        (Attribute::JobTitle, &record.job_title, Often),
        (Attribute::Mobile, &record.mobile, Seldom),
        (Attribute::DistinguishedName, &record.distinguished_name, Seldom),
        (Attribute::SecurityIdentifier, &record.security_identifier, Seldom),
        (Attribute::PasswordPolicies, &record.password_policies, Often),
        (Attribute::Office, &record.office, Often),
        (Attribute::PostalCode, &record.postal_code, Often),
        (Attribute::PreferredLanguage, &record.language, Often),
        (Attribute::State, &record.state, Often),
        (Attribute::StreetAddress, &record.street, Often),
        (Attribute::Surname, &record.surname, Often),
    ] {
        hear(attribute, text(field.value().map(|text| &text.0), *field == Field::Null, repeats));
    }
    for (attribute, list) in
        [(Attribute::SipProxyAddress, &record.im_addresses), (Attribute::TelephoneNumber, &record.phones)]
    {
        let first = list.value().and_then(|list| list.0.items.iter().find_map(Field::value));
        let is_empty = *list == Field::Null || (list.value().is_some() && first.is_none());
        hear(attribute, text(first, is_empty, Seldom));
    }
    let extensions = record.extensions.value().map(|extensions| extensions.0.all());
    for number in 1..=EXTENSIONS {
        let Some(attribute) = Attribute::extension(number) else { continue };
        let field = extensions.and_then(|all| all.get(number - 1).copied());
        let value = field.and_then(|field| field.value()).map(|text| &text.0);
        let is_null = field.is_some() || matches!(record.extensions, Field::Null);
        hear(attribute, text(value, is_null, Often));
    }
    let hired = match (hired, &record.hire_date) {
        (Some(date), _) => Said::Text(date, Often),
        (None, Field::Null) => Said::Null,
        _ => Said::Nothing,
    };
    hear(Attribute::EmployeeHireDate, hired);
    let manager = record.manager.value().map(|manager| manager.0.id.text()).filter(|id| !id.is_empty());
    hear(Attribute::Manager, manager.map_or(Said::Nothing, |id| Said::Text(id, Often)));
    for (attribute, is_value, is_null) in [
        told(Attribute::AccountEnabled, &record.enabled),
        told(Attribute::AssignedPlans, &record.plans),
        told(Attribute::Department, &record.department),
        told(Attribute::DirSyncEnabled, &record.synced),
        told(Attribute::DisplayName, &record.name),
        told(Attribute::Mail, &record.mail),
        told(Attribute::MailNickname, &record.mail_nickname),
        told(Attribute::OtherMails, &record.other_mails),
        told(Attribute::PrincipalName, &record.principal_name),
        told(Attribute::ProxyAddresses, &record.addresses),
        told(Attribute::UsageLocation, &record.usage_location),
        told(Attribute::UserType, &record.user_type),
    ] {
        let said = match (is_value, is_null) {
            (true, _) => Said::Elsewhere,
            (_, true) => Said::Null,
            _ => Said::Nothing,
        };
        hear(attribute, said);
    }
}

fn told<T>(attribute: Attribute, field: &Field<T>) -> (Attribute, bool, bool) {
    (attribute, matches!(field, Field::Value(_)), matches!(field, Field::Null))
}

fn text<'r>(value: Option<&'r RawText<'_>>, is_null: bool, repeats: Repeats) -> Said<'r> {
    match value {
        Some(RawText(text)) => Said::Text(text.as_ref(), repeats),
        None if is_null => Said::Null,
        None => Said::Nothing,
    }
}
