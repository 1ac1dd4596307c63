// Ways by which data could leave a page or a worker. All of this runs in the browser.

/** Ways that pages and workers share. `at` gives an address elsewhere, `inside` runs a script in a new worker. */
const anywhere = (at, inside) => ({
  fetch: () => fetch(at("fetch")),
  blindFetch: () => fetch(at("blindFetch"), { method: "POST", mode: "no-cors", keepalive: true, body: "names" }),
  request: () => {
    const request = new XMLHttpRequest();
    request.open("POST", at("request"));
    request.send("names");
  },
  socket: () => void new WebSocket(at("socket").replace("http", "ws")),
  events: () => void new EventSource(at("events")),
  module: () => import(at("module")),
  font: () => new FontFace("elsewhere", `url("${at("font")}")`).load(),
  nestedFetch: () => inside(`fetch("${at("nestedFetch")}")`),
  nestedScript: () => inside(`importScripts("${at("nestedScript")}")`),
});

/** Ways that need a document; `add` puts an element into it. */
const inPages = (at, _, add, sheet) => ({
  beacon: () => void navigator.sendBeacon(at("beacon"), "names"),
  image: () => void (new Image().src = at("image")),
  imageSet: () => add("img", { srcset: `${at("imageSet")} 1x` }),
  background: () => add("p", { style: `background-image: url("${at("background")}")`, textContent: "." }),
  script: () => add("script", { src: at("script") }),
  styles: () => add("link", { rel: "stylesheet", href: at("styles") }),
  imported: () => document.styleSheets[0].insertRule(`@import url("${at("imported")}")`, 0),
  // Sheets that a script makes are not asked for by anybody; what they name is.
  sheetImage: () => sheet(`body { background: url("${at("sheetImage")}") !important }`),
  sheetFont: () => {
    sheet(`@font-face { font-family: named; src: url("${at("sheetFont")}") }`);
    add("p", { style: "font-family: named", textContent: "." });
  },
  prefetch: () => add("link", { rel: "prefetch", href: at("prefetch") }),
  "frame-src": () => add("iframe", { src: at("frame-src") }),
  "object-src": () => add("object", { data: at("object-src") }),
  video: () => add("video", { src: at("video"), preload: "auto" }),
  form: () => {
    add("iframe", { name: "nowhere" });
    add("form", { action: at("form"), method: "post", target: "nowhere" }).submit();
  },
});

/** Tries all ways and keeps a list of those that the policy refused. Returns the names of the ways. */
function tryAll(start, sets) {
  const refused = (globalThis.refused = []);
  // Of a frame the policy tells the server only, so it goes by the name of its directive.
  const note = ({ blockedURI, effectiveDirective }) => {
    refused.push(new URL(blockedURI).pathname.length > 1 ? blockedURI.split("/").at(-1) : effectiveDirective);
  };
  const at = (name) => `${start}/${name}`;
  const add = (name, attributes) => {
    const element = Object.assign(document.createElement(name), attributes);
    document.body.append(element);
    return element;
  };
  const sheet = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  };
  const inside = (script) => {
    const listen = `addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      postMessage({ blockedURI, effectiveDirective });
    });\n`;
    const worker = new Worker(URL.createObjectURL(new Blob([listen, script], { type: "text/javascript" })));
    worker.onmessage = ({ data }) => note(data);
    worker.onerror = (event) => event.preventDefault();
  };
  addEventListener("securitypolicyviolation", note);
  const ways = Object.assign({}, ...sets.map((set) => set(at, inside, add, sheet)));
  // A refusal shows itself as an error here, too, or as none at all; what counts is the policy's own word.
  for (const way of Object.values(ways)) new Promise((resolve) => resolve(way())).catch(() => {});
  return Object.keys(ways);
}

/** Tries every way out of a page; every way leads to an address below `start`. Returns their names. */
export function escapeFromPage(page, start) {
  return page.evaluate(`(${tryAll})(${JSON.stringify(start)}, [${anywhere}, ${inPages}])`);
}

/** The same for a worker. */
export function escapeFromWorker(worker, start) {
  return worker.evaluate(`(${tryAll})(${JSON.stringify(start)}, [${anywhere}])`);
}

/** The names of the ways that the policy has refused so far. */
export function refusedIn(scope) {
  return scope.evaluate("[...new Set(globalThis.refused)].sort()");
}

/** Ways out of a page that no policy forbids: each gets an address elsewhere. */
export const BEYOND_POLICY = {
  location: (address) => void (location.href = address),
  assign: (address) => location.assign(address),
  link: (address) => document.body.appendChild(Object.assign(document.createElement("a"), { href: address })).click(),
  refresh: (address) =>
    document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: `0;url=${address}` })),
  newWindow: (address) =>
    document.body
      .appendChild(Object.assign(document.createElement("a"), { href: address, target: "_blank" }))
      .click(),
  open: (address) => void window.open(address),
  // A call to a server that helps to find a way between two browsers, and a name for it.
  peer: async (address) => {
    const { hostname, port } = new URL(address);
    const urls = `turn:${hostname}:${port}?transport=tcp`;
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: "names", credential: "secret" }] });
    peer.createDataChannel("names");
    await peer.setLocalDescription(await peer.createOffer());
  },
};
