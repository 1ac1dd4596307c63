// The site is kept for use without a network: exactly its files, only with their content, and newer versions are offered.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { after } from "node:test";
import { scenario } from "./harness/browser.mjs";
import { analyze, dist, golden } from "./harness/places.mjs";
import { stranger } from "./harness/server.mjs";
import { becomes } from "./harness/wait.mjs";

const elsewhere = await stranger();
after(() => elsewhere.close());

const KEPT = { kept: true };
const ICON = "offline/icon.svg";
const worker = await readFile(join(dist, "service-worker.js"), "utf8");
const icon = await readFile(join(dist, ICON), "utf8");

assert.match(
  await readFile(join(dist, "index.html"), "utf8"),
  /<meta name="seatscope-version"/,
  "a site built with --dev is not kept; build it without",
);

/** The digest as browsers write it. */
function digest(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

/** What the browser keeps, as digests of the contents that really lie there. */
function keptDigests(page) {
  return page.evaluate(async () => {
    const cache = await caches.open("seatscope");
    const digests = [];
    for (const request of await cache.keys()) {
      const content = await (await cache.match(request)).arrayBuffer();
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-384", content));
      const digest = `sha384-${btoa(String.fromCharCode(...bytes))}`;
      digests.push(decodeURIComponent(new URL(request.url).search.slice(1)) === digest ? digest : "another content");
    }
    return digests.sort();
  });
}

/** Waits until the browser has taken everything. */
function ready(page) {
  return page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

scenario("after one visit everything works with the network off", KEPT, async (app) => {
  const { page, site } = app;
  await ready(page);
  await page.context().setOffline(true);
  const before = site.requests.length;
  await page.reload();
  await app.openSample();
  await app.go("Findings");
  await app.rows.first().getByRole("link").click();
  await page.getByRole("region", { name: "What to do" }).waitFor();
  // Whether there is a newer version the browser asks by itself, whatever the page is told of the network.
  const asked = site.requests.slice(before).filter((request) => request !== "GET /seatscope/service-worker.js");
  assert.deepEqual(asked, []);
});

scenario("what is kept is the site and nothing else", KEPT, async (app) => {
  await ready(app.page);
  await app.openSample();
  const paths = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const own = paths.filter((path) => !["service-worker.js", "_headers"].some((name) => path === join(dist, name)));
  const digests = new Set(await Promise.all(own.map(async (path) => digest(await readFile(path)))));
  assert.deepEqual(await keptDigests(app.page), [...digests].sort());
  assert.deepEqual(await app.page.evaluate(() => caches.keys()), ["seatscope"]);
});

scenario("a newer version is offered, and used when somebody says so", KEPT, async (app) => {
  const { page, site } = app;
  await ready(page);
  const newer = icon.replace("#0066cc", "#0066cd");
  site.contents[ICON] = newer;
  site.contents["service-worker.js"] = worker.replaceAll(digest(icon), digest(newer));
  await page.reload();
  const offer = page.getByRole("button", { name: "Use it now" });
  await offer.waitFor();
  // Work goes on with what is there, and the offer stays.
  await app.openSample();
  assert.ok((await keptDigests(page)).includes(digest(icon)));
  await Promise.all([page.waitForEvent("load"), offer.click()]);
  await page.getByRole("button", { name: "Try the sample tenant" }).waitFor();
  await becomes(async () => (await keptDigests(page)).includes(digest(icon)), false);
  assert.ok((await keptDigests(page)).includes(digest(newer)));
});

scenario("it can be installed, and is registered for the files of exports", KEPT, async ({ page, site }) => {
  await ready(page);
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send("Page.getAppManifest");
  assert.equal(url, `${site.address}offline/site.webmanifest`);
  assert.deepEqual(errors, []);
  const { file_handlers: handlers, icons, start_url: start } = JSON.parse(data);
  assert.deepEqual(Object.values(handlers[0].accept).flat().sort(), [".csv", ".json", ".zip"]);
  for (const place of [start, handlers[0].action]) assert.equal(new URL(place, url).href, site.address);
  assert.ok((await page.evaluate((icon) => fetch(icon).then(({ ok }) => ok), new URL(icons[0].src, url).href)));
  // What else a browser asks for; that this window keeps nothing is no fault of the page.
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

scenario("files opened from the system are analysed", { place: null }, async (app) => {
  const { page } = app;
  await page.addInitScript(() => {
    const launchQueue = { setConsumer: (consume) => (globalThis.launch = consume) };
    Object.defineProperty(globalThis, "launchQueue", { value: launchQueue });
  });
  await app.arrive();
  const text = await readFile(golden("conflict-predicted", "tenant.json"), "utf8");
  await page.evaluate((text) => {
    const files = [{ getFile: async () => new File([text], "tenant.json", { type: "application/json" }) }];
    globalThis.launch({ files });
  }, text);
  await app.analysed();
  assert.deepEqual(await app.download(), await analyze(golden("conflict-predicted", "tenant.json")));
});

/** What becomes of a request that the service worker itself makes. */
function fetchFromWorker(page, url) {
  const [keeper] = page.context().serviceWorkers();
  return keeper.evaluate((url) => fetch(url).then(() => "done", () => "refused"), url);
}

scenario("where a host sends no headers, only the service worker's own text keeps it silent", {
  ...KEPT,
  edit: (shell) => shell,
}, async ({ page }) => {
  await ready(page);
  assert.equal(await fetchFromWorker(page, `${elsewhere.origin}/bare`), "done");
  assert.deepEqual(elsewhere.visits.splice(0), ["/bare"]);
});

scenario("the service worker asks nobody but the site's host, whoever asks it", { ...KEPT, loud: true }, async (app) => {
  const { page, site } = app;
  await ready(page);
  await page.reload();
  assert.equal(await fetchFromWorker(page, `${elsewhere.origin}/kept`), "refused");
  assert.deepEqual(elsewhere.visits, []);
  const [keeper] = page.context().serviceWorkers();
  const tried = await keeper.evaluate(async (start) => {
    const ways = {
      blindFetch: () => fetch(`${start}/blindFetch`, { method: "POST", mode: "no-cors", keepalive: true, body: "names" }),
      socket: () =>
        new Promise((_, reject) => {
          new WebSocket(`${start}/socket`.replace("http", "ws")).onerror = () => reject(new Error("closed"));
        }),
      // A service worker has none of these; where a browser gives it one, the policy refuses it.
      request: () => new XMLHttpRequest(),
      peer: () => new RTCPeerConnection(),
      font: () => new FontFace("elsewhere", `url("${start}/font")`).load(),
      script: () => importScripts(`${start}/script`),
      module: () => import(`${start}/module`),
      window: () => self.clients.openWindow(`${start}/window`),
      navigation: async () => (await self.clients.matchAll())[0].navigate(`${start}/navigation`),
    };
    const outcome = async (way) => {
      try {
        await way();
        return "done";
      } catch {
        return "refused";
      }
    };
    return Object.fromEntries(
      await Promise.all(Object.entries(ways).map(async ([name, way]) => [name, await outcome(way)])),
    );
  }, elsewhere.origin);
  assert.deepEqual(new Set(Object.values(tried)), new Set(["refused"]), JSON.stringify(tried));
  await page.waitForTimeout(500);
  assert.deepEqual(elsewhere.visits, []);
  const before = site.requests.length;
  const unknown = await page.evaluate(() => fetch("not-of-the-site?secret").then((answer) => answer.status, () => "refused"));
  assert.equal(unknown, "refused");
  assert.deepEqual(site.requests.slice(before), []);
});

scenario(
  "a script or program with another content is not run",
  { loud: true, place: null, contents: {} },
  async (app) => {
    const { page, site } = app;
    const script = await readFile(join(dist, "page/seatscope_web.js"), "utf8");
    site.contents["page/seatscope_web.js"] = `${script}\nglobalThis.tampered = true;`;
    await page.goto(site.address);
    await becomes(() => page.locator("#boot-text").textContent(), /could not start/);
    assert.equal(await page.evaluate(() => globalThis.tampered), undefined);
    delete site.contents["page/seatscope_web.js"];
    const engine = await readFile(join(dist, "engine/seatscope.js"), "utf8");
    site.contents["engine/seatscope.js"] = `${engine}\nconsole.warn("tampered");`;
    await page.reload();
    await page.getByRole("alert").getByText("The analysis could not be started").waitFor();
    // Tried once more, it ends alike, and is told once.
    await app.choose("Choose files", [join(dist, "sample/users.json")]);
    await becomes(() => page.getByRole("alert").locator(".notice").count(), 1);
    await page.getByRole("alert").getByText("The analysis could not be started").waitFor();
  },
);

scenario("the page tells what is kept, and removes it", KEPT, async (app) => {
  const { page } = app;
  await ready(page);
  await page.getByRole("combobox", { name: "Colours" }).selectOption("Dark");
  // In a list of choices keys choose.
  await app.main.focus();
  await page.keyboard.press("?");
  await page.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("banner").getByRole("link", { name: /No request went to other sites/ }).click();
  await app.isAt("Privacy");
  const kept = page.getByRole("region", { name: "What this browser keeps" });
  await becomes(() => kept.getByRole("listitem").allTextContents(), (items) => {
    const choices = "your choice of colours,whether single keys are shortcuts";
    return items.length === 3 && /files of this site/.test(items[0]) && items.slice(1).join() === choices;
  });
  await page.getByRole("button", { name: "Remove all of it" }).click();
  await becomes(() => kept.getByRole("listitem").allTextContents(), ["Nothing at all is kept now."]);
  assert.deepEqual(
    await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
      localStorage.length,
    ]),
    [0, 0, 0],
  );
});
