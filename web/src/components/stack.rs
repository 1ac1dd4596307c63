//! Tables that become a list of their rows where the screen is narrow, so that nothing is out of view.
//!
//! Browsers forget what a table is once it is drawn as something else, so its parts say it themselves.

use yew::prelude::*;

/// A table with these headings and rows.
pub(crate) fn stack<L: Clone + Into<AttrValue>>(headings: &[(L, bool)], rows: Html) -> Html {
    html! {
        <table class="table table--stack" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    { for headings.iter().map(|(label, numeric)| html! {
                        <th role="columnheader" scope="col" class={numeric.then_some("end")}>{ label.clone().into() }</th>
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ rows }</tbody>
        </table>
    }
}

/// The cell that names a row.
pub(crate) fn name_cell(content: Html) -> Html {
    html! { <th role="rowheader" scope="row">{ content }</th> }
}

/// A cell with the heading of its column.
pub(crate) fn cell(label: impl Into<AttrValue>, class: Option<&'static str>, content: Html) -> Html {
    html! { <td role="cell" data-label={label.into()} {class}>{ content }</td> }
}
