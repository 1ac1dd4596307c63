//! Places in lists that somebody has left.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::AttrValue;

/// Places by the id of their list. Nothing is drawn from them until a list is opened again, so they
/// are kept beside the reducer and not in it.
#[derive(Clone, Default)]
pub(crate) struct Places(Rc<RefCell<BTreeMap<AttrValue, Rc<dyn Any>>>>);

impl PartialEq for Places {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Places {
    /// The place in a list, in the list's own form.
    pub(crate) fn get(&self, list: &AttrValue) -> Option<Rc<dyn Any>> {
        self.0.borrow().get(list).cloned()
    }

    /// Keeps the place in a list.
    pub(crate) fn keep(&self, list: AttrValue, place: Rc<dyn Any>) {
        self.0.borrow_mut().insert(list, place);
    }

    /// Forgets all, for another tenant.
    pub(crate) fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}
