//! The pieces that screens are made of, one a file.

mod button;
mod copy;
mod finding_list;
mod frame;
mod grid;
mod header;
mod heading;
mod identity;
mod link;
mod loading;
mod names;
mod navigation;
mod notices;
mod search_box;
mod seat_bar;
mod severity_mark;
mod theme_switch;
mod toggle;

pub(crate) use button::{Button, Look};
pub(crate) use copy::CopyButton;
pub(crate) use finding_list::finding_list;
pub(crate) use frame::Frame;
pub(crate) use grid::{Column, Grid, Sorting, Source};
pub(crate) use header::Header;
pub(crate) use heading::PageHeading;
pub(crate) use identity::Identity;
pub(crate) use link::To;
pub(crate) use loading::{Missing, answered, opened};
pub(crate) use names::{group_link, group_name, plan_name, product_link, two_lines, user_link};
pub(crate) use navigation::Navigation;
pub(crate) use notices::Notices;
pub(crate) use search_box::SearchBox;
pub(crate) use seat_bar::{SeatLegend, numbers as seat_numbers, seat_bar};
pub(crate) use severity_mark::{SeverityMark, severity_mark};
pub(crate) use theme_switch::ThemeSwitch;
pub(crate) use toggle::Toggle;
