// Findings: the list, its filters, and one opened.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));
const records = new Map();
for (const file of await sampleFiles()) records.set(basename(file), JSON.parse(await readFile(file)));

const people = [...records].filter(([name]) => name.startsWith("users")).flatMap(([, { value }]) => value);

/** Opens the sample's list of findings. */
async function openFindings(app) {
  await app.openSample();
  await app.go("Findings");
  await app.hasRows(report.findings.length);
}

/** A filter by its name, with or without the number behind it. */
function toggle(app, name) {
  return app.page.getByRole("button", { name: new RegExp(`^${name}( \\d+)?$`) });
}

/** The record that a JSON pointer leads to. */
function at(file, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((record, key) => record?.[key], records.get(file));
}

function count(passes) {
  return report.findings.filter(passes).length;
}

scenario("every finding is listed with its cause, in the report's order", async (app) => {
  await openFindings(app);
  const seen = await app.column(1);
  assert.ok(seen.length >= 8, "a window full of rows");
  assert.deepEqual(
    seen,
    report.findings.slice(0, seen.length).map(({ message }) => message),
  );
  const users = (await app.column(5)).map(Number);
  assert.deepEqual(
    users,
    report.findings.slice(0, seen.length).map((finding) => finding.users.length),
  );
  await app.grid.focus();
  await app.page.keyboard.press("End");
  await app.page.getByRole("link", { name: report.findings.at(-1).message }).waitFor();
});

scenario("filters by severity, basis and kind add up, and are taken away together", async (app) => {
  await openFindings(app);
  await toggle(app, "Warning").click();
  await app.hasRows(count(({ severity }) => severity === "warning"));
  await toggle(app, "Note").click();
  await app.hasRows(count(({ severity }) => severity !== "error"));
  await toggle(app, "Prerequisite not in the group").click();
  await app.hasRows(count(({ code }) => code === "PrerequisiteNotInGroup"));
  await becomes(() => app.main.innerText(), new RegExp(`2 of ${report.findings.length} findings`));
  await toggle(app, "Recorded").click();
  await app.hasRows(0);
  await app.page.getByText("Nothing matches.").waitFor();
  await app.page.getByRole("button", { name: "Clear search and filters" }).click();
  await app.hasRows(report.findings.length);
  assert.equal(await app.page.locator("[aria-pressed=true]").count(), 0);
});

scenario("a code that the page does not know is a filter like any other", async (app) => {
  await openFindings(app);
  await toggle(app, "Unknown").click();
  await app.hasRows(count(({ code }) => code === "Unknown"));
});

scenario("search finds by cause, by user, by group and by product", async (app) => {
  await openFindings(app);
  const box = app.page.getByRole("searchbox");
  const seats = report.findings.find(({ code, basis }) => code === "CountViolation" && basis === "recorded");
  const mentions = (text) => (finding) =>
    JSON.stringify({ ...finding, evidence: [] })
      .toLowerCase()
      .includes(text.toLowerCase());
  for (const text of [seats.users[0].userPrincipalName, seats.groups[0].name, seats.products[0].name]) {
    await box.fill(text);
    const expected = count(mentions(text));
    assert.ok(expected > 0 && expected < report.findings.length, text);
    await app.hasRows(expected);
  }
  await box.fill("");
  await app.hasRows(report.findings.length);
});

scenario("back returns to the list with filter and search as they were", async (app) => {
  await openFindings(app);
  await toggle(app, "Error").click();
  await app.page.getByRole("searchbox").fill("seat");
  await becomes(
    () => app.grid.getAttribute("aria-rowcount"),
    (rows) => Number(rows) - 1 < count(({ severity }) => severity === "error"),
  );
  const [rows, first] = [await app.grid.getAttribute("aria-rowcount"), (await app.column(1))[0]];
  await app.page.getByRole("link", { name: first }).click();
  await app.isAt(first);
  await app.page.goBack();
  await app.isAt("Findings");
  await becomes(() => app.grid.getAttribute("aria-rowcount"), rows);
  assert.equal(await toggle(app, "Error").getAttribute("aria-pressed"), "true");
  await becomes(() => app.page.getByRole("searchbox").inputValue(), "seat");
  await app.page.goForward();
  await app.isAt(first);
});

scenario("back gives the focus to the row that was opened, by keyboard or by mouse", async (app) => {
  const { page } = app;
  await openFindings(app);
  const at = () =>
    page.evaluate(() => [document.activeElement.id, document.activeElement.getAttribute("aria-activedescendant")]);
  await app.grid.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await app.isAt(report.findings[3].message);
  await page.goBack();
  await becomes(at, ["findings", "findings-3"]);
  await page.getByRole("link", { name: report.findings[1].message }).click();
  await app.isAt(report.findings[1].message);
  const user = page.getByRole("region", { name: /^Who is touched/ }).getByRole("link").nth(1);
  const name = await user.innerText();
  await user.click();
  await app.isAt(name);
  await page.goBack();
  await becomes(at, ["who-users", "who-users-1"]);
  await page.goBack();
  await becomes(at, ["findings", "findings-1"]);
  // Going on by a link, and not back, begins at the heading.
  await app.navigation.getByRole("link", { name: "Overview" }).click();
  await becomes(() => page.evaluate(() => document.activeElement.tagName), "H1");
  const cause = page.getByRole("region", { name: "Causes, by harm" }).getByRole("link").nth(2);
  const sentence = await cause.innerText();
  await cause.click();
  await app.isAt(sentence);
  await page.goBack();
  await becomes(() => page.evaluate(() => document.activeElement.textContent), sentence);
});

scenario("every prediction says how far the simulation can be trusted, and leads to where it was wrong", async (app) => {
  const { page } = app;
  const { assignments, agree, differences } = report.backtest;
  const sentence = `The simulation reproduces ${agree} of ${assignments} recorded assignments.`;
  await openFindings(app);
  const open = async (passes) => {
    const index = report.findings.findIndex(passes);
    await page.evaluate((place) => location.assign(place), `#/findings/${index}`);
    await app.isAt(report.findings[index].message);
  };
  await open(({ basis }) => basis === "predicted");
  await page.getByRole("region", { name: "Why we say so" }).getByText(sentence).waitFor();
  await page.getByRole("region", { name: "What would help" }).getByText(sentence).waitFor();
  await open(({ outlook }) => outlook === "stays");
  const outlook = page.locator(".outlook");
  await becomes(() => outlook.innerText(), new RegExp(`would bring it back.*${sentence}`, "s"));
  await outlook.getByRole("link", { name: `See the ${differences.length} differences` }).click();
  await app.isAt("Differences from the records");
  await app.hasRows(differences.length);
  const drawn = await app.rows.count();
  // The grid may draw more rows between two looks at it.
  const reasons = await app.column(5);
  assert.ok(reasons.length >= drawn && drawn > 0, `${reasons.length} of ${drawn}`);
  assert.deepEqual(
    reasons.map((reason) => reason.toLowerCase()),
    differences.slice(0, reasons.length).map(({ reason }) => reason.toLowerCase()),
  );
  const [first] = differences;
  const person = people.find(({ id }) => id === first.user);
  const row = await app.rows.first().innerText();
  for (const part of [person.displayName, person.userPrincipalName]) assert.ok(row.includes(part), row);
  await page.getByRole("searchbox").fill("seats have become");
  await app.hasRows(differences.filter(({ reason }) => reason.startsWith("seats have become")).length);
  await app.rows.first().getByRole("link").first().click();
  await page.getByRole("region", { name: "Licences" }).waitFor();
});

scenario("a finding opened says cause, advice, users, plans, reasons and places", async (app) => {
  await openFindings(app);
  const index = report.findings.findIndex(
    ({ code, rule }) => code === "MutuallyExclusiveViolation" && rule === "pstn",
  );
  const finding = report.findings[index];
  await app.page.getByRole("searchbox").fill(finding.plans[0].displayName);
  await app.page.getByRole("link", { name: finding.message }).click();
  await app.isAt(finding.message);
  await app.page.getByText("A reprocess today would bring it back").waitFor();
  const { page } = app;
  const part = (name) => page.getByRole("region", { name });
  assert.ok((await part("What to do").getByRole("listitem").count()) >= 2);
  const involved = await part("What is involved").innerText();
  for (const plan of finding.plans) {
    assert.ok(involved.includes(plan.displayName) && involved.includes(plan.name), plan.name);
  }
  for (const name of [finding.groups[0].name, finding.products[0].name]) assert.ok(involved.includes(name), name);
  const who = part(`Who is touched: ${finding.users.length} users`);
  const users = await who.getByRole("row").filter({ has: page.getByRole("gridcell") }).allInnerTexts();
  assert.deepEqual(
    users.map((text) => text.split("\n").map((part) => part.trim())),
    finding.users.map(({ id, userPrincipalName }) => {
      const { displayName, department } = people.find((person) => person.id === id);
      return [displayName, userPrincipalName, department];
    }),
  );
  const why = await part("Why we say so").innerText();
  assert.match(why, /pstn/);
  assert.match(why, /Source\s+\S/);
  assert.match(why, /Confidence\s+(Documented|Observed|Inferred|Assumed)/);
  const places = part(`Evidence: ${finding.evidence.length} places`).getByRole("row");
  for (const [number, { input, pointer }] of finding.evidence.entries()) {
    const text = await places.nth(number + 1).innerText();
    assert.ok(text.includes(input) && text.includes(pointer), text);
    assert.equal(at(input, pointer).error, "MutuallyExclusiveViolation");
  }
  await who.getByRole("link").first().click();
  await becomes(() => app.main.innerText(), new RegExp(finding.users[0].userPrincipalName));
});

scenario("every finding can be opened", async (app) => {
  await openFindings(app);
  for (const [index, finding] of report.findings.entries()) {
    await app.page.evaluate((place) => location.assign(place), `#/findings/${index}`);
    await app.isAt(finding.message);
    const outlook = { clears: /would clear it/, stays: /would bring it back/, unknown: /cannot tell/ }[
      finding.outlook
    ];
    if (outlook) assert.match(await app.main.innerText(), outlook);
  }
});

scenario(
  "places can be copied",
  { context: { permissions: ["clipboard-read", "clipboard-write"] } },
  async (app) => {
    await openFindings(app);
    await app.page.getByRole("link", { name: report.findings[1].message }).click();
    const copy = app.page.getByRole("button", { name: "Copy file and place" }).first();
    await copy.click();
    const { input, pointer } = report.findings[1].evidence[0];
    await becomes(() => app.page.evaluate(() => navigator.clipboard.readText()), `${input}#${pointer}`);
  },
);

scenario("the address never holds a name, an address or a search text of the tenant", async (app) => {
  const { page } = app;
  const seen = [];
  page.on("framenavigated", () => seen.push(page.url()));
  await openFindings(app);
  const finding = report.findings.find(({ code }) => code === "MutuallyExclusiveViolation");
  await page.getByRole("searchbox").fill(finding.groups[0].name);
  await toggle(app, "Unknown").click();
  await app.hasRows(0);
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await page.getByRole("link", { name: finding.message }).click();
  await app.isAt(finding.message);
  await page.getByRole("region", { name: /^Who is touched/ }).getByRole("link").first().click();
  await app.page.getByRole("region", { name: "Licences" }).waitFor();
  await page.getByRole("region", { name: "Groups" }).getByRole("link").first().click();
  await app.page.getByRole("region", { name: "Members" }).waitFor();
  await app.page.getByRole("region", { name: "Licences" }).getByRole("link").first().click();
  await app.page.getByRole("region", { name: "Seats" }).waitFor();
  assert.ok(seen.length > 6, String(seen));
  for (const url of seen) {
    // Kinds of findings, in the page's own words, and ids: nothing else.
    assert.match(
      url.slice(app.site.address.length),
      /^(#\/[a-z]*(\/[0-9a-f-]+)?(\?((code|severity|basis)=[A-Za-z,~0-9%]*&?)*)?)?$/,
    );
    for (const name of [finding.groups[0].name, "Unknown", "mare-alta", "@"]) {
      assert.ok(!decodeURIComponent(url).includes(name), `${name} in ${url}`);
    }
  }
});

scenario("the record that a finding rests on is shown as it stands in its file", async (app) => {
  await openFindings(app);
  const finding = report.findings.find(({ code }) => code === "MutuallyExclusiveViolation");
  const [{ input, pointer }] = finding.evidence;
  await app.page.getByRole("link", { name: finding.message }).click();
  await app.isAt(finding.message);
  await app.page.getByRole("button", { name: `Show the record in ${input} at ${pointer}`, exact: true }).click();
  const dialog = app.page.getByRole("dialog", { name: "The record in the file" });
  const shown = JSON.parse(await dialog.locator("pre").textContent());
  assert.deepEqual(shown, at(input, pointer.split("/").slice(0, 3).join("/")));
  await accessible(app.page, "the record");
  await app.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await app.isAt(finding.message);
});
