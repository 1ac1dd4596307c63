// Everything by name and by key.

import assert from "node:assert/strict";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));

/** The palette, opened by its key. */
async function openPalette({ page }) {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to, find or do" });
  await palette.waitFor();
  return palette;
}

/** Waits until the list has followed what was typed, which it does after a pause. */
async function followed(palette) {
  const list = palette.getByRole("listbox");
  for (let before = null, now = await list.innerText(); now !== before; ) {
    before = now;
    await palette.page().waitForTimeout(300);
    now = await list.innerText();
  }
}

/** Types, and presses the arrow until the option with this name is the current one; then Enter. */
async function take({ page }, palette, text, name) {
  await page.keyboard.type(text);
  const option = palette.getByRole("option").filter({ hasText: name }).first();
  await option.waitFor();
  await followed(palette);
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await option.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  const field = palette.getByRole("combobox");
  assert.equal(await field.getAttribute("aria-activedescendant"), await option.getAttribute("id"));
  await page.keyboard.press("Enter");
  await becomes(() => page.locator("dialog.palette").count(), 0);
}

scenario("objects, pages and actions are found by name and opened with keys alone", async (app) => {
  const { page } = app;
  await app.openSample();
  const finding = report.findings.find(({ code }) => code === "MutuallyExclusiveViolation");
  const [user, group] = [finding.users[0], finding.groups[0]];
  const product = report.products.find(({ name }) => name);
  for (const [text, name] of [
    [group.id, group.name],
    [product.skuPartNumber, product.name],
    [finding.plans[0].name, finding.plans[0].displayName],
  ]) {
    await take(app, await openPalette(app), text, name);
    await app.isAt(name);
    await becomes(() => page.evaluate(() => document.activeElement.tagName), "H1");
  }
  await take(app, await openPalette(app), user.userPrincipalName, user.userPrincipalName);
  await page.getByRole("region", { name: "Licences" }).waitFor();
  await take(app, await openPalette(app), "differences records", "Differences from the records");
  await app.isAt("Differences from the records");
  await take(app, await openPalette(app), "reprocess everything", "Reprocess everything");
  await app.isAt("What-if");
  await take(app, await openPalette(app), "dark colours", "Dark");
  assert.equal(await page.getByRole("combobox", { name: "Colours" }).inputValue(), "dark");
  const saved = page.waitForEvent("download");
  await take(app, await openPalette(app), "save json", "Save JSON");
  assert.match((await saved).suggestedFilename(), /\.json$/);
});

scenario("what is not shown of a kind is one step away", async (app) => {
  await app.openSample();
  const palette = await openPalette(app);
  await take(app, palette, "e", /^Show all [\d,]+ Users$/);
  await app.isAt("Users");
  assert.equal(await app.page.getByRole("searchbox").inputValue(), "e");
});

scenario("the palette is accessible, closes on Escape and gives the focus back", async (app) => {
  const { page } = app;
  await app.openSample();
  const button = page.getByRole("button", { name: "Search", exact: true });
  await button.click();
  const palette = page.getByRole("dialog", { name: "Go to, find or do" });
  await palette.waitFor();
  assert.ok(await palette.getByRole("combobox").evaluate((field) => field === document.activeElement));
  await accessible(page, "without a word");
  await page.keyboard.type("a");
  await palette.getByRole("group", { name: "Users" }).waitFor();
  await accessible(page, "with a word");
  await page.keyboard.type("bsolutely nothing");
  await palette.getByText("Nothing matches.").waitFor();
  await accessible(page, "with nothing found");
  await page.keyboard.press("Escape");
  await becomes(() => palette.count(), 0);
  assert.ok(await button.evaluate((button) => button === document.activeElement));
});

scenario("before there is a tenant it offers pages and colours", async (app) => {
  const { page } = app;
  const palette = await openPalette(app);
  assert.equal(await palette.getByRole("option", { name: "Users" }).count(), 0);
  await take(app, palette, "help", "Help");
  await app.isAt("Help");
  await accessible(page, "help");
});

const MARKUP = `<img src=x onerror="window.ran=1">`;

scenario("names that are markup stay texts in it", async (app, t) => {
  const folder = await scratch(t);
  const id = "00000000-0000-4000-8000-000000000001";
  await write(folder, { "users.json": { value: [{ id, displayName: MARKUP, userPrincipalName: "x@contoso.example" }] } });
  await app.openFiles([`${folder}/users.json`]);
  const palette = await openPalette(app);
  await app.page.keyboard.type("onerror");
  await palette.getByRole("option").filter({ hasText: MARKUP }).first().waitFor();
  assert.equal(await palette.locator("img").count(), 0);
  assert.equal(await app.page.evaluate(() => window.ran), undefined);
});

scenario("keys lead to pages, never while somebody types, and can be switched off", async (app) => {
  const { page } = app;
  await app.openSample();
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await app.isAt("Users");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox");
  await becomes(() => search.evaluate((field) => field === document.activeElement), true);
  await page.keyboard.type("gf?");
  assert.equal(await search.inputValue(), "gf?");
  await app.isAt("Users");
  await app.heading.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await dialog.waitFor();
  await accessible(page, "shortcuts");
  await dialog.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await becomes(() => dialog.count(), 0);
  await app.heading.focus();
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await page.keyboard.press("?");
  assert.equal(await dialog.count(), 0);
  await app.isAt("Users");
  await page.reload();
  await app.openSample();
  await page.keyboard.press("?");
  await take(app, await openPalette(app), "shortcuts", "Keyboard shortcuts");
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("checkbox").isChecked(), false);
});

scenario("who is quicker than the screen keeps the focus", async (app) => {
  const { page } = app;
  await app.openSample();
  // On a slow processor the page draws first and does the rest when it comes to it.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const field = document.querySelector("main input[type=search]");
      if (!field) return;
      observer.disconnect();
      field.focus();
    });
    observer.observe(document.querySelector("main"), { childList: true, subtree: true });
  });
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await app.isAt("Users");
  await page.getByRole("row").nth(1).waitFor();
  assert.ok(await page.getByRole("searchbox").evaluate((field) => field === document.activeElement));
});
