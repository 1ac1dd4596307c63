//! The wrong values of a finding, each with what it should be and the command that does it.

use super::within;
use crate::addresses::{Against, Held, Holder, Origin, Reason, Source, WrongValue, correct, wrong_values};
use crate::analysis::Analysis;
use crate::checks::Finding;
use rustc_hash::FxHashMap;
use seatscope_contract::addresses::{Correction, InvalidReason, TakenValue};
use seatscope_contract::messages::Window;
use seatscope_contract::views::Page;
use std::ops::Range;

impl Analysis {
    /// A window of the corrections of a finding, by its index in the report.
    pub(super) fn correction_rows(&self, index: u32, window: Window) -> Page<Correction> {
        let finding = self.findings.get(index as usize);
        let total = finding.and_then(|finding| finding.wrong.as_ref()).map_or(0, |wrong| wrong.values.len());
        let shown = within(total, window);
        let offset = shown.start as u64;
        let rows = finding.into_iter().flat_map(|finding| self.corrections(finding, shown.clone()));
        Page { total: total as u64, offset, rows: rows.collect() }
    }

    /// The corrections of a finding in a window, made one by one as they are taken: there may be a million.
    pub(crate) fn corrections<'a>(
        &'a self,
        finding: &'a Finding,
        window: Range<usize>,
    ) -> impl Iterator<Item = Correction> + 'a {
        let wrong = finding.wrong.iter();
        let values = wrong.flat_map(move |wrong| {
            let values = wrong.values.iter().skip(window.start).take(window.len());
            values.map(move |(holder, at)| (wrong, *holder, *at))
        });
        let mut against = Against::new(&self.tenant, &self.addresses);
        // Of an object with many everything is worked out once.
        let mut known: Option<(Holder, FxHashMap<Option<u16>, WrongValue<'a>>)> = None;
        values.filter_map(move |(wrong, holder, at)| {
            if known.as_ref().is_none_or(|(own, _)| *own != holder) {
                let all = wrong_values(&self.tenant, &self.addresses, holder).into_iter();
                let such = all.filter(|own| own.origin == wrong.origin && own.reason == wrong.reason);
                let position = |own: &WrongValue<'_>| own.at.map(|at| u16::try_from(at).unwrap_or(u16::MAX));
                known = Some((holder, such.map(|own| (position(&own), own)).collect()));
            }
            let (_, all) = known.as_ref()?;
            Some(self.correction(&mut against, holder, all.get(&at)?))
        })
    }

    fn correction(&self, against: &mut Against<'_>, holder: Holder, wrong: &WrongValue<'_>) -> Correction {
        let tenant = &self.tenant;
        let (kind, id) = self.object(holder);
        let made = correct(tenant, &self.addresses, holder, wrong);
        let without_command = made.as_ref().err().copied().flatten();
        let (runs_in, command) = made.ok().unzip();
        let field = match wrong.origin {
            None => "proxyAddresses",
            Some(Origin::Mail) => {
                Held { holder, source: Source::Mail }.place(tenant).map_or("mail", |(_, field, _)| field)
            }
            Some(origin) => origin.field(),
        };
        Correction {
            kind,
            id,
            name: holder.describe(tenant),
            field: field.to_owned(),
            value: wrong.text.map(str::to_owned),
            reason: match &wrong.reason {
                Reason::SeveralPrimaries => InvalidReason::SeveralPrimaries,
                Reason::NoPrimary => InvalidReason::NoPrimary,
                Reason::NoPrefix => InvalidReason::NoPrefix,
                Reason::ControlCharacter => InvalidReason::UnseenCharacter,
                Reason::Character => InvalidReason::Character,
                Reason::Shape => InvalidReason::Form,
                Reason::TooLong => InvalidReason::TooLong,
                Reason::Domain(_) => InvalidReason::DomainNotVerified,
                Reason::TooMany => InvalidReason::TooMany,
            },
            proposed: wrong.proposal.clone().filter(|proposal| !proposal.is_empty()),
            removes: wrong.proposal.as_deref() == Some(""),
            taken: against.of(holder, wrong).zip(wrong.taken.clone()).map(|(obstacle, value)| {
                let (kind, id) = self.object(obstacle.by);
                let name = obstacle.by.describe(tenant);
                TakenValue { value, kind, id, name, is_proposed: obstacle.is_proposed }
            }),
            runs_in,
            command,
            without_command,
        }
    }
}
