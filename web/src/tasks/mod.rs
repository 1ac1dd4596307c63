//! Things that are done rather than shown: taking files, saving them, copying, colours.

pub(crate) mod clipboard;
pub(crate) mod folders;
pub(crate) mod intake;
pub(crate) mod sample;
pub(crate) mod save;
pub(crate) mod theme;
