//! A static host on loopback for a built site: what `make run` serves with, and what the browser tests load from.
//!
//! It reads the site into memory once, so a rebuild cannot pull files from under an open page, and it answers as a
//! good host would: the rules of `_headers`, the right media types, compressed forms where the browser takes them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// What is about to be sent for one file.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Changes an answer before it leaves, given the file's name: how tests play a host that is broken or strict.
///
/// It may also wait, which holds back this one file and no other.
pub type Twist = Box<dyn Fn(&str, &mut Answer) + Send + Sync>;

/// A running host. Dropping it stops it.
pub struct Host {
    /// Where the page is, ends in "/".
    pub address: String,
    socket: SocketAddr,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves `folder` on a socket that is already bound, below `path` (which begins and ends with "/").
    pub fn start(folder: &Path, socket: TcpListener, path: &str, twist: Twist) -> io::Result<Host> {
        let local = socket.local_addr()?;
        let address = format!("http://{local}{path}");
        let served = Arc::new(Served { site: Site::read(folder, &address)?, path: path.to_owned(), twist });
        let over = Arc::new(AtomicBool::new(false));
        let ending = Arc::clone(&over);
        let thread = thread::spawn(move || {
            for connection in socket.incoming() {
                if ending.load(Ordering::Relaxed) {
                    return;
                }
                let served = Arc::clone(&served);
                // A browser that went away in the meantime is no fault of ours.
                thread::spawn(move || connection.and_then(|connection| served.converse(&connection)));
            }
        });
        Ok(Host { address, socket: local, over, thread: Some(thread) })
    }

    /// Blocks for as long as the host runs.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // Wakes the thread, which waits for a connection, so that it sees that it is over.
        let _ = TcpStream::connect(self.socket);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the threads of all connections share.
struct Served {
    site: Site,
    path: String,
    twist: Twist,
}

impl Served {
    /// Answers the requests of one connection, one after another.
    fn converse(&self, connection: &TcpStream) -> io::Result<()> {
        connection.set_nodelay(true)?;
        let mut reader = BufReader::new(connection);
        loop {
            let (mut head, mut accepted) = (String::new(), String::new());
            if reader.by_ref().take(LONGEST_LINE).read_line(&mut head)? == 0 {
                return Ok(());
            }
            loop {
                let mut line = String::new();
                reader.by_ref().take(LONGEST_LINE).read_line(&mut line)?;
                match line.trim().split_once(':') {
                    Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => accepted = value.to_owned(),
                    Some(_) => {}
                    None => break,
                }
            }
            let mut words = head.split_whitespace();
            let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let name = url.split(['?', '#']).next().and_then(|url| url.strip_prefix(self.path.as_str()));
            let name = name.map(|name| if name.is_empty() { "index.html" } else { name });
            let mut answer = match (method, name) {
                ("GET" | "HEAD", Some(name)) => self.site.answer(name, &accepted),
                ("GET" | "HEAD", None) => Answer::plain(404, "not found"),
                _ => Answer::plain(405, "only GET and HEAD"),
            };
            (self.twist)(name.unwrap_or_default(), &mut answer);
            // The number decides; browsers show no reason phrase.
            let mut bytes =
                format!("HTTP/1.1 {} -\r\nContent-Length: {}\r\n", answer.status, answer.body.len()).into_bytes();
            for (name, value) in &answer.headers {
                bytes.extend(format!("{name}: {value}\r\n").into_bytes());
            }
            bytes.extend(b"\r\n");
            if method != "HEAD" {
                bytes.extend(answer.body);
            }
            (&*connection).write_all(&bytes)?;
            if method != "GET" && method != "HEAD" {
                // A body may follow that nobody reads, so this connection has no next request.
                return Ok(());
            }
        }
    }
}

/// Bytes that one line of a request may have.
const LONGEST_LINE: u64 = 16_384;

/// The first free port of loopback from `first`; 0 lets the system choose.
pub fn bind(first: u16) -> io::Result<TcpListener> {
    (first..=first.saturating_add(100))
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| io::Error::other(format!("no free port from {first}")))
}

impl Answer {
    fn plain(status: u16, text: &str) -> Answer {
        Answer { status, headers: vec![("Content-Type".into(), "text/plain; charset=utf-8".into())], body: text.into() }
    }
}

/// The files of a built site and its header rules.
struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// Pattern and headers, in the order of the file.
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Site {
    fn read(folder: &Path, address: &str) -> io::Result<Site> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}; run `make dist` first", folder.display()))
        })? {
            let entry = entry?;
            if let (true, Ok(name)) = (entry.file_type()?.is_file(), entry.file_name().into_string()) {
                files.insert(name, fs::read(entry.path())?);
            }
        }
        let headers = files.remove("_headers").unwrap_or_default();
        let rules = rules(&String::from_utf8_lossy(&headers));
        let mut site = Site { files, rules };
        site.name_connections(address);
        Ok(site)
    }

    /// This host knows its own address, so it names what the page may connect to file by file, where the rules, which
    /// are written for any host, can only say 'self'.
    fn name_connections(&mut self, address: &str) {
        // The program, and every file of data: what a page reads it fetches, whatever it is about.
        let connected = |name: &&String| {
            let extension = name.rsplit('.').next().unwrap_or_default();
            matches!(extension, "wasm" | "json" | "bin") || (name.starts_with("app-") && extension == "js")
        };
        let exact: String = self.files.keys().filter(connected).map(|name| format!(" {address}{name}")).collect();
        for (name, value) in self.rules.iter_mut().flat_map(|(_, headers)| headers) {
            if name == "Content-Security-Policy" {
                *value = value.replace("connect-src 'self'", &format!("connect-src{exact}"));
            }
        }
    }

    fn answer(&self, name: &str, accepted: &str) -> Answer {
        let Some(plain) = self.files.get(name) else {
            return Answer::plain(404, "not found");
        };
        let compressed = [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(coding, extension)| {
            let taken = accepted.split(',').any(|offer| offer.split(';').next().unwrap_or_default().trim() == coding);
            self.files.get(&format!("{name}.{extension}")).filter(|_| taken).map(|body| (coding, body))
        });
        let mut headers =
            vec![("Content-Type".into(), media_type(name).into()), ("Vary".into(), "Accept-Encoding".into())];
        for (pattern, rule) in &self.rules {
            let path = pattern.trim_start_matches('/');
            let fits = path == "*" || path == name || (path.is_empty() && name == "index.html");
            // "/" and "/index.html" say the same of the same file; once is enough.
            headers.extend(
                rule.iter().filter(|_| fits).filter(|header| !headers.contains(header)).cloned().collect::<Vec<_>>(),
            );
        }
        if let Some((coding, _)) = compressed {
            headers.push(("Content-Encoding".into(), coding.into()));
        }
        Answer { status: 200, headers, body: compressed.map_or(plain, |(_, body)| body).clone() }
    }
}

/// Reads the form of `_headers`: a pattern at the line's start, its headers indented below it.
fn rules(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !line.starts_with(' ') {
            rules.push((line.to_owned(), Vec::new()));
        } else if let (Some((_, headers)), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    rules
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
