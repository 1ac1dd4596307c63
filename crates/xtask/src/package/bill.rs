//! The bill of materials: every package whose code is in the wasm modules or in the command line, and the style
//! sheets with the fonts of their icons, in the form of CycloneDX.

use crate::error::{Error, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The packages that become wasm modules.
pub(super) const MODULES: [&str; 3] = ["seatscope-wasm", "seatscope-web", "seatscope-workbook"];
/// The package that becomes the command line.
pub(super) const COMMAND_LINE: [&str; 1] = ["seatscope"];

/// What `cargo metadata` prints for a system, and the packages that are compiled for it.
pub(super) type Compiled<'a> = (&'a str, &'a [&'a str]);

/// The bill, of what is compiled, of the lock file, which has the checksums, and of what npm's packages say of
/// themselves in their `package.json`.
pub(super) fn write(compiled: &[Compiled<'_>], lock: &str, npm: &[&str]) -> Result<String> {
    let failed = |error: serde_json::Error| Error::new(format!("a description of packages: {error}"));
    let checksums = checksums(lock);
    let mut components: BTreeMap<String, Value> = BTreeMap::new();
    let mut dependencies: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut version = Value::Null;
    for (metadata, names) in compiled {
        let metadata: Value = serde_json::from_str(metadata).map_err(failed)?;
        let packages: BTreeMap<&str, &Value> =
            list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), package)).collect();
        let nodes: BTreeMap<&str, &Value> =
            list(&metadata["resolve"]["nodes"]).iter().map(|node| (text(&node["id"]), node)).collect();
        let is_root = |package: &Value| names.contains(&text(&package["name"]));
        let roots: Vec<&str> =
            packages.iter().filter(|(_, package)| is_root(package)).map(|(id, _)| *id).collect();
        let own = roots.first().and_then(|id| packages.get(id)).map(|package| package["version"].clone());
        version = own.unwrap_or(version);
        for id in reachable(roots, &nodes) {
            let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else { continue };
            components.insert(reference(package), component(package, &checksums));
            let on = normal(node).filter_map(|id| packages.get(id)).map(|package| reference(package));
            dependencies.entry(reference(package)).or_default().extend(on);
        }
    }
    for package in npm {
        let package: Value = serde_json::from_str(package).map_err(failed)?;
        let component = of_npm(&package);
        components.insert(text(&component["purl"]).to_owned(), component);
    }
    let dependencies: Vec<Value> =
        dependencies.iter().map(|(package, on)| json!({ "ref": package, "dependsOn": on })).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "seatscope", "version": version } },
        "components": components.values().collect::<Vec<_>>(),
        "dependencies": dependencies,
    });
    serde_json::to_string_pretty(&bill).map(|bill| bill + "\n").map_err(failed)
}

/// A package of npm; a scope's sign stands escaped in its address.
fn of_npm(package: &Value) -> Value {
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let address = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
    let mut component = json!({
        "type": "library", "bom-ref": address, "name": name, "version": version, "purl": address,
    });
    if let Some(license) = package["license"].as_str() {
        component["licenses"] = json!([{ "expression": license }]);
    }
    component
}

fn component(package: &Value, checksums: &BTreeMap<(&str, &str), &str>) -> Value {
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": name,
        "version": version,
        "purl": reference(package),
    });
    if let Some(license) = package["license"].as_str() {
        // Older packages write a slash where the expression has an `OR`.
        component["licenses"] = json!([{ "expression": license.replace('/', " OR ").replace("  ", " ") }]);
    }
    if let Some(checksum) = checksums.get(&(name, version)) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

/// A package's address as the field writes it.
fn reference(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]))
}

/// What is reached by dependencies that are compiled in; what only builds or tests is not.
fn reachable<'a>(roots: Vec<&'a str>, nodes: &BTreeMap<&str, &'a Value>) -> BTreeSet<&'a str> {
    let mut found: BTreeSet<&str> = roots.iter().copied().collect();
    let mut waiting = roots;
    while let Some(id) = waiting.pop() {
        for next in nodes.get(id).into_iter().flat_map(|node| normal(node)) {
            if found.insert(next) {
                waiting.push(next);
            }
        }
    }
    found
}

fn normal(node: &Value) -> impl Iterator<Item = &str> {
    let is_normal =
        |dependency: &&Value| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    list(&node["deps"]).iter().filter(is_normal).map(|dependency| text(&dependency["pkg"]))
}

/// The checksums of the lock file, by name and version.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let checksum =
        |package| Some(((entry(package, "name")?, entry(package, "version")?), entry(package, "checksum")?));
    lock.split("[[package]]").filter_map(checksum).collect()
}

fn entry<'a>(package: &'a str, key: &str) -> Option<&'a str> {
    package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compiled_in_is_listed_and_what_comes_from_npm() {
        let package =
            |name: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let on = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let packages = ["seatscope-wasm", "serde", "only-tests", "seatscope", "clap"].map(package);
        let metadata = json!({
            "packages": packages,
            "resolve": { "nodes": [
                { "id": "seatscope-wasm", "deps": [on("serde", Value::Null), on("only-tests", json!("dev"))] },
                { "id": "serde", "deps": [] },
                { "id": "seatscope", "deps": [on("clap", Value::Null), on("serde", Value::Null)] },
                { "id": "clap", "deps": [] },
            ] },
        });
        let metadata = metadata.to_string();
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"abc\"\n";
        let sheets = r#"{"name":"@sheets/all","version":"6.1.0","license":"MIT"}"#;
        let names = |compiled: &[Compiled<'_>], npm: &[&str]| {
            let bill: Value = serde_json::from_str(&write(compiled, lock, npm).unwrap()).unwrap();
            let names = list(&bill["components"]).iter().map(|component| text(&component["name"]).to_owned());
            (names.collect::<Vec<_>>(), bill)
        };
        let (modules, bill) = names(&[(&metadata, &MODULES)], &[]);
        assert_eq!(modules, ["seatscope-wasm", "serde"]);
        assert_eq!(bill["components"][1]["hashes"][0]["content"], "abc");
        assert_eq!(bill["components"][1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["dependencies"][0]["dependsOn"], json!(["pkg:cargo/serde@1.0.0"]));
        let (all, bill) = names(&[(&metadata, &MODULES), (&metadata, &COMMAND_LINE)], &[sheets]);
        assert_eq!(all, ["clap", "seatscope-wasm", "seatscope", "serde", "@sheets/all"]);
        assert_eq!(bill["components"][4]["purl"], "pkg:npm/%40sheets/all@6.1.0");
    }
}
