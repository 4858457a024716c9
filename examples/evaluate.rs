//! The command line: assessments in, one evaluation a line out.
//!
//! ```text
//! cargo run --release --example evaluate -- [--date YYYY-MM-DD] [--config config.json] FILE…
//! ```
//!
//! Nothing is held back and nothing piles up: each assessment is read, evaluated and written before the next.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use client_risk::assessment::file;
use client_risk::bundle;
use client_risk::content::Content;
use client_risk::date::Date;
use client_risk::evaluate::evaluate;
use client_risk::provider::Provider;

const HELP: &str = "\
Prints one evaluation as JSON a line, in the order of the files.

usage: evaluate [--date YYYY-MM-DD] [--config config.json] FILE...

  FILE           an assessment (*.risk.json), or JSON Lines with one assessment a line
  -              the same from standard input
  --date DAY     evaluate for that day instead of the day in the file
  --config FILE  the provider's configuration: packages, credentials, terms
  --help         this text

A file that is damaged is not evaluated: its faults are printed to standard error as

  FILE: /json/pointer: message          (FILE:LINE: in JSON Lines)

and the others are evaluated. An id that this version does not know is a warning of the same form; the rest
of that file is evaluated. A fault in the configuration is printed too, and the standard setting is used.

exit status: 0 all evaluated, 2 a file was damaged or could not be opened, or the arguments are wrong
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let content = bundle::content();
    let options = match Options::read(&arguments, content) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("evaluate: {message} (--help explains)");
            return ExitCode::from(2);
        }
    };
    let mut run = Run { content, options: &options, out: BufWriter::new(io::stdout().lock()), bad: false };
    let result = options.files.iter().try_for_each(|name| run.file(name));
    match result.and_then(|()| run.out.flush()) {
        Ok(()) if run.bad => ExitCode::from(2),
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: cannot write: {error}");
            ExitCode::from(2)
        }
    }
}

struct Options {
    date: Option<Date>,
    provider: Provider,
    files: Vec<String>,
}

impl Options {
    fn read(arguments: &[String], content: &Content) -> Result<Options, String> {
        let mut options = Options { date: None, provider: Provider::default(), files: Vec::new() };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let (name, attached) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value)),
                _ => (argument.as_str(), None),
            };
            let mut value = || {
                let next = attached.or_else(|| rest.next().map(String::as_str));
                next.ok_or_else(|| format!("{name} needs a value"))
            };
            match name {
                "--date" => options.date = Some(day(value()?)?),
                "--config" => options.provider = provider(value()?, content)?,
                "--" => {
                    options.files.extend(rest.by_ref().cloned());
                }
                name if name.starts_with('-') && name != "-" => return Err(format!("no option {name}")),
                _ => options.files.push(argument.clone()),
            }
        }
        if options.files.is_empty() { Err("no FILE".to_owned()) } else { Ok(options) }
    }
}

fn day(text: &str) -> Result<Date, String> {
    let (first, last) = file::days();
    let day = Date::parse(text).filter(|day| (first..=last).contains(day));
    day.ok_or_else(|| format!("--date: expected a day from {first} to {last}, found \"{text}\""))
}

fn provider(name: &str, content: &Content) -> Result<Provider, String> {
    let text = std::fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))?;
    let (provider, faults) = Provider::read(&text, content);
    for fault in faults {
        eprintln!("{name}: {fault}");
    }
    Ok(provider)
}

struct Run<'a> {
    content: &'a Content,
    options: &'a Options,
    out: BufWriter<io::StdoutLock<'a>>,
    /// Whether a file was damaged.
    bad: bool,
}

impl Run<'_> {
    fn file(&mut self, name: &str) -> io::Result<()> {
        if name == "-" {
            return self.stream(name, io::stdin().lock());
        }
        match File::open(name) {
            Ok(file) => self.stream(name, BufReader::new(file)),
            Err(error) => {
                self.fault(name, &format!("/: {error}"));
                Ok(())
            }
        }
    }

    /// One document, or one a line: JSON Lines begin with a whole object on the first line.
    fn stream(&mut self, name: &str, mut input: impl BufRead) -> io::Result<()> {
        let first = match line(&mut input) {
            Ok(first) => first.unwrap_or_default(),
            Err(error) => {
                self.fault(name, &format!("/: {error}"));
                return Ok(());
            }
        };
        let whole = first.trim_ascii();
        if !(whole.starts_with(b"{") && whole.ends_with(b"}")) {
            let mut text = first;
            return match input.take(file::MOST_BYTES as u64).read_to_end(&mut text) {
                Ok(_) => self.assessment(name, &text),
                Err(error) => {
                    self.fault(name, &format!("/: {error}"));
                    Ok(())
                }
            };
        }
        let mut next = line(&mut input);
        if matches!(next, Ok(None)) {
            return self.assessment(name, &first);
        }
        self.assessment(&format!("{name}:1"), &first)?;
        for number in 2_u64.. {
            let at = format!("{name}:{number}");
            match next {
                Ok(None) => break,
                Ok(Some(text)) if text.trim_ascii().is_empty() => {}
                Ok(Some(text)) => self.assessment(&at, &text)?,
                Err(error) => {
                    self.fault(&at, &format!("/: {error}"));
                    break;
                }
            }
            next = line(&mut input);
        }
        Ok(())
    }

    fn assessment(&mut self, place: &str, text: &[u8]) -> io::Result<()> {
        let Ok(text) = std::str::from_utf8(text.trim_ascii_end()) else {
            self.fault(place, "/: expected UTF-8 text");
            return Ok(());
        };
        let opened = match file::read(text, self.content) {
            Ok(opened) => opened,
            Err(error) => {
                self.fault(place, &error.to_string());
                return Ok(());
            }
        };
        for fault in &opened.faults {
            eprintln!("{place}: {fault}");
        }
        if opened.faults.iter().any(|fault| !fault.is_warning()) {
            self.bad = true;
            return Ok(());
        }
        let mut assessment = opened.assessment;
        assessment.date = self.options.date.unwrap_or(assessment.date);
        let evaluation = evaluate(self.content, &self.options.provider, &assessment);
        writeln!(self.out, "{}", evaluation.to_json(self.content))
    }

    fn fault(&mut self, place: &str, message: &str) {
        self.bad = true;
        eprintln!("{place}: {message}");
    }
}

/// The next line, at most a little more than an assessment may have (the gate then refuses it); `None` at the end.
fn line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let most = file::MOST_BYTES as u64 + 1;
    if input.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if !line.ends_with(b"\n") && line.len() as u64 == most {
        input.skip_until(b'\n')?;
    }
    Ok(Some(line))
}
