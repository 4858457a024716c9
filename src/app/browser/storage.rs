//! What is kept on this device. Storage may be refused, full or damaged: each is said, none loses an answer.

use web_sys::Storage;

const KEY: &str = "client-risk/1";
/// Where something unreadable is put, so that it can be handed out and nothing is lost.
const ASIDE: &str = "client-risk/1/aside";

/// Why nothing was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser or the page's frame does not allow it.
    Refused,
    /// There is no room left.
    Full,
}

fn storage() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Refused)?;
    window.local_storage().ok().flatten().ok_or(StorageError::Refused)
}

/// What was kept, if anything.
///
/// # Errors
/// Storage refused.
pub fn read() -> Result<Option<String>, StorageError> {
    storage()?.get_item(KEY).map_err(|_| StorageError::Refused)
}

/// Keeps the text.
///
/// # Errors
/// Storage refused or full.
pub fn write(text: &str) -> Result<(), StorageError> {
    storage()?.set_item(KEY, text).map_err(|_| StorageError::Full)
}

/// Puts what could not be read aside.
#[cfg(feature = "csr")]
pub fn set_aside(text: &str) {
    if let Ok(storage) = storage() {
        let _kept = storage.set_item(ASIDE, text);
    }
}

/// What was put aside.
#[must_use]
pub fn aside() -> Option<String> {
    storage().ok()?.get_item(ASIDE).ok().flatten()
}

/// Forgets everything that was kept.
pub fn forget() {
    if let Ok(storage) = storage() {
        let _gone = storage.remove_item(KEY);
        let _gone = storage.remove_item(ASIDE);
    }
}
