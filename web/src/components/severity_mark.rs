//! How bad a finding is: a colour, an icon and a word, so that no colour has to be seen.

use crate::queries::tone::{self, Tone};
use crate::text::words;
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::report::{Basis, Severity};
use yew::prelude::*;

/// Properties of [`SeverityMark`].
#[derive(PartialEq, Properties)]
pub(crate) struct MarkProps {
    /// How bad it is.
    pub(crate) severity: Severity,
    /// Where it is known from.
    pub(crate) basis: Basis,
}

/// The mark as a component.
#[component]
pub(crate) fn SeverityMark(props: &MarkProps) -> Html {
    severity_mark(props.severity, props.basis)
}

/// The mark itself.
pub(crate) fn severity_mark(severity: Severity, basis: Basis) -> Html {
    let (color, icon) = match tone::of(severity, basis) {
        Tone::Now => (Color::Red, Icon::ExclamationCircle),
        Tone::Coming => (Color::Orange, Icon::ExclamationTriangle),
        Tone::Quiet => (Color::Grey, Icon::InfoCircle),
    };
    html! { <Label label={words::severity(severity)} {color} icon={Some(icon)} compact=true /> }
}
