# What went wrong: what happened, what is kept, what to do.

# Files

error-file-not-json = This file is not an assessment: reading stopped at { $place }. Nothing was changed; choose a file that ends in .risk.json.
error-file-format = This file says that it is “{ $found }”, which this calculator cannot read. Your answers are as they were; choose an assessment file, or update the calculator if the file is newer.
error-file-too-large = This file is too large for an assessment ({ $size }), so it was not read. Your answers are as they were; choose a file that was saved here.
error-field = The entry at { $pointer } could not be read; expected there: { $expected }. The rest of the file can be opened without it, and your present answers stay until you choose to.
error-unknown-fact = The file holds a fact that this version does not know, “{ $id }”. It is kept and saved again, but not counted; if it is a slip, the nearest name is “{ $near }”.
error-unknown-control = The file holds a safeguard that this version does not know, “{ $id }”. It is kept and saved again, but not counted; if it is a slip, the nearest name is “{ $near }”.
error-unknown-value = “{ $value }” is not an answer to “{ $id }”. The question stays open and the rest is read; the nearest answer is “{ $near }”.
error-not-applicable = The safeguard “{ $control }” cannot be set to not applicable. The question stays open; choose one of the four levels or “I don’t know”.

# What a person types

error-number-range = Enter a number from { $min } to { $max } for “{ $id }”. The answer before it still counts.
error-number-format = Enter a number in digits, such as 1200 or 0.5. What you typed is still in the field, and the answer before it still counts.
error-band-order = The lower figure is larger than the upper one. Both are still in their fields; swap them or change one.
error-date-format = “{ $value }” is not a date that can be read. The day before it still counts; enter the year, month and day, such as 2026-11-24.
error-date-range = The rule book holds no law for that day. The day before it still counts; choose a date nearer to today.

# Links

error-link-cut = This link was cut short. Nothing was changed. Ask for it again, and copy it whole or use the QR code.
error-link-altered = This link was changed on its way, so its answers cannot be trusted. Nothing was changed here; ask for the link again.
error-link-version = This link was made by a newer version of the calculator. Nothing was changed; reload the page to update it, then open the link again.

# Keeping answers on this device

error-storage-refused = This browser does not let the page keep anything here. Your answers stay until you close the page; save them as a file or copy their link.
error-storage-full = There is no room left to keep this on the device. What was saved earlier is still there; save this one as a file, or remove assessments that you no longer need.
error-storage-damaged = What was saved on this device could not be read. It was set aside unchanged and can be downloaded; you can start again or open a file.

# Starting the page

error-wasm-refused = The security settings of this page or browser do not let the calculator start. Nothing was sent or lost; open it in its own tab, or ask the site’s owner to allow WebAssembly for it.
error-wasm-failed = The calculator did not load completely. What was saved on this device is still there; check the connection and reload the page.
error-content-load = A part of the calculator did not arrive: { $file }. What was saved on this device is still there; check the connection and reload the page.
error-panic = The calculator stopped because of a fault of its own. What was saved on this device is still there; reload the page to go on.

# The provider’s set-up

error-config-unknown-key = The set-up has an entry that is not known, “{ $key }”. It is left out and the rest is used; the nearest name is “{ $near }”.
error-config-value = The set-up’s entry at { $pointer } cannot be used; expected there: { $expected }. The standard setting takes its place, and the rest is used.

# Stands for the file names where the page cannot say which file it was.
failure-its-files = its own files
failure-reload = Load the page again
