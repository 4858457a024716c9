# What one does with this project. Needed: rustup, a C compiler, make. What else is missing, a target brings itself.
#
#   make run      build what changed and serve it on this machine
#   make test     everything that .ci/run wants: format, lints, tests, documents, browser journeys
#   make dist     the folder for any static host
#   make bench    bytes of every shipped file, and how fast the engine is
#   make size     only the bytes
#   make fmt · make check-content · make clean

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
.DELETE_ON_ERROR:
# Cargo uses all cores by itself, and two Cargos only wait for each other.
.NOTPARALLEL:

WASM := wasm32-unknown-unknown
TRUNK_VERSION := $(shell sed -n 's/^trunk-version = "=\(.*\)"/\1/p' Trunk.toml)
# The tool and the library must be the same version, so it is written once, in Cargo.toml.
BINDGEN_VERSION := $(shell sed -n 's/^wasm-bindgen = .*version = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
BINARYEN_VERSION := 132.0.0

TOOLS := $(CURDIR)/.tools
TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin/trunk
BINDGEN := $(TOOLS)/wasm-bindgen-cli-$(BINDGEN_VERSION)/bin/wasm-bindgen
WASM_OPT_INSTALLED := $(TOOLS)/binaryen/version-$(BINARYEN_VERSION)

# Folders too: theirs is the time that changes when a file goes.
SOURCES := $(shell find src content locales styles static examples/samples 2>/dev/null) \
  index.html Trunk.toml Cargo.toml Cargo.lock build.rs examples/dist.rs rust-toolchain.toml

.PHONY: run dist test test-format test-lints test-engine test-docs test-browser browser-tools wasm-target \
  check-content bench bench-chromium size fmt clean

run: dist
	@cargo run --quiet --example serve --features ssr

dist: dist/SHA256SUMS

# The build writes this file last.
dist/SHA256SUMS: $(SOURCES) | wasm-target $(TRUNK) $(BINDGEN) $(WASM_OPT_INSTALLED)
	PATH="$(dir $(BINDGEN)):$$PATH" TRUNK_SKIP_VERSION_CHECK=true NO_COLOR=true $(TRUNK) build

# --- Tests: what fails soonest comes first ---

test: test-format test-lints test-engine test-docs test-browser

test-format:
	cargo fmt --check

# With and without the app, natively and for the browser.
test-lints: wasm-target
	cargo clippy --all-targets --features browser -- -D warnings
	cargo clippy --all-targets --features ssr -- -D warnings
	cargo clippy --lib --target $(WASM) -- -D warnings
	cargo clippy --lib --bins --target $(WASM) --features csr -- -D warnings

test-engine:
	cargo test

test-docs:
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --features ssr

# A proxy, where there is one, cannot reach this machine's loopback.
test-browser: dist browser-tools
	NO_PROXY=127.0.0.1 no_proxy=127.0.0.1 RUST_BACKTRACE=0 cargo test --features browser --test browser

check-content:
	cargo build --lib

# --- Measures ---

bench: size
	cargo bench --bench evaluate
	cargo bench --bench monte_carlo
	$(MAKE) --no-print-directory bench-chromium

# The same evaluations in the browser, with reading the file and writing the JSON.
bench-chromium: dist browser-tools
	NO_PROXY=127.0.0.1 no_proxy=127.0.0.1 cargo test --quiet --features browser --test browser -- --nocapture again_and_again

size: dist
	@cargo run --quiet --example dist --features ssr -- sizes

# --- Upkeep ---

fmt:
	cargo fmt

clean:
	cargo clean
	rm -rf dist

# --- Tools: those on the path serve where the version is right, others are installed into .tools/ ---

wasm-target:
	@rustup target list --installed | grep -qx $(WASM) || rustup target add $(WASM)

# $(call install,crate,program,version)
define install
	@rm -rf $(TOOLS)/$(1)-$(3) && mkdir -p $(dir $@)
	@if [ "$$($(2) --version 2>/dev/null)" = "$(2) $(3)" ]; then \
	  ln -s "$$(command -v $(2))" $@; \
	else \
	  echo "Installing $(1) $(3) into .tools/ (minutes, once)"; \
	  env -u CARGO_TARGET_DIR cargo install --quiet --locked --root $(TOOLS)/$(1)-$(3) $(1)@$(3) || \
	    env -u CARGO_TARGET_DIR cargo install --quiet --root $(TOOLS)/$(1)-$(3) $(1)@$(3); \
	fi
endef

$(TRUNK):
	$(call install,trunk,trunk,$(TRUNK_VERSION))

$(BINDGEN):
	$(call install,wasm-bindgen-cli,wasm-bindgen,$(BINDGEN_VERSION))

# Makes the Wasm a third smaller; the build does without where it cannot be had.
$(WASM_OPT_INSTALLED):
	@mkdir -p $(@D)
	@if command -v npm >/dev/null; then \
	  npm install --silent --no-audit --no-fund --prefix $(@D) binaryen@$(BINARYEN_VERSION) && touch $@ || \
	    echo "note: wasm-opt could not be installed; the build works and is larger"; \
	else \
	  echo "note: no npm, so no wasm-opt; the build works and is larger"; \
	fi

# A browser belongs to the system, so it comes from there, where that is allowed.
browser-tools:
	@have() { command -v chromedriver >/dev/null && { command -v chromium || command -v chromium-browser || \
	    command -v google-chrome || command -v google-chrome-stable; } >/dev/null; }; \
	have || { \
	  root=""; [ "$$(id -u)" = 0 ] || root="sudo -n"; \
	  if command -v apt-get >/dev/null && $$root true 2>/dev/null; then \
	    echo "Installing Chromium and its driver"; \
	    $$root apt-get update -q >/dev/null && \
	      $$root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
	        chromium chromium-driver fonts-liberation >/dev/null || true; \
	  fi; \
	}; \
	have || { \
	  echo "The browser tests need Chromium (or Chrome) and the ChromeDriver of the same version on the path."; \
	  echo "Debian:       apt-get install chromium chromium-driver"; \
	  echo "Fedora:       dnf install chromium chromedriver"; \
	  echo "Arch:         pacman -S chromium"; \
	  echo "macOS:        brew install --cask chromium chromedriver"; \
	  echo "Elsewhere, name them: CHROMIUM=/path/to/browser CHROMEDRIVER=/path/to/driver make test"; \
	  [ -n "$${CHROMIUM:-}" ] && [ -n "$${CHROMEDRIVER:-}" ]; \
	}
