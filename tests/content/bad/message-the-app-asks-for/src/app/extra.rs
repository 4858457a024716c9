fn title(words: &Words) -> String {
    words.t("place-eux")
}
