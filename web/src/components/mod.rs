//! The pieces that screens are made of, one a file.

mod button;
mod copy;
mod frame;
mod header;
mod heading;
mod link;
mod navigation;
mod notices;
mod theme_switch;

pub(crate) use button::{Button, Look};
pub(crate) use copy::CopyButton;
pub(crate) use frame::Frame;
pub(crate) use header::Header;
pub(crate) use heading::PageHeading;
pub(crate) use link::To;
pub(crate) use navigation::Navigation;
pub(crate) use notices::Notices;
pub(crate) use theme_switch::ThemeSwitch;
