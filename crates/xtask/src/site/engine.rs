//! The engine's script: the interface of the package `seatscope` with what wasm-bindgen made inside, one module of
//! one text. The package and the site hold the same bytes, so the page can use nothing that others cannot.

use crate::error::{Error, Result};

/// The script in the site, below the engine's folder.
pub(crate) const SCRIPT: &str = "seatscope.js";
/// The module that wasm-bindgen writes, as the interface names it.
const GLUE: &str = "\"./engine/seatscope_wasm.js\";";
/// How wasm-bindgen's module ends: it gives what loads it as its default.
const DEFAULT: &str = "export { initSync, __wbg_init as default };";

/// The interface with wasm-bindgen's module in place of its import. Only the names that the interface asks for
/// come out of that module.
pub(super) fn joined(interface: &str, glue: &str) -> Result<String> {
    let unknown = |what: &str| Error::new(format!("the engine's script cannot be joined: {what}"));
    let import = interface.lines().find(|line| line.ends_with(GLUE));
    let import = import.ok_or_else(|| unknown("the interface does not import wasm-bindgen's module"))?;
    let names = import.strip_prefix("import init, {").and_then(|rest| rest.split_once("} from "));
    let (names, _) = names.ok_or_else(|| unknown("the import is of another form"))?;
    let (glue, rest) = glue.split_once(DEFAULT).ok_or_else(|| unknown("wasm-bindgen ends in another way"))?;
    let glue = glue.replace("\nexport class ", "\nclass ").replace("\nexport function ", "\nfunction ");
    let has = |text: &str, start: &str| text.lines().any(|line| line.starts_with(start));
    if !rest.trim().is_empty() || has(&glue, "export ") || has(&glue, "import ") {
        return Err(unknown("wasm-bindgen's module imports or exports in another way"));
    }
    let inside = format!(
        "const {{ init,{names}}} = (() => {{\n{}\nreturn {{ init: __wbg_init,{names}}};\n}})();",
        glue.trim()
    );
    Ok(interface.replacen(import, &inside, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERFACE: &str = "// About.\nimport init, { Session } from \"./engine/seatscope_wasm.js\";\n\nexport const a = init;\n";
    const GLUE: &str = "/* eslint */\n\nexport class Session {}\nfunction help() {}\n\nexport function more() {}\n\
                        export { initSync, __wbg_init as default };\n";

    #[test]
    fn only_the_interface_comes_out() {
        let script = joined(INTERFACE, GLUE).unwrap();
        assert_eq!(
            script,
            "// About.\nconst { init, Session } = (() => {\n/* eslint */\n\nclass Session {}\nfunction help() {}\n\n\
             function more() {}\nreturn { init: __wbg_init, Session };\n})();\n\nexport const a = init;\n"
        );
    }

    #[test]
    fn what_is_of_another_form_is_refused() {
        for (interface, glue) in [
            ("export const a = 1;", GLUE.to_owned()),
            (INTERFACE, "export class Session {}".to_owned()),
            (INTERFACE, format!("\nexport const x = 1;\n{GLUE}")),
            (INTERFACE, format!("\nimport \"./snippet.js\";\n{GLUE}")),
            (INTERFACE, format!("{GLUE}export const x = 1;")),
        ] {
            joined(interface, &glue).unwrap_err();
        }
    }
}
