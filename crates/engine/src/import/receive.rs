//! What becomes of everything that the scanner finds in a file.

use super::bundle::{self, Asides};
use super::contexts::Context;
use super::encoded;
use super::kinds::Kind;
use super::lenient::is_flattened;
use super::notes::Level;
use super::pages;
use super::reader::{MOST_LISTS, Reader};
use super::records::{ErrorRecord, read};
use super::scanner::{Around, Fault, Receiver};
use super::shapes::Shape;
use crate::exports;
use crate::tenant::Place;

/// What a page says of itself, beside its list.
const OF_PAGES: [&str; 4] = ["@odata.context", "@odata.count", "@odata.deltaLink", "@odata.nextLink"];

/// Keys below which tools keep a whole answer, which need not be a list.
const WRAPPERS: [&str; 3] = ["raw", "body", "d"];

impl Receiver for Reader<'_> {
    fn document(&mut self) {
        self.file.documents = self.file.documents.saturating_add(1);
        self.file.asides = Asides::default();
        self.file.levels.clear();
        self.file.levels.push(Level::default());
    }

    fn no_document(&mut self) {
        self.file.documents = self.file.documents.saturating_sub(1);
        self.file.levels.clear();
    }

    fn streams(&self, key: &str, is_list: bool) -> bool {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        let at_root = self.at_root();
        // A tool's own names for lists; ScubaGear may have them below `Raw`. Flows keep an answer below `body`,
        // a batch has several, and older OData has its list below `d`.
        let around = self.file.levels.last().map(|level| level.key.as_str()).unwrap_or_default();
        let in_older_odata = around.eq_ignore_ascii_case("d");
        let in_wrapper = WRAPPERS.into_iter().any(|wrapper| around.eq_ignore_ascii_case(wrapper));
        if is_list {
            is("value")
                || Kind::of_bundle_key(key).is_some()
                || of_tool_key(key).is_some()
                || (at_root && ["data", "records", "results", "responses"].into_iter().any(is))
                || ((at_root || in_wrapper) && is("tables"))
                || (in_older_odata && is("results"))
        } else {
            is("value")
                || Kind::of_bundle_key(key).is_some()
                || of_tool_key(key).is_some()
                || (at_root && WRAPPERS.into_iter().any(is))
                || ((at_root || in_wrapper) && is("tables"))
        }
    }

    fn around(&self, key: &str) -> Option<Around> {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        // Records may have keys like those of a bundle, which only a bundle's own lists are known to be without.
        let is_list = match self.at_root() {
            true => is("value") || Kind::of_bundle_key(key).is_some(),
            false => self.file.asides.is_bundle() && Kind::of_bundle_key(key).is_some(),
        };
        match is_list {
            true => Some(Around::Document),
            false => OF_PAGES.into_iter().any(is).then_some(Around::Page),
        }
    }

    fn enter(&mut self, key: &str, is_list: bool) {
        let bundle = Kind::of_bundle_key(key);
        let of_tool = of_tool_key(key);
        if bundle.is_some() {
            self.file.see(Shape::Bundle);
            self.is_bundle();
        } else if of_tool.is_some() {
            self.file.see(Shape::ScubaGear);
        } else if key.eq_ignore_ascii_case("value") {
            self.file.see(Shape::Graph);
            if let Some(level) = self.file.levels.last_mut() {
                level.is_page = true;
            }
        }
        let level = Level { key: key.to_owned(), is_list, bundle: bundle.or(of_tool), ..Level::default() };
        self.file.levels.push(level);
        // An object in place of a list may be an error instead of a page.
        if is_list {
            self.tell_list();
        }
    }

    fn leave(&mut self) {
        if let Some(mut level) = self.file.levels.pop() {
            let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
            let outer_link = || self.file.levels.iter().any(|level| level.next_link.is_some());
            let next_link = level.next_link.is_some() || (level.key.is_empty() && outer_link());
            if let Some(group) = group
                && (level.key.is_empty() || level.context.is_some())
            {
                self.file.member_groups.insert(group);
                self.store.members_of(group, !next_link);
            }
            let counts = |outer: &&mut Level| outer.is_page || (outer.is_list && level.is_list);
            if let Some(outer) = self.file.levels.last_mut().filter(counts) {
                outer.objects += level.objects;
            }
            self.page_ends(&level);
            self.decide(&mut level);
            if self.at_root() {
                // The root level is never left; what waits there waits for nothing any more.
                if let Some(mut root) = self.file.levels.pop() {
                    self.decide(&mut root);
                    self.file.levels.push(root);
                }
            }
        }
    }

    fn envelope(&mut self, key: &str, value: &[u8], offset: u64) {
        let text = || serde_json::from_slice::<String>(value).unwrap_or_default();
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        self.beside(key, value, offset);
        if is("value") && value == b"null" {
            if let Some(level) = self.file.levels.last_mut() {
                level.null_list = Some(offset);
            }
        } else if is("@odata.context") {
            let context_text = text();
            let mut context = Context::read(&context_text);
            // Graph's context of such a list may say no more than that it holds objects of the directory.
            if context.kind == Some(Kind::Members)
                && context.group.is_none()
                && self.file.facts.relation.is_some()
            {
                context.kind = Some(Kind::Others);
            }
            if let Some(relation) = context.relation {
                self.file.problems.related_list(relation);
            }
            if let Some((of, property)) = &context.property {
                self.file.problems.property_alone(*of, property, offset);
                self.file.lost.insert(*of);
            }
            if context_text.contains("#auditLogs/signIns") {
                self.file.problems.sign_ins(exports::AUDITS);
            }
            let mut object = |id: Option<String>| id.map(|id| self.store.tenant.objects.add(&id));
            let (group, user) = (object(context.group), object(context.user));
            if let Some(level) = self.file.levels.last_mut() {
                level.context = context.kind;
                (level.group, level.user) = (group, user);
                level.context_text = context_text;
            }
            self.file.see(Shape::Graph);
            if let Some(kind) = context.kind {
                self.file.listed.insert(kind);
                if context.is_single {
                    self.file.single.insert(kind);
                }
                self.tell(kind);
            }
        } else if is("@odata.nextLink") && !text().trim().is_empty() {
            // Some tools write null, or no text, where no page follows.
            if let Some(level) = self.file.levels.last_mut() {
                level.next_link = Some(offset);
            }
        } else if is("@odata.count") {
            if let (Some(level), Ok(count)) = (self.file.levels.last_mut(), serde_json::from_slice(value)) {
                level.count = Some((count, offset));
            }
        } else if is("count") && self.file.levels.iter().any(|level| level.is_page) {
            self.file.see(Shape::PowerShell);
        } else if is("error") && self.file.levels.len() > 1 {
            // Outside of any list the whole object is the error.
            if let Ok(error) = read::<ErrorRecord<'_>>(value)
                && !error.code.text().is_empty()
            {
                self.error(&error, "", offset);
                // What the service did not give is missing.
                match self.listed_kind() {
                    Some(kind) => self.file.lost.extend([kind]),
                    None => self.file.is_partial = true,
                }
                if let Some(level) = self.file.levels.last_mut() {
                    level.is_error = true;
                }
            }
        }
    }

    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        if bytes.first() == Some(&b'"')
            && let Some(inside) = encoded::object(bytes)
        {
            self.file.problems.encoded_twice(offset);
            return self.record(inside.trim().as_bytes(), offset, position);
        }
        let list = self.file.levels.last().and_then(|level| level.list);
        let place = if list.is_none() && self.file.lists >= MOST_LISTS {
            Place { list: self.whole_file(), position: None }
        } else {
            let list = list.unwrap_or_else(|| self.new_list());
            if let Some(level) = self.file.levels.last_mut() {
                level.list = Some(list);
            }
            Place { list, position: Some(position) }
        };
        self.file.records += 1;
        if let Some(level) = self.file.levels.last_mut() {
            level.objects += 1;
        }
        if bytes.first() != Some(&b'{') {
            if serde_json::from_slice(bytes).is_ok_and(|text: String| is_flattened(&text)) {
                self.lose_flattened(offset);
            } else if bytes == b"null" {
                self.pass_over("null", offset);
            } else {
                let spot = self.spot(offset);
                self.file.leave_out(spot);
                self.lose();
            }
            return;
        }
        let listed = self.listed_kind();
        let is_page = match listed {
            None => pages::holds_page(bytes) || pages::begins_bundle(bytes),
            Some(_) => pages::is_page(bytes),
        };
        if is_page {
            // What is in it is counted.
            self.file.records -= 1;
            self.page(bytes, offset, position);
            return;
        }
        self.take(bytes, offset, place, listed);
    }

    fn single(&mut self, bytes: &[u8], offset: u64) {
        let Some(level) = self.file.levels.last_mut() else { return };
        if level.is_error {
            return;
        }
        let key = level.key.clone();
        if !level.has_fields {
            return self.file.problems.no_list(&key, bundle::NoList::Empty, offset);
        }
        level.objects += 1;
        self.file.records += 1;
        self.tell_list();
        if !WRAPPERS.iter().any(|wrapper| key.eq_ignore_ascii_case(wrapper)) {
            let spot = self.spot(offset);
            self.file.problems.single_for_list(&key, spot);
        }
        let list = if self.file.lists >= MOST_LISTS { self.whole_file() } else { self.new_list() };
        let listed = self.listed_kind();
        self.take(bytes, offset, Place { list, position: None }, listed);
    }

    fn object(&mut self, bytes: &[u8], offset: u64) {
        let null_list = self.file.levels.last().filter(|level| !level.has_fields);
        if let Some(at) = null_list.and_then(|level| level.null_list) {
            return self.no_list(at);
        }
        self.file.records += 1;
        // A single object stands for itself; several in one file are numbered like a list.
        let list = self.whole_file();
        let position = (self.file.documents > 1).then(|| self.file.documents - 1);
        let listed = self.listed_kind().filter(|kind| *kind != Kind::Members);
        self.take(bytes, offset, Place { list, position }, listed);
        if let Some(mut root) = self.file.levels.pop() {
            self.decide(&mut root);
            self.file.levels.push(root);
        }
    }

    fn fault(&mut self, fault: Fault, offset: u64) {
        self.tell_fault(fault, offset);
    }

    fn resume(&mut self) {
        // The list may have ended in what was left out: let each record tell for itself.
        for level in &mut self.file.levels {
            (level.bundle, level.context) = (None, None);
        }
    }
}

/// The kind of the list under a key that only one tool writes (formats.md 12).
fn of_tool_key(key: &str) -> Option<Kind> {
    if key.eq_ignore_ascii_case("license_information") {
        Some(Kind::SubscribedSkus)
    } else if key.eq_ignore_ascii_case("tenant_details") {
        Some(Kind::Organization)
    } else {
        None
    }
}
