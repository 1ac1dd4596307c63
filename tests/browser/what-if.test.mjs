// The bench: changes are taken from a remedy or put together, ordered, laid aside and taken back, and what
// they would do stands beside them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden, sampleFiles, scratch, whatIf, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

/** The answer in a sentence a line. */
const answer = (app) => app.page.locator(".outcome__answer");
/** The list of changes. */
const changes = (app) => app.page.getByRole("region", { name: "Changes, in order" });
/** The form. */
const form = (app) => app.page.getByRole("region", { name: "Add a change" });

/** Chooses an object by a part of its name. */
async function pick(app, label, search, name) {
  const offer = form(app).getByRole("group", { name: label });
  await offer.getByRole("searchbox").fill(search);
  await offer.getByRole("listbox").getByRole("option", { name, exact: true }).waitFor();
  await offer.getByRole("listbox").selectOption({ label: name });
  await form(app).getByText(name, { exact: true }).waitFor();
}

/** Saves one of the files and reads it. */
async function saved(app, button) {
  const download = app.page.waitForEvent("download");
  await app.page.getByRole("button", { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: String(await readFile(await file.path())) };
}

scenario("a remedy is tried, and the page and the command line say the same", async (app, t) => {
  await app.openSample();
  await app.page.getByRole("link", { name: /^Show all/ }).click();
  await app.page.getByRole("button", { name: /^Try this: Add \d+ seats of Visio Plan 2/ }).click();
  await app.isAt("What-if");
  await becomes(() => answer(app).innerText(), /^Clears 6 errors, brings none\./);
  await app.page.getByRole("region", { name: "Errors that go" }).getByText(/Visio Plan 2/).first().waitFor();
  const outcome = JSON.parse((await saved(app, "Outcome (JSON)")).text);
  const tried = await saved(app, "Scenario (JSON)");
  const folder = await scratch(t);
  await write(folder, { "scenario.json": tried.text });
  assert.deepEqual(outcome, await whatIf(join(folder, "scenario.json"), ...(await sampleFiles())));
  await accessible(app.page);
});

scenario("a change is put together by hand, laid aside, taken up again and undone", async (app) => {
  await app.openSample();
  await app.go("What-if");
  await app.page.getByText("Nothing is tried yet.").waitFor();
  await form(app).getByLabel("What to do").selectOption("Take a product from a group");
  const add = form(app).getByRole("button", { name: "Add to the list" });
  assert.ok(await add.isDisabled());
  await pick(app, "Choose a product", "audio", "Microsoft 365 Audio Conferencing");
  await pick(app, "Choose a group", "china", "China branch");
  await add.click();
  await becomes(() => answer(app).innerText(), /^Clears 4 errors/);
  await app.page.getByRole("region", { name: "Seats" }).first().waitFor();
  const takes = changes(app).getByRole("checkbox");
  await takes.uncheck();
  await app.page.getByText("All changes are laid aside.").waitFor();
  await takes.check();
  await becomes(() => answer(app).innerText(), /^Clears 4 errors/);
  await changes(app).getByRole("button", { name: /^Remove: / }).click();
  await app.page.getByText("Nothing is tried yet.").waitFor();
  await changes(app).getByRole("button", { name: "Undo" }).click();
  await becomes(() => answer(app).innerText(), /^Clears 4 errors/);
});

scenario("what the service would refuse is refused with its reason", async (app) => {
  await app.openSample();
  await app.go("What-if");
  await form(app).getByLabel("What to do").selectOption("Delete a group");
  await pick(app, "Choose a group", "managers", "Managers");
  await form(app).getByRole("button", { name: "Add to the list" }).click();
  const refused = app.page.getByRole("region", { name: "What the service would refuse" });
  await refused.getByText(/licen[cs]es/).first().waitFor();
  await becomes(() => answer(app).innerText(), /1 edit would be refused and left out\./);
});

scenario("warnings stand apart from errors", async (app) => {
  const file = (...path) => golden("what-if-edit-brings-a-clash-of-an-alias", ...path);
  await app.openFiles([file("tenant.json")]);
  await app.go("What-if");
  await app.choose("Open a scenario", [file("..", "scenario.json")]);
  const warnings = app.page.getByRole("region", { name: "New warnings" });
  await warnings.getByText(/which the alias makes and user ben@contoso\.example has/).waitFor();
  assert.equal(await app.page.getByRole("region", { name: "New errors" }).count(), 0);
  await accessible(app.page);
});

scenario("changes are moved and renamed, and an object's page begins one", async (app) => {
  await app.openSample();
  await app.go("Groups");
  await app.page.getByRole("searchbox").fill("China branch");
  await app.rows.getByRole("link", { name: "China branch" }).first().click();
  await app.page.getByRole("button", { name: "Reprocess a group" }).click();
  await app.isAt("What-if");
  await form(app).getByText("China branch", { exact: true }).waitFor();
  await form(app).getByRole("button", { name: "Add to the list" }).click();
  await form(app).getByLabel("What to do").selectOption("Reprocess everything");
  await form(app).getByRole("button", { name: "Add to the list" }).click();
  const titles = () => changes(app).getByRole("textbox").evaluateAll((fields) => fields.map((field) => field.value));
  await becomes(async () => (await titles()).join(), "Reprocess “China branch”,Reprocess everything");
  await changes(app).getByRole("button", { name: "Earlier: Reprocess everything" }).click();
  await becomes(async () => (await titles()).join(), "Reprocess everything,Reprocess “China branch”");
  await changes(app).getByRole("textbox").first().fill("All of it");
  await changes(app).getByRole("textbox").first().press("Tab");
  await becomes(async () => (await titles()).join(), "All of it,Reprocess “China branch”");
  await becomes(() => app.navigation.innerText(), /What-if\s+2/);
});

scenario("a scenario is opened from a file, and what is none is refused with a reason", async (app, t) => {
  await app.openSample();
  await app.go("What-if");
  const folder = await scratch(t);
  await write(folder, {
    "all.json": { name: "Everything again", edits: [{ op: "reprocess", all: true }] },
    "none.json": { edits: [{ op: "explode" }] },
  });
  await app.choose("Open a scenario", [join(folder, "all.json")]);
  await becomes(() => answer(app).innerText(), /^Clears \d+ errors/);
  await app.choose("Open a scenario", [join(folder, "none.json")]);
  await app.page.getByText(/The file is no scenario .*none\.json/).waitFor();
  const ticket = await saved(app, "Change ticket (Markdown)");
  assert.match(ticket.name, /\.md$/);
  assert.match(ticket.text, /Everything again/);
  const script = await saved(app, "PowerShell script");
  assert.match(script.name, /\.ps1$/);
  assert.match(script.text, /reprocess/i);
});

scenario("the address holds changes by ids alone, and brings them back", async (app) => {
  await app.openSample();
  await app.go("What-if");
  await form(app).getByLabel("What to do").selectOption("Take a product from a group");
  await pick(app, "Choose a product", "audio", "Microsoft 365 Audio Conferencing");
  await pick(app, "Choose a group", "china", "China branch");
  await form(app).getByRole("button", { name: "Add to the list" }).click();
  await app.page.getByText("The page’s address holds these changes").waitFor();
  const before = await answer(app).innerText();
  const address = decodeURIComponent(app.page.url());
  assert.match(address, /#\/what-if\?edits=.*assignLicense/);
  assert.doesNotMatch(address, /china|audio/i);

  await app.page.reload();
  await app.openSample();
  await app.isAt("What-if");
  await becomes(() => answer(app).innerText(), before);
  assert.equal(await changes(app).getByRole("listitem").count(), 1);

  // Taken away, it leaves the address and does not come back by itself.
  await changes(app).getByRole("button", { name: "Remove all" }).click();
  await app.page.getByText("Nothing is tried yet.").waitFor();
  assert.match(app.page.url(), /#\/what-if\??$/);
  await app.go("Findings");
  await app.page.goBack();
  await app.page.getByText("Nothing is tried yet.").waitFor();
});

scenario("whom licences move by rules is followed from group to group", async (app) => {
  await app.openFiles([golden("what-if-rule-follows-a-chain", "tenant.json")]);
  await app.go("What-if");
  await app.choose("Open a scenario", [golden("what-if-rule-follows-a-chain", "..", "scenario.json")]);
  const moves = app.page.getByRole("region", { name: "Who comes and goes by rules" });
  await becomes(() => moves.innerText(), /once that is processed in turn, people move by the rule of “Rooms”: 1 user comes and 0 users go/);
  await becomes(() => moves.innerText(), /Callers · by a rule that stays as it is[^]*Come: 1 user[^]*Rooms · by a rule that stays as it is[^]*Come: 1 user/);
  await accessible(app.page, "what-if-rules-follow");
});

scenario("mail and addresses stand before and after", async (app) => {
  await app.openFiles([golden("what-if-mail-and-addresses-before-and-after", "tenant.json")]);
  await app.go("What-if");
  await app.choose("Open a scenario", [golden("what-if-mail-and-addresses-before-and-after", "..", "scenario.json")]);
  const addresses = app.page.getByRole("region", { name: "Mail and addresses, before and after" });
  await becomes(() => addresses.innerText(), /bo@contoso\.example[^]*SMTP:b\.okafor@contoso\.example/);
  await accessible(app.page, "what-if-addresses");
});
