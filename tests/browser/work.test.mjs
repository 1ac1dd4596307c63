// Marks of findings, and work that is saved and opened again on a newer export.

import assert from "node:assert/strict";
import { join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

/** Two findings in the earlier export; the newer one has the first of them, with other users. */
const CASE = "compare-findings-by-what-they-are-about";
const EARLIER = golden(CASE, "../earlier/tenant.json");
const NEWER = golden(CASE, "tenant.json");
const OTHER = golden("nested-group", "tenant.json");
const NOTE = "<b>asked for seats</b> & =1+1";

const notice = (app) => app.page.getByRole("alert");

/** Marks the finding that is open. */
async function choose(app, state) {
  await app.page.getByRole("radio", { name: state, exact: true }).check({ force: true });
}

/** Opens the first finding of the list. */
async function openFirst(app) {
  await app.go("Findings");
  await app.rows.first().getByRole("link").click();
  await app.page.getByRole("textbox", { name: "Note" }).waitFor();
}

/** Settles the first finding with a note, and saves the work. */
async function work(app) {
  await app.openFiles([EARLIER]);
  await openFirst(app);
  await choose(app, "Settled");
  await app.page.getByRole("textbox", { name: "Note" }).fill(NOTE);
  await accessible(app.page, "a marked finding");
  await app.go("Reports");
  return app.download("Save my work");
}

scenario("a settled finding is folded away and counted, and shown when asked for", async (app) => {
  await app.openFiles([EARLIER]);
  await app.go("Findings");
  const all = Number(await app.grid.getAttribute("aria-rowcount")) - 1;
  await openFirst(app);
  await app.page.getByRole("radio", { name: "Open", exact: true }).focus();
  await app.page.keyboard.press("ArrowRight");
  await app.go("Findings");
  await app.hasRows(all - 1);
  await becomes(() => app.main.innerText(), /1 finding that you settled or accepted is folded away\./);
  await app.page.getByRole("button", { name: "Settled 1" }).click();
  await app.hasRows(all);
  assert.match(await app.rows.first().innerText(), /Settled/);
  await accessible(app.page, "the list with a settled finding");
});

scenario("saved work holds on a newer export, and says what is gone", async (app, t) => {
  const saved = await work(app);
  const { kind, marks } = JSON.parse(saved);
  assert.equal(kind, "seatscope-work");
  assert.deepEqual(
    marks.map(({ state, note, users }) => [state, note, users]),
    [["settled", NOTE, 2]],
  );
  const folder = await scratch(t);
  await write(folder, { "work.json": saved });

  await app.arrive();
  await app.openFiles([NEWER]);
  await app.go("Findings");
  const all = Number(await app.grid.getAttribute("aria-rowcount")) - 1;
  await app.go("Reports");
  await app.choose("Open my work", [join(folder, "work.json")]);
  await becomes(() => notice(app).innerText(), /a finding of this export: 1 of 1/);
  await app.go("Findings");
  await app.hasRows(all - 1);
  await app.page.getByRole("button", { name: "Settled 1" }).click();
  await app.hasRows(all);
  await app.rows.filter({ hasText: "Settled" }).getByRole("link").click();
  await becomes(() => app.page.getByRole("textbox", { name: "Note" }).inputValue(), NOTE);
  assert.ok(await app.page.getByRole("radio", { name: "Settled", exact: true }).isChecked());
});

scenario("work dropped among the files is known by what it holds, and another tenant's is said to be", async (app, t) => {
  const folder = await scratch(t);
  const saved = JSON.parse(await work(app));
  await write(folder, { "some name.json": JSON.stringify({ ...saved, tenant: "another" }, null, 2) });
  await app.arrive();
  await app.openFiles([OTHER]);
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.choose("Choose files", [join(folder, "some name.json")]);
  await becomes(() => notice(app).innerText(), /another tenant.*a finding of this export: 0 of 1/s);
  await app.go("Reports");
  await becomes(() => app.main.innerText(), /1 mark is of a finding that this export does not show, 1 of them settled/);
});

scenario("damaged work is refused with its place and what to do", async (app, t) => {
  const folder = await scratch(t);
  const saved = (await work(app)).toString();
  await write(folder, { "cut.json": saved.slice(0, saved.length / 2) });
  await app.choose("Open my work", [join(folder, "cut.json")]);
  await becomes(() => notice(app).innerText(), /not opened.*cut\.json.*line \d+, column \d+.*open another copy/s);
  await app.go("Findings");
  await becomes(() => app.main.innerText(), /1 finding that you settled or accepted is folded away/);
});
