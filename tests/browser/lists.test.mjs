// What can be done with a list as it is filtered: columns, CSV, and filters that stand in the address.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));
const users = [];
for (const file of await sampleFiles()) {
  if (/^users/.test(basename(file))) users.push(...JSON.parse(await readFile(file)).value);
}
const departmentOf = new Map(users.map(({ id, department }) => [id, department]));

const headings = (app) => app.grid.getByRole("columnheader").allInnerTexts();

scenario("columns are chosen for the sitting, and keys go by those that are shown", async (app) => {
  const { page } = app;
  await app.openSample();
  await app.go("Users");
  await app.hasRows(users.length);
  const before = await headings(app);
  await page.getByText("Columns", { exact: true }).click();
  await accessible(page, "the choice of columns");
  await page.getByRole("checkbox", { name: "Department" }).uncheck();
  const after = before.filter((name) => name !== "Department");
  await becomes(() => headings(app), after);
  const widths = await app.grid
    .getByRole("columnheader")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  assert.ok(
    widths.every((width) => width > 40),
    String(widths),
  );
  await app.grid.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  const cell = await app.grid.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`[id="${cell}"]`).getAttribute("aria-colindex"), String(before.length));
  await app.go("Groups");
  await app.go("Users");
  await becomes(() => headings(app), after);
});

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

scenario("a list is saved and copied as it is filtered and sorted", CLIPBOARD, async (app) => {
  const { page } = app;
  const sales = users.filter(({ department }) => department === "Sales");
  await app.openSample();
  await app.go("Users");
  await page.getByRole("searchbox").fill("sales");
  await app.hasRows(
    users.filter((user) =>
      [user.displayName, user.userPrincipalName, user.department, user.mail, user.id, ...user.proxyAddresses].some(
        (text) => text?.toLowerCase().includes("sales"),
      ),
    ).length,
  );
  const names = await app.column(0);
  const saved = (await app.download("Save as CSV")).toString();
  const [titles, ...lines] = saved.trimEnd().split("\r\n");
  assert.match(titles, /^userId,userPrincipalName,displayName,/);
  assert.ok(lines.length >= sales.length);
  assert.equal(String(lines.length + 1), await app.grid.getAttribute("aria-rowcount"));
  for (const [at, name] of names.slice(0, 5).entries()) {
    assert.ok(lines[at].includes(name.split("\n").at(-1).trim()), `${lines[at]} is about ${name}`);
  }
  await page.getByRole("button", { name: "Copy as CSV" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText().then((text) => text.replace(/\r?\n/g, "\r\n"))), saved);
});

scenario("findings are filtered by product, group and department, and the address names no department", async (app) => {
  const { page } = app;
  await app.openSample();
  await app.go("Findings");
  const finding = report.findings.find(
    ({ groups, products, users }) => groups.length > 0 && products.length > 0 && users.some(({ id }) => departmentOf.get(id)),
  );
  const [group, product] = [finding.groups[0], finding.products[0]];
  const department = departmentOf.get(finding.users.find(({ id }) => departmentOf.get(id)).id);
  const count = (...tests) => report.findings.filter((finding) => tests.every((test) => test(finding))).length;
  const ofGroup = ({ groups }) => groups.some(({ id }) => id === group.id);
  const ofProduct = ({ products }) => products.some(({ skuId }) => skuId === product.skuId);
  const ofDepartment = ({ users }) => users.some(({ id }) => departmentOf.get(id) === department);
  await page.getByRole("combobox", { name: "Group" }).selectOption(group.name);
  await app.hasRows(count(ofGroup));
  await page.getByRole("combobox", { name: "Product" }).selectOption(product.name);
  await app.hasRows(count(ofGroup, ofProduct));
  await page.getByRole("combobox", { name: "Department" }).selectOption(department);
  await app.hasRows(count(ofGroup, ofProduct, ofDepartment));
  await accessible(page, "findings by product, group and department");
  assert.ok(!decodeURIComponent(page.url()).includes(department), page.url());
  await page.reload();
  await app.openSample();
  await app.hasRows(count(ofGroup, ofProduct, ofDepartment));
  await page.getByRole("combobox", { name: "Group" }).selectOption("Any");
  await page.getByRole("combobox", { name: "Product" }).selectOption("Any");
  await app.hasRows(count(ofDepartment));
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await app.hasRows(report.findings.length);
});
