// The main path of an administrator and of a consultant, in Firefox.

import "./in-firefox.mjs";
import assert from "node:assert/strict";
import { scenario } from "../harness/browser.mjs";
import { analyze, golden, reportOf, sampleFiles } from "../harness/places.mjs";
import { becomes } from "../harness/wait.mjs";

const sample = await sampleFiles();
const report = await reportOf(...sample);

scenario("an administrator finds out why a user lacks a licence, and tries what would help", async (app) => {
  const { page } = app;
  await app.openSample();
  await becomes(() => app.heading.textContent(), /^\d+ of 250 users are in error/);
  await app.go("Users");
  await page.getByRole("searchbox").fill("Leila Idrissi");
  await app.hasRows(1);
  await app.rows.getByRole("link").first().click();
  await page.getByRole("article").waitFor();
  await becomes(() => app.heading.textContent(), /Leila Idrissi/);
  await app.go("Findings");
  await app.hasRows(report.findings.length);
  await app.rows.getByRole("link").first().click();
  await page.getByRole("region", { name: "What to do" }).waitFor();
  await page.getByRole("button", { name: /^Try this/ }).first().click();
  await page.getByRole("region", { name: "Who gains and loses what" }).waitFor();
  await page.goBack();
  await page.getByRole("region", { name: "What to do" }).waitFor();
});

scenario("a consultant opens one file, then many, and saves the same report as the command line", async (app) => {
  const files = [golden("conflict-predicted", "tenant.json")];
  await app.openFiles(files);
  assert.deepEqual(await app.download(), await analyze(...files));
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.choose("Choose files", sample);
  await becomes(() => app.heading.textContent(), /^\d+ of 250 users are in error/);
  assert.deepEqual(await app.download(), await analyze(...sample));
});

scenario("the keyboard leads through the page", async (app) => {
  const { page } = app;
  await app.openSample();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to, find or do" });
  const [{ name }] = report.products;
  await page.keyboard.type(name);
  await palette.getByRole("option").filter({ hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await app.isAt(name);
  await app.go("Products");
  await app.grid.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await becomes(() => app.rows.count(), report.products.length);
});
