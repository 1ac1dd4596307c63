//! What a system keeps beside the command: completions for its shells and the manual page.
//!
//! Both are made from the very definition that reads the arguments, so that they cannot differ from it.

use crate::{Cli, CliError, output_error};
use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use std::io;

/// The script that completes the command's words in a shell.
pub(crate) fn completions(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "seatscope", &mut script);
    script
}

/// One manual page: the command, then every subcommand with its options.
pub(crate) fn page() -> Result<Vec<u8>, CliError> {
    write_page().map_err(|source| output_error(None, source))
}

fn write_page() -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    let whole = Man::new(command.clone());
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    whole.render_description_section(&mut page)?;
    for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help") {
        page.extend(format!(".SH \"SEATSCOPE {}\"\n", subcommand.get_name().to_uppercase()).bytes());
        // Its own parts come as sections; within this page they stand below the subcommand's.
        let mut parts = Vec::new();
        let part = Man::new(subcommand.clone());
        part.render_description_section(&mut parts)?;
        part.render_synopsis_section(&mut parts)?;
        part.render_options_section(&mut parts)?;
        page.extend(String::from_utf8_lossy(&parts).replace(".SH ", ".SS ").bytes());
    }
    page.extend(EXIT_STATUS.bytes());
    Ok(page)
}

const EXIT_STATUS: &str = "\
.SH \"EXIT STATUS\"
.TP
.B 0
Done.
.TP
.B 1
There are findings at or above the severity of \\-\\-fail\\-on.
.TP
.B 2
An input or an argument could not be used at all; the message names it, with the reason and what to do.
";
