//! Ways from an object to the bench: a change begun, with the object chosen already.

use super::{Button, Look};
use crate::hooks::{Try, use_try};
use crate::state::{Draft, Kind, Picked};
use crate::text::bench as text;
use yew::prelude::*;

/// What the change is about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum About {
    /// A user.
    User(Picked),
    /// A group with licences, or whose licences linger with users.
    LicensedGroup(Picked),
    /// A group without licences: there is nothing to process or to take from it.
    Group(Picked),
    /// A product.
    Product(Picked),
}

/// Properties of [`Begin`].
#[derive(PartialEq, Properties)]
pub(crate) struct BeginProps {
    /// The object.
    pub(crate) about: About,
}

/// A button for each kind of change that people try on such an object.
#[component]
pub(crate) fn Begin(props: &BeginProps) -> Html {
    let to_bench = use_try();
    let (kinds, draft): (&[Kind], Draft) = match props.about.clone() {
        About::User(user) => (
            &[Kind::ReprocessUser, Kind::AddMember, Kind::GiveToUser, Kind::DeleteUser],
            Draft { user: Some(user), ..Draft::default() },
        ),
        About::Group(group) => (
            &[Kind::GiveToGroup, Kind::AddMember],
            Draft { kind: Kind::GiveToGroup, group: Some(group), ..Draft::default() },
        ),
        About::LicensedGroup(group) => (
            &[Kind::ReprocessGroup, Kind::GiveToGroup, Kind::TakeFromGroup, Kind::AddMember],
            Draft { group: Some(group), ..Draft::default() },
        ),
        About::Product(product) => (
            &[Kind::SetSeats, Kind::GiveToGroup, Kind::TakeFromGroup, Kind::AddPlan],
            Draft { product: Some(product), ..Draft::default() },
        ),
    };
    html! {
        <div class="bench__tools" role="group" aria-label={text::begin()}>
            <span class="muted">{ text::begin() }</span>
            { for kinds.iter().map(|kind| {
                let draft = Draft { kind: *kind, ..draft.clone() };
                let onclick = to_bench.reform(move |()| Try::Draft(draft.clone()));
                html! { <Button look={Look::Secondary} label={text::kind(*kind)} {onclick} /> }
            }) }
        </div>
    }
}
