//! Where text stands in its file: offsets count the bytes of the file, of which its text as UTF-8 has more or fewer.

/// How many bytes of the file a character takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Width {
    /// As many as in UTF-8.
    #[default]
    Utf8,
    /// Two, or four where UTF-8 takes four.
    Utf16,
    /// One.
    Single,
}

impl Width {
    /// How many bytes of the file a piece of its text stands for. Of a character in two pieces, the first one does.
    pub(super) fn of(self, text: &[u8]) -> u64 {
        let inside = |byte: &u8| matches!(byte, 0x80..=0xbf);
        match self {
            Self::Utf8 => text.len() as u64,
            Self::Utf16 => {
                let long = text.iter().filter(|byte| **byte >= 0xf0).count();
                let all = text.iter().filter(|byte| !inside(byte)).count();
                2 * (all + long) as u64
            }
            Self::Single => text.iter().filter(|byte| !inside(byte)).count() as u64,
        }
    }
}

/// Where a piece of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct At {
    /// The byte of the file at which it begins.
    pub(super) offset: u64,
    /// How its characters stand there.
    pub(super) width: Width,
}

impl At {
    /// Where what follows a piece of text stands.
    pub(super) fn after(self, text: &[u8]) -> Self {
        Self { offset: self.offset + self.width.of(text), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_takes_as_many_bytes_as_in_its_file() {
        let text = "aë€😀".as_bytes();
        for (width, expected) in [(Width::Utf8, 10), (Width::Utf16, 10), (Width::Single, 4)] {
            assert_eq!(width.of(text), expected, "{width:?}");
            let by_byte: u64 = text.iter().map(|byte| width.of(&[*byte])).sum();
            assert_eq!(by_byte, expected, "{width:?}");
        }
        assert_eq!(Width::Utf16.of("zoë".as_bytes()), 6);
    }
}
