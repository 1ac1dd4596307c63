// The page in one file, opened from the disk as from a memory stick, and the archive's checksums.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./harness/launch.mjs";
import { App } from "./harness/app.mjs";
import { everywhere, harmless, openHostile } from "./harness/hostile.mjs";
import { analysesAlone } from "./harness/one-file.mjs";
import { dist, packaged } from "./harness/places.mjs";

const page = pathToFileURL(join(packaged, "seatscope.html")).href;
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Opens the file without any network, and watches it. */
async function open() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true });
  context.setDefaultTimeout(60_000);
  const tab = await context.newPage();
  const complaints = [];
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  tab.on("request", (request) => {
    if (request.url() !== page && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  const app = new App(tab, { address: page });
  await app.arrive();
  return { app, complaints, close: () => context.close() };
}

test("the one file analyses, asks for nothing, and gives the same report", { timeout: 180_000 }, async () => {
  const { app, complaints, close } = await open();
  await analysesAlone(app);
  assert.deepEqual(complaints, []);
  await close();
});

test("the one file carries the exporting script", { timeout: 120_000 }, async () => {
  const { app, close } = await open();
  await app.page.getByRole("link", { name: /commands/ }).click();
  const script = await app.download("Save Export-Tenant.ps1");
  assert.deepEqual(script, await readFile(join(dist, "export", "Export-Tenant.ps1")));
  await close();
});

test("the one file names its version and how to check it", { timeout: 120_000 }, async () => {
  const { app, complaints, close } = await open();
  await app.page.getByRole("banner").getByRole("link", { name: /No request went/ }).click();
  await app.page.getByText(/^This is version [0-9a-f]+\.$/).waitFor();
  await app.page.getByText("This one file holds all that the page needs").waitFor();
  await app.page.getByText("Nothing at all is kept now.").waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test("in the one file hostile texts stay texts on every screen", { timeout: 180_000 }, async (t) => {
  const { app, complaints, close } = await open();
  await openHostile(app, t);
  await everywhere(app, (where) => harmless(app, where));
  assert.deepEqual(complaints, []);
  await close();
});

test("its policy allows no address at all", async () => {
  const text = await readFile(join(packaged, "seatscope.html"), "utf8");
  const [, policy] = text.match(/content="(default-src[^"]+)"/);
  assert.doesNotMatch(policy, /'self'|https?:|\*|connect-src|unsafe-eval'(?<!wasm-unsafe-eval')/);
});

test("every checksum is that of the file", async () => {
  const sums = await readFile(join(packaged, "SHA256SUMS"), "utf8");
  const lines = sums.trimEnd().split("\n");
  assert.ok(lines.length > 30, String(lines.length));
  for (const line of lines) {
    const [sum, path] = line.split("  ");
    const file = path.startsWith("site/") ? join(dist, path.slice(5)) : join(packaged, path);
    assert.equal(createHash("sha256").update(await readFile(file)).digest("hex"), sum, path);
  }
});
