// Keeps exactly the site's files, by their content, and answers for them without a network.
// The build puts FILES in front: every path of the site with the digest of its content.

const CACHE = "seatscope";
const here = new URL("./", self.location);
// A file is kept under its digest, so what two versions share is fetched and kept once.
const place = (digest) => new URL(`?${encodeURIComponent(digest)}`, here).href;

// Hosts answer for the shell under the folder's own address; some send its name elsewhere.
const address = (path) => (path === "index.html" ? here : new URL(path, here));

// No policy forbids a service worker to send its pages elsewhere, or to open others. This one cannot.
delete WindowClient.prototype.navigate;
delete Clients.prototype.openWindow;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clear()));
self.addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
self.addEventListener("message", ({ data }) => {
  if (data === "use") self.skipWaiting();
});

/** Fetches what is not there yet. A file with another content than it was built with stops the installation. */
async function fill() {
  const cache = await caches.open(CACHE);
  for (const [path, digest] of Object.entries(FILES)) {
    if (await cache.match(place(digest))) continue;
    const response = await fetch(address(path), { cache: "no-cache", integrity: digest });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(place(digest), response);
  }
}

/** Forgets what only older versions of this site had. Another copy on the same host keeps its own. */
async function clear() {
  const cache = await caches.open(CACHE);
  const kept = new Set(Object.values(FILES).map(place));
  for (const { url } of await cache.keys()) {
    if (url.startsWith(`${here.href}?`) && !kept.has(url)) await cache.delete(url);
  }
}

/** The site's own file, or an error: nothing is asked of anybody else. */
async function answer(request) {
  const url = new URL(request.url);
  const path = url.href.startsWith(here.href) ? url.pathname.slice(here.pathname.length) || "index.html" : null;
  const digest = request.method === "GET" && path !== null ? FILES[decodeURI(path)] : undefined;
  if (digest === undefined) return Response.error();
  const kept = await (await caches.open(CACHE)).match(place(digest));
  // A browser may throw away what it kept; the host still has it.
  return kept ?? fetch(address(path), { integrity: digest });
}
