//! What the simulation does not reproduce of the service's records, with names.

use super::page;
use super::search::Words;
use crate::analysis::Analysis;
use crate::checks::Names;
use seatscope_contract::messages::Window;
use seatscope_contract::report::{Difference, GroupRef, ProductRef};
use seatscope_contract::views::{DifferenceRow, NamedUser, Page};

impl Analysis {
    /// A window of the differences in which all words of a text occur.
    pub(super) fn difference_rows(&self, search: &str, window: Window) -> Page<DifferenceRow> {
        let words = Words::new(search);
        let passes =
            |difference: &&Difference| words.is_empty() || mentions(&self.difference_row(difference), &words);
        let passing: Vec<&Difference> = self.backtest.differences.iter().filter(passes).collect();
        page(&passing, window, |difference| self.difference_row(difference))
    }

    fn difference_row(&self, difference: &Difference) -> DifferenceRow {
        let (tenant, names) = (&self.tenant, Names(&self.tenant));
        let user = tenant.objects.find(&difference.user).and_then(|object| tenant.users.of(object));
        let unnamed_user = || NamedUser {
            id: difference.user.clone(),
            name: None,
            user_principal_name: None,
            department: None,
        };
        let group = difference.group.as_ref().map(|id| {
            let group = tenant.objects.find(id).map(|group| names.group_ref(group));
            group.unwrap_or_else(|| GroupRef { id: id.clone(), name: None })
        });
        let sku_id = &difference.sku_id;
        let product = tenant.products.ids.find(sku_id).map(|product| names.product_ref(product));
        DifferenceRow {
            user: user.map_or_else(unnamed_user, |user| self.named_user(user)),
            group,
            product: product.unwrap_or_else(|| ProductRef {
                sku_id: sku_id.clone(),
                sku_part_number: None,
                name: None,
            }),
            recorded: difference.recorded.clone(),
            predicted: difference.predicted.clone(),
            reason: difference.reason.clone(),
        }
    }
}

fn mentions(row: &DifferenceRow, words: &Words) -> bool {
    let (user, product) = (&row.user, &row.product);
    let texts =
        [Some(&user.id), user.name.as_ref(), user.user_principal_name.as_ref(), user.department.as_ref()];
    let texts =
        texts.into_iter().chain(row.group.iter().flat_map(|group| [Some(&group.id), group.name.as_ref()]));
    let texts = texts.chain([Some(&product.sku_id), product.sku_part_number.as_ref(), product.name.as_ref()]);
    let texts = texts.chain([Some(&row.recorded), Some(&row.predicted), Some(&row.reason)]);
    words.occur_in(&texts.flatten().map(String::as_str).collect::<Vec<_>>())
}
