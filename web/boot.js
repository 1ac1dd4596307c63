// Starts the page. A module of its own, since the policy allows no inline script.

// No policy forbids WebRTC, new windows, or leaving for an address that says something. The page needs none of
// them, so they are taken away before anything else runs.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete globalThis[name];
globalThis.open = () => null;
const leads = (address) => {
  const { origin, protocol } = new URL(address, document.baseURI);
  // What the page saves has an address that means nothing to others.
  return protocol !== "blob:" && origin !== location.origin;
};
addEventListener("click", (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.href && leads(link.href)) event.preventDefault();
}, true);
globalThis.navigation?.addEventListener("navigate", (event) => {
  if (leads(event.destination.url)) event.preventDefault();
});

// The colours come first, so that a dark page never flashes white.
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = null;
try {
  chosen = JSON.parse(localStorage.getItem("seatscope.theme"));
} catch {
  // Storage may be switched off; the system's colours serve.
}
document.documentElement.classList.toggle(
  "pf-v6-theme-dark",
  chosen === "dark" || (chosen !== "light" && dark.matches),
);

const digests = JSON.parse(document.getElementById("integrity")?.textContent ?? "{}");

/**
 * A file of the site: from this very document where it carries its files with it, else from the host,
 * and then only with the content that this site was built with.
 */
globalThis.siteFile = async (path) => {
  const carried = document.querySelector(`script[data-file="${CSS.escape(path)}"]`);
  if (!carried) return fromHost(path);
  const packed = Uint8Array.from(atob(carried.textContent), (letter) => letter.charCodeAt(0));
  const content = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: { "Content-Type": carried.dataset.type } });
};

/**
 * A file of the host that is as it was built, or the answer that there is none. A browser that is asked to compare
 * digests works them out on the page's own thread; the page can have it done beside, if the host is reached by TLS or
 * is this machine.
 */
async function fromHost(path) {
  const url = new URL(path, document.baseURI);
  const digest = digests[path];
  if (!digest) throw new Error(`${path} is not one of this site's files`);
  if (!globalThis.crypto?.subtle) return compared(url, digest);
  const answer = await fetch(url);
  if (!answer.ok) return answer;
  const content = await answer.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-384", content));
  if (`sha384-${btoa(String.fromCharCode(...found))}` !== digest) throw new Error(`${path} is not as it was built`);
  return new Response(content, { headers: answer.headers });
}

/** A file that is not as it was built ends like one that cannot be reached; its status tells the two apart. */
async function compared(url, integrity) {
  try {
    return await fetch(url, { integrity });
  } catch (reason) {
    const answer = await fetch(url);
    if (answer.ok) throw reason;
    return answer;
  }
}

/** From bytes a browser compiles beside the page; from an answer, which is all there by now, it would on its thread. */
async function bytes(path) {
  const answer = await siteFile(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

function explain(text) {
  const place = document.getElementById("boot-text");
  if (place) place.textContent = text;
}

/** A module of one function that gives a vector: only what knows vectors takes it. */
const WITH_VECTORS = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

if (typeof WebAssembly === "object" && !WebAssembly.validate(new Uint8Array(WITH_VECTORS))) {
  explain(
    "This browser is too old: its WebAssembly cannot reckon with vectors. " +
      "Use an Edge, Chrome, Firefox or Safari of 2023 or later.",
  );
} else if (typeof WebAssembly !== "object") {
  explain(
    "This browser does not run WebAssembly, which Seatscope is made of. " +
      "Use a current Edge, Chrome, Firefox or Safari, and check that your administrator has not switched WebAssembly off.",
  );
} else {
  try {
    // The module is on its way while its script is read.
    const module_or_path = bytes("page/seatscope_web_bg.wasm");
    const start = globalThis.carriedStart ?? (await import("./page/seatscope_web.js")).default;
    await start({ module_or_path });
    // One file needs nothing that a browser could keep for it.
    const site = !globalThis.carriedStart && document.querySelector("meta[name=seatscope-version]");
    if (site && "serviceWorker" in navigator) {
      const { keep } = await import("./offline/keep.js");
      await keep();
    }
  } catch (error) {
    explain(
      `Seatscope could not start: ${error?.message ?? error}. ` +
        "Load the page again; if that does not help, the site's files are incomplete or a browser extension blocks them.",
    );
  }
}
