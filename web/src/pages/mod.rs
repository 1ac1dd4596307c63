//! The screens, one a file.

mod arrive;
mod differences;
mod files;
mod finding;
mod finding_remedies;
mod findings;
mod group;
mod groups;
mod least_changes;
mod listing;
mod overview;
mod plan_matrix;
mod product;
mod products;
mod reading;
mod remedy;
mod rule_card;
mod rules;
mod user;
mod users;

pub(crate) use arrive::Arrive;
pub(crate) use differences::DifferencesPage;
pub(crate) use files::FilesPage;
pub(crate) use finding::FindingPage;
pub(crate) use findings::FindingsPage;
pub(crate) use group::GroupPage;
pub(crate) use groups::GroupsPage;
pub(crate) use least_changes::ChangesPage;
pub(crate) use overview::OverviewPage;
pub(crate) use product::ProductPage;
pub(crate) use products::ProductsPage;
pub(crate) use reading::{Gathering, ReadingPage};
pub(crate) use rules::RulesPage;
pub(crate) use user::UserPage;
pub(crate) use users::UsersPage;
