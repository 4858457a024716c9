//! Foreign input: damaged files, damaged links, the deep, the huge, the wrong type. Each gets its message; nothing
//! panics, and what could be read is offered.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use client_risk::assessment::file::{self, FileError};
use client_risk::assessment::link::{self, LinkError};
use client_risk::assessment::{Assessment, ControlAnswer, Level};
use client_risk::bundle;
use client_risk::content::Content;
use client_risk::date::Date;
use client_risk::fact::Answer;
use serde_json::{Value, json};

fn content() -> &'static Content {
    bundle::content()
}

#[test]
fn a_text_that_is_no_assessment_is_refused_with_its_reason() {
    let cases = [
        (
            include_str!("hostile/cut-in-the-middle.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 93",
        ),
        (
            include_str!("hostile/not-json.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 1",
        ),
        (
            include_str!("hostile/empty.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 0",
        ),
        (include_str!("hostile/a-list.json"), "error-file-format", "/format: expected \"client-risk-assessment/1\""),
        (
            include_str!("hostile/an-evaluation.json"),
            "error-file-format",
            "/format: expected \"client-risk-assessment/1\", found \"client-risk-evaluation/1\"",
        ),
        (
            include_str!("hostile/a-newer-format.json"),
            "error-file-format",
            "/format: expected \"client-risk-assessment/1\", found \"client-risk-assessment/2\"",
        ),
        (include_str!("hostile/no-date.json"), "error-field", "/date: expected a day such as \"2026-11-24\""),
        (
            include_str!("hostile/no-such-day.json"),
            "error-date-format",
            "/date: expected a day such as \"2026-11-24\", found \"2026-02-29\"",
        ),
        (
            include_str!("hostile/before-the-rule-book.json"),
            "error-date-range",
            "/date: expected a day from 2024-01-01 to 2030-12-31, found \"2019-05-25\"",
        ),
        (
            include_str!("hostile/a-key-twice.json"),
            "error-file-not-json",
            "/: expected each key once; \"mfa\" stands twice, at line 3, column 16",
        ),
        (
            include_str!("hostile/not-a-number.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 85",
        ),
        (
            include_str!("hostile/too-large-a-number.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 89",
        ),
        (
            include_str!("hostile/lone-surrogate.json"),
            "error-file-not-json",
            "/: expected JSON; reading stopped at line 1, column 77",
        ),
    ];
    let mut report = String::new();
    for (text, id, message) in cases {
        match file::read(text, content()) {
            Ok(_) => writeln!(report, "read, although {message}").unwrap(),
            Err(error) if error.to_string() != message || error.message().0 != id => {
                writeln!(report, "expected {id} {message}\n   found {} {error}", error.message().0).unwrap();
            }
            Err(_) => {}
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn every_wrong_entry_is_named_with_its_place_and_all_else_is_read() {
    let opened = file::read(include_str!("hostile/wrong-types.json"), content()).unwrap();
    let found: Vec<String> = opened.faults.iter().map(ToString::to_string).collect();
    let expected = include_str!("hostile/wrong-types.txt");
    assert_eq!(found.join("\n"), expected.trim_end(), "\n{}", found.join("\n"));
    assert!(opened.assessment.facts.is_empty() && opened.assessment.controls.is_empty());

    let kept: Value = serde_json::from_str(include_str!("hostile/wrong-types.json")).unwrap();
    assert_eq!(file::write_value(&opened.assessment, content()), kept, "saving loses nothing");
}

#[test]
fn a_section_of_another_type_is_named_and_kept() {
    let text = include_str!("hostile/wrong-sections.json");
    let opened = file::read(text, content()).unwrap();
    let found: Vec<String> = opened.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "/controls: expected an object with ids as keys",
            "/done: expected a list of ids",
            "/facts: expected an object with ids as keys",
            "/notes: expected an object with ids as keys",
        ]
    );
    assert_eq!(file::write_value(&opened.assessment, content()), serde_json::from_str::<Value>(text).unwrap());
}

#[test]
fn an_answer_given_later_takes_the_place_of_one_that_could_not_be_read() {
    let mut opened = file::read(include_str!("hostile/wrong-types.json"), content()).unwrap();
    let mfa = content().control_id("mfa").unwrap();
    let sba_small = content().fact_id("sba_small").unwrap();
    opened.assessment.controls.insert(mfa, ControlAnswer::Level(Level::Full));
    opened.assessment.facts.insert(sba_small, Answer::Bool(true));
    let saved = file::write_value(&opened.assessment, content());
    assert_eq!((&saved["controls"]["mfa"], &saved["facts"]["sba_small"]), (&json!("full"), &json!(true)));
    assert_eq!(saved["facts"]["emplyees"], json!(45));
}

#[test]
fn unknown_ids_are_warnings_and_wrong_answers_are_not() {
    let opened = file::read(include_str!("hostile/wrong-types.json"), content()).unwrap();
    let warnings: Vec<&str> =
        opened.faults.iter().filter(|fault| fault.is_warning()).map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(
        warnings,
        ["/comment", "/controls/bakups", "/facts/emplyees", "/notes/mfaa", "/rejected/1", "/struck/0"]
    );
}

#[test]
fn every_fault_has_a_message_with_the_variables_that_it_takes() {
    let words = include_str!("../locales/en/messages.ftl");
    let message = |id: &str| {
        let line = words.lines().find(|line| line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" =")));
        line.unwrap_or_else(|| panic!("no message {id}")).to_owned()
    };
    let opened = file::read(include_str!("hostile/wrong-types.json"), content()).unwrap();
    let mut messages: Vec<_> = opened.faults.iter().map(file::Fault::message).collect();
    let day = Date::FALLBACK;
    messages.extend(
        [
            FileError::TooLarge { bytes: 3_000_001 },
            FileError::NotJson { line: 3, column: 7, twice: None },
            FileError::Format { found: String::new() },
            FileError::NoDate,
            FileError::Date { found: "yesterday".to_owned() },
            FileError::DateRange { found: day },
        ]
        .iter()
        .map(FileError::message),
    );
    messages
        .extend([LinkError::Cut, LinkError::Altered, LinkError::Version].map(|error| (error.message(), Vec::new())));
    for (id, variables) in messages {
        let line = message(id);
        assert_eq!(line.matches("{ $").count(), variables.len(), "{id}");
        for (name, value) in variables {
            assert!(line.contains(&format!("{{ ${name} }}")) && !value.is_empty(), "{id}: {name} = {value:?}");
        }
    }
}

#[test]
fn what_is_deep_or_huge_is_refused_or_read_but_never_too_much() {
    let head = r#"{"format": "client-risk-assessment/1", "date": "2026-11-24", "facts": "#;
    let deep = [head, &"[".repeat(100_000)].concat();
    assert!(matches!(file::read(&deep, content()), Err(FileError::NotJson { line: 1, .. })));
    let deep = [head, &"{\"a\":".repeat(100_000)].concat();
    assert!(matches!(file::read(&deep, content()), Err(FileError::NotJson { line: 1, .. })));

    let huge = " ".repeat(file::MOST_BYTES + 1);
    let error = file::read(&huge, content()).unwrap_err();
    assert_eq!(error.to_string(), "/: expected at most 2000000 bytes, found 2000001");
    assert_eq!(error.message(), ("error-file-too-large", vec![("size", "3 MB".to_owned())]));

    let many: Vec<String> = (0..100_000).map(|at| format!("\"fact_{at}\":1")).collect();
    let opened = file::read(&format!("{head}{{{}}}}}", many.join(",")), content()).unwrap();
    assert_eq!(opened.faults.len(), 100_000);

    let long = format!(r#"{head}{{"data_held": ["{}"]}}}}"#, "x".repeat(1_000_000));
    let opened = file::read(&long, content()).unwrap();
    assert!(opened.faults[0].to_string().len() < 200, "a message does not repeat a million letters");

    let wide = format!(r#"{head}{{"residents": {{{}}}}}}}"#, vec!["\"US-OH\": 1"; 50_000].join(","));
    assert!(matches!(file::read(&wide, content()), Err(FileError::NotJson { twice: Some(key), .. }) if key == "US-OH"));
}

#[test]
fn a_byte_order_mark_is_no_damage() {
    let text = "\u{feff}{\"format\": \"client-risk-assessment/1\", \"date\": \"2026-11-24\"}";
    assert!(file::read(text, content()).unwrap().faults.is_empty());
}

#[test]
fn any_prefix_of_a_file_gets_a_message() {
    let text = include_str!("../examples/samples/law-firm-10.json");
    for (end, _) in text.char_indices().step_by(7) {
        assert!(matches!(file::read(&text[..end], content()), Err(FileError::NotJson { .. })));
    }
}

// The command line

#[test]
fn the_command_line_names_each_fault_evaluates_the_rest_and_exits_2() {
    let sample = "examples/samples/law-firm-10.json";
    let run = evaluate(
        &[sample, "tests/hostile/no-such-day.json", "no-such-file.json", "tests/hostile/wrong-sections.json", sample],
        "",
    );
    assert_eq!(run.status.code(), Some(2));
    let errors = String::from_utf8(run.stderr).unwrap();
    let errors: Vec<&str> = errors.lines().collect();
    assert_eq!(
        [errors[0], errors[2], errors[5]],
        [
            "tests/hostile/no-such-day.json: /date: expected a day such as \"2026-11-24\", found \"2026-02-29\"",
            "tests/hostile/wrong-sections.json: /controls: expected an object with ids as keys",
            "tests/hostile/wrong-sections.json: /notes: expected an object with ids as keys",
        ]
    );
    assert!(errors[1].starts_with("no-such-file.json: /: "), "{}", errors[1]);
    let out = String::from_utf8(run.stdout).unwrap();
    let dates: Vec<Value> =
        out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["date"].clone()).collect();
    assert_eq!(dates, ["2026-11-24", "2026-11-24"]);
}

#[test]
fn the_command_line_reads_json_lines_for_another_day_and_keeps_what_it_does_not_know() {
    let lines =
        "{\"format\":\"client-risk-assessment/1\",\"date\":\"2026-11-24\",\"facts\":{\"emploees\":1}}\n\n{\"format\":";
    let run = evaluate(&["--date", "2025-03-01", "-"], lines);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(run.stderr).unwrap(),
        "-:1: /facts/emploees: warning: no fact \"emploees\"; did you mean \"employees\"?\n\
         -:3: /: expected JSON; reading stopped at line 1, column 10\n"
    );
    let evaluation: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(evaluation["date"], "2025-03-01");
    let first = lines.lines().next().unwrap();
    assert_eq!(evaluate(&["-"], first).status.code(), Some(0), "an unknown id is a warning");
}

#[test]
fn wrong_arguments_are_explained() {
    for (arguments, message) in [
        (&[][..], "evaluate: no FILE (--help explains)\n"),
        (&["--dat", "x"], "evaluate: no option --dat (--help explains)\n"),
        (&["--date"], "evaluate: --date needs a value (--help explains)\n"),
        (
            &["--date=2026-02-30", "x"],
            "evaluate: --date: expected a day from 2024-01-01 to 2030-12-31, found \"2026-02-30\" (--help explains)\n",
        ),
    ] {
        let run = evaluate(arguments, "");
        assert_eq!((run.status.code(), String::from_utf8(run.stderr).unwrap().as_str()), (Some(2), message));
    }
}

fn evaluate(arguments: &[&str], input: &str) -> Output {
    let tests = std::env::current_exe().unwrap();
    let target = tests.parent().and_then(Path::parent).unwrap();
    let program = target.join("examples").join(format!("evaluate{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        // A run of this test alone does not build the example.
        let status = Command::new(env!("CARGO")).args(["build", "--quiet", "--example", "evaluate"]).status().unwrap();
        assert!(status.success());
    }
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap_or_default();
    child.wait_with_output().unwrap()
}

// Links

fn samples() -> Vec<Assessment> {
    let texts = [
        include_str!("../examples/samples/defense-machining-120-oh.json"),
        include_str!("../examples/samples/dental-group-45-tx.json"),
        include_str!("../examples/samples/law-firm-10.json"),
        include_str!("../examples/samples/mortgage-broker-60-fl.json"),
        include_str!("../examples/samples/saas-25-eu.json"),
    ];
    texts.map(|text| file::read(text, content()).unwrap().assessment).into()
}

#[test]
fn a_full_assessment_makes_a_short_link() {
    let mut lengths: Vec<usize> = samples().iter().map(|sample| link::encode(sample, content(), false).len()).collect();
    lengths.sort_unstable();
    assert!(lengths[2] <= 350, "the median of {lengths:?}");
    assert!(lengths[4] <= 1200, "the longest of {lengths:?}");
}

#[test]
fn a_link_on_paper_still_opens() {
    let link = include_str!("hostile/link-2026-11.txt").trim_end();
    let assessment = link::decode(link, content()).unwrap();
    assert_eq!(assessment, samples()[2], "the dictionary only grows: put ids at the end of their list in link.ids");
}

#[test]
fn a_cut_link_is_recognised_at_every_place() {
    for sample in samples() {
        let link = link::encode(&sample, content(), false);
        for end in 0..link.len() {
            assert_eq!(link::decode(&link[..end], content()), Err(LinkError::Cut), "at {end} of {}", link.len());
        }
    }
}

#[test]
fn a_link_with_any_other_character_is_recognised() {
    let sample = samples().swap_remove(2);
    let link = link::encode(&sample, content(), false);
    for at in 1..link.len() {
        for other in ["A", "b", "7", "_", "-", "%", " ", "é"] {
            if &link[at..=at] != other {
                let altered = [&link[..at], other, &link[at + 1..]].concat();
                assert!(link::decode(&altered, content()).is_err(), "{other:?} at {at}");
            }
        }
        let (head, tail) = link.split_at(at);
        assert!(link::decode(&[head, "A", tail].concat(), content()).is_err(), "one more at {at}");
        let without = [head, &tail[1..]].concat();
        assert!(link::decode(&without, content()).is_err(), "one less at {at}");
    }
    assert_eq!(link::decode(&[link.as_str(), "A"].concat(), content()), Err(LinkError::Altered));
}

#[test]
fn a_link_of_a_newer_version_says_so() {
    assert_eq!(link::decode("#a=2.AAAA", content()), Err(LinkError::Version));
    assert_eq!(link::decode("#profile", content()), Err(LinkError::Altered));
    assert_eq!(link::decode("#", content()), Err(LinkError::Cut));
}

#[test]
fn letters_at_random_make_no_link_and_no_panic() {
    let mut state = 7_u64;
    for length in 0..2000 {
        let letters = (0..length % 300).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[(state >> 58) as usize])
        });
        let link: String = "#a=1.".chars().chain(letters).collect();
        assert!(link::decode(&link, content()).is_err());
    }
}
