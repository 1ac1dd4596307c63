// One analysis, one report: what the page saves is what the command line prints, byte for byte.

import assert from "node:assert/strict";
import { scenario } from "./harness/browser.mjs";
import { analyze, golden, sampleFiles } from "./harness/places.mjs";

const GRAPH_PAGES = ["users", "users-2", "groups", "organization", "subscribedSkus"].map((name) =>
  golden("form-graph-pages", `${name}.json`),
);
const CUT = ["users", "groups", "organization", "subscribedSkus"].map((name) =>
  golden("broken-cut-in-half", `${name}.json`),
);

scenario("the sample", async (app) => {
  await app.openSample();
  await same(app, await sampleFiles());
});

for (const tenant of [
  "form-folders",
  "form-bundle-of-pages",
  "conflict-recorded-stays",
  "other-without-culprit",
]) {
  scenario(`the folder of ${tenant}`, async (app) => {
    await app.choose("Choose a folder", golden(tenant));
    await app.analysed();
    await same(app, [golden(tenant)]);
  });
}

scenario("several files, in whatever order they are given", async (app) => {
  await app.openFiles([...GRAPH_PAGES].reverse());
  await same(app, GRAPH_PAGES);
});

scenario("files of which one is broken", async (app) => {
  await app.openFiles(CUT);
  await same(app, CUT);
});

scenario("the report is saved as often as it is asked for, under a telling name", async (app) => {
  await app.openFiles(CUT);
  const saved = app.page.waitForEvent("download");
  const first = await app.download();
  assert.equal((await saved).suggestedFilename(), "seatscope-report.json");
  assert.ok(first.equals(await app.download()));
});

async function same(app, paths) {
  const [page, commandLine] = [await app.download(), await analyze(...paths)];
  assert.ok(commandLine.length > 100, "the command line printed a report");
  // Texts are compared first, since their difference is readable.
  assert.equal(page.toString(), commandLine.toString());
  assert.ok(page.equals(commandLine), "the same bytes");
}
