// Starts the app, and keeps the page useful until (or unless) it runs. Comments stand on lines of their own:
// examples/dist.rs drops such lines and fills in the names in double underscores.
//
// What the app finds here:
//   __early.go               whether the person pressed "Continue" before the app was there
//   __ready()                to be called when the first screen is mounted; data-boot becomes "ready"
//   __failed(kind, detail)   shows the prepared message: unsupported, refused, network, changed or crashed
//   __crashed(detail)        the panic hook's shorthand for the last of them

const GLUE = "__GLUE__";
const WASM = "__WASM__";
const WASM_INTEGRITY = "__WASM_INTEGRITY__";
const CONNECT = ["__CONNECT__"];

const root = document.documentElement;
const absolute = (file) => new URL(file, document.baseURI).href;

// Why here: a policy names other files only by absolute address, which nobody knows when the site is built, and a path
// alone is not valid there. Policies add up, so from this line on the page connects to these files and nothing else,
// whatever its host sends. (";" and "," would end a policy.)
const policy = document.createElement("meta");
policy.httpEquiv = "Content-Security-Policy";
policy.content = "connect-src " + CONNECT.map((file) => absolute(file).replace(/[;,]/g, encodeURIComponent)).join(" ");
document.head.append(policy);

// The controls themselves hold what is answered before the app is there; only a press of "Continue" would be lost.
const early = { go: false };
globalThis.__early = early;

function goOn(event) {
  event.preventDefault();
  early.go = true;
}
addEventListener("submit", goOn, true);

globalThis.__ready = () => {
  removeEventListener("submit", goOn, true);
  if (root.dataset.boot !== "failed") root.dataset.boot = "ready";
};

function fail(kind, detail) {
  // The first failure is the cause; what follows from it would only hide it.
  if (root.dataset.boot === "failed") return;
  root.dataset.boot = "failed";
  const page = document.getElementById("failure");
  for (const message of page.querySelectorAll("[data-failure]")) message.hidden = message.dataset.failure !== kind;
  for (const place of page.querySelectorAll("[data-detail]")) place.textContent = detail ?? "";
  for (const button of page.querySelectorAll("[data-reload]")) button.addEventListener("click", () => location.reload());
  page.dataset.shown = kind;
  page.hidden = false;
  page.scrollIntoView();
}

globalThis.__failed = fail;
globalThis.__crashed = (detail) => fail("crashed", detail);

// A trap after the start (a panic, or memory that ran out) surfaces in whichever event the app was handling.
const trapped = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => trapped(error) && fail("crashed", String(error)));
addEventListener("unhandledrejection", ({ reason }) => trapped(reason) && fail("crashed", String(reason)));

// A file that differs from what this page was built with and one that did not arrive reject alike; asking again tells.
async function networkOrChanged() {
  for (const file of [GLUE, WASM]) {
    try {
      const { status } = await fetch(absolute(file), { cache: "no-store" });
      if (status >= 500) return "network";
    } catch {
      return "network";
    }
  }
  return "changed";
}

async function start() {
  if (typeof WebAssembly !== "object") return fail("unsupported", "WebAssembly");
  try {
    // The smallest module there is: only a policy (the host's, an extension's, an administrator's) refuses it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    return fail("refused", String(error));
  }
  let glue, response;
  try {
    [glue, response] = await Promise.all([
      import(absolute(GLUE)),
      fetch(absolute(WASM), { integrity: WASM_INTEGRITY }),
    ]);
    if (!response.ok) throw new Error(`${WASM}: ${response.status}`);
  } catch (error) {
    return fail(await networkOrChanged(), String(error));
  }
  try {
    await glue.default({ module_or_path: response });
  } catch (error) {
    // The bytes are the right ones here, so what does not compile or link is beyond this browser.
    const beyond = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    fail(beyond ? "unsupported" : "crashed", String(error));
  }
}

start();
