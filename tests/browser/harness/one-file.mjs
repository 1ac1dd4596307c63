// What the page in one file must do in every browser.

import assert from "node:assert/strict";
import { analyze, golden } from "./places.mjs";

/** Analyses a file as the command line does, then the sample, down to a finding. */
export async function analysesAlone(app) {
  const files = [golden("conflict-predicted", "tenant.json")];
  await app.openFiles(files);
  assert.deepEqual(await app.download(), await analyze(...files));
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.openSample();
  await app.go("Findings");
  await app.rows.first().getByRole("link").click();
  await app.page.getByRole("region", { name: "What to do" }).waitFor();
}
