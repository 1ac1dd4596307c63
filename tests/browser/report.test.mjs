// One analysis, one report: what the page saves is what the command line prints, byte for byte.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { analyze, analyzeTable, analyzeText, golden, sampleFiles } from "./harness/places.mjs";
import { unzipped } from "./harness/zip.mjs";

const GRAPH_PAGES = ["users", "users-2", "groups", "organization", "subscribedSkus"].map((name) =>
  golden("form-graph-pages", `${name}.json`),
);
const CUT = ["users", "groups", "organization", "subscribedSkus"].map((name) =>
  golden("broken-cut-in-half", `${name}.json`),
);

scenario("the sample", async (app) => {
  await app.openSample();
  await same(app, await sampleFiles());
});

for (const tenant of [
  "form-folders",
  "form-bundle-of-pages",
  "conflict-recorded-stays",
  "other-without-culprit",
]) {
  scenario(`the folder of ${tenant}`, async (app) => {
    await app.choose("Choose a folder", golden(tenant));
    await app.analysed();
    await same(app, [golden(tenant)]);
  });
}

scenario("several files, in whatever order they are given", async (app) => {
  await app.openFiles([...GRAPH_PAGES].reverse());
  await same(app, GRAPH_PAGES);
});

scenario("files of which one is broken", async (app) => {
  await app.openFiles(CUT);
  await same(app, CUT);
});

scenario("the report is saved as often as it is asked for, under a telling name", async (app) => {
  await app.openFiles(CUT);
  const saved = app.page.waitForEvent("download");
  const first = await app.download();
  assert.equal((await saved).suggestedFilename(), "seatscope-report.json");
  assert.ok(first.equals(await app.download()));
});

scenario("every form is saved on the page of reports, tables as the command line prints them", async (app) => {
  await app.openFiles(CUT);
  await app.go("Reports");
  for (const [table, option] of [
    ["Findings", "findings"],
    ["Affected users", "affected-users"],
    ["Assignments", "assignments"],
    ["Problems with files", "problems"],
  ]) {
    const { name, bytes } = await saved(app, `Save ${table} as CSV`);
    assert.equal(name, `seatscope-${option}.csv`);
    const printed = await analyzeTable(option, ...CUT);
    assert.equal(bytes.toString(), printed.toString());
  }
  const text = await saved(app, "Save text");
  assert.equal(text.bytes.toString(), (await analyzeText(...CUT)).toString());
  const markdown = await saved(app, "Save Markdown");
  assert.equal(markdown.name, "seatscope-report.md");
  assert.match(markdown.bytes.toString(), /^# Licensing report: /);
  const json = await saved(app, "Save JSON");
  assert.ok(json.bytes.equals(await analyze(...CUT)));
});

scenario("the HTML report opens by itself: no script, no request, and it says when it was made", async (app) => {
  await app.openFiles(CUT);
  await app.go("Reports");
  const { name, bytes } = await saved(app, "Save HTML");
  assert.equal(name, "seatscope-report.html");
  const reader = await app.page.context().newPage();
  const asked = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.setContent(bytes.toString());
  assert.deepEqual(asked, []);
  assert.equal(await reader.locator("script").count(), 0);
  assert.match(await reader.locator("h1").textContent(), /^Licensing report: /);
  assert.match(await reader.locator("main").textContent(), /Made: \d{4}-\d\d-\d\dT/);
  const articles = await reader.locator("article").count();
  assert.equal(articles, JSON.parse(await analyze(...CUT)).findings.length);
  await accessible(reader, "the HTML report");
  await reader.close();
});

scenario("under pseudonyms no name is left, and all reports agree", async (app) => {
  await app.openFiles(CUT);
  const { findings } = JSON.parse(await analyze(...CUT));
  const names = findings.flatMap(({ users }) => users.flatMap((user) => [user.id, user.userPrincipalName]));
  await app.go("Reports");
  await app.page.getByRole("button", { name: "Pseudonymise names, addresses and ids" }).click();
  const json = JSON.parse((await saved(app, "Save JSON")).bytes);
  const table = (await saved(app, "Save Affected users as CSV")).bytes.toString();
  assert.ok(names.length > 0);
  for (const name of names.filter(Boolean)) {
    assert.ok(!table.includes(name) && !JSON.stringify(json).includes(name), name);
  }
  for (const { users } of json.findings) {
    for (const { id } of users) assert.ok(table.includes(id), "the same pseudonym in both");
  }
});

scenario("all tables as a workbook: a sheet each, texts as texts, and under pseudonyms no name", async (app) => {
  await app.openFiles(CUT);
  const { findings } = JSON.parse(await analyze(...CUT));
  await app.go("Reports");
  const requests = [];
  app.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const { name, bytes } = await saved(app, "Save XLSX");
  assert.equal(name, "seatscope-report.xlsx");
  assert.ok(requests.some((path) => path.endsWith("workbook/seatscope_workbook_bg.wasm")), "loaded when asked for");
  const parts = unzipped(bytes);
  const sheets = [...parts.get("xl/workbook.xml").matchAll(/<sheet name="([^"]+)"/g)].map(([, sheet]) => sheet);
  assert.deepEqual(sheets.slice(0, 3), ["About", "Findings", "Affected users"]);
  assert.equal(sheets.length, 13);
  const rows = parts.get("xl/worksheets/sheet2.xml").match(/<row /g).length;
  assert.equal(rows, findings.length + 1);
  const texts = parts.get("xl/sharedStrings.xml");
  assert.match(texts, /Licensing report: .*Made: \d{4}-\d\d-\d\dT/s);
  const named = findings.flatMap(({ users }) => users.map(({ id }) => id));
  assert.ok(named.length > 0 && named.every((id) => texts.includes(id)));
  await app.page.getByRole("button", { name: "Pseudonymise names, addresses and ids" }).click();
  const hidden = unzipped((await saved(app, "Save XLSX")).bytes).get("xl/sharedStrings.xml");
  assert.ok(named.every((id) => !hidden.includes(id)));
});

/** Presses a button that saves something, and gives the file's name and bytes. */
async function saved(app, button) {
  const download = app.page.waitForEvent("download");
  await app.page.getByRole("button", { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function same(app, paths) {
  const [page, commandLine] = [await app.download(), await analyze(...paths)];
  assert.ok(commandLine.length > 100, "the command line printed a report");
  // Texts are compared first, since their difference is readable.
  assert.equal(page.toString(), commandLine.toString());
  assert.ok(page.equals(commandLine), "the same bytes");
}
