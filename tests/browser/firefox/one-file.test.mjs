// The page in one file, opened from the disk in Firefox.

import "./in-firefox.mjs";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { App } from "../harness/app.mjs";
import { keepSaved } from "../harness/firefox.mjs";
import { launch } from "../harness/launch.mjs";
import { analysesAlone } from "../harness/one-file.mjs";
import { packaged } from "../harness/places.mjs";

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("the one file analyses, and gives the same report", { timeout: 180_000 }, async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.addInitScript(keepSaved);
  const app = new App(page, { address: pathToFileURL(join(packaged, "seatscope.html")).href });
  await app.arrive();
  await analysesAlone(app);
  assert.deepEqual(complaints, []);
});
