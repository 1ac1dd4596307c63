//! The screens, one a file.

mod arrive;
mod reading;

pub(crate) use arrive::Arrive;
pub(crate) use reading::{Gathering, ReadingPage};
