// The browser: one for each file of tests, and a fresh page with a watch over it for each test.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { App } from "./app.mjs";
import { keepSaved } from "./firefox.mjs";
import { isFirefox, launch } from "./launch.mjs";
import { readdir } from "node:fs/promises";
import { artefacts, dist } from "./places.mjs";
import { BASE, serveSite, stranger } from "./server.mjs";

/** Milliseconds that the browser may take for one step on a busy machine. */
const PATIENCE = 30_000;

let browser;
let site;
/** Where everything lands that is meant for another machine, whoever in the browser sends it. */
let elsewhere;

before(async () => {
  site = await serveSite(dist);
  elsewhere = await stranger();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await elsewhere?.close();
});

/**
 * A test with a fresh page on the first screen.
 *
 * Whatever the test is about, the page must stay silent: no error on the console, no failed request, none to
 * another machine, for which a recording proxy stands, and none to the site but for its files. `options.context` goes to the browser's context, `options.loud` lifts the watch,
 * `options.place` is where within the page to begin, `options.edit` changes the shell first, and
 * `options.contents` other files. Only with `options.kept` may the browser keep the site.
 */
export function scenario(name, options, body) {
  if (typeof options === "function") return scenario(name, {}, options);
  test(name, { timeout: options.timeout ?? 4 * PATIENCE }, async (t) => {
    const { app, silent, close } = await open(options);
    try {
      await body(app, t);
      if (!options.loud) await silent();
    } catch (error) {
      await app.page.screenshot({ path: join(artefacts, "failed", `${slug(name)}.png`) }).catch(() => {});
      throw error;
    } finally {
      await close();
    }
  });
}

/** Opens a page in a context of its own, and watches it. */
async function open({ context: settings, edit, contents, kept, place }) {
  const own = edit || contents || kept ? await serveSite(dist, edit, { ...contents }) : site;
  const asked = own.requests.length;
  const sent = elsewhere.visits.length;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: kept ? "allow" : "block",
    proxy: { server: elsewhere.origin, bypass: "127.0.0.1" },
    ...settings,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (isFirefox) await page.addInitScript(keepSaved);
  const complaints = watch(page, own);
  const app = new App(page, own, () => elsewhere.visits.slice(sent));
  if (place !== null) await app.arrive(place);
  const close = async () => {
    await context.close();
    if (own !== site) await own.close();
  };
  const silent = async () => {
    assert.deepEqual(complaints, [], "the page or the browser complained");
    assert.deepEqual(app.sent(), [], "something was sent to another machine");
    await onlyFiles(own.requests.slice(asked), Object.keys(own.contents));
  };
  return { app, silent, close };
}

/** Fails on a request that is not a plain one for a file of the site, or for one of the others. */
async function onlyFiles(requests, others) {
  const files = new Set(["", ...(await readdir(dist, { recursive: true })), ...others]);
  for (const request of requests) {
    const [, path] = request.match(/^GET (\/[^?#]*)$/) ?? [];
    assert.ok(path?.startsWith(BASE) && files.has(path.slice(BASE.length)), `the site was asked: ${request}`);
  }
}

/** Writes down everything that a page should not have done. */
function watch(page, { address, origin }) {
  const complaints = [];
  const own = (url) => [address, `blob:${origin}/`, "data:"].some((start) => url.startsWith(start));
  page.on("console", (message) => {
    // What the browser says where a test does not let it keep the site.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    // A page that is left behind takes its requests with it.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  page.on("request", (request) => {
    if (!own(request.url())) complaints.push(`a request to ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  return complaints;
}

function slug(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
