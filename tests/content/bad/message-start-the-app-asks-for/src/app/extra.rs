fn title(words: &Words, id: &str) -> String {
    words.t(&format!("plaice-{id}"))
}
