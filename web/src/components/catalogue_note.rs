//! Says where the names of products and plans come from.

use super::To;
use crate::route::Route;
use crate::text::catalogue as text;
use seatscope_contract::views::{Catalogue, CatalogueFile};
use yew::prelude::*;

/// The sentence; on other pages than that of the files what could not be used leads there.
pub(crate) fn catalogue_note(catalogue: &Catalogue, among_files: bool) -> Html {
    let file = |file: &CatalogueFile| {
        html! {
            <>
                { " " }{ text::over_it() }{ " " }<bdi class="mono">{ &file.path }</bdi>{ " " }{ text::products(file.products) }
                if file.problems > 0 {
                    { " " }{ text::unused(file.problems) }
                    if !among_files {
                        { " " }<To route={Route::Files}>{ text::to_files() }</To>
                    }
                }
            </>
        }
    };
    html! {
        <p>{ text::built_in(&catalogue.date) }{ for catalogue.files.iter().map(file) }</p>
    }
}
