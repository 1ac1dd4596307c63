//! The word that was probably meant.

/// The known word nearest to a misspelt one, if it is near: at most one edit in four characters.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let near =
        known.map(|candidate| (distance(word, candidate), candidate)).min_by_key(|&(distance, _)| distance);
    near.filter(|&(distance, candidate)| distance * 4 <= candidate.len().max(length))
        .map(|(_, candidate)| candidate)
}

/// How many characters have to be added, removed or replaced, whatever their case.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().map(|character| character.to_ascii_lowercase()).collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, character) in from.chars().map(|character| character.to_ascii_lowercase()).enumerate() {
        let mut before = line + 1;
        let mut diagonal = line;
        let mut next = vec![before];
        for (other, &above) in to.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(*other != character);
            before = replaced.min(above + 1).min(before + 1);
            diagonal = above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
