// The least set of changes: the same in the page as on the command line.

import assert from "node:assert/strict";
import { join } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { analyzeText, sampleFiles, scratch, whatIf, write } from "./harness/places.mjs";

/** What the command line says: how many changes, what they clear, and their titles. */
async function told() {
  const text = String(await analyzeText(...(await sampleFiles())));
  const [, changes, clears, errors] = text.match(/^(\d+) changes would clear (\d+) of (\d+) errors/m);
  const lines = text.slice(text.indexOf(" changes would clear")).split("\n").slice(1, 1 + Number(changes));
  return { clears, errors, titles: lines.map((line) => line.trim().replace(/ \(clears [^()]*\)$/, "")) };
}

scenario("the overview names the changes that help most, and leads to all of them", async (app) => {
  const { clears, errors, titles } = await told();
  await app.openSample();
  const card = app.page.getByRole("region", { name: "What helps most" });
  await card.getByRole("listitem").nth(2).waitFor();
  assert.equal(await card.getByRole("listitem").count(), 3);
  await card.getByText(`${titles.length} changes together clear ${clears} of ${errors} errors.`).waitFor();
  await card.getByRole("link", { name: `Show all ${titles.length} changes` }).click();
  await app.isAt("The fewest changes that clear the errors");
  const headings = app.main.getByRole("listitem").getByRole("heading", { level: 2 });
  await headings.nth(titles.length - 1).waitFor();
  assert.deepEqual(await headings.allInnerTexts(), titles);
});

scenario(
  "all changes together can be taken along as one scenario, and do what the page says",
  { context: { permissions: ["clipboard-read", "clipboard-write"] } },
  async (app, t) => {
    const { clears } = await told();
    await app.openSample();
    await app.page.getByRole("link", { name: /^Show all/ }).click();
    await app.page.getByRole("button", { name: "Copy all as one scenario" }).click();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    const folder = await scratch(t);
    await write(folder, { "scenario.json": copied });
    const { refused, errors } = await whatIf(join(folder, "scenario.json"), ...(await sampleFiles()));
    assert.deepEqual(refused, []);
    // Addresses that a change mends are named too, and are no assignment errors.
    const ofAssignments = errors.resolved.filter(({ basis }) => basis !== "static");
    const resolved = ofAssignments.reduce((sum, { users }) => sum + users.length, 0);
    assert.equal(resolved, Number(clears));
  },
);
