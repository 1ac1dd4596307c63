//! The rows of a source around the view, asked for as they are needed.

use super::Source;
use crate::hooks::{use_handle, use_marking, use_ruling};
use crate::text;
use crate::worker::{Received, Ticket};
use seatscope_contract::messages::Window;
use seatscope_contract::views::Page;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// Rows asked for at a time.
const CHUNK: u64 = 64;
/// Chunks kept beyond those in view.
const KEPT: u64 = 3;

/// What is known of the rows.
#[derive(Clone, PartialEq)]
pub(crate) struct Rows<Row> {
    /// How many there are; unknown before the first answer.
    pub(crate) total: Option<u64>,
    /// Why the last question failed.
    pub(crate) failed: Option<AttrValue>,
    chunks: BTreeMap<u64, Rc<Vec<Row>>>,
    generation: u32,
}

/// What can happen to them.
pub(crate) enum Change<Row> {
    /// An answer to a question of a generation.
    Arrived(u32, u64, Page<Row>),
    /// A question failed.
    Failed(AttrValue),
    /// Only these chunks are still wanted.
    Keep(u64, u64),
}

impl<Row> Default for Rows<Row> {
    fn default() -> Self {
        Self { total: None, failed: None, chunks: BTreeMap::new(), generation: 0 }
    }
}

impl<Row> Rows<Row> {
    /// A row, where it is known.
    pub(crate) fn get(&self, index: u64) -> Option<&Row> {
        self.chunks.get(&(index / CHUNK))?.get((index % CHUNK) as usize)
    }
}

impl<Row: Clone + PartialEq> Reducible for Rows<Row> {
    type Action = Change<Row>;

    fn reduce(self: Rc<Self>, change: Change<Row>) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Arrived(generation, chunk, page) => {
                if generation != next.generation {
                    // Rows of the list before stay in view until the first of the new list are here.
                    next.chunks.clear();
                    next.generation = generation;
                }
                next.total = Some(page.total);
                next.failed = None;
                next.chunks.insert(chunk, Rc::new(page.rows));
            }
            Change::Failed(why) => next.failed = Some(why),
            Change::Keep(first, last) => {
                let before = next.chunks.len();
                next.chunks.retain(|chunk, _| (first..=last).contains(chunk));
                if next.chunks.len() == before {
                    return self;
                }
            }
        }
        Rc::new(next)
    }
}

/// Questions that were asked for the source at hand.
struct Questions<S> {
    source: Option<S>,
    /// Attempts so far, and the revisions of the rules and of the marks of findings.
    round: (u32, u32, u32),
    generation: u32,
    tickets: BTreeMap<u64, Ticket>,
}

/// The rows of a source, with those in `first..end` asked for. The callback asks again after a failure;
/// when the rules or marks have changed it is done by itself.
#[hook]
pub(crate) fn use_rows<S: Source>(
    source: S,
    first: u64,
    end: u64,
) -> (UseReducerHandle<Rows<S::Row>>, Callback<()>) {
    let handle = use_handle();
    let rows = use_reducer(Rows::<S::Row>::default);
    let questions = use_mut_ref(|| Questions::<S> {
        source: None,
        round: (0, 0, 0),
        generation: 0,
        tickets: BTreeMap::new(),
    });
    let attempt = use_state(|| 0_u32);
    let round = (*attempt, use_ruling().revision, use_marking().revision);
    let wanted = (first / CHUNK, end.saturating_sub(1).max(first) / CHUNK);
    {
        let dispatch = rows.dispatcher();
        use_effect_with((source, wanted, round), move |(source, (first, last), round)| {
            let mut questions = questions.borrow_mut();
            if questions.source.as_ref() != Some(source) || questions.round != *round {
                questions.source = Some(source.clone());
                questions.round = *round;
                questions.generation += 1;
                questions.tickets.clear();
            }
            let keep = first.saturating_sub(KEPT)..=last + KEPT;
            questions.tickets.retain(|chunk, _| keep.contains(chunk));
            dispatch.dispatch(Change::Keep(*keep.start(), *keep.end()));
            let generation = questions.generation;
            for chunk in *first..=*last {
                questions.tickets.entry(chunk).or_insert_with(|| {
                    let dispatch = dispatch.clone();
                    let receive = Callback::from(move |received| {
                        dispatch.dispatch(change::<S>(received, generation, chunk));
                    });
                    handle.client.ask(source.query(Window { offset: chunk * CHUNK, limit: CHUNK }), receive)
                });
            }
        });
    }
    let again = use_callback(*attempt, {
        let attempt = attempt.setter();
        move |(), now| attempt.set(now + 1)
    });
    (rows, again)
}

fn change<S: Source>(received: Received, generation: u32, chunk: u64) -> Change<S::Row> {
    match received {
        Received::Reply(reply) => S::page(*reply).map_or_else(
            || Change::Failed(text::worker::unexpected().into()),
            |page| Change::Arrived(generation, chunk, page),
        ),
        Received::Failed(why) => Change::Failed(why.into()),
        Received::File(_) | Received::Progress(_) => Change::Failed(text::worker::unexpected().into()),
    }
}
