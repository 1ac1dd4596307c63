// The browser: one for each file of tests, and a fresh page with a watch over it for each test.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { App } from "./app.mjs";
import { launch } from "./launch.mjs";
import { artefacts, dist } from "./places.mjs";
import { serveSite } from "./server.mjs";

/** Milliseconds that the browser may take for one step on a busy machine. */
const PATIENCE = 30_000;

let browser;
let site;

before(async () => {
  site = await serveSite(dist);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * A test with a fresh page on the first screen.
 *
 * Whatever the test is about, the page must stay silent: no error on the console, no failed request,
 * none to another site. `options.context` goes to the browser's context, `options.loud` lifts the watch,
 * `options.place` is where within the page to begin, `options.edit` changes the shell first, and
 * `options.contents` other files. Only with `options.kept` may the browser keep the site.
 */
export function scenario(name, options, body) {
  if (typeof options === "function") return scenario(name, {}, options);
  test(name, { timeout: options.timeout ?? 4 * PATIENCE }, async (t) => {
    const { app, complaints, close } = await open(options);
    try {
      await body(app, t);
      if (!options.loud) assert.deepEqual(complaints, [], "the page or the browser complained");
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
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: kept ? "allow" : "block",
    ...settings,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = watch(page, own);
  const app = new App(page, own);
  if (place !== null) await app.arrive(place);
  const close = async () => {
    await context.close();
    if (own !== site) await own.close();
  };
  return { app, complaints, close };
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
