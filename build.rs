//! Reads all of `content/` and `locales/`, checks everything, and writes what is loaded beside the Wasm.
//!
//! Writes to `OUT_DIR`: `content.json` (the rule book), `words-<lang>.json`, `samples.json`, and `bundle.rs` (which
//! embeds them natively). Any fault stops the build; all of them are printed. With `CONTENT_DRAFT=1` they are
//! warnings, so that a half-written regime can be looked at; `make test` never sets it.

#![allow(dead_code, reason = "the modules are the library's; the build script calls a part of each")]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use sha2::{Digest, Sha256};

use content::check::{self, Reading};

#[path = "src/date.rs"]
mod date;
#[path = "src/near.rs"]
mod near;

// Why inline: the nested files are then looked for in these folders.
#[path = "src/fact"]
mod fact {
    mod place;
    pub use place::Place;
}

#[path = "src/content"]
mod content {
    pub mod check;
    pub mod raw;
    pub mod words;
}

fn main() -> ExitCode {
    match build() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the content may be built with.
fn build() -> Result<bool, Box<dyn Error>> {
    for path in ["build.rs", "content", "locales", "src", "examples/samples"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=CONTENT_DRAFT");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let draft = env::var("CONTENT_DRAFT").is_ok_and(|value| value == "1");
    let reading = check::look(&root);
    let kind = if draft { "warning" } else { "error" };
    for fault in &reading.faults {
        println!("cargo::{kind}={fault}");
    }
    if !draft && !reading.faults.is_empty() {
        println!("cargo::error=CONTENT_DRAFT=1 builds in spite of these faults, and calls them warnings");
    }
    let sound = reading.faults.is_empty() || draft;
    if sound && reading.bundle.is_some() {
        write(&reading)?;
        return Ok(true);
    }
    Ok(false)
}

fn write(reading: &Reading) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let content = serde_json::to_string(&reading.bundle)?;
    let mut sha256 = String::new();
    for byte in Sha256::digest(content.as_bytes()) {
        write!(sha256, "{byte:02x}")?;
    }
    let mut rust =
        String::from("/// `content/` in one text.\npub const CONTENT: &str = include_str!(\"content.json\");\n");
    writeln!(rust, "/// SHA-256 of [`CONTENT`], in hexadecimal.\npub const CONTENT_SHA256: &str = \"{sha256}\";")?;
    rust.push_str("/// The samples of the start page: a JSON object, id → assessment.\n");
    rust.push_str("pub const SAMPLES: &str = include_str!(\"samples.json\");\n");
    rust.push_str("/// Language and its packed words.\npub const WORDS: &[(&str, &str)] = &[\n");
    fs::write(out.join("content.json"), content)?;
    fs::write(out.join("samples.json"), reading.samples.to_string())?;
    for (language, words) in &reading.words.languages {
        fs::write(out.join(format!("words-{language}.json")), words.packed())?;
        writeln!(rust, "    ({language:?}, include_str!(\"words-{language}.json\")),")?;
    }
    rust.push_str("];\n");
    fs::write(out.join("bundle.rs"), rust)?;
    Ok(())
}
