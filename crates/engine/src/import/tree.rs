//! Files in EntraExporter's folders that nothing can be made of: it exports all there is of a tenant, so what is of no
//! kind that Seatscope reads is what licensing does not concern (formats.md 3). Which folders are its own may be known
//! only after the last file, whatever their order.

use super::file::FileState;
use super::kinds::Kind;
use super::shapes::Shape;
use crate::tenant::InputIndex;
use crate::tenant::column::Index;
use seatscope_contract::report::Input;
use std::collections::BTreeSet;

/// Trees of folders that EntraExporter wrote, and files whose place in one will tell what they are.
#[derive(Debug, Default)]
pub(super) struct Trees {
    roots: BTreeSet<String>,
    unknown: Vec<Unknown>,
}

/// A file of JSON that holds nothing known.
#[derive(Debug)]
struct Unknown {
    input: InputIndex,
    objects: u64,
    /// What the export lacks if the file is none of the tool's.
    lacks: BTreeSet<Kind>,
}

impl Trees {
    /// Takes note of a file that was read and is of a kind.
    pub(super) fn known(&mut self, file: &FileState) {
        let tree = file.notes.facts.tree.as_ref();
        if let Some(tree) = tree.filter(|tree| !self.roots.contains(tree.as_str())) {
            self.roots.insert(tree.clone());
        }
    }

    /// Takes note of a file with so many objects of no kind.
    pub(super) fn unknown(&mut self, file: &FileState, objects: u64) {
        self.unknown.push(Unknown { input: file.notes.input, objects, lacks: file.lacks() });
    }

    /// Counts what lies in the tool's folders as other objects; the kinds of which the rest may have been, and which files
    /// they are.
    pub(super) fn finish(self, inputs: &mut [Input]) -> BTreeSet<(Kind, InputIndex)> {
        let mut lacks = BTreeSet::new();
        for unknown in self.unknown {
            let input = inputs.get_mut(unknown.input.row());
            match input.filter(|input| is_below(&input.path, &self.roots)) {
                Some(input) => {
                    input.kind = Kind::Others.name().to_owned();
                    input.format = Shape::EntraExporter.name().to_owned();
                    input.objects = unknown.objects;
                    input.problems.retain(|problem| problem.code != "UnknownContent");
                }
                None => lacks.extend(unknown.lacks.into_iter().map(|kind| (kind, unknown.input))),
            }
        }
        lacks
    }
}

/// Whether a path is below a folder of one of the trees. What lies beside these folders is not the tool's.
fn is_below(path: &str, roots: &BTreeSet<String>) -> bool {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    (0..parts.len().saturating_sub(1))
        .any(|at| roots.contains(&parts.get(..at).unwrap_or_default().join("/")))
}
