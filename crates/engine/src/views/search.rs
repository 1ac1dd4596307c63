//! Search words: all of them must occur, in any order, without regard to case.

/// The words of a search text.
#[derive(Debug)]
pub(super) struct Words(Vec<String>);

impl Words {
    /// Splits a text at blanks.
    pub(super) fn new(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_lowercase).collect())
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word occurs in one of the texts.
    pub(super) fn occur_in(&self, texts: &[&str]) -> bool {
        self.0.iter().all(|word| texts.iter().any(|text| contains(text, word)))
    }
}

fn contains(text: &str, word: &str) -> bool {
    if text.is_ascii() {
        let (text, word) = (text.as_bytes(), word.as_bytes());
        return word.is_empty() || text.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word));
    }
    text.to_lowercase().contains(word)
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn all_words_must_occur_somewhere() {
        let words = Words::new("ANA mark");
        assert!(words.occur_in(&["ana@contoso.example", "Marketing"]));
        assert!(!words.occur_in(&["ana@contoso.example", "Sales"]));
        assert!(Words::new("zoë").occur_in(&["ZOË"]));
    }
}
