//! Turns what Trunk built into the folder that is uploaded, and counts its bytes.
//!
//! Trunk runs this as its post-build hook (`Trunk.toml`), with the app's Wasm and its glue in `TRUNK_STAGING_DIR`. What
//! leaves is a site for any static host, below any path: every file but the page carries the hash of its content in its
//! name, the start page is rendered, and the page's policy allows nothing but these files.
//!
//! `dist sizes [FOLDER]` prints the raw, gzip and brotli bytes of every file and holds two sums against their budgets.

#![allow(clippy::print_stdout, reason = "a command line tool")]

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use client_risk::{app, bundle};
use sha2::{Digest, Sha256, Sha384};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The language of the prerendered page, whose words are loaded at once; the others wait until they are chosen.
const LANGUAGE: &str = "en";

/// Each has its own prepared message, see `static/boot.js`.
const FAILURES: [&str; 5] = ["unsupported", "refused", "network", "changed", "crashed"];

/// Brotli bytes a first visit in English may load, and of these before the first question can be answered.
const FIRST_VISIT_BUDGET: u64 = 250_000;
const FIRST_QUESTION_BUDGET: u64 = 25_000;

/// What the page allows. Its host sends the same as headers, where it can.
///
/// `connect-src` narrows twice: `static/boot.js` adds the exact addresses to the page, which no file can know before it
/// is uploaded, and `examples/serve.rs`, which knows its own, sends them in its header.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Headers of every answer, beside the policy.
const HEADERS: [(&str, &str); 5] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("Strict-Transport-Security", "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
];

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    match arguments.next().as_deref() {
        None => build(Path::new(&env::var("TRUNK_STAGING_DIR").map_err(|_| "this is Trunk's hook: run `make dist`")?)),
        Some("sizes") => sizes(Path::new(&arguments.next().unwrap_or_else(|| "dist".into()))),
        Some(other) => Err(format!("unknown command \"{other}\"; there is: sizes [FOLDER]").into()),
    }
}

/// Reads Trunk's output in `staging` and replaces it by the site.
fn build(staging: &Path) -> Result<()> {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let glue = read(&staging.join("client-risk-calculator.js"))?;
    let wasm = optimised(&staging.join("client-risk-calculator_bg.wasm"), &source)?;
    if staging.join("snippets").exists() {
        return Err(
            "a dependency ships JavaScript snippets; their names are not hashed, so the site has no place for them"
                .into(),
        );
    }

    let mut site = Site::default();
    let glue = site.add("app", "js", glue.into_bytes());
    let wasm = site.add("app", "wasm", wasm);
    let style = site.add("style", "css", stylesheet(&source.join("styles/app.css"))?.into_bytes());
    let icon = site.add("icon", "svg", read(&source.join("static/icon.svg"))?.into_bytes());
    let manifest = filled(read(&source.join("static/manifest.webmanifest"))?, "__ICON__", &icon.name)?;
    let manifest = site.add("manifest", "webmanifest", manifest.into_bytes());
    let content = site.add("content", "bin", bundle::content().pack());
    let samples = site.add("samples", "json", bundle::SAMPLES.as_bytes().to_vec());
    let words: Vec<(&str, Asset)> = bundle::WORDS
        .iter()
        .map(|(language, text)| (*language, site.add(&format!("words-{language}"), "json", text.as_bytes().to_vec())))
        .collect();

    let connect: Vec<String> = [&glue, &wasm, &content, &samples]
        .into_iter()
        .chain(words.iter().map(|(_, file)| file))
        .map(|file| format!("\"{}\"", file.name))
        .collect();
    let mut boot = read(&source.join("static/boot.js"))?;
    for (place, text) in [
        ("__GLUE__", glue.name.as_str()),
        ("__WASM__", &wasm.name),
        ("__WASM_INTEGRITY__", &wasm.integrity),
        ("\"__CONNECT__\"", &connect.join(",")),
    ] {
        boot = filled(boot, place, text)?;
    }
    let boot = site.add("boot", "js", script(&boot).into_bytes());

    let mut head = vec![
        format!("<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\">", style.name, style.integrity),
        format!("<script type=\"module\" src=\"{}\" integrity=\"{}\"></script>", boot.name, boot.integrity),
        format!("<link rel=\"modulepreload\" href=\"{}\" integrity=\"{}\">", glue.name, glue.integrity),
        // No `integrity` on these: browsers ignore it here and say so in the console. What they load is checked when it
        // is fetched.
        preload(&wasm.name, "id=\"wasm\""),
        preload(&content.name, "id=\"rule-book\""),
    ];
    // Read once the app runs, so the page's first paint does not wait for it.
    head.push(format!("<link rel=\"samples\" id=\"samples\" href=\"{}\">", samples.name));
    for (language, file) in &words {
        head.push(if *language == LANGUAGE {
            preload(&file.name, &format!("id=\"words\" data-lang=\"{language}\""))
        } else {
            format!("<link rel=\"words\" data-lang=\"{language}\" href=\"{}\">", file.name)
        });
    }
    head.push(format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">", icon.name));
    head.push(format!("<link rel=\"manifest\" href=\"{}\">", manifest.name));

    let failure = app::failure_page();
    if let Some(missing) = FAILURES.iter().find(|kind| !failure.contains(&format!("data-failure=\"{kind}\""))) {
        return Err(format!("app::failure_page() has no element with data-failure=\"{missing}\"").into());
    }

    let template = read(&source.join("index.html"))?;
    let mut page: String = template
        .lines()
        .filter(|line| !line.contains("data-trunk") && !line.contains("A template:"))
        .map(|line| format!("{}\n", line.trim()))
        .collect();
    for (place, text) in [
        ("<!-- dist:policy -->", format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">")),
        ("<!-- dist:head -->", head.join("\n")),
        ("<!-- dist:failure -->", failure),
        ("<!-- dist:app -->", prerendered()?),
    ] {
        page = filled(page, place, &text)?;
    }

    let headers = headers_file(&site);
    site.files.insert("index.html".into(), page.into_bytes());
    site.write(staging, &headers)
}

/// One file of the site whose name holds its hash.
struct Asset {
    name: String,
    /// For the attribute and the fetch option `integrity`.
    integrity: String,
}

/// The files by name, in the order of their names so that a build repeats itself byte for byte.
#[derive(Default)]
struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    fn add(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Asset {
        let hash = hexadecimal(&Sha256::digest(&bytes)[..8]);
        let asset = Asset {
            name: format!("{stem}-{hash}.{extension}"),
            integrity: format!("sha384-{}", base64(&Sha384::digest(&bytes))),
        };
        self.files.insert(asset.name.clone(), bytes);
        asset
    }

    /// Empties `folder` and writes the files, each with its compressed forms, `_headers`, and the sums of all.
    fn write(mut self, folder: &Path, headers: &str) -> Result<()> {
        fs::remove_dir_all(folder)?;
        fs::create_dir_all(folder)?;
        for (name, bytes) in self.files.clone() {
            self.files.insert(format!("{name}.br"), brotli(&bytes)?);
            self.files.insert(format!("{name}.gz"), gzip(&bytes)?);
        }
        self.files.insert("_headers".into(), headers.as_bytes().to_vec());
        let mut sums = String::new();
        for (name, bytes) in &self.files {
            fs::write(folder.join(name), bytes)?;
            sums += &format!("{}  {name}\n", hexadecimal(&Sha256::digest(bytes)));
        }
        // Last, since make takes it as the sign that the site is whole.
        fs::write(folder.join("SHA256SUMS"), sums)?;
        Ok(())
    }
}

/// Header rules in the form that several static hosts read from this file; `examples/serve.rs` does too.
fn headers_file(site: &Site) -> String {
    let mut text = format!("/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n");
    for (name, value) in HEADERS {
        text += &format!("  {name}: {value}\n");
    }
    // The page has one address for all its versions, so a browser asks each time whether it changed.
    text += "/\n  Cache-Control: no-cache\n/index.html\n  Cache-Control: no-cache\n";
    for name in site.files.keys() {
        // A frame without an origin (sandboxed) may load the files, and so may a page that isolates itself.
        text += &format!(
            "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n"
        );
    }
    text
}

fn preload(file: &str, attributes: &str) -> String {
    format!("<link {attributes} rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{file}\">")
}

/// The start page's HTML. Rendering needs an executor, since components may wait; this one is as small as they come.
fn prerendered() -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, app::prerender()))
}

/// Shrinks the Wasm where `wasm-opt` is at hand, and gives it back as it is elsewhere.
fn optimised(wasm: &Path, source: &Path) -> Result<Vec<u8>> {
    let Some(program) = wasm_opt(source) else {
        println!("note: no wasm-opt found (npm package binaryen); the build works and is about a third larger");
        return Ok(fs::read(wasm)?);
    };
    let output = wasm.with_extension("opt.wasm");
    // Why by name: with --all-features wasm-opt writes encodings that no browser reads yet.
    let features =
        ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
    let status = Command::new(&program)
        // Twice: the second pass works on what the first one merged. The low addresses are the far end of the stack.
        .args(["-Oz", "-Oz", "--low-memory-unused", "--converge"])
        .args(features.map(|feature| format!("--enable-{feature}")))
        .arg(wasm)
        .arg("-o")
        .arg(&output)
        .status()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    if !status.success() {
        return Err(format!("{} failed: {status}", program.display()).into());
    }
    Ok(fs::read(output)?)
}

/// `WASM_OPT` if it is set, else the one that `make` installed.
fn wasm_opt(source: &Path) -> Option<PathBuf> {
    if let Some(named) = env::var_os("WASM_OPT").filter(|named| !named.is_empty()) {
        return Some(named.into());
    }
    Some(source.join(".tools/binaryen/node_modules/.bin/wasm-opt")).filter(|program| program.exists())
}

/// The stylesheet that `entry` lists, in one piece: browsers would fetch imports one after another.
///
/// Understood is `@import "file.css";`, also with `layer(name)`, one a line.
fn stylesheet(entry: &Path) -> Result<String> {
    let folder = entry.parent().unwrap_or(Path::new("."));
    let mut sheet = String::new();
    for line in read(entry)?.lines() {
        let Some(rule) = line.trim().strip_prefix("@import ") else {
            sheet += line;
            sheet.push('\n');
            continue;
        };
        let fault = || format!("{}: not understood: {line}", entry.display());
        let (_, rule) = rule.split_once('"').ok_or_else(fault)?;
        let (file, rest) = rule.split_once('"').ok_or_else(fault)?;
        let text = read(&folder.join(file))?;
        let rest = rest.trim_start_matches(')').trim().trim_end_matches(';').trim();
        match rest.strip_prefix("layer(").and_then(|layer| layer.strip_suffix(')')) {
            Some(layer) => sheet += &format!("@layer {layer} {{\n{text}\n}}\n"),
            None if rest.is_empty() => sheet += &text,
            None => return Err(fault().into()),
        }
    }
    Ok(condensed(&sheet))
}

/// CSS without comments and needless white space. Strings stay as they are.
fn condensed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '/' if rest.peek() == Some(&'*') => {
                let mut previous = ' ';
                rest.next();
                for letter in rest.by_ref() {
                    if previous == '*' && letter == '/' {
                        break;
                    }
                    previous = letter;
                }
            }
            '"' | '\'' => {
                out.push(letter);
                while let Some(inner) = rest.next() {
                    out.push(inner);
                    if inner == '\\' {
                        out.extend(rest.next());
                    } else if inner == letter {
                        break;
                    }
                }
            }
            _ if letter.is_whitespace() => {
                // White space means something only between words, so none is needed beside these. (":" is not among
                // them: "a :hover" is another selector than "a:hover".)
                let beside = |letter: Option<char>| {
                    letter.is_none_or(|letter| "{};,".contains(letter) || letter.is_whitespace())
                };
                if !beside(out.chars().next_back()) && !beside(rest.peek().copied()) {
                    out.push(' ');
                }
            }
            '{' | '}' | ';' | ',' => {
                if out.ends_with(' ') || (letter == '}' && out.ends_with(';')) {
                    out.pop();
                }
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// JavaScript without the lines that are comments, and without indentation.
fn script(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// `text` with its one `place` filled; a missing or doubled place is a fault of the template.
fn filled(text: String, place: &str, by: &str) -> Result<String> {
    match text.matches(place).count() {
        1 => Ok(text.replace(place, by)),
        count => Err(format!("the template has {place} {count} times, not once").into()),
    }
}

/// Prints every file's bytes and the sums that have a budget.
fn sizes(folder: &Path) -> Result<()> {
    let length = |name: &str| fs::metadata(folder.join(name)).map(|file| file.len()).unwrap_or(0);
    let mut names: Vec<String> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}; run `make dist` first", folder.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz") && length(&format!("{name}.br")) > 0)
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(length(&format!("{name}.br"))));

    let (mut all, mut first_visit, mut first_question) = ([0; 3], 0, 0);
    println!("{:<36} {:>10} {:>10} {:>10}", "file", "raw", "gzip", "brotli");
    for name in &names {
        let row = [length(name), length(&format!("{name}.gz")), length(&format!("{name}.br"))];
        println!("{name:<36} {:>10} {:>10} {:>10}", row[0], row[1], row[2]);
        for (sum, bytes) in all.iter_mut().zip(row) {
            *sum += bytes;
        }
        let other_language = name.starts_with("words-") && !name.starts_with(&format!("words-{LANGUAGE}-"));
        first_visit += if other_language { 0 } else { row[2] };
        let needed = name == "index.html" || name.starts_with("style-") || name.starts_with("boot-");
        first_question += if needed { row[2] } else { 0 };
    }
    println!("{:<36} {:>10} {:>10} {:>10}", "all", all[0], all[1], all[2]);
    for (what, bytes, budget) in [
        ("first visit", first_visit, FIRST_VISIT_BUDGET),
        ("before the first question", first_question, FIRST_QUESTION_BUDGET),
    ] {
        let verdict = if bytes <= budget { "within" } else { "OVER" };
        println!("{what:<36} {:>32}  {verdict} the budget of {budget}", bytes);
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Standard base64 with padding, as integrity values want it.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= group.len() { char::from(digit) } else { '=' });
        }
    }
    out
}
