//! A small generator of numbers that only look random (SplitMix64): the same seed gives the same sample everywhere.

/// A stream of numbers.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// The stream of one object: each has its own, so that objects can be made in any order.
    pub(crate) fn new(seed: u64, stream: u64, index: u64) -> Self {
        let mut random = Self(seed ^ stream.rotate_left(48));
        let start = random.next() ^ index;
        Self(start)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// A number below `bound`, which must not be 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap_or(0)
    }

    /// True this many times out of a hundred.
    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// An id in the form of a random GUID (version 4).
    pub(crate) fn guid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | (low >> 48) & 0x3fff,
            low & 0xffff_ffff_ffff
        )
    }

    /// A moment of a working day in one of these years, as Graph writes it.
    pub(crate) fn moment(&mut self, years: std::ops::RangeInclusive<usize>) -> String {
        let year = years.start() + self.below(years.end() - years.start() + 1);
        format!(
            "{year}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            1 + self.below(12),
            1 + self.below(28),
            7 + self.below(11),
            self.below(60),
            self.below(60)
        )
    }
}
