//! Things that are done rather than shown: taking files, saving them, switching rules, copying, colours,
//! languages.

pub(crate) mod clipboard;
pub(crate) mod folders;
pub(crate) mod intake;
pub(crate) mod keeping;
pub(crate) mod keys;
pub(crate) mod language;
pub(crate) mod rules;
pub(crate) mod sample;
pub(crate) mod save;
pub(crate) mod scenario;
pub(crate) mod script;
pub(crate) mod text_file;
pub(crate) mod theme;
pub(crate) mod work;
