//! Mounts the app.

fn main() {
    #[cfg(feature = "csr")]
    client_risk::app::start();
}
