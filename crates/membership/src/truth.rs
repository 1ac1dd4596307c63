//! Three values: true, false, and unknown, which goes up through the logic with the reason.

/// Why something is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// The property in this slot was not exported.
    Property(usize),
    /// Nobody said which moment is the present one.
    Now,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown(Lack),
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

    /// Of many: `deciding` as soon as one has it, else unknown for the first one's reason, else the contrary.
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

    /// This result with one more that does not decide: the first unknown stays.
    pub(crate) const fn after(self, next: Self) -> Self {
        match (self, next) {
            (Self::Unknown(_), _) | (_, Self::True | Self::False) => self,
            (_, Self::Unknown(_)) => next,
        }
    }
}
