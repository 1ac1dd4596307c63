// Pictures with the same in numbers: flows from groups to products to users, seats, and before and after a change.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles, scratch, whatIf, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const FLOWS = "From groups to products to users";
const report = await reportOf(...(await sampleFiles()));
const users = [];
for (const file of await sampleFiles()) {
  if (/^users/.test(basename(file))) users.push(...JSON.parse(await readFile(file)).value);
}

/** The licensed group through which most assignments are recorded. */
const [largest] = [...report.groups].sort((a, b) => assignments(b.id).length - assignments(a.id).length);

function assignments(group) {
  const states = users.flatMap(({ licenseAssignmentStates }) => licenseAssignmentStates);
  return states.filter(({ assignedByGroup }) => assignedByGroup === group);
}

/** The part of a screen with the picture. */
function flows(app) {
  return app.page.getByRole("region", { name: FLOWS });
}

/** The table's rows below the headings: names, then numbers. */
async function table(app) {
  await flows(app).getByRole("row").nth(1).waitFor();
  const rows = await flows(app)
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
  const number = (text) => Number(text.replace(/\D/g, ""));
  return rows.slice(1).map(([source, product, ...numbers]) => ({ source, product, numbers: numbers.map(number) }));
}

/** The rows that are no sum, and the sum of their numbers, which must be the last row. */
function checked(rows) {
  const [ways, sum] = [rows.slice(0, -1), rows.at(-1)];
  assert.equal(sum.source, "Altogether");
  assert.deepEqual(sum.numbers, [0, 1, 2].map((at) => ways.reduce((sum, { numbers }) => sum + numbers[at], 0)));
  return { ways, sum: sum.numbers };
}

scenario("the overview draws how users come to products, with the numbers of the groups' own pages", async (app) => {
  await app.openSample();
  const picture = flows(app).getByRole("img");
  await picture.waitFor();
  await flows(app).getByText("As a table").click();
  const { ways, sum } = checked(await table(app));
  const states = users.flatMap(({ licenseAssignmentStates }) => licenseAssignmentStates);
  const recorded = (name) => states.filter(({ state }) => name.test(state)).length;
  assert.deepEqual(sum.slice(0, 2), [recorded(/^Active/), recorded(/^Error$/)]);
  // The picture tells the same numbers in words.
  assert.match(await picture.getAttribute("aria-label"), new RegExp(`In force ${sum[0]}, In error ${sum[1]}\\b`));

  const own = ways.filter(({ source }) => source === largest.name);
  const through = own.map(({ numbers: [inForce, inError] }) => inForce + inError);
  assert.equal(through.reduce((sum, users) => sum + users, 0), assignments(largest.id).length);
  await flows(app).getByRole("row").getByRole("link", { name: largest.name, exact: true }).first().click();
  await app.isAt(largest.name);
  await flows(app).getByRole("img").waitFor();
  // The screen is about the group, so the picture does not name it once more.
  assert.equal(await flows(app).locator("svg title").filter({ hasText: largest.name }).count(), 0);
  await flows(app).getByText("As a table").click();
  assert.deepEqual(checked(await table(app)).ways, own);
});

scenario("a product's own picture has the numbers of its flows", async (app) => {
  await app.openSample();
  await flows(app).getByText("As a table").click();
  const [first] = checked(await table(app)).ways;
  const product = first.product.split("\n")[0];
  await flows(app).getByRole("row").getByRole("link", { name: product, exact: true }).first().click();
  await app.isAt(product);
  const paths = app.page.getByRole("region", { name: "By which paths it comes" });
  const row = paths.getByRole("row").filter({ hasText: first.source });
  assert.deepEqual((await row.getByRole("cell").allInnerTexts()).map(Number), first.numbers);
});

scenario("the picture's names are reached by key and lead to their pages", async (app) => {
  const { page } = app;
  await app.openSample();
  await flows(app).getByRole("img").waitFor();
  await page.getByRole("region", { name: "Seats by product" }).getByRole("link").last().focus();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.querySelector("title")?.textContent);
  await becomes(focused, (name) => name?.startsWith(largest.name));
  await page.keyboard.press("Enter");
  await app.isAt(largest.name);
  await page.goBack();
  await becomes(focused, (name) => name?.startsWith(largest.name));
});

const NARROW = { context: { viewport: { width: 390, height: 800 } } };

scenario("where there is no room for the picture the table is open, and on paper it is drawn", NARROW, async (app) => {
  await app.openSample();
  checked(await table(app));
  assert.equal(await flows(app).getByRole("img").count(), 0);
  const width = flows(app).getByText("As wide as assignments are many.");
  assert.ok(!(await width.isVisible()), "no width is explained where none is seen");
  await accessible(app.page, "narrow");
  await app.page.emulateMedia({ media: "print" });
  await flows(app).getByRole("img").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  scenario(`pictures and their tables are accessible in ${colorScheme} colours`, { context: { colorScheme } }, async (app) => {
    const { page } = app;
    await app.openSample();
    await flows(app).getByText("As a table").click();
    await flows(app).getByRole("row").nth(1).waitFor();
    await accessible(page, "overview");
    await page.evaluate((id) => location.assign(`#/groups/${id}`), largest.id);
    await app.isAt(largest.name);
    await flows(app).getByText("As a table").click();
    await accessible(page, "a group");
  });
}

scenario("seats in grace, and users who wait, are on the bars", async (app, t) => {
  const skuId = "6fd2c87f-b296-42f0-b197-1e91e994b900";
  const id = (number) => `00000000-0000-4000-8000-00000000000${number}`;
  const state = (state, error) => ({ skuId, assignedByGroup: id(9), disabledPlans: [], state, error });
  const user = (number, ...states) => ({ id: id(number), displayName: `U${number}`, licenseAssignmentStates: states });
  const folder = await scratch(t);
  await write(folder, {
    "tenant.json": {
      users: [user(1, state("Active", "None")), user(2, state("Error", "CountViolation")), user(3)],
      groups: [{
        id: id(9), displayName: "Sales", securityEnabled: true, assignedLicenses: [{ skuId, disabledPlans: [] }],
        members: [1, 2, 3].map((number) => ({ "@odata.type": "#microsoft.graph.user", id: id(number) })),
      }],
      subscribedSkus: [{
        skuId, skuPartNumber: "ENTERPRISEPACK", capabilityStatus: "Warning", consumedUnits: 1,
        prepaidUnits: { enabled: 0, warning: 2, suspended: 0 }, servicePlans: [],
      }],
    },
  });
  await app.openFiles([join(folder, "tenant.json")]);
  const seats = app.page.getByRole("region", { name: "Seats by product" });
  const told = "Office 365 E3: 1 inherited, 1 free, 1 in error, 1 not processed yet, 2 in grace";
  await seats.getByRole("img", { name: told }).waitFor();
  for (const part of ["direct", "in error", "not processed yet", "in grace"]) {
    await seats.getByRole("listitem").filter({ hasText: part }).first().waitFor();
  }
  await accessible(app.page, "bars");
});

scenario("a swap shows users in error and seats before and after", async (app, t) => {
  const { page } = app;
  const product = (part) => report.products.find(({ skuPartNumber }) => skuPartNumber === part);
  const [from, to] = [product("STANDARDPACK"), product("ENTERPRISEPACK")];
  const group = report.groups.find(({ products }) => products.length === 1 && products[0] === from.skuId);
  const edit = {
    op: "assignLicense",
    group: group.id,
    addLicenses: [{ skuId: to.skuId, disabledPlans: [] }],
    removeLicenses: [from.skuId],
  };
  const folder = await scratch(t);
  await write(folder, { "swap.json": { name: "Swap", edits: [edit] } });
  const file = join(folder, "swap.json");
  const { errors, seats } = await whatIf(file, ...(await sampleFiles()));
  const inError = (...sides) => {
    const found = sides.flat().filter(({ code, severity }) => severity === "error" && !/ProxyAddress/.test(code));
    return new Set(found.flatMap(({ users }) => users.map(({ id }) => id))).size;
  };
  const [before, after] = [inError(errors.resolved, errors.remaining), inError(errors.introduced, errors.remaining)];
  assert.notEqual(before, after, "the swap moves errors");

  await app.openSample();
  await app.go("What-if");
  await app.choose("Open a scenario", [file]);
  const card = page.getByRole("region", { name: "Users in error, before and after" });
  const lines = async () => (await card.getByRole("row").allInnerTexts()).map((row) => row.trim().split(/\s+/).join(" "));
  await becomes(lines, [`Before ${before}`, `After ${after}`]);
  const moved = seats.find(({ skuId }) => skuId === from.skuId);
  const owned = from.enabled + from.warning;
  const bars = `Before ${moved.before} of ${owned} seats, after ${moved.after} of ${owned} seats`;
  const row = page.getByRole("region", { name: "Seats", exact: true }).getByRole("row").filter({ hasText: from.name });
  await row.getByRole("img", { name: bars }).waitFor();
  await accessible(page, "before and after");
});
