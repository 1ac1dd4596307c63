//! Tests of the command line, in one program: each further one would be linked with everything again.

mod catalog;
mod command;
mod golden;
mod learned;
