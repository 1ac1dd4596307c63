// Rules: each can be switched, a file of one's own loaded, and both saved and taken back.

import assert from "node:assert/strict";
import { join } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { analyze, golden, reportOf, rules, sampleFiles, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const COEXISTING = golden("learned-coexistence", "tenant.json");
const PREDICTED = golden("conflict-predicted", "tenant.json");
const sample = await reportOf(...(await sampleFiles()));

/** The choices of one rule, by its id. */
function effect(app, id) {
  return app.page.getByRole("group", { name: `What ${id} does`, exact: true });
}

/** Switches a rule with the mouse. */
async function switchRule(app, id, choice) {
  await effect(app, id).getByText(choice, { exact: true }).click();
}

/** Waits until the page has worked out what follows, and says this. */
async function says(app, expected) {
  await becomes(() => app.page.locator(".rules-note").innerText(), expected);
}

scenario("a rule is switched by keyboard, the focus stays, and every part of the page follows", async (app) => {
  const { page } = app;
  await app.openSample();
  const kept = sample.findings.find(({ rule, outlook }) => rule === "pstn" && outlook === "stays");
  const finding = app.rows.filter({ hasText: kept.groups[0].name });
  await app.go("Rules");
  await page.getByRole("searchbox").fill("pstn");
  const choices = effect(app, "pstn");
  await choices.waitFor();
  const checked = () => choices.getByRole("radio", { checked: true }).evaluate((radio) => radio.parentElement.innerText);
  assert.equal(await checked(), "As delivered (enforced)");
  await choices.getByRole("radio", { checked: true }).focus();
  for (const choice of ["Enforced", "Reported", "Off"]) {
    await page.keyboard.press("ArrowRight");
    await becomes(checked, choice);
  }
  await says(app, /1 rule is switched\. There are \d+ findings/);
  assert.ok(
    await choices.evaluate((choices) => choices.contains(document.activeElement)),
    "the focus stays on the rule",
  );
  await becomes(() => page.getByRole("listitem").filter({ has: choices }).innerText(), /Switched.*Off: is silent/s);

  await app.navigation.getByRole("link", { name: "Overview" }).click();
  await becomes(() => app.main.innerText(), /1 rule is switched/);
  await app.go("Findings");
  await becomes(() => app.main.innerText(), /1 rule is switched/);
  await becomes(() => finding.innerText(), /once excluded each other.*Would clear/s);

  await finding.getByRole("link").click();
  const why = page.getByRole("region", { name: "Why we say so" });
  await becomes(() => why.innerText(), /Rule\s+pstn, is silent, switched by you/);
  await why.getByRole("link", { name: "pstn" }).click();
  await becomes(() => page.getByRole("searchbox").inputValue(), "pstn");
  await app.go("Findings");

  await page.getByRole("button", { name: "Back to the rules as delivered" }).click();
  await becomes(() => finding.innerText(), /exclude each other.*Would stay/s);
  assert.doesNotMatch(await app.main.innerText(), /switched/);
});

scenario("what the page shows by switched rules is what the command line says by the saved ones", async (app, t) => {
  const folder = await scratch(t);
  const files = await sampleFiles();
  const delivered = (await analyze(...files)).toString();
  await app.openSample();
  await app.go("Rules");
  await switchRule(app, "pstn", "Off");
  await switchRule(app, "sharepoint", "Reported");
  await switchRule(app, "exchange-table", "Enforced");
  await says(app, /3 rules are switched/);
  await write(folder, { "own.json": await app.download("Save only yours") });
  const own = join(folder, "own.json");
  assert.deepEqual(
    JSON.parse(await rules("--rules", own)).rules.filter(({ id }) => id === "pstn")[0].enforcement,
    "off",
  );
  const byThem = (await analyze("--rules", own, ...files)).toString();
  assert.notEqual(byThem, delivered);
  assert.equal((await app.download()).toString(), byThem);
  // The saved file gives the same in the page, too.
  await app.page.getByRole("button", { name: "Back to the rules as delivered" }).click();
  await says(app, "");
  assert.equal((await app.download()).toString(), delivered);
  await app.choose("Load a rules file", [own]);
  await says(app, /^3 rules come from own\.json\./);
  assert.equal((await app.download()).toString(), byThem);
});

scenario("a rule that is switched to enforced stays so, whatever the users have together", async (app) => {
  await app.openFiles([COEXISTING]);
  await app.go("Findings");
  await becomes(() => app.rows.first().innerText(), /^Warning/);
  await app.go("Rules");
  const shown = app.page.getByRole("region", { name: "What this tenant shows" });
  await becomes(() => shown.innerText(), /3 users of this tenant have/);
  await switchRule(app, "pstn", "Enforced");
  await becomes(() => shown.count(), 0);
  await app.go("Findings");
  await becomes(() => app.rows.first().innerText(), /^Error/);
  await app.go("Rules");
  await switchRule(app, "pstn", "As delivered (enforced)");
  await becomes(() => shown.count(), 1);
});

scenario("the rules in force are saved as the command line prints them", async (app) => {
  await app.openFiles([PREDICTED]);
  await app.go("Rules");
  assert.equal((await app.download("Save the rules in force")).toString(), (await rules()).toString());
  assert.equal(await app.page.getByRole("button", { name: "Save only yours" }).count(), 0);
});

scenario("a file of rules is loaded, and a bad one is refused with its place", async (app, t) => {
  const folder = await scratch(t);
  const own = { id: "house-rule", enforcement: "reported", confidence: "assumed", source: "The telephony team" };
  const rule = {
    ...own,
    kind: "conflict",
    plans: ["4ed3ff63-69d7-4fb7-b984-5aec7f605ca8", "5a10155d-f5c1-411a-a8ec-e99aae125390"],
  };
  await write(folder, {
    "good.json": { schemaVersion: 1, rules: [rule, { ...rule, id: "pstn", enforcement: "off" }] },
    "broken.json": '{ "schemaVersion": 1,\n  "rules": [ { "id": 7 } ] }',
    "twice.json": { schemaVersion: 1, rules: [rule, rule] },
    "newer.json": { schemaVersion: 9, rules: [] },
    "other.json": { value: [] },
  });
  await app.openFiles([PREDICTED]);
  await app.go("Rules");
  await app.choose("Load a rules file", [join(folder, "good.json")]);
  await says(app, /^2 rules come from good\.json\./);
  await app.page.getByRole("button", { name: "Only yours", exact: true }).click();
  const cards = app.page.getByRole("listitem").filter({ has: app.page.getByRole("radio") });
  await becomes(() => cards.count(), 2);
  assert.match(await cards.first().innerText(), /house-rule.*From your file.*As in the file \(reported\).*telephony/s);

  const alert = app.page.getByRole("alert");
  for (const [name, why] of [
    ["broken.json", /The rules stay as they were.*`broken\.json`: line 2, column \d+: .*seatscope rules/s],
    ["twice.json", /`twice\.json`: line 1, column \d+: rule 2, `house-rule`: another rule of the file has the same id; correct it/],
    ["newer.json", /`newer\.json`: line 1, column \d+: schemaVersion is 9, but this program reads 1/],
    ["other.json", /`other\.json`: line 1, column \d+: missing field `schemaVersion`/],
  ]) {
    await app.choose("Load a rules file", [join(folder, name)]);
    await becomes(() => alert.innerText(), why);
    await becomes(() => cards.count(), 2);
    await says(app, /^2 rules come from good\.json\./);
  }
});

scenario("one's own rules stay when other files are opened, and are named there", { loud: true }, async (app) => {
  const { page } = app;
  await app.openFiles([PREDICTED]);
  await app.go("Rules");
  await switchRule(app, "pstn", "Off");
  await says(app, /1 rule is switched/);
  await page.getByRole("button", { name: "Open other files" }).click();
  await app.openFiles([COEXISTING]);
  await becomes(() => app.main.innerText(), /1 rule is switched/);
  await page.workers()[0].evaluate("setTimeout(() => { throw new Error('out of memory') })");
  await page.getByRole("button", { name: "Read the files again" }).click();
  await becomes(() => app.main.innerText(), /1 rule is switched/);
  await app.go("Findings");
  await page.getByRole("button", { name: /^Conflicting service plans/ }).waitFor({ state: "detached" });
  assert.doesNotMatch(await app.main.innerText(), /exclude each other/);
});
