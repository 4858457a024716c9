//! Journeys through the built site in a real browser, as a person takes them.
//!
//! `make test` builds `dist/` first; alone: `make dist && cargo test --features browser --test browser`. Each journey is a
//! test of its own with its own host, driver, browser and profile, so none can see what another left behind. The journeys
//! are in `browser/journeys/`, in plain words; what they are made of is in `find` (the only place with selectors), `act`
//! and `see`. A journey ends with axe, in light and dark, and an empty console, unless it provokes errors itself.
//!
//! `SCREENSHOTS=folder` keeps the pictures that journeys take, and one of the page on which a journey failed.

#![allow(dead_code, reason = "the vocabulary of find, act and see is whole, whichever part today's journeys use")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::env;
use std::fs;
use std::future::{Future, poll_fn};
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::thread;
use std::time::Duration;

use browser::server::{self, Answer, Host, Twist};
use thirtyfour::PageLoadStrategy;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::extensions::cdp::ChromeDevTools;
use thirtyfour::prelude::*;
use tokio::sync::Semaphore;

mod browser {
    pub mod act;
    pub mod find;
    pub mod see;
    pub mod server;
    mod journeys {
        mod boot;
        mod faults;
        mod prospect;
    }
}

/// Two browsers keep two cores busy; with more, pages wait for the processor and deadlines measure the wrong thing.
static SEATS: Semaphore = Semaphore::const_new(2);

/// The window that a person looks through.
#[derive(Clone, Copy)]
pub struct View {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Touch, and a viewport that follows the page's `meta`.
    pub phone: bool,
}

impl View {
    /// A small laptop.
    pub const LAPTOP: View = View { width: 1280, height: 800, phone: false };
    /// A usual phone, upright.
    pub const PHONE: View = View { width: 390, height: 844, phone: true };
}

/// How a visit begins; see the methods for what can be asked.
pub struct Setup {
    name: &'static str,
    view: View,
    dark: bool,
    path: &'static str,
    twist: Twist,
    script: Option<&'static str>,
    flawless: bool,
}

impl Setup {
    /// On a laptop, in light colours, from a good host. `name` begins the names of its pictures.
    pub fn new(name: &'static str) -> Setup {
        Setup {
            name,
            view: View::LAPTOP,
            dark: false,
            path: "/",
            twist: Box::new(|_, _| {}),
            script: None,
            flawless: true,
        }
    }

    /// Through another window.
    pub fn on(mut self, view: View) -> Setup {
        self.view = view;
        self
    }

    /// By somebody who prefers dark colours.
    pub fn dark(mut self) -> Setup {
        self.dark = true;
        self
    }

    /// Below a folder of the host, such as "/risk/".
    pub fn below(mut self, path: &'static str) -> Setup {
        self.path = path;
        self
    }

    /// From a host that changes what it sends.
    pub fn from_host(mut self, twist: impl Fn(&str, &mut Answer) + Send + Sync + 'static) -> Setup {
        self.twist = Box::new(twist);
        self
    }

    /// In a browser that runs `script` before any of the page's own.
    pub fn in_browser_with(mut self, script: &'static str) -> Setup {
        self.script = Some(script);
        self
    }

    /// The journey provokes errors, so the console may speak.
    pub fn with_errors(mut self) -> Setup {
        self.flawless = false;
        self
    }

    /// Opens the site, walks, and checks at the end what every journey owes.
    pub async fn visit(self, walk: impl AsyncFnOnce(&Visit)) {
        let _seat = SEATS.acquire().await.expect("the semaphore is never closed");
        let flawless = self.flawless;
        let visit = Visit::begin(self).await;
        let outcome = caught(async {
            walk(&visit).await;
            visit.is_accessible().await;
            if flawless {
                visit.console_is_empty().await;
            }
        })
        .await;
        if outcome.is_err() {
            visit.picture("failed").await;
        }
        // The session ends whatever happened, or its browser would outlive the test.
        let _ = visit.driver.clone().quit().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    }
}

/// A person at the page.
pub struct Visit {
    /// For what has no step of its own yet.
    pub driver: WebDriver,
    /// Where the page came from.
    pub host: Host,
    name: &'static str,
    view: View,
    dark: bool,
    // Held for their ends: the driver is stopped and the profile removed when the visit is over.
    _chromedriver: Chromedriver,
    _profile: Profile,
}

impl Visit {
    async fn begin(setup: Setup) -> Visit {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let socket = server::bind(0).expect("a free port");
        let host = Host::start(&dist, socket, setup.path, setup.twist).unwrap_or_else(|error| panic!("{error}"));
        let chromedriver = Chromedriver::start();
        let profile = Profile::new();

        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&chromium()).unwrap();
        for flag in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=en-US",
        ] {
            wanted.add_arg(flag).unwrap();
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.0.display())).unwrap();
        wanted.add_arg(&format!("--window-size={},{}", setup.view.width, setup.view.height)).unwrap();
        wanted.insert_base_capability("goog:loggingPrefs".into(), serde_json::json!({ "browser": "ALL" }));
        // The page is there when its HTML is; whatever else a step needs, it waits for.
        wanted.set_page_load_strategy(PageLoadStrategy::Eager).unwrap();
        let driver = WebDriver::new(&chromedriver.address, wanted).await.expect("chromedriver starts Chromium");

        let visit = Visit {
            driver,
            host,
            name: setup.name,
            view: setup.view,
            dark: setup.dark,
            _chromedriver: chromedriver,
            _profile: profile,
        };
        visit.resize(visit.view).await;
        visit.emulate_colours(visit.dark).await;
        if let Some(script) = setup.script {
            visit.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": script })).await;
        }
        visit.driver.goto(&visit.host.address).await.expect("the page opens");
        visit
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: serde_json::Value) -> serde_json::Value {
        let tools = ChromeDevTools::new(self.driver.handle.clone());
        tools.execute_cdp_with_params(command, parameters).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Saves what the window shows, from top to bottom, where `SCREENSHOTS` says; without it nothing happens.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = env::var_os("SCREENSHOTS") else { return };
        let folder = PathBuf::from(folder);
        fs::create_dir_all(&folder).unwrap();
        let shot = self.devtools("Page.captureScreenshot", serde_json::json!({ "captureBeyondViewport": true })).await;
        // The driver decodes only its own screenshots; this one covers the whole page.
        let file = folder.join(format!("{}-{name}.png", self.name));
        fs::write(file, decoded(shot["data"].as_str().unwrap_or_default())).unwrap();
    }
}

/// ChromeDriver on a port that it chose itself. Dropping it ends it.
struct Chromedriver {
    address: String,
    process: Child,
}

impl Chromedriver {
    /// Starts one. ChromeDriver takes a free port of one address family and wants the same of the other, which now and
    /// then is taken: it then ends at once, and another start gets another port.
    fn start() -> Chromedriver {
        (0..5).find_map(|_| Chromedriver::try_start()).expect("ChromeDriver finds a port")
    }

    fn try_start() -> Option<Chromedriver> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; `make browser-tools` installs it or says how"));
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok()
        });
        let Some(port) = port else {
            let _ = process.wait();
            return None;
        };
        // Read on, or the driver would block on a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Some(Chromedriver { address: format!("http://127.0.0.1:{port}"), process })
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser profile that nobody used before.
struct Profile(PathBuf);

impl Profile {
    fn new() -> Profile {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("client-risk-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder for the browser's profile");
        Profile(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The browser's path: `CHROMIUM`, or the first of the usual names.
fn chromium() -> String {
    env::var("CHROMIUM").unwrap_or_else(|_| {
        let path = env::var_os("PATH").unwrap_or_default();
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        env::split_paths(&path)
            .flat_map(|folder| names.map(|name| folder.join(name)))
            .find(|file| file.is_file())
            .unwrap_or_else(|| panic!("no Chromium; `make browser-tools` installs it or says how"))
            .to_string_lossy()
            .into_owned()
    })
}

/// Runs `walk` to its end or to its panic.
async fn caught(walk: impl Future<Output = ()>) -> thread::Result<()> {
    let mut walk = pin!(walk);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| walk.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

fn decoded(base64: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u32> = base64.bytes().filter_map(digit).map(u32::from).collect();
    digits
        .chunks(4)
        .flat_map(|group| {
            let bits = group.iter().fold(0, |bits, digit| bits << 6 | digit) << (6 * (4 - group.len()));
            bits.to_be_bytes()[1..group.len()].to_vec()
        })
        .collect()
}

/// How long a step may take before it has failed: long, since a slow machine is no fault of the page.
const DEADLINE: Duration = Duration::from_secs(20);
