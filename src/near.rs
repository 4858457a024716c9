//! The nearest known word to one that is not known.

/// The candidate that `word` was probably meant to be: within a third of its length in edits.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::levenshtein(word, candidate), candidate))
        .filter(|(edits, _)| *edits <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_finds_its_word_and_nonsense_finds_none() {
        let known = ["mfa", "backups", "patching"];
        assert_eq!(nearest("mfaa", known), Some("mfa"));
        assert_eq!(nearest("bakups", known), Some("backups"));
        assert_eq!(nearest("elephant", known), None);
    }
}
