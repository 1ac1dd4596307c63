// Service plans, holders of a product, members of a group, and help.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));
const users = [];
const skus = [];
for (const file of await sampleFiles()) {
  const { value } = JSON.parse(await readFile(file));
  if (/^users/.test(basename(file))) users.push(...value);
  if (/^subscribedSkus/.test(basename(file))) skus.push(...value);
}

/** Users with a product in force that has the plan, who have it on, and who have it off everywhere. */
function holders(plan) {
  const has = (skuId) => skus.find((sku) => sku.skuId === skuId)?.servicePlans.some((of) => of.servicePlanId === plan);
  const held = users
    .map((user) => user.licenseAssignmentStates.filter(({ skuId, state }) => /^Active/.test(state) && has(skuId)))
    .filter((states) => states.length > 0);
  const on = held.filter((states) => states.some(({ disabledPlans }) => !disabledPlans.includes(plan)));
  return { on: on.length, off: held.length - on.length };
}

/** Waits until a grid within the page says that it has so many rows. */
async function hasRows(grid, rows) {
  await becomes(() => grid.getAttribute("aria-rowcount"), String(rows + 1));
}

scenario("a service plan says who has it on, by what, and who has it off", async (app) => {
  const { page } = app;
  const plan = skus
    .flatMap(({ servicePlans }) => servicePlans)
    .find(({ servicePlanId, appliesTo }) => appliesTo !== "Company" && holders(servicePlanId).off > 0);
  const { on, off } = holders(plan.servicePlanId);
  assert.ok(on > 0 && off > 0, "the sample has such a plan");
  await app.openSample();
  await app.go("Service plans");
  await page.getByRole("searchbox").fill(plan.servicePlanId);
  await app.hasRows(1);
  assert.deepEqual([(await app.column(1))[0], (await app.column(2))[0]], [on, off].map((users) => users.toLocaleString("en-US")));
  await app.rows.first().getByRole("link").click();
  const grid = page.getByRole("grid", { name: "Who has it, and by what" });
  await hasRows(grid, on);
  await page.getByRole("button", { name: /^Off everywhere/ }).click();
  await hasRows(grid, off);
  assert.match(page.url(), /\?off=true$/);
  await becomes(() => grid.getByRole("gridcell").nth(2).innerText(), /: off/);
  await accessible(page, "a plan");
  await page.reload();
  await app.openSample();
  await hasRows(grid, off);
});

scenario("a product shows by which paths it comes, to whom, and which plans are used", async (app) => {
  const { page } = app;
  const product = report.products.find(({ users }) => users.directOnly > 0 && users.inheritedOnly > 0);
  await app.openSample();
  await page.evaluate((id) => location.assign(`#/products/${id}`), product.skuId);
  await app.isAt(product.name);
  const claims = users.flatMap(({ id, licenseAssignmentStates }) =>
    licenseAssignmentStates.filter(({ skuId }) => skuId === product.skuId).map(({ assignedByGroup }) => ({ id, assignedByGroup })),
  );
  const direct = claims.filter(({ assignedByGroup }) => !assignedByGroup).length;
  const picture = page.getByRole("img", { name: new RegExp(`^${product.name}, users by path: .*Direct ${direct}\\b`) });
  await picture.waitFor();
  const paths = page.getByRole("region", { name: "By which paths it comes" }).getByRole("row");
  const line = await paths.filter({ hasText: "Direct" }).getByRole("cell").allInnerTexts();
  assert.equal(line.reduce((sum, users) => sum + Number(users.replace(/\D/g, "")), 0), direct);
  const people = new Set(claims.map(({ id }) => id));
  const grid = page.getByRole("grid", { name: "Who holds it, and how" });
  await becomes(() => grid.getAttribute("aria-rowcount"), (rows) => Number(rows) - 1 >= people.size);
  await accessible(page, "a product");
  await page.getByRole("region", { name: "Service plans" }).getByRole("link").first().click();
  await page.getByRole("grid", { name: "Who has it, and by what" }).waitFor();
});

scenario("a group shows its members by how far they got", async (app) => {
  const { page } = app;
  const [group] = [...report.groups].sort((a, b) => b.membersInError - a.membersInError);
  await app.openSample();
  await page.evaluate((id) => location.assign(`#/groups/${id}`), group.id);
  await app.isAt(group.name);
  const grid = page.getByRole("grid", { name: "Members" });
  await becomes(() => grid.getAttribute("aria-rowcount"), (rows) => Number(rows) - 1 >= group.members);
  await page.getByRole("button", { name: /^In error/ }).click();
  await hasRows(grid, group.membersInError);
  assert.match(page.url(), /\?state=inError$/);
  await becomes(() => grid.getByRole("gridcell").nth(2).innerText(), "In error");
  await accessible(page, "a group");
});

scenario("each finding leads to what its kind means, and back to all of the kind", async (app) => {
  const { page } = app;
  await app.openSample();
  await app.go("Findings");
  const ofKind = report.findings.filter(({ code }) => code === "CountViolation");
  await page.getByRole("link", { name: ofKind[0].message }).click();
  await page.getByRole("link", { name: "More about this kind of finding" }).click();
  await app.isAt("Not enough seats");
  for (const part of ["What this means", "What to do", "What not to do"]) {
    assert.match(await page.getByRole("region", { name: part, exact: true }).innerText(), /\w+ \w+ \w+/);
  }
  await accessible(page, "a kind");
  const found = page.getByRole("region", { name: "In this tenant" });
  await found.getByRole("link").click();
  await app.hasRows(ofKind.length);
  await app.go("Help");
  await accessible(page, "help");
  const kinds = app.main.getByRole("listitem").getByRole("link");
  assert.ok((await kinds.count()) > 25);
  const links = await kinds.evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.textContent]));
  for (const [place, name] of links) {
    await page.evaluate((place) => location.assign(place), place);
    await app.isAt(name);
  }
});
