//! The start: what the page promises before the app runs, when it cannot run, and whom it may talk to.

use std::sync::Mutex;
use std::sync::mpsc;

use crate::browser::find;
use crate::{Setup, View};

#[tokio::test]
async fn the_page_starts_on_a_laptop() {
    Setup::new("start-laptop")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.is_on("start").await;
            visit.picture("light").await;
        })
        .await;
}

#[tokio::test]
async fn the_page_starts_on_a_phone_in_the_dark_below_a_folder() {
    Setup::new("start-phone")
        .on(View::PHONE)
        .dark()
        .below("/risk/")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.is_on("start").await;
            visit.picture("dark").await;
        })
        .await;
}

#[tokio::test]
async fn an_answer_given_before_the_app_is_there_is_kept() {
    let (release, held) = mpsc::channel::<()>();
    let held = Mutex::new(held);
    Setup::new("early")
        .from_host(move |file, _| {
            if file.ends_with(".wasm") {
                // Until the sender below is dropped.
                let _ = held.lock().expect("only this file's thread takes it").recv();
            }
        })
        .visit(async move |visit| {
            let choice = visit.sees(find::first_choice()).await;
            let value = choice.prop("value").await.unwrap().unwrap();
            let question = visit.question_of(&choice).await;
            visit.choose(&question, &value).await;
            assert_eq!(visit.attribute(find::root(), "data-boot").await, "loading");
            drop(release);
            visit.is_ready().await;
            assert!(visit.is_chosen(&question, &value).await, "{question} = {value} is lost");
        })
        .await;
}

#[tokio::test]
async fn a_host_that_fails_is_named() {
    Setup::new("failure-network")
        .with_errors()
        .from_host(|file, answer| {
            if file.ends_with(".wasm") {
                answer.status = 503;
                answer.body.clear();
            }
        })
        .visit(async |visit| {
            visit.sees(find::failure("network")).await;
            visit.picture("network").await;
        })
        .await;
}

#[tokio::test]
async fn a_changed_program_is_not_run() {
    Setup::new("failure-changed")
        .with_errors()
        .from_host(|file, answer| {
            if file.ends_with(".wasm") {
                answer.headers.retain(|(name, _)| name != "Content-Encoding");
                answer.body = vec![0, 97, 115, 109, 1, 0, 0, 0];
            }
        })
        .visit(async |visit| {
            visit.sees(find::failure("changed")).await;
        })
        .await;
}

#[tokio::test]
async fn changed_glue_is_not_run() {
    Setup::new("failure-changed-glue")
        .with_errors()
        .from_host(|file, answer| {
            if file.starts_with("app-") && file.ends_with(".js") {
                answer.headers.retain(|(name, _)| name != "Content-Encoding");
                answer.body = b"document.title = 'owned'; export default () => {}".to_vec();
            }
        })
        .visit(async |visit| {
            visit.sees(find::failure("changed")).await;
            assert_ne!(visit.driver.title().await.unwrap(), "owned");
        })
        .await;
}

#[tokio::test]
async fn a_policy_without_wasm_is_named() {
    Setup::new("failure-refused")
        .with_errors()
        .from_host(|file, answer| {
            if file == "index.html" {
                answer.headers.push(("Content-Security-Policy".into(), "script-src 'self'".into()));
            }
        })
        .visit(async |visit| {
            visit.sees(find::failure("refused")).await;
            visit.picture("refused").await;
        })
        .await;
}

#[tokio::test]
async fn a_browser_without_wasm_is_named() {
    Setup::new("failure-unsupported")
        .with_errors()
        .in_browser_with("delete globalThis.WebAssembly")
        .visit(async |visit| {
            visit.sees(find::failure("unsupported")).await;
        })
        .await;
}

#[tokio::test]
async fn a_crash_is_named_and_leaves_the_answers() {
    Setup::new("failure-crashed")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.driver.execute("__crashed('a test')", vec![]).await.unwrap();
            visit.sees(find::failure("crashed")).await;
            visit.is_on("start").await;
        })
        .await;
}

#[tokio::test]
async fn the_page_connects_to_nothing_but_its_own_files() {
    Setup::new("silence")
        .with_errors()
        // A host without headers: what is written in the page has to do.
        .from_host(|_, answer| answer.headers.retain(|(name, _)| name != "Content-Security-Policy"))
        .visit(async |visit| {
            visit.is_ready().await;
            let attempt = "const done = arguments[arguments.length - 1]; fetch(arguments[0]).then(() => done('sent'), () => done('blocked'))";
            let own = visit.attribute(find::rule_book(), "href").await;
            let origin = visit.host.address.trim_end_matches('/').to_owned();
            for (address, outcome) in [
                (own.as_str(), "sent"),
                ("index.html", "blocked"),
                // A policy does not look at the query, so the page's own host, and nobody else, can be told something.
                (&format!("{own}?answers=1"), "sent"),
                ("https://example.com/", "blocked"),
                (&origin.replace("127.0.0.1", "localhost"), "blocked"),
            ] {
                let seen = visit.driver.execute_async(attempt, vec![address.into()]).await.unwrap();
                assert_eq!(seen.json(), outcome, "{address}");
            }
            let script = "try { document.body.innerHTML = '<b>x</b>'; return 'allowed' } catch { return 'refused' }";
            assert_eq!(visit.driver.execute(script, vec![]).await.unwrap().json(), "refused");
        })
        .await;
}
