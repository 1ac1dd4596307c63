//! What is known of a file while it is being read, and of the lists in it that are open.

use super::bundle::Asides;
use super::contents::Others;
use super::kinds::Kind;
use super::pages::PageSeries;
use super::paths::{Named, PathFacts};
use super::place::Width;
use super::problems::{Problems, Spot};
use super::shapes::Shape;
use super::store::{Facts, Member, Store};
use crate::tenant::{InputIndex, ListIndex, ObjectIndex};
use std::collections::{BTreeMap, BTreeSet};

/// A list or an object around lists, while it is open.
#[derive(Debug, Default)]
pub(super) struct Level {
    /// The key of the list, or its position in a list of pages; empty for the document itself.
    pub(super) key: String,
    /// The kind that a bundle's key tells.
    pub(super) bundle: Option<Kind>,
    /// The kind that a context tells.
    pub(super) context: Option<Kind>,
    /// The context as it stands in the file.
    pub(super) context_text: String,
    /// The group whose members are listed.
    pub(super) group: Option<ObjectIndex>,
    /// The user whose licences are listed.
    pub(super) user: Option<ObjectIndex>,
    /// Where a link to the next page stands, if there is one.
    pub(super) next_link: Option<u64>,
    /// How many objects all pages together have, where a page says so, and where that stands.
    pub(super) count: Option<(u64, u64)>,
    /// Whether it is a list.
    pub(super) is_list: bool,
    /// Whether a page's list stands in it.
    pub(super) is_page: bool,
    /// Objects of the page, or of the list while it is open.
    pub(super) objects: u64,
    /// Whether an object in place of a list has fields that a page has not.
    pub(super) has_fields: bool,
    /// Where it has null in place of a page's list.
    pub(super) null_list: Option<u64>,
    /// Whether an error stands in it.
    pub(super) is_error: bool,
    /// Where its records stand, once there is one.
    pub(super) list: Option<ListIndex>,
    // In case the context, which may come last, says that they are a group's members.
    pub(super) undecided: Facts<Member>,
}

impl Level {
    /// A level that a page in a list begins.
    pub(super) fn element(position: u32) -> Self {
        Self { key: position.to_string(), ..Self::default() }
    }

    /// Whether it is an object without a key of its own.
    pub(super) fn is_unnamed(&self) -> bool {
        self.key.is_empty()
    }
}

/// What is known of a file while it is being read.
#[derive(Debug)]
pub(super) struct FileNotes {
    pub(super) input: InputIndex,
    pub(super) path: String,
    /// What the path says.
    pub(super) facts: PathFacts,
    /// The group that the path names; true where it only may.
    pub(super) path_group: Option<(ObjectIndex, bool)>,
    /// Lists and objects that are open.
    pub(super) levels: Vec<Level>,
    /// How many of them are around the page that is read, where it stands in a list.
    pub(super) outer_levels: usize,
    /// Number of documents met.
    pub(super) documents: u32,
    /// What the document has beside lists, in case it is a bundle.
    pub(super) asides: Asides,
    /// Number of records met.
    pub(super) records: u64,
    /// How many records of each kind were read.
    pub(super) counts: BTreeMap<Kind, u64>,
    /// Those of them that licensing does not need, as far as their tool has a name for them.
    pub(super) others: Others,
    /// What was wrong.
    pub(super) problems: Problems,
    /// The shape that says the most of those the file shows.
    pub(super) shape: Shape,
    /// Pages, and whether the last one of them is there.
    pub(super) pages: PageSeries,
    /// Records that nothing could be made of, and the first of them.
    pub(super) unknown: Option<(u64, Spot)>,
    /// Empty objects.
    pub(super) empty: u64,
    /// Kinds of records that were lost.
    pub(super) lost: BTreeSet<Kind>,
    /// Whether something is lost, and with it perhaps the beginning of what follows.
    pub(super) is_damaged: bool,
    /// Whether something is missing that may be of any kind the file holds.
    pub(super) is_partial: bool,
    /// Whether it ends in the middle.
    pub(super) is_cut: bool,
    /// Groups whose members it lists.
    pub(super) member_groups: BTreeSet<ObjectIndex>,
    /// How many records stand for members only, as far as the file's name may mean a group.
    pub(super) named_members: u64,
    /// The place of objects that stand in no list, once there is one.
    pub(super) object_list: Option<ListIndex>,
    /// Lists begun so far.
    pub(super) lists: u32,
    /// Ends of lines inside texts, in what is being read.
    pub(super) broken_lines: Vec<u64>,
    /// How the characters that are being read stand in the file.
    pub(super) width: Width,
    // The kind that contexts, keys or records told last, for lists without any records.
    pub(super) told: Option<Kind>,
    /// Kinds that contexts, keys or records told.
    pub(super) listed: BTreeSet<Kind>,
    /// Kinds of which an object was asked for by itself.
    pub(super) single: BTreeSet<Kind>,
}

impl FileNotes {
    /// Notes on a file that nothing is known of but its path.
    pub(super) fn new(store: &mut Store, input: InputIndex, path: &str) -> Self {
        let facts = PathFacts::read(path);
        let path_group = facts.group.as_ref().map(|group| match group {
            Named::Folder(id) => (store.tenant.objects.add(id), false),
            Named::File(id) => (store.tenant.objects.add(id), true),
        });
        Self {
            input,
            path: path.to_owned(),
            shape: facts.shape.unwrap_or(Shape::Json),
            facts,
            path_group,
            levels: Vec::new(),
            outer_levels: 0,
            documents: 0,
            asides: Asides::default(),
            records: 0,
            counts: BTreeMap::new(),
            others: Others::default(),
            problems: Problems::default(),
            pages: PageSeries::default(),
            unknown: None,
            empty: 0,
            lost: BTreeSet::new(),
            is_damaged: false,
            is_partial: false,
            is_cut: false,
            member_groups: BTreeSet::new(),
            named_members: 0,
            object_list: None,
            lists: 0,
            broken_lines: Vec::new(),
            width: Width::default(),
            told: None,
            listed: BTreeSet::new(),
            single: BTreeSet::new(),
        }
    }

    /// Takes note of a sign of a tool's shape.
    pub(super) fn see(&mut self, shape: Shape) {
        self.shape = self.shape.max(shape);
    }

    /// Kinds of records of which the file lacks some.
    pub(super) fn lacks(&self) -> BTreeSet<Kind> {
        let mut lacks = self.lost.clone();
        // What nobody can recognise may be one more of what the file holds.
        if self.unknown.is_some() {
            lacks.extend(self.counts.keys());
        }
        // So may be what the service answered with an error in place of.
        if self.is_partial || self.counts.contains_key(&Kind::Error) {
            lacks.extend(self.counts.keys().chain(&self.listed).filter(|kind| kind.is_needed()));
        }
        // A bundle's lists are apart from each other; any other file is lost as a whole.
        let is_apart = self.shape == Shape::Bundle && (self.is_cut || !self.problems.break_off());
        if !is_apart && self.problems.lose_records() {
            lacks.extend(self.counts.keys().copied().chain(self.listed.iter().copied()));
            // What nothing is left of, its name may tell.
            if lacks.is_empty() {
                lacks.extend(Kind::of_file_name(&self.path));
            }
        }
        lacks
    }

    /// Counts a record that nothing can be made of.
    pub(super) fn leave_out(&mut self, spot: Spot) {
        let (count, _) = self.unknown.get_or_insert((0, spot));
        *count += 1;
    }
}
