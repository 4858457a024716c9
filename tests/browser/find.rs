//! Where things are on the page: the only place with selectors. They use the published hooks (README), and the words
//! that a person reads on a button or link.

use thirtyfour::By;

/// The main element of a screen.
pub fn screen(name: &str) -> By {
    css(format!("[data-screen=\"{name}\"]"))
}

/// The main element of whichever screen is shown.
pub fn any_screen() -> By {
    css("[data-screen]")
}

/// The page's heading.
pub fn heading() -> By {
    css("h1")
}

/// A question's whole group, by its fact or control.
pub fn question(id: &str) -> By {
    css(format!("[data-question=\"{id}\"]"))
}

/// Every question on the screen.
pub fn questions() -> By {
    css("[data-question]")
}

/// One of a question's choices, by the catalogue's id of its value.
pub fn choice(question: &str, value: &str) -> By {
    css(format!("[data-question=\"{question}\"] input[value=\"{value}\"]"))
}

/// The first choice of the first question on the screen.
pub fn first_choice() -> By {
    css("[data-question] input[type=radio], [data-question] input[type=checkbox]")
}

/// What a person types a question's answer into.
pub fn field(question: &str) -> By {
    css(format!(
        "[data-question=\"{question}\"] input:not([type=radio], [type=checkbox]), [data-question=\"{question}\"] textarea"
    ))
}

/// One option of a question's drop-down list.
pub fn option(question: &str, value: &str) -> By {
    css(format!("[data-question=\"{question}\"] option[value=\"{value}\"]"))
}

/// A regime's row.
pub fn regime(id: &str) -> By {
    css(format!("[data-regime=\"{id}\"]"))
}

/// The words that open the question asked in a regime's row.
pub fn opener_in_row(regime: &str) -> By {
    css(format!("[data-regime=\"{regime}\"] .ask-fold > summary"))
}

/// A button of the question that is asked in a regime's row.
pub fn asked_in_row(regime: &str, value: &str) -> By {
    css(format!("[data-regime=\"{regime}\"] [data-question] button[value=\"{value}\"]"))
}

/// A headline figure.
pub fn figure(name: &str) -> By {
    css(format!("[data-figure=\"{name}\"]"))
}

/// The box that puts an action on the plan or takes it off.
pub fn plan_box(action: &str) -> By {
    css(format!("[data-action=\"{action}\"] input[type=checkbox]"))
}

/// The rail beside the results.
pub fn rail() -> By {
    css("main aside")
}

/// The region in which the app says what went wrong.
pub fn notice() -> By {
    css(".notices .notice")
}

/// What a file's text is pasted into.
pub fn paste_area() -> By {
    css("#open-text")
}

/// A button or link by the words on it, or by its label where it shows a sign only.
pub fn button(words: &str) -> By {
    let says = format!("[normalize-space()={words:?} or @aria-label={words:?}]");
    By::XPath(format!(
        "//button{says} | //a[@href]{says} | //summary{says} | //*[@role='button' or @role='tab' or @role='link']{says}"
    ))
}

/// A form control by the words of its label.
pub fn labelled(words: &str) -> By {
    By::XPath(format!(
        "//*[self::input or self::select or self::textarea][@aria-label={words:?} or ancestor::label[normalize-space()={words:?}] or @id=//label[normalize-space()={words:?}]/@for]"
    ))
}

/// The page's root.
pub fn root() -> By {
    css("html")
}

/// The link that names the rule book's file.
pub fn rule_book() -> By {
    css("#rule-book")
}

/// The page's root, once the app runs on it.
pub fn ready() -> By {
    css("html[data-boot=ready]")
}

/// The message for a start that failed, once it is shown.
pub fn failure(kind: &str) -> By {
    css(format!("html[data-boot=failed] #failure:not([hidden]) [data-failure=\"{kind}\"]:not([hidden])"))
}

fn css(selector: impl Into<String>) -> By {
    By::Css(selector.into())
}
