// Nothing leaves the machine: the page and its worker try every way out, and a stranger notes who comes.

import assert from "node:assert/strict";
import { after } from "node:test";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "./harness/browser.mjs";
import { BEYOND_POLICY, escapeFromPage, escapeFromWorker, refusedIn } from "./harness/escape.mjs";
import { dist, golden, scratch } from "./harness/places.mjs";
import { stranger } from "./harness/server.mjs";
import { becomes } from "./harness/wait.mjs";

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"\s*>/;
const shell = await readFile(join(dist, "index.html"), "utf8");

const elsewhere = await stranger();
after(() => elsewhere.close());

// What is refused is said on the console, so the page may not be silent here.
const LOUD = { loud: true };
const WITHOUT_POLICY = { loud: true, edit: (text) => text.replace(POLICY, "") };

/** What the stranger saw of somebody. */
function visits(who) {
  const names = elsewhere.visits.filter((url) => url.startsWith(`/${who}/`)).map((url) => url.split("/").at(-1));
  return [...new Set(names)].sort();
}

async function engine(page) {
  await becomes(() => page.workers().length, 1);
  return page.workers()[0];
}

scenario("the policy comes first, and allows nothing but the site itself", async (app) => {
  const [tag, text] = shell.match(POLICY) ?? [];
  assert.ok(text, "the shell carries a policy");
  assert.ok(shell.indexOf(tag) < shell.search(/<(script|link|style|img)\b/), "it stands before all that it binds");
  const policy = Object.fromEntries(text.split(";").map((part) => part.trim().split(/\s+(.*)/s)));
  assert.equal(policy["default-src"], "'none'");
  assert.equal(policy["connect-src"], "'self'");
  assert.equal(policy["script-src"], "'self' 'wasm-unsafe-eval'");
  assert.equal(policy["base-uri"], "'none'");
  assert.equal(policy["form-action"], "'none'");
  for (const [directive, sources] of Object.entries(policy)) {
    assert.doesNotMatch(sources, /\*|https?:|wss?:|'unsafe-eval'/, directive);
    if (directive !== "style-src-attr") assert.doesNotMatch(sources, /unsafe-inline/, directive);
  }
  assert.equal(
    await app.page.locator("meta[http-equiv]").getAttribute("content"),
    text,
    "the page has it in force",
  );
});

scenario("nothing gets out of the page, whatever it tries", LOUD, async ({ page }) => {
  const names = await escapeFromPage(page, `${elsewhere.origin}/page`);
  assert.ok(names.length > 15, String(names));
  await becomes(() => refusedIn(page), names.sort());
  assert.deepEqual(visits("page"), []);
});

scenario("nothing gets out of the worker, whatever it tries", LOUD, async ({ page }) => {
  const worker = await engine(page);
  const names = await escapeFromWorker(worker, `${elsewhere.origin}/worker`);
  assert.ok(names.length > 6, String(names));
  await becomes(() => refusedIn(worker), names.sort());
  assert.deepEqual(visits("worker"), []);
});

scenario(
  "without the policy every one of these ways is open, for the page and for the worker",
  WITHOUT_POLICY,
  async ({ page }) => {
    const worker = await engine(page);
    const fromPage = await escapeFromPage(page, `${elsewhere.origin}/open-page`);
    const fromWorker = await escapeFromWorker(worker, `${elsewhere.origin}/open-worker`);
    await becomes(() => visits("open-page"), fromPage.sort());
    await becomes(() => visits("open-worker"), fromWorker.sort());
  },
);

// Browsers ask the page before they leave it; whoever closes it by hand is not asked.
for (const [name, way] of Object.entries(BEYOND_POLICY)) {
  scenario(`the page cannot be left or talk by ${name}, which no policy forbids`, LOUD, async ({ page, site }) => {
    const context = page.context();
    const before = elsewhere.visits.length;
    await page.evaluate(`(${way})(${JSON.stringify(`${elsewhere.origin}/${name}`)})`).catch(() => {});
    // Long enough for a visit on a slow machine: without the page's care all of them come.
    await page.waitForTimeout(1_000);
    assert.deepEqual(elsewhere.visits.slice(before), []);
    assert.equal(page.url().split("#")[0], site.address);
    assert.equal(context.pages().length, 1);
    const bare = await context.newPage();
    await bare.goto(`${site.address}schema/report.schema.json`);
    await bare.evaluate(`void (${way})(${JSON.stringify(`${elsewhere.origin}/${name}`)})`);
    await becomes(() => elsewhere.visits.length > before, true);
  });
}

scenario("nothing gets out of a report, whatever it tries, and nothing in it runs", LOUD, async (app, t) => {
  const { page } = app;
  await app.openFiles([golden("conflict-predicted", "tenant.json")]);
  await app.go("Reports");
  const report = join(await scratch(t), "report.html");
  await writeFile(report, await app.download("Save HTML"));
  await page.goto(pathToFileURL(report).href);
  const names = (await escapeFromPage(page, `${elsewhere.origin}/report`)).filter((name) => !name.startsWith("nested"));
  await becomes(async () => (await refusedIn(page)).filter((name) => names.includes(name)), names.sort());
  assert.deepEqual(visits("report"), []);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 1" }));
    document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="globalThis.ran = 1">`);
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
});

scenario("no text becomes code", LOUD, async ({ page }) => {
  await page.evaluate(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", ({ blockedURI }) => globalThis.violations.push(blockedURI));
    document.body.append(
      Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 'inline'" }),
    );
    document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="globalThis.ran = 'handler'">`);
    setTimeout("globalThis.ran = 'eval'");
  });
  // The page's own policy and the host's header each tell of all three.
  const told = ["eval", "eval", "inline", "inline", "inline", "inline"];
  await becomes(() => page.evaluate(() => globalThis.violations.sort()), told);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
});

scenario("a tenant's files cause no request at all, and need no network", async (app) => {
  const { page, site } = app;
  await engine(page);
  await app.openFiles([golden("conflict-predicted", "tenant.json")]);
  // The browser fetches the site's fonts when a screen first needs them.
  await app.go("Findings");
  await app.rows.first().getByRole("link").click();
  await page.getByRole("region", { name: "What to do" }).waitFor();
  const fonts = await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load().then(() => font.family))));
  // Only those of icons: texts stand in the system's own.
  assert.equal(fonts.length, 2, fonts.join());
  await app.page.context().setOffline(true);
  const before = site.requests.length;
  for (const name of ["conflict-recorded-stays", "nested-group"]) {
    await page.getByRole("button", { name: "Open other files" }).click();
    await app.choose("Choose a folder", golden(name));
    await app.isAt(/in error/);
    await app.go("Findings");
    await app.rows.first().getByRole("link").click();
    await page.getByRole("region", { name: "What to do" }).waitFor();
    await app.download();
  }
  assert.deepEqual(site.requests.slice(before), []);
});

scenario("the header counts what goes elsewhere, and so does the proxy of this suite", WITHOUT_POLICY, async (app) => {
  const { page } = app;
  const banner = page.getByRole("banner");
  await becomes(() => banner.innerText(), /Nothing sent · 0 requests/);
  await page.evaluate((url) => fetch(url), `${elsewhere.origin}/counted`);
  await becomes(() => banner.innerText(), /1 request to other sites/);
  assert.deepEqual(app.sent(), []);
  await page.evaluate(() => fetch("http://elsewhere.example/told", { mode: "no-cors" }));
  await becomes(() => banner.innerText(), /2 requests to other sites/);
  assert.deepEqual(app.sent(), ["http://elsewhere.example/told"]);
});

scenario("nothing about a tenant is kept in the browser", async (app) => {
  await app.openSample();
  await app.go("Users");
  await app.page.getByRole("searchbox").fill("a");
  await app.rows.first().getByRole("link").click();
  await app.page.getByRole("combobox", { name: "Colours" }).selectOption("Dark");
  const kept = await app.page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(kept, {
    local: { "seatscope.theme": '"dark"' },
    session: {},
    databases: 0,
    caches: 0,
    cookies: "",
    registrations: 0,
  });
});
