//! What was followed from each screen, so that coming back leads to it again.

use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Steps by the address they were taken from. Nothing is drawn from them, so they are kept beside the
/// reducer and not in it.
#[derive(Clone)]
pub(crate) struct Trail(Rc<Steps>);

struct Steps {
    followed: RefCell<BTreeMap<String, String>>,
    /// How far each screen was scrolled when it was last seen, in pixels.
    scrolled: RefCell<BTreeMap<String, i32>>,
    /// The browser has gone back or forward, and nothing has taken the focus for it yet.
    returning: Rc<Cell<bool>>,
    /// The same, and nobody has asked how far the screen was scrolled.
    returned: Rc<Cell<bool>>,
    _listener: EventListener,
}

impl PartialEq for Trail {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Trail {
    /// A trail that hears when the browser goes back or forward. It must hear of it before the router
    /// draws the screen, so it must be made before the router.
    pub(crate) fn new() -> Self {
        let (returning, returned) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
        let heard = [Rc::clone(&returning), Rc::clone(&returned)];
        let listener = EventListener::new(&gloo::utils::window(), "popstate", move |_| {
            heard.iter().for_each(|heard| heard.set(true));
        });
        let (followed, scrolled) = (RefCell::default(), RefCell::default());
        Self(Rc::new(Steps { followed, scrolled, returning, returned, _listener: listener }))
    }

    /// Forgets how far screens were scrolled: another tenant has other ones.
    pub(crate) fn forget(&self) {
        self.0.scrolled.borrow_mut().clear();
    }

    /// The present screen was scrolled so far.
    pub(crate) fn scroll(&self, top: i32) {
        self.0.scrolled.borrow_mut().insert(here(), top);
    }

    /// How far the present screen was scrolled, where it was come back to; its address, too. Told once.
    pub(crate) fn returned_to(&self) -> Option<(String, i32)> {
        let address = here();
        let top = self.0.scrolled.borrow().get(&address).copied();
        self.0.returned.replace(false).then_some((address, top?))
    }

    /// Something is followed from the present screen: a link, by its address, or a list, by its id.
    pub(crate) fn follow(&self, what: &str) {
        self.0.returning.set(false);
        self.0.followed.borrow_mut().insert(here(), what.to_owned());
    }

    /// Whether the present screen was come back to and was left by this. The first who asks may take the
    /// focus; nobody else is told.
    pub(crate) fn leads_to(&self, what: &str) -> bool {
        let leads =
            self.0.returning.get() && self.0.followed.borrow().get(&here()).is_some_and(|step| step == what);
        if leads {
            self.0.returning.set(false);
        }
        leads
    }
}

/// The present address, without what restricts a list.
pub(crate) fn here() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.split('?').next().unwrap_or_default().to_owned()
}
