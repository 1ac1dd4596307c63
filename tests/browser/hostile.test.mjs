// A tenant's texts are hostile: whatever a name holds, it appears as text and nothing else happens.

import assert from "node:assert/strict";
import { scenario } from "./harness/browser.mjs";
import { BIDI, doEverything, everywhere, harmless, MARKUP, openHostile } from "./harness/hostile.mjs";
import { becomes } from "./harness/wait.mjs";

scenario("names that are markup, script or breaks stay texts on every screen", async (app, t) => {
  await openHostile(app, t);
  await everywhere(app, (where) => harmless(app, where));
});

scenario("they stay texts wherever something is done with them", async (app, t) => {
  const paths = await openHostile(app, t);
  await doEverything(app, paths, (where) => harmless(app, where));
});

const NARROW = { context: { viewport: { width: 360, height: 740 } } };

scenario("they do not push a narrow screen apart either", NARROW, async (app, t) => {
  await openHostile(app, t);
  await everywhere(app, (where) => harmless(app, where));
});

scenario("they are shown as they are", async (app, t) => {
  await openHostile(app, t);
  await app.go("Users");
  await app.page.getByRole("searchbox").fill("onerror");
  await app.hasRows(1);
  assert.ok((await app.column(0))[0].startsWith(MARKUP));
  await app.rows.first().getByRole("link").click();
  await app.isAt(MARKUP);
  assert.equal(await app.page.title(), `${MARKUP} · Seatscope`);
  await app.go("Files");
  await becomes(() => app.main.innerText(), /<i>n<i>n/);
});

scenario("text in another direction cannot disturb what stands beside it", async (app, t) => {
  await openHostile(app, t);
  await app.go("Users");
  const loose = await app.page.evaluate((bidi) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const loose = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isolated = getComputedStyle(node.parentElement).unicodeBidi.includes("isolate");
      if (node.data.includes(bidi) && !isolated) loose.push(node.parentElement.outerHTML);
    }
    return loose;
  }, BIDI);
  assert.deepEqual(loose, []);
});

scenario("a name cannot turn the direction of a sentence that it stands in", async (app, t) => {
  await openHostile(app, t);
  const turned = () =>
    app.page.evaluate((bidi) => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A name by itself is isolated and stays as it is.
        if (/[\u202A-\u202E\u2066-\u2069]/.test(node.data) && !node.data.endsWith(bidi)) found.push(node.data);
      }
      return found;
    }, BIDI);
  // In the picture a name and its number are one line.
  await app.page.locator(".flow__text").filter({ hasText: "gpj.exe" }).first().waitFor();
  assert.deepEqual(await turned(), []);
  await app.go("Findings");
  const sentence = app.rows.getByRole("link", { name: "gpj.exe" }).first();
  await sentence.waitFor();
  assert.deepEqual(await turned(), []);
  await sentence.click();
  await becomes(() => app.heading.textContent(), /gpj\.exe/);
  assert.deepEqual(await turned(), []);
});

scenario("pasted markup is neither run nor shown as markup", async (app) => {
  await app.page.evaluate((markup) => {
    const data = new DataTransfer();
    data.setData("text/plain", `{"${markup}": 1}`);
    data.setData("text/html", markup);
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, MARKUP);
  await app.analysed();
  await app.go("Files");
  await harmless(app, "Files");
});
