//! The wrong values of a finding, each with what it should be and the command that does it.

use crate::addresses::{Held, Holder, Origin, Reason, Source, WrongValue, correct, wrong_values};
use crate::analysis::Analysis;
use crate::checks::Finding;
use seatscope_contract::addresses::{Correction, InvalidReason};
use std::ops::Range;

impl Analysis {
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
        // Of an object with many everything is worked out once.
        let mut known: Option<(Holder, Vec<WrongValue<'a>>)> = None;
        values.filter_map(move |(wrong, holder, at)| {
            if known.as_ref().is_none_or(|(own, _)| *own != holder) {
                known = Some((holder, wrong_values(&self.tenant, &self.addresses, holder)));
            }
            let (_, all) = known.as_ref()?;
            let is_it = |own: &&WrongValue<'_>| {
                let own_at = own.at.map(|at| u16::try_from(at).unwrap_or(u16::MAX));
                own.origin == wrong.origin && own.reason == wrong.reason && own_at == at
            };
            Some(self.correction(holder, all.iter().find(is_it)?))
        })
    }

    fn correction(&self, holder: Holder, wrong: &WrongValue<'_>) -> Correction {
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
            runs_in,
            command,
            without_command,
        }
    }
}
