//! Tests of the command line, in one program: each further one would be linked with everything again.

mod catalog;
mod command;
mod common;
mod forms;
mod golden;
mod learned;
