//! Law as a diff: what changes for one organisation between two days, in plain words.
//!
//! ```text
//! cargo run --release --example diff -- FILE --from YYYY-MM-DD --to YYYY-MM-DD
//! ```
//!
//! The answers stay as they are in the file; only the law moves.

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;
use std::rc::Rc;

use client_risk::assessment::Assessment;
use client_risk::assessment::file;
use client_risk::bundle;
use client_risk::date::Date;
use client_risk::evaluate::changes::words::report;
use client_risk::text::{PlainEnglish, Words};

const HELP: &str = "\
Prints what the law changes for an organisation after one day and up to another.

usage: diff FILE --from YYYY-MM-DD --to YYYY-MM-DD

  FILE        an assessment (*.risk.json)
  --from DAY  the day to compare with (default: the day in the file)
  --to DAY    the last day looked at
  --help      this text

exit status: 0 done, 2 the file is damaged or could not be opened, or the arguments are wrong
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match run(&arguments) {
        // Whoever reads us may have read enough.
        Ok(text) => match io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => fail(&format!("cannot write: {error}")),
        },
        Err(message) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("diff: {message}");
    ExitCode::from(2)
}

fn run(arguments: &[String]) -> Result<String, String> {
    let (mut from, mut to, mut name) = (None, None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let (option, attached) = match argument.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value)),
            _ => (argument.as_str(), None),
        };
        let mut value = || {
            let next = attached.or_else(|| rest.next().map(String::as_str));
            next.ok_or_else(|| format!("{option} needs a value (--help explains)"))
        };
        match option {
            "--from" => from = Some(day("--from", value()?)?),
            "--to" => to = Some(day("--to", value()?)?),
            other if other.starts_with('-') => return Err(format!("no option {other} (--help explains)")),
            _ if name.is_some() => return Err("one FILE at a time (--help explains)".to_owned()),
            _ => name = Some(argument),
        }
    }
    let name = name.ok_or("no FILE (--help explains)")?;
    let to = to.ok_or("no --to (--help explains)")?;
    let assessment = read(name)?;
    let from = from.unwrap_or(assessment.date);
    if to < from {
        return Err(format!("--to: {to} lies before {from}"));
    }
    let words = Words::read(bundle::words("en").unwrap_or("{}"), Rc::new(PlainEnglish))?;
    Ok(report(&assessment, bundle::content(), &words, from, to))
}

fn day(option: &str, text: &str) -> Result<Date, String> {
    let (first, last) = file::days();
    let day = Date::parse(text).filter(|day| (first..=last).contains(day));
    day.ok_or_else(|| format!("{option}: expected a day from {first} to {last}, found \"{text}\""))
}

fn read(name: &str) -> Result<Assessment, String> {
    let text = fs::read_to_string(name).map_err(|error| format!("{name}: /: {error}"))?;
    let opened = file::read(&text, bundle::content()).map_err(|error| format!("{name}: {error}"))?;
    let damaged = opened.faults.iter().filter(|fault| !fault.is_warning());
    let lines: Vec<String> = damaged.map(|fault| format!("{name}: {fault}")).collect();
    for fault in opened.faults.iter().filter(|fault| fault.is_warning()) {
        eprintln!("{name}: {fault}");
    }
    if lines.is_empty() { Ok(opened.assessment) } else { Err(lines.join("\n")) }
}
