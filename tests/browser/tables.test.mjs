// The tables of users, groups and products, and what opens from them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { reportOf, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));
const export_ = {};
for (const file of await sampleFiles()) {
  const name = basename(file).replace(/(-\d)?\.json$/, "");
  export_[name] = [...(export_[name] ?? []), ...JSON.parse(await readFile(file)).value];
}
const { users, groups, subscribedSkus } = export_;
const inError = users.filter(({ licenseAssignmentStates }) =>
  licenseAssignmentStates.some(({ state }) => /Error/.test(state)),
);

async function openTable(app, name, rows) {
  await app.openSample();
  await app.go(name);
  await app.hasRows(rows);
}

/** Sorts by a column and waits until the grid says so. */
async function sort(app, column, order) {
  const heading = app.grid.getByRole("columnheader", { name: column });
  await heading.getByRole("button").click();
  await becomes(() => heading.getAttribute("aria-sort"), order);
  await becomes(
    () =>
      app.grid
        .getByRole("row")
        .filter({ has: app.page.locator(".grid__pending") })
        .count(),
    0,
  );
}

function sorted(values, compare) {
  return [...values].sort(compare);
}

/** The row or cell that the cursor is on, once it is drawn. */
async function cursor(app) {
  const id = await becomes(
    () => app.grid.getAttribute("aria-activedescendant"),
    (id) => id !== null,
  );
  return app.page.locator(`[id="${id}"]`);
}

/** Presses a key on the grid and waits until its cursor is on this row, counted from 1 without the headings. */
async function press(app, key, row) {
  await app.grid.press(key);
  const place = async () => {
    const row = (await cursor(app)).locator("xpath=ancestor-or-self::*[@role='row']");
    return Number(await row.getAttribute("aria-rowindex")) - 1;
  };
  return becomes(place, row);
}

scenario("users can be sorted by every column, both ways", async (app) => {
  await openTable(app, "Users", users.length);
  await sort(app, "Errors", "descending");
  await becomes(
    async () => Number((await app.column(6))[0]),
    (most) => most >= 1,
  );
  const errors = (await app.column(6)).map(Number);
  assert.deepEqual(
    errors,
    sorted(errors, (a, b) => b - a),
  );
  await sort(app, "Errors", "ascending");
  await becomes(async () => (await app.column(6))[0], "0");
  for (const [place, column] of [
    [1, "Department"],
    [2, "Usage location"],
  ]) {
    await sort(app, column, "ascending");
    await becomes(async () => {
      const seen = (await app.column(place)).map((text) => text.toLowerCase());
      return seen.join() === sorted(seen).join();
    }, true);
  }
  await sort(app, "User", "ascending");
  const names = sorted(
    users.map(({ displayName }) => displayName),
    (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1),
  );
  await becomes(async () => (await app.column(0))[0].split("\n")[0], names[0]);
  await sort(app, "User", "descending");
  await becomes(async () => (await app.column(0))[0].split("\n")[0], names.at(-1));
});

scenario("users can be searched by name, sign-in name, department and id", async (app) => {
  await openTable(app, "Users", users.length);
  const box = app.page.getByRole("searchbox");
  const [user] = inError;
  for (const text of [user.displayName, user.userPrincipalName.toUpperCase(), user.id]) {
    await box.fill(text);
    await app.hasRows(1);
    assert.match((await app.column(0))[0], new RegExp(user.displayName));
  }
  await box.fill(user.department);
  await becomes(async () => (await app.column(1)).every((text) => text === user.department), true);
  await box.fill("nobody of this name");
  await app.hasRows(0);
  await becomes(() => app.main.innerText(), /0 of 250 users.*Nothing matches/s);
  await app.page.getByRole("button", { name: "Clear search and filters" }).click();
  await app.hasRows(users.length);
  assert.equal(await box.inputValue(), "");
});

scenario("only the users in error", async (app) => {
  await openTable(app, "Users", users.length);
  await app.page.getByRole("button", { name: "With errors only" }).click();
  await app.hasRows(inError.length);
  assert.ok((await app.column(6)).every((errors) => Number(errors) > 0));
});

scenario("the keyboard walks through a table, and Enter opens", async (app) => {
  await openTable(app, "Users", users.length);
  assert.equal(await app.grid.getAttribute("aria-colcount"), "7");
  await app.grid.focus();
  await press(app, "ArrowDown", 2);
  await press(app, "ArrowUp", 1);
  const page = await press(app, "PageDown", (row) => row > 5 && row < 30);
  await press(app, "End", users.length);
  await press(app, "PageUp", users.length - page + 1);
  await press(app, "Home", 1);
  await press(app, "ArrowRight", 1);
  await press(app, "ArrowRight", 1);
  const cell = await cursor(app);
  assert.deepEqual([await cell.getAttribute("role"), await cell.getAttribute("aria-colindex")], ["gridcell", "2"]);
  await press(app, "ArrowDown", 2);
  await press(app, "Control+End", users.length);
  const last = (await app.column(0)).at(-1).split("\n")[0];
  await app.grid.press("Enter");
  await app.isAt(last);
});

scenario("rows come as they are scrolled to, and only those in view are drawn", async (app) => {
  await openTable(app, "Users", users.length);
  const everybody = new Set();
  const box = await app.grid.boundingBox();
  await app.page.mouse.move(box.x + 300, box.y + 200);
  const look = async () => {
    await becomes(() => app.page.locator(".grid__pending").count(), 0);
    const rows = await app.column(0);
    assert.ok(rows.length < 60, `${rows.length} rows are drawn`);
    for (const text of rows) everybody.add(text);
  };
  await look();
  for (let top = -1; top !== (top = await app.grid.evaluate((grid) => grid.scrollTop)); ) {
    await app.page.mouse.wheel(0, 300);
    await becomes(
      () =>
        app.grid.evaluate(
          (grid, top) => grid.scrollTop > top || grid.scrollTop + grid.clientHeight + 2 > grid.scrollHeight,
          top,
        ),
      true,
    );
    await look();
  }
  assert.equal(everybody.size, users.length);
});

scenario("a search that was typed last is not lost by leaving", async (app) => {
  await openTable(app, "Users", users.length);
  const last = users.at(-1).userPrincipalName;
  await app.page.getByRole("searchbox").fill(last);
  await app.page.evaluate(() => document.querySelector("nav a[href='#/groups']").click());
  await app.isAt("Groups");
  await app.go("Users");
  await becomes(() => app.page.getByRole("searchbox").inputValue(), last);
  await app.hasRows(1);
});

scenario("seats that were not exported are a dash and no number", async (app) => {
  const unknown = report.products.find(({ skuId }) => !subscribedSkus.some((sku) => sku.skuId === skuId));
  await openTable(app, "Products", report.products.length);
  await app.page.getByRole("searchbox").fill(unknown.skuId);
  await app.hasRows(1);
  assert.deepEqual(
    await Promise.all([2, 3, 4].map(async (column) => (await app.column(column))[0])),
    Array(3).fill("–\nnot exported"),
  );
  await app.rows.first().getByRole("link").click();
  await becomes(() => app.main.innerText(), /How many seats there are was not exported/);
  assert.doesNotMatch(await app.main.innerText(), /0 of 0|none free/);
});

scenario("groups say their state and open", async (app) => {
  await openTable(app, "Groups", groups.length);
  await app.page.getByRole("button", { name: "With licences only" }).click();
  await app.hasRows(report.groups.length);
  await sort(app, "Errors", "descending");
  const worst = sorted(report.groups, (a, b) => b.membersInError - a.membersInError)[0];
  await becomes(async () => (await app.column(6))[0], String(worst.membersInError));
  assert.equal((await app.column(2))[0], "Errors and issues");
  await app.page.getByRole("searchbox").fill(worst.name);
  await app.hasRows(1);
  await app.page.getByRole("link", { name: worst.name }).click();
  await app.isAt(worst.name);
  const text = await app.main.innerText();
  assert.match(
    text,
    new RegExp(
      `${worst.licensedMembers} of ${worst.members} members have everything from it; ${worst.membersInError} in error`,
    ),
  );
  const members = app.page.getByRole("grid", { name: "Members" });
  // Beside the members those for whom something is recorded through the group all the same.
  const through = users.filter(({ licenseAssignmentStates: states }) =>
    states.some(({ assignedByGroup }) => assignedByGroup === worst.id),
  );
  const listed = groups.find(({ id }) => id === worst.id).members.map(({ id }) => id);
  const around = new Set([...listed, ...through.map(({ id }) => id)]);
  await becomes(() => members.getAttribute("aria-rowcount"), String(around.size + 1));
  await app.page.goBack();
  await app.isAt("Groups");
  await app.hasRows(1);
});

scenario("products say their seats and open", async (app) => {
  await openTable(app, "Products", report.products.length);
  await sort(app, "Taken", "descending");
  const [most] = sorted(report.products, (a, b) => b.consumed - a.consumed);
  await becomes(async () => (await app.column(0))[0], `${most.name}\n${most.skuPartNumber}`);
  assert.deepEqual(
    [(await app.column(2))[0], (await app.column(3))[0]],
    [String(most.enabled + most.warning), String(most.consumed)],
  );
  await app.page.getByRole("searchbox").fill(most.skuPartNumber);
  await app.page.getByRole("link", { name: most.name, exact: true }).click();
  await app.isAt(most.name);
  assert.match(
    await app.main.innerText(),
    new RegExp(`${most.consumed} of ${most.enabled + most.warning} seats taken`),
  );
  assert.equal(
    await app.page.getByRole("region", { name: "Carried by groups" }).getByRole("link").count(),
    most.groups.length,
  );
});

scenario("a user opened shows every licence with its path, and what each plan comes from", async (app) => {
  // Somebody with a licence of their own, one from a group, and one in error.
  const user = inError.find(
    ({ licenseAssignmentStates: states }) =>
      states.some(({ assignedByGroup }) => !assignedByGroup) && states.length > 1,
  );
  const states = user.licenseAssignmentStates;
  await openTable(app, "Users", users.length);
  await app.page.getByRole("searchbox").fill(user.userPrincipalName);
  await app.page.getByRole("link", { name: user.displayName }).click();
  await app.isAt(user.displayName);
  const facts = await app.main.innerText();
  for (const fact of [
    user.userPrincipalName,
    user.department,
    user.usageLocation,
    user.id,
    ...user.proxyAddresses,
  ]) {
    assert.ok(facts.includes(fact), fact);
  }
  const rows = app.page.getByRole("region", { name: "Licences" }).locator("tbody tr");
  const licences = (await rows.allInnerTexts()).sort();
  assert.equal(licences.length, states.length);
  for (const { skuId, assignedByGroup, state, error } of states) {
    const product = report.products.find((product) => product.skuId === skuId).name;
    const path = groups.find(({ id }) => id === assignedByGroup)?.displayName ?? "Direct";
    const row = licences.find((text) => text.includes(product) && text.includes(path));
    assert.ok(row, `${product} by ${path}`);
    assert.match(row, state === "Active" ? /In force/ : new RegExp(`Error, not in force.*${error}`, "s"));
  }
  const matrix = app.page.getByRole("region", { name: "Service plans" });
  assert.equal(await matrix.getByRole("columnheader").count(), states.length + 2);
  const effects = await matrix
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("th").innerText.split("\n").at(-1),
        row.lastElementChild.innerText.replace(/\W+/g, ""),
      ]),
    );
  assert.deepEqual(Object.fromEntries(effects), effectOf(user));
});

/** Every plan of a user's products, by its technical name: on when a licence in force turns it on. */
function effectOf(user) {
  const effect = {};
  for (const { skuId, disabledPlans, state } of user.licenseAssignmentStates) {
    const sku = subscribedSkus.find((sku) => sku.skuId === skuId);
    for (const { servicePlanId, servicePlanName } of sku.servicePlans) {
      const on = state === "Active" && !disabledPlans.includes(servicePlanId);
      effect[servicePlanName] = on || effect[servicePlanName] === "on" ? "on" : "off";
    }
  }
  return effect;
}

scenario("a group without licences is offered no reprocess, one with licences is", async (app) => {
  const offered = async ({ id }) => {
    await app.page.evaluate((place) => (location.hash = place), `#/groups/${id}`);
    const tools = app.page.getByRole("group", { name: "Try on this export:" });
    await app.page.getByText(id).first().waitFor();
    return tools.getByRole("button").allInnerTexts();
  };
  await app.openSample();
  const plain = groups.find(({ assignedLicenses }) => assignedLicenses.length === 0);
  const licensed = groups.find(({ assignedLicenses }) => assignedLicenses.length > 0);
  assert.deepEqual(await offered(plain), ["Give a product to a group", "Add a user to a group"]);
  const buttons = await offered(licensed);
  assert.ok(buttons.includes("Reprocess a group") && buttons.length === 4, buttons.join());
});
