//! Questions and answers.

use super::engine;
use super::link::{Heard, Link};
use super::program::Program;
use super::wire::{Incoming, Picked, Received, Saved};
use crate::text;
use js_sys::Uint8Array;
use seatscope_contract::messages::{Answer, Envelope, OwnRules, Progress, Query, Request};
use seatscope_contract::report::Evidence;
use seatscope_contract::views::Overview;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use yew::Callback;

/// Milliseconds between two pieces of news about progress.
const PROGRESS_EVERY: f64 = 60.0;

/// What happens to the reading of files.
#[derive(Debug)]
pub(crate) enum Event {
    /// Some of it is done.
    Progress(Progress),
    /// All of it is done.
    Analysed(Box<Overview>),
    /// It was cancelled.
    Cancelled,
    /// It could not be done: why, and what to do.
    Failed(String),
    /// The worker died; the tenant is gone with it.
    Died(String),
    /// There is no worker: it cannot be fetched, or not be started.
    NotStarted(String),
}

/// The page's end of the conversation. Clones are the same client.
#[derive(Clone)]
pub(crate) struct Client(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    on_event: Callback<Event>,
}

/// Whether the engine is at hand.
#[derive(Default)]
enum Stock {
    #[default]
    None,
    Loading,
    Loaded(Program),
}

#[derive(Default)]
struct State {
    engine: Stock,
    link: Option<Link>,
    /// The worker has said that it listens.
    started: bool,
    /// Requests made before it did.
    waiting: Vec<(Envelope<Request>, Vec<Picked>)>,
    asked: BTreeMap<u32, Callback<Received>>,
    last_id: u32,
    epoch: u32,
    /// Id of the read that is under way.
    reading: Option<u32>,
    /// When progress was told last, in milliseconds.
    told: f64,
    /// What was read last, so that it can be read again.
    files: Rc<Vec<Picked>>,
}

/// A question that waits for its answer; dropping it forgets the question.
pub(crate) struct Ticket {
    client: Weak<Inner>,
    id: u32,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if let Some(client) = self.client.upgrade() {
            client.state.borrow_mut().asked.remove(&self.id);
        }
    }
}

impl Client {
    /// A client that reports the course of reading to `on_event`.
    pub(crate) fn new(on_event: Callback<Event>) -> Self {
        Self(Rc::new(Inner { state: RefCell::default(), on_event }))
    }

    /// Reads files in a fresh worker: wasm memory never shrinks, and a fresh worker owes nothing to
    /// the tenant before.
    pub(crate) fn read(&self, files: Rc<Vec<Picked>>) {
        self.0.end();
        let request = Request::Read { now: Some(now()) };
        {
            let mut state = self.0.state.borrow_mut();
            state.epoch += 1;
            state.files = Rc::clone(&files);
        }
        let id = self.0.send(request, &files, None);
        self.0.state.borrow_mut().reading = Some(id);
        self.0.start();
    }

    /// Starts a worker ahead of the first read, so that loading the engine is not waited for.
    pub(crate) fn warm_up(&self) {
        self.0.start();
    }

    /// The files read last.
    pub(crate) fn files(&self) -> Rc<Vec<Picked>> {
        Rc::clone(&self.0.state.borrow().files)
    }

    /// Asks the worker to stop reading. Returns the number of the read it is to stop.
    pub(crate) fn cancel(&self) -> Option<u32> {
        let reading = self.0.state.borrow().reading;
        self.0.send(Request::Cancel, &[], None);
        reading
    }

    /// Ends a worker that still is at this read, as if it had obeyed the cancel.
    pub(crate) fn give_up(&self, read: Option<u32>) {
        if read.is_some() && self.0.state.borrow().reading == read {
            self.0.end();
            self.0.on_event.emit(Event::Cancelled);
        }
    }

    /// Asks something of the tenant; the answer goes to `receive` unless the ticket is dropped.
    pub(crate) fn ask(&self, query: Query, receive: Callback<Received>) -> Ticket {
        self.request(Request::Ask { query }, receive)
    }

    /// Reads a second export beside the open one. `receive` hears how it goes, and at last what was read.
    pub(crate) fn read_other(&self, files: &[Picked], receive: Callback<Received>) -> Ticket {
        self.request_with(Request::ReadOther { now: Some(now()) }, files, receive)
    }

    /// Looks the record at a place up in the files that were read last. `receive` hears how far it is, and at last
    /// what stands there.
    pub(crate) fn read_record(&self, place: Evidence, receive: Callback<Received>) -> Ticket {
        let is_in = |picked: &&Picked| {
            let inside = place.input.strip_prefix(picked.path.as_str());
            inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let files: Vec<Picked> = self.files().iter().filter(is_in).cloned().collect();
        self.request_with(Request::ReadRecord { place }, &files, receive)
    }

    /// Has the worker forget the second export, or stop reading it.
    pub(crate) fn forget_other(&self) {
        self.0.send(Request::ForgetOther, &[], None);
    }

    /// Has the tenant judged by other rules.
    pub(crate) fn set_rules(&self, rules: OwnRules, receive: Callback<Received>) -> Ticket {
        self.request(Request::SetRules { rules }, receive)
    }

    /// Makes a request that is answered once; the answer goes to `receive` unless the ticket is dropped.
    pub(crate) fn request(&self, request: Request, receive: Callback<Received>) -> Ticket {
        self.request_with(request, &[], receive)
    }

    /// The same, with files beside the request.
    fn request_with(&self, request: Request, files: &[Picked], receive: Callback<Received>) -> Ticket {
        let id = self.0.send(request, files, Some(receive));
        // A worker that was ended answers no more.
        self.0.start();
        Ticket { client: Rc::downgrade(&self.0), id }
    }
}

impl Inner {
    /// Starts a worker unless one is running, after the engine is loaded if it was not yet.
    fn start(self: &Rc<Self>) {
        let engine = {
            let mut state = self.state.borrow_mut();
            match &state.engine {
                _ if state.link.is_some() => return,
                Stock::Loading => return,
                Stock::Loaded(engine) => Some(engine.clone()),
                Stock::None => {
                    state.engine = Stock::Loading;
                    None
                }
            }
        };
        match engine {
            Some(engine) => self.start_with(&engine),
            None => wasm_bindgen_futures::spawn_local(Rc::clone(self).load()),
        }
    }

    async fn load(self: Rc<Self>) {
        match engine::load().await {
            Ok(engine) => {
                self.state.borrow_mut().engine = Stock::Loaded(engine);
                self.start();
            }
            Err(reason) => {
                // The next read tries again.
                self.state.borrow_mut().engine = Stock::None;
                self.die(reason);
            }
        }
    }

    fn start_with(self: &Rc<Self>, engine: &Program) {
        let weak = Rc::downgrade(self);
        let hear = Callback::from(move |heard| {
            if let Some(inner) = weak.upgrade() {
                inner.hear(heard);
            }
        });
        match Link::start(engine, &hear) {
            Ok(link) => self.state.borrow_mut().link = Some(link),
            Err(reason) => self.die(reason),
        }
    }

    /// Posts a request, or keeps it until the worker listens. Returns its id.
    fn send(&self, body: Request, files: &[Picked], receive: Option<Callback<Received>>) -> u32 {
        let mut state = self.state.borrow_mut();
        state.last_id += 1;
        let id = state.last_id;
        if let Some(receive) = receive {
            state.asked.insert(id, receive);
        }
        let envelope = Envelope { id, epoch: state.epoch, body };
        let failure = match &state.link {
            Some(link) if state.started => link.post(&envelope, files).err(),
            _ => {
                state.waiting.push((envelope, files.to_vec()));
                None
            }
        };
        drop(state);
        if let Some(reason) = failure {
            self.die(reason);
        }
        id
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Died(reason) | Heard::Message(Incoming::Fatal(reason)) => self.die(reason),
            Heard::Message(Incoming::Answer(answer, bytes)) => self.answer(*answer, bytes),
        }
    }

    fn answer(&self, answer: Envelope<Answer>, bytes: Option<Uint8Array>) {
        if matches!(answer.body, Answer::Started) {
            return self.begin();
        }
        let (current, reading) = {
            let state = self.state.borrow();
            (answer.epoch == state.epoch, state.reading == Some(answer.id))
        };
        if !current {
            return;
        }
        let event = match answer.body {
            Answer::Started => return,
            Answer::Progress { .. } if self.too_soon() => return,
            Answer::Progress { progress } if reading => Event::Progress(progress),
            Answer::Progress { progress } => return self.tell(answer.id, progress),
            Answer::Cancelled => Event::Cancelled,
            Answer::Analysed { overview } => Event::Analysed(overview),
            Answer::Failed { message } if reading => Event::Failed(message),
            Answer::Failed { message } => return self.give(answer.id, Received::Failed(message)),
            Answer::Reply { reply } => return self.give(answer.id, Received::Reply(reply)),
            Answer::File { name, media_type } => {
                let bytes = bytes.unwrap_or_else(|| Uint8Array::new_with_length(0));
                return self.give(answer.id, Received::File(Saved { name, media_type, bytes }));
            }
        };
        if !matches!(event, Event::Progress(_)) {
            self.state.borrow_mut().reading = None;
        }
        self.on_event.emit(event);
    }

    /// Whether news of progress would follow so soon after the last that nobody could read it. A folder
    /// of many small files makes more of it than a page can draw.
    fn too_soon(&self) -> bool {
        let mut state = self.state.borrow_mut();
        let now = js_sys::Date::now();
        let soon = (0.0..PROGRESS_EVERY).contains(&(now - state.told));
        if !soon {
            state.told = now;
        }
        soon
    }

    /// The worker listens: post what had to wait.
    fn begin(&self) {
        let mut state = self.state.borrow_mut();
        state.started = true;
        let waiting = std::mem::take(&mut state.waiting);
        let failure = state
            .link
            .as_ref()
            .and_then(|link| waiting.iter().find_map(|(request, files)| link.post(request, files).err()));
        drop(state);
        if let Some(reason) = failure {
            self.die(reason);
        }
    }

    /// Tells whoever made a request how far it is.
    fn tell(&self, id: u32, progress: Progress) {
        let receive = self.state.borrow().asked.get(&id).cloned();
        if let Some(receive) = receive {
            receive.emit(Received::Progress(progress));
        }
    }

    fn give(&self, id: u32, received: Received) {
        let receive = self.state.borrow_mut().asked.remove(&id);
        if let Some(receive) = receive {
            receive.emit(received);
        }
    }

    /// Ends the worker and everything that waits for it.
    fn end(&self) {
        let mut state = self.state.borrow_mut();
        // A worker that has not been given anything to do yet may serve the next read.
        if state.epoch > 0 {
            state.link = None;
            state.started = false;
        }
        state.waiting.clear();
        state.asked.clear();
        state.reading = None;
    }

    fn die(&self, reason: String) {
        let (asked, had_started) = {
            let mut state = self.state.borrow_mut();
            state.link = None;
            let had_started = std::mem::take(&mut state.started);
            state.waiting.clear();
            state.reading = None;
            (std::mem::take(&mut state.asked), had_started)
        };
        for receive in asked.into_values() {
            receive.emit(Received::Failed(text::worker::stopped()));
        }
        self.on_event.emit(if had_started { Event::Died(reason) } else { Event::NotStarted(reason) });
    }
}

/// The present time, RFC 3339.
fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}
