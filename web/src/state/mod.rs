//! What the page remembers. One reducer; everything else is a question to the worker.

mod bench;
mod bookmark;
mod dialog;
mod draft;
mod marking;
mod notice;
mod places;
mod reading;
mod ruling;
mod trail;

pub(crate) use bench::{Act, Bench, Change, Direction};
pub(crate) use bookmark::Bookmark;
pub(crate) use dialog::Dialog;
pub(crate) use draft::{Draft, KINDS, Kind, Picked, Value};
pub(crate) use marking::Marking;
pub(crate) use notice::{Notice, Remedy, Tone};
pub(crate) use places::Places;
pub(crate) use reading::Reading;
pub(crate) use ruling::Ruling;
pub(crate) use trail::{Trail, here};

use crate::components::Hidden;
use crate::queries::rules::Outcome;
use crate::shared::Shared;
use crate::tasks::theme::Theme;
use crate::text;
use crate::text::language::{Language, current};
use crate::worker::{Client, Event};
use seatscope_contract::comparison::Other;
use seatscope_contract::messages::{OwnRules, Progress};
use seatscope_contract::views::Overview;
use seatscope_contract::work::{Mark, Work};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// How far the page has come with a tenant.
#[derive(Clone, PartialEq)]
pub(crate) enum Stage {
    /// No tenant.
    Empty,
    /// Files are being read.
    Reading(Shared<Reading>),
    /// The tenant is analysed.
    Ready(Shared<Overview>),
}

/// The state of the page.
#[derive(Clone, PartialEq)]
pub(crate) struct AppState {
    /// How far things are.
    pub(crate) stage: Stage,
    /// Folders are being searched, and so many files were found.
    pub(crate) gathering: Option<u64>,
    /// What people must be told, oldest first.
    pub(crate) notices: Vec<Shared<Notice>>,
    /// Search texts by list; kept here since they must not stand in the address.
    pub(crate) searches: Shared<BTreeMap<&'static str, String>>,
    /// The user's own rules.
    pub(crate) ruling: Ruling,
    /// What the user thinks of findings.
    pub(crate) marking: Marking,
    /// What is to be said of opened work once the worker knows its marks.
    opened: Option<String>,
    /// What is tried.
    pub(crate) bench: Shared<Bench>,
    /// The change that is being put together.
    pub(crate) draft: Shared<Draft>,
    /// The export beside the open one, which the worker holds.
    pub(crate) other: Option<Shared<Other>>,
    /// Columns that are hidden, by grid.
    pub(crate) hidden: Hidden,
    /// The colours wanted.
    pub(crate) theme: Theme,
    /// The language spoken. A screen in another one is drawn anew.
    pub(crate) language: Language,
    /// Whether single keys do something.
    pub(crate) keys: bool,
    /// What stands above the screen.
    pub(crate) dialog: Option<Dialog>,
    next_notice: u32,
}

/// What can happen to it.
pub(crate) enum Action {
    /// Folders are searched.
    Gathering(u64),
    /// Reading begins, at this time in milliseconds.
    Reading(f64),
    /// Somebody wants it to stop.
    Cancelling,
    /// The worker tells how reading goes, at this time in milliseconds.
    Heard(Event, f64),
    /// Files cannot be opened.
    Refused(Notice),
    /// Say something.
    Notify(Notice),
    /// Stop saying it.
    Dismiss(u32),
    /// The text to search a list for.
    Search(&'static str, String),
    /// Somebody does something to the bench.
    Bench(Act),
    /// The change that is being put together.
    Draft(Draft),
    /// There is another export beside the open one, or none any more.
    Other(Option<Other>),
    /// A column of a grid is to be shown, or not.
    Column {
        /// The grid's id.
        grid: AttrValue,
        /// Which column.
        column: usize,
        /// Whether it is shown.
        shown: bool,
    },
    /// Somebody wants other colours.
    Theme(Theme),
    /// Another language is spoken.
    Language(Language),
    /// Somebody wants keys to do something, or nothing.
    Keys(bool),
    /// Something is to stand above the screen, or nothing any more.
    Show(Option<Dialog>),
    /// Somebody wants other rules.
    WantRules(OwnRules),
    /// The worker has judged by these rules.
    Ruled(Shared<OwnRules>, Box<Overview>),
    /// Somebody marks a finding.
    Mark(Mark),
    /// The worker has taken these marks.
    Marked(Shared<Vec<Mark>>, Box<Overview>),
    /// Saved work is opened.
    OpenWork(Box<Work>),
    /// The worker has refused the rules, and why.
    RulesRefused(String),
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            stage: Stage::Empty,
            gathering: None,
            notices: Vec::new(),
            searches: Shared::new(BTreeMap::new()),
            ruling: Ruling::default(),
            marking: Marking::default(),
            opened: None,
            bench: Shared::new(Bench::default()),
            draft: Shared::new(Draft::default()),
            other: None,
            hidden: Shared::new(BTreeMap::new()),
            theme: Theme::default(),
            language: current(),
            keys: true,
            dialog: None,
            next_notice: 0,
        }
    }
}

impl AppState {
    /// The state to begin with, by the choices of last time.
    pub(crate) fn begin(theme: Theme, keys: bool) -> Self {
        Self { theme, keys, ..Self::default() }
    }

    fn notify(&mut self, mut notice: Notice) {
        notice.id = self.next_notice;
        self.next_notice += 1;
        self.notices.retain(|old| old.title != notice.title || old.body != notice.body);
        self.notices.push(Shared::new(notice));
    }

    /// Tells why there is no tenant any more; its files can be read once more, if there were any.
    fn without_worker(&mut self, notice: Notice) {
        let had_files = std::mem::replace(&mut self.stage, Stage::Empty) != Stage::Empty;
        self.notify(if had_files { notice.remedy(Remedy::ReadAgain) } else { notice });
    }

    /// News of the files before. That a newer page lies ready stays true.
    fn forget_notices(&mut self) {
        self.notices.retain(|notice| notice.remedy == Some(Remedy::UseUpdate));
    }

    /// Puts saved work in place of rules and bench, and its marks beside those there are.
    fn open_work(&mut self, work: Work) {
        self.gathering = None;
        let Stage::Ready(overview) = &self.stage else {
            return self.notify(Notice::info(text::work::refused(), text::work::export_first()));
        };
        let tenants = (&work.tenant, &overview.tenant.id);
        let is_other = matches!(tenants, (Some(of_work), Some(here)) if of_work != here);
        self.opened = Some(text::work::opened(is_other, &work));
        self.ruling = self.ruling.clone().want(work.rules);
        self.bench = Shared::new(self.bench.after(Act::Replace(work.changes)));
        self.marking = self.marking.clone().with(work.marks);
    }

    fn heard(&mut self, event: Event, at: f64) {
        if !matches!(event, Event::Progress(_)) {
            // It was the export beside the tenant before.
            self.other = None;
        }
        match event {
            Event::Progress(progress) => {
                if let Stage::Reading(reading) = &self.stage {
                    self.stage = Stage::Reading(Shared::new(reading.advance(progress, at)));
                }
            }
            Event::Analysed(overview) => {
                self.searches = Shared::new(BTreeMap::new());
                // Changes name objects of the tenant before.
                self.bench = Shared::new(Bench::default());
                self.draft = Shared::new(Draft::default());
                self.ruling = self.ruling.clone().begin(Outcome::of(&overview));
                let (marking, put_away) = self.marking.clone().begin(overview.tenant.id.clone());
                self.marking = marking;
                if put_away > 0 {
                    self.notify(Notice::info(
                        text::work::put_away_title(),
                        text::work::put_away(put_away as u64),
                    ));
                }
                self.stage = Stage::Ready(Shared::new(*overview));
            }
            Event::Cancelled => {
                self.stage = Stage::Empty;
                self.notify(Notice::info(text::arrive::cancelled(), ""));
            }
            Event::Failed(message) => {
                self.stage = Stage::Empty;
                self.notify(Notice::danger(text::worker::failed(), message));
            }
            Event::Died(reason) => {
                let mut body = text::worker::died(&reason);
                if let Stage::Reading(reading) = &self.stage
                    && !reading.progress.path.is_empty()
                {
                    let Progress { path, objects, .. } = &reading.progress;
                    body = format!("{body} {}", text::worker::died_at(path, *objects));
                }
                self.without_worker(Notice::danger(text::worker::died_title(), body));
            }
            Event::NotStarted(reason) => {
                self.without_worker(Notice::danger(
                    text::worker::not_started_title(),
                    text::worker::not_started(&reason),
                ));
            }
        }
    }
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Gathering(files) => {
                next.forget_notices();
                next.gathering = Some(files);
            }
            Action::Reading(at) => {
                next.forget_notices();
                next.gathering = None;
                next.other = None;
                next.stage = Stage::Reading(Shared::new(Reading::begin(at)));
            }
            Action::Cancelling => match &self.stage {
                Stage::Reading(reading) => next.stage = Stage::Reading(Shared::new(reading.cancel())),
                Stage::Empty | Stage::Ready(_) => return self,
            },
            Action::Heard(event, at) => next.heard(event, at),
            Action::Refused(notice) => {
                next.gathering = None;
                next.notify(notice);
            }
            Action::Notify(notice) => next.notify(notice),
            Action::Dismiss(id) => next.notices.retain(|notice| notice.id != id),
            Action::Search(list, text) => {
                let mut searches = (*next.searches).clone();
                searches.insert(list, text);
                next.searches = Shared::new(searches);
            }
            Action::Bench(act) => next.bench = Shared::new(next.bench.after(act)),
            Action::Draft(draft) => next.draft = Shared::new(draft),
            Action::Other(other) => next.other = other.map(Shared::new),
            Action::Column { grid, column, shown } => {
                let mut hidden = (*next.hidden).clone();
                let of_grid = hidden.entry(grid).or_default();
                if shown {
                    of_grid.remove(&column);
                } else {
                    of_grid.insert(column);
                }
                next.hidden = Shared::new(hidden);
            }
            Action::Theme(theme) => next.theme = theme,
            Action::Language(language) => next.language = language,
            Action::Keys(on) => next.keys = on,
            Action::Show(dialog) => next.dialog = dialog,
            Action::WantRules(rules) => next.ruling = next.ruling.want(rules),
            Action::Ruled(rules, overview) => {
                next.ruling = next.ruling.apply(rules);
                next.stage = Stage::Ready(Shared::new(*overview));
            }
            Action::Mark(mark) => next.marking = next.marking.with(vec![mark]),
            Action::Marked(marks, overview) => {
                if let Some(opened) = next.opened.take() {
                    let fitting = text::work::fitting(marks.len(), overview.marks.gone);
                    next.notify(Notice::info(text::work::opened_title(), format!("{opened} {fitting}")));
                }
                next.marking = next.marking.taken(marks);
                next.stage = Stage::Ready(Shared::new(*overview));
            }
            Action::OpenWork(work) => next.open_work(*work),
            Action::RulesRefused(why) => {
                next.ruling = next.ruling.refuse();
                next.notify(Notice::danger(text::rules::refused(), why));
            }
        }
        Rc::new(next)
    }
}

/// What every component may use: the worker, the reducer, the places in lists and the trail. Never
/// changes, so that having it in a context renders nothing anew.
#[derive(Clone, PartialEq)]
pub(crate) struct Handle {
    /// The worker.
    pub(crate) client: Client,
    /// The reducer.
    pub(crate) dispatch: UseReducerDispatcher<AppState>,
    /// Places in lists.
    pub(crate) places: Places,
    /// What was followed from where.
    pub(crate) trail: Trail,
}

impl Handle {
    /// Changes the state.
    pub(crate) fn act(&self, action: Action) {
        self.dispatch.dispatch(action);
    }
}
