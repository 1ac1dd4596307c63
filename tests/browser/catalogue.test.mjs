// Microsoft's list of products as CSV, beside an export: the analysis takes its names and says so.

import assert from "node:assert/strict";
import { join } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { analyze, reportOf, sampleFiles, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const EXCHANGE = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const HEADER =
  "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names";
const LIST = `${HEADER}\r
Office 365 E3 of tomorrow,ENTERPRISEPACK,${E3},EXCHANGE_S_ENTERPRISE,${EXCHANGE},Exchange of tomorrow\r
Nonsense,NONSENSE,not-a-guid,NOTHING,${EXCHANGE},Nothing\r
`;
const NAME = "Product names and service plan identifiers for licensing.csv";

/** Writes the list; returns its path. */
async function list(t, content = LIST) {
  const folder = await scratch(t);
  await write(folder, { [NAME]: content });
  return join(folder, NAME);
}

/** The row of the list in the table of files. */
function row(app) {
  return app.page.getByRole("group", { name: "Files" }).getByRole("row").filter({ hasText: NAME });
}

scenario("the list beside an export is taken, whatever else is dropped with it", async (app, t) => {
  const files = [...(await sampleFiles()), await list(t)];
  await app.openFiles(files);
  await app.go("Products");
  await app.page.getByRole("link", { name: "Office 365 E3 of tomorrow" }).waitFor();
  await app.go("Files");
  assert.match(await row(app).innerText(), /productCatalogue.*Line 3: the product id is not a GUID.*not-a-guid/s);
  const names = app.page.getByRole("region", { name: "Names of products and plans" });
  assert.match(
    await names.innerText(),
    /built in is of \d+ \w+ 20\d\d\. It is completed and corrected by Product names.*\.csv \(1 product\)\. 1 part of it could not be used/,
  );
  await app.go("Rules");
  await becomes(() => app.main.innerText(), /corrected by Product names.*\.csv \(1 product\).*See the files/s);
  await app.page.getByRole("searchbox").fill("Exchange of tomorrow");
  await becomes(() => app.main.innerText(), /\d+ of \d+ rules.*Exchange of tomorrow/s);
  assert.equal((await app.download()).toString(), (await analyze(...files)).toString());
});

scenario("the list can be added to files that are open, and the analysis is the same", async (app, t) => {
  const [files, csv] = [await sampleFiles(), await list(t)];
  const report = await reportOf(...files);
  await app.openFiles(files);
  await app.go("Files");
  await becomes(() => app.main.innerText(), /The list of names that is built in is of \d+ \w+ 20\d\d\.\s/);
  assert.equal(await row(app).count(), 0);
  await app.choose("Add files", [csv]);
  await row(app).waitFor();
  await app.go("Findings");
  await app.hasRows(report.findings.length);
  assert.equal((await app.download()).toString(), (await analyze(...files, csv)).toString());
});

scenario("a list of which nothing can be used is a problem of its file, and nothing else changes", async (app, t) => {
  const csv = await list(t, `${HEADER}\r\nNonsense,NONSENSE,not-a-guid,NOTHING,${EXCHANGE},Nothing\r\n`);
  await app.openFiles([...(await sampleFiles()), csv]);
  await app.go("Files");
  assert.match(await row(app).innerText(), /The list of products was not used.*no row after this one/s);
  assert.doesNotMatch(await app.main.innerText(), /completed and corrected by/);
  await app.go("Products");
  await app.page.getByRole("link", { name: "Office 365 E3", exact: true }).waitFor();
});
