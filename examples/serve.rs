//! Serves the built site on this machine, as `make run` does.
//!
//! `cargo run --example serve --features ssr -- [--port 8080] [--path /] [FOLDER]`; without a port it takes the first free one
//! from 8080 on. Only this machine can reach it.

#![allow(clippy::print_stdout, reason = "a command line tool")]

use std::error::Error;
use std::path::Path;

// The browser tests load the site from the very same host.
#[path = "../tests/browser/server.rs"]
mod server;

fn main() -> Result<(), Box<dyn Error>> {
    let (mut port, mut path, mut folder) = (None, "/".to_owned(), "dist".to_owned());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--port" => port = Some(value()?.parse::<u16>().map_err(|error| format!("--port: {error}"))?),
            "--path" => path = value()?,
            option if option.starts_with('-') => return Err(format!("unknown option {option}").into()),
            _ => folder = argument,
        }
    }
    if !path.starts_with('/') || !path.ends_with('/') {
        return Err(format!("--path {path}: must begin and end with \"/\"").into());
    }
    let socket = match port {
        Some(port) => {
            std::net::TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?
        }
        None => server::bind(8080)?,
    };
    let host = server::Host::start(Path::new(&folder), socket, &path, Box::new(|_, _| {}))?;
    println!("Serving {}", host.address);
    host.wait();
    Ok(())
}
