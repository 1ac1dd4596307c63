//! Three values: true, false, and unknown, which goes up through the logic with all the reasons.

/// Why something is unknown: a bit for each slot whose property is not known, and one for the present moment.
///
/// A rule of the longest that is read has fewer than a hundred properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lacks(u128);

impl Lacks {
    /// Nobody said which moment is the present one.
    pub(crate) const NOW: Self = Self(1 << 127);

    /// The property in a slot is not known.
    pub(crate) const fn property(slot: usize) -> Self {
        Self(1 << if slot < 127 { slot } else { 126 })
    }

    /// Whether this is among the reasons.
    pub(crate) const fn has(self, reason: Self) -> bool {
        self.0 & reason.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown(Lacks),
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

impl Truth {
    pub(crate) const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            unknown @ Self::Unknown(_) => unknown,
        }
    }

    /// The negation where it is asked for.
    pub(crate) const fn negated(self, negated: bool) -> Self {
        if negated { self.not() } else { self }
    }

    /// Of many: `deciding` as soon as one has it, else unknown for whatever leaves one unknown, else the contrary.
    pub(crate) fn of(deciding: bool, all: impl Iterator<Item = Self>) -> Self {
        let deciding = Self::from(deciding);
        let mut result = deciding.not();
        for truth in all {
            if truth == deciding {
                return deciding;
            }
            result = result.after(truth);
        }
        result
    }

    /// This result with one more that does not decide.
    pub(crate) const fn after(self, next: Self) -> Self {
        match (self, next) {
            (Self::Unknown(lacks), Self::Unknown(more)) => Self::Unknown(lacks.and(more)),
            (_, Self::True | Self::False) => self,
            (_, Self::Unknown(_)) => next,
        }
    }
}
