// Two exports of one tenant side by side: the answer in sentences, what changed, what became of predictions,
// and whether the change on the bench came.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { compare, golden, sampleFiles, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

/** Office 365 E3 and E1. */
const E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const E1 = "18181a46-0d4e-45cd-891e-60aabd171b4e";
const GIVEN = "Aurore Perrot";
/** To whom the service could not give E1, as was predicted: a contact has the address. */
const FAILED = "Zofia Kamińska";

const answer = (app) => app.page.locator(".outcome__answer");
const region = (app, name) => app.page.getByRole("region", { name, exact: true });

/** The sample's files by their names, to be changed. */
async function sample() {
  const files = (await sampleFiles()).map(async (path) => [basename(path), JSON.parse(await readFile(path))]);
  return Object.fromEntries(await Promise.all(files));
}

/** The time of the newest change that an export records, and a day more. */
function dayAfter(users) {
  const states = users.flatMap((user) => user.licenseAssignmentStates);
  const newest = Math.max(...states.map((state) => Date.parse(state.lastUpdatedDateTime)));
  return new Date(newest + 24 * 3600_000).toISOString();
}

/**
 * The sample, and the same some time later: one user has E3 directly and lives elsewhere, one failed as predicted,
 * one is gone, and E3 has ten more seats. Returns two folders.
 */
async function twoExports(t) {
  const files = await sample();
  const folder = await scratch(t);
  const places = { earlier: join(folder, "earlier"), later: join(folder, "later") };
  await write(places.earlier, files);
  const users = files["users.json"].value;
  const lastUpdatedDateTime = dayAfter(users);
  const record = (name, skuId, assignedByGroup, state, error) => {
    const user = users.find(({ displayName }) => displayName === name);
    user.licenseAssignmentStates.push({ skuId, disabledPlans: [], assignedByGroup, state, error, lastUpdatedDateTime });
    return user;
  };
  const user = record(GIVEN, E3, null, "Active", "None");
  user.assignedLicenses.push({ skuId: E3, disabledPlans: [] });
  user.usageLocation = "ES";
  const group = files["groups.json"].value.find(({ assignedLicenses }) => assignedLicenses.some(({ skuId }) => skuId === E1));
  record(FAILED, E1, group.id, "Error", "UniquenessViolation");
  files["users-2.json"].value.pop();
  files["subscribedSkus.json"].value.find(({ skuId }) => skuId === E3).prepaidUnits.enabled += 10;
  await write(places.later, files);
  return places;
}

const filesIn = async (folder) => Object.keys(await sample()).map((name) => join(folder, name));

async function toCompare(app) {
  await app.page.getByRole("link", { name: "Compare with another export" }).click();
  await app.isAt("Compare with another export");
}

/** Opens one export, and another beside it. */
async function beside(app, open, other) {
  await app.openFiles(await filesIn(open));
  await toCompare(app);
  await app.choose("Choose files", await filesIn(other));
  await region(app, "The two exports").waitFor();
}

scenario("what changed is told in sentences and lists, and the command line says the same", async (app, t) => {
  const { earlier, later } = await twoExports(t);
  await app.openFiles(await filesIn(earlier));
  await toCompare(app);
  await accessible(app.page, "before");
  await app.choose("Choose files", await filesIn(later));
  await becomes(() => answer(app).innerText(), /^Of 249 users in both exports, 1 has other licences or services\./);
  const said = await answer(app).innerText();
  assert.match(said, /They gained 1 assignment and \d+ services, and lost 0 assignments and 0 services\./);
  assert.match(said, /Besides: 1 user went; 1 user has another usage location; 1 product has other seats\./);

  const { totals } = await compare(earlier, later);
  const findings = [totals.findingsResolved, totals.findingsIntroduced, totals.findingsRemaining];
  assert.ok(said.includes("Findings: " + `${findings[0]} gone, ${findings[1]} new, ${findings[2]} still there`), said);
  assert.ok(totals.cameTrue > 0, "a prediction came true");
  const [, fates] = said.match(new RegExp(`Of ${totals.predictions} predictions: (.*)\\.`));
  const sum = fates.split(", ").reduce((sum, fate) => sum + Number.parseInt(fate, 10), 0);
  assert.equal(sum, totals.predictions, "the parts add up");

  assert.ok(await app.page.getByRole("radio", { name: "after the open one" }).isChecked(), "it is taken as later");
  const users = region(app, "What changed for users");
  await users.getByRole("link", { name: "Office 365 E3" }).first().waitFor();
  await users.getByText("Who", { exact: true }).click();
  await users.getByRole("link", { name: GIVEN }).waitFor();
  await region(app, "Usage locations").getByText("from PT to ES").waitFor();
  await region(app, "Seats").getByRole("row", { name: /Office 365 E3.*of 160.*of 170/ }).waitFor();
  await region(app, "What came and went").getByText("1 user went").waitFor();
  const predictions = region(app, "Predictions, and what became of them");
  await predictions.getByRole("heading", { name: `Came true: ${totals.cameTrue}` }).waitFor();
  await predictions.getByText(/^Office 365 E1 would give zofia\.kaminska/).waitFor();
  const still = region(app, "Findings that are still there");
  await still.getByText(/recorded .* reprocess: would (clear|stay)/).first().waitFor();

  assert.deepEqual(JSON.parse(await app.download("Save as JSON")), await compare(earlier, later));
  assert.match(String(await app.download("Save as Markdown")), /^# Maré Alta Shipping: two exports compared/);
  await accessible(app.page, "compared");
  await app.page.emulateMedia({ colorScheme: "dark" });
  await accessible(app.page, "dark");
  await app.page.setViewportSize({ width: 320, height: 720 });
  const sideways = () => app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await sideways(), 0, "it scrolls sideways");
  await accessible(app.page, "narrow");
});

scenario("the order can be turned around by keyboard, and a doubtful one is said", async (app, t) => {
  const { page } = app;
  const { earlier, later } = await twoExports(t);
  await beside(app, later, earlier);
  await becomes(() => page.getByRole("radio", { name: "before the open one" }).isChecked(), true);
  await becomes(() => page.evaluate(() => document.activeElement.textContent), "Compare with another export");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("alert").getByText(/records newer changes than the other/).waitFor();
  await becomes(() => answer(app).innerText(), /Besides: 1 user came;/);
  await page.getByRole("button", { name: "Swap them" }).press("Enter");
  await becomes(() => answer(app).innerText(), /Besides: 1 user went;/);
  assert.equal(await page.getByText(/records newer changes than the other/).count(), 0);

  // Leaving keeps the other export, and closing it frees it.
  await app.go("Findings");
  await page.goBack();
  await becomes(() => answer(app).innerText(), /Besides: 1 user went;/);
  await page.getByRole("button", { name: "Close the other export" }).press("Enter");
  await page.getByRole("button", { name: "Choose a folder" }).waitFor();
});

scenario("an export compared with itself has no change", async (app, t) => {
  const { earlier } = await twoExports(t);
  await beside(app, earlier, earlier);
  await becomes(() => answer(app).innerText(), /^Of 250 users in both exports, nobody’s licences or services changed\./);
  const said = await answer(app).innerText();
  assert.match(said, /Findings: 0 gone, 0 new, [1-9]\d* still there\./);
  assert.match(said, /Of (\d+) predictions: \1 are still open\./);
  assert.equal(await region(app, "What changed for users").count(), 0);
  await region(app, "Findings that are still there").getByRole("listitem").first().waitFor();
});

scenario("the export of another tenant, and what is no export, are refused with the reason", async (app, t) => {
  const { page } = app;
  const folder = await scratch(t);
  const files = await sample();
  files["organization.json"].value[0].id = "00000000-0000-0000-0000-00000000beef";
  await write(folder, files);
  await app.openSample();
  await toCompare(app);
  await app.choose("Choose files", [golden("broken-picture", "logo.png")]);
  const alert = page.getByRole("alert").filter({ hasText: "The other export could not be read." });
  await becomes(() => alert.innerText(), /`logo\.png`: nothing of a tenant .* PNG picture; choose/);
  await app.choose("Choose files", await filesIn(folder));
  await becomes(() => answer(app).innerText(), /^These two exports cannot be compared\.\s+The earlier export is of the tenant/);
  assert.match(await answer(app).innerText(), /0000beef/);
  assert.equal(await page.getByRole("button", { name: "Save as JSON" }).count(), 0);
  await accessible(page, "refused");
});

scenario("the change on the bench is looked for in the later export", async (app, t) => {
  const { page } = app;
  const { earlier, later } = await twoExports(t);
  await app.openFiles(await filesIn(earlier));
  await app.go("What-if");
  const form = region(app, "Add a change");
  await form.getByLabel("What to do").selectOption("Assign a product directly to a user");
  for (const [label, name] of [
    ["Choose a product", "Office 365 E3"],
    ["Choose a user", GIVEN],
  ]) {
    const offer = form.getByRole("group", { name: label });
    await offer.getByRole("searchbox").fill(name);
    await offer.getByText("1 match", { exact: true }).waitFor();
    await offer.getByRole("listbox").selectOption({ index: 0 });
  }
  await form.getByRole("button", { name: "Add to the list" }).click();
  await region(app, "Who gains and loses what").waitFor();
  const plan = await app.download("Scenario (JSON)");
  await page.getByRole("link", { name: "Check afterwards whether the change came" }).click();
  await app.choose("Choose files", await filesIn(later));
  await page.getByLabel("Check the change on the bench").check();
  const outcome = region(app, "The change on the bench");
  await outcome.getByText(/^Of 1 user with an expected change, 1 came out as expected/).waitFor();
  await outcome.getByText("Gained as expected").waitFor();
  await accessible(page, "planned");
  const folder = await scratch(t);
  await write(folder, { "plan.json": plan });
  const printed = await compare("--scenario", join(folder, "plan.json"), earlier, later);
  assert.deepEqual(JSON.parse(await app.download("Save as JSON")), printed);
});

scenario("reading the other export can be cancelled, and the open one stays", async (app, t) => {
  const { page } = app;
  const folder = await scratch(t);
  const user = (number) => ({ id: `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`, displayName: "x".repeat(900) });
  await write(folder, { "users.json": { value: Array.from({ length: 40_000 }, (_, number) => user(number)) } });
  await app.openSample();
  await toCompare(app);
  await app.choose("Choose files", [join(folder, "users.json")]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await app.choose("Choose files", await sampleFiles());
  await becomes(() => answer(app).innerText(), /^Of 250 users in both exports, nobody’s/);
  assert.match(await app.navigation.innerText(), /Users\s+250/);
});
