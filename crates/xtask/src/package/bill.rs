//! The bill of materials: every package whose code is in the two wasm modules, in the form of CycloneDX.

use crate::error::{Error, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The packages that become wasm modules.
const MODULES: [&str; 2] = ["seatscope-wasm", "seatscope-web"];

/// The bill, of what `cargo metadata` prints and of the lock file, which has the checksums.
pub(super) fn write(metadata: &str, lock: &str) -> Result<String> {
    let failed =
        |error: serde_json::Error| Error::new(format!("cargo's description of the packages: {error}"));
    let metadata: Value = serde_json::from_str(metadata).map_err(failed)?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).iter().map(|node| (text(&node["id"]), node)).collect();
    let roots =
        packages.iter().filter(|(_, package)| MODULES.contains(&text(&package["name"]))).map(|(id, _)| *id);
    let used = reachable(roots.collect(), &nodes);
    let checksums = checksums(lock);
    let version = packages
        .values()
        .find(|package| text(&package["name"]) == MODULES[0])
        .map(|package| &package["version"]);
    let components: Vec<Value> =
        used.iter().filter_map(|id| packages.get(id)).map(|package| component(package, &checksums)).collect();
    let dependencies: Vec<Value> = used
        .iter()
        .filter_map(|id| Some((packages.get(id)?, nodes.get(id)?)))
        .map(|(package, node)| {
            let on: BTreeSet<String> =
                normal(node).filter_map(|id| packages.get(id)).map(|package| reference(package)).collect();
            json!({ "ref": reference(package), "dependsOn": on })
        })
        .collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "seatscope", "version": version } },
        "components": components,
        "dependencies": dependencies,
    });
    serde_json::to_string_pretty(&bill).map(|bill| bill + "\n").map_err(failed)
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
    fn only_what_is_compiled_in_is_listed() {
        let package =
            |name: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let on = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let packages = ["seatscope-wasm", "serde", "only-tests", "seatscope", "clap"].map(package);
        let metadata = json!({
            "packages": packages,
            "resolve": { "nodes": [
                { "id": "seatscope-wasm", "deps": [on("serde", Value::Null), on("only-tests", json!("dev"))] },
                { "id": "serde", "deps": [] },
                { "id": "seatscope", "deps": [on("clap", Value::Null)] },
            ] },
        });
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"abc\"\n";
        let bill: Value = serde_json::from_str(&write(&metadata.to_string(), lock).unwrap()).unwrap();
        let names: Vec<_> =
            list(&bill["components"]).iter().map(|component| text(&component["name"])).collect();
        assert_eq!(names, ["seatscope-wasm", "serde"]);
        assert_eq!(bill["components"][1]["hashes"][0]["content"], "abc");
        assert_eq!(bill["components"][1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["dependencies"][0]["dependsOn"], json!(["pkg:cargo/serde@1.0.0"]));
    }
}
