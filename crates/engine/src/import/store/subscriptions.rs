//! Puts subscriptions into the tenant's table.

use super::{Counts, Store, Stored};
use crate::import::lenient::{Flag, Whole};
use crate::import::records::SubscriptionRecord;
use crate::tenant::{Place, Subscription};

impl Store {
    /// A subscription (facts 1.4).
    pub(in crate::import) fn subscription(
        &mut self,
        record: &SubscriptionRecord<'_>,
        place: Place,
    ) -> Stored {
        let id = record.id.text().to_ascii_lowercase();
        if id.is_empty() || record.sku_id.text().is_empty() {
            return Stored::NoId;
        }
        let tenant = &mut self.tenant;
        let subscription = Subscription {
            product: tenant.products.ids.add(record.sku_id.text()),
            status: tenant.texts.intern(record.status.text()),
            total: record.total.value().map(|Whole(number)| *number),
            trial: record.trial.value().map(|Flag(trial)| *trial),
            next_lifecycle: record.next.seconds(),
            place,
        };
        let texts = &tenant.texts;
        let rank = |one: &Subscription| (one.next_lifecycle, one.total, one.trial, texts.owned(one.status));
        match self.subscriptions.get(&id).and_then(|known| tenant.subscriptions.get_mut(*known)) {
            Some(known) if *known == Subscription { place: known.place, ..subscription } => Stored::Duplicate,
            Some(known) => {
                // The later date, the larger number: what they say decides, and no order of files.
                let later = rank(&subscription) > rank(known);
                if later {
                    *known = subscription;
                }
                Stored::Contradiction(
                    "status, totalLicenses and nextLifecycleDateTime",
                    Counts::by_size(later),
                )
            }
            None => {
                self.subscriptions.insert(id, tenant.subscriptions.len());
                tenant.subscriptions.push(subscription);
                Stored::New
            }
        }
    }
}
