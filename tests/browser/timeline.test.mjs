// The audit log: processing as bars, events below, filters, and what it says on other screens.

import assert from "node:assert/strict";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const STORY = golden("timeline-by-correlation", "tenant.json");
const DEMAND = golden("timeline-demand", "tenant.json");

scenario("a change of a group is told from the click to the result, and can be filtered", async (app) => {
  const { page } = app;
  await app.openFiles([STORY]);
  await app.go("Audit log");
  const bar = page.getByRole("img", { name: /^Marketing: began/ });
  await bar.waitFor();
  assert.equal(
    await bar.getAttribute("aria-label"),
    "Marketing: began 24 Aug 2026, 09:14 UTC, ended 24 Aug 2026, 09:16 UTC after 2 minutes; 2 assigned, 0 failed",
  );
  await bar.focus();
  assert.ok(await bar.evaluate((bar) => bar === document.activeElement), "a bar takes the focus");
  const events = page.getByRole("region", { name: "Events", exact: true });
  await becomes(() => events.innerText(), /6 events.*Set group license.*ines@contoso\.example.*SUITE came; off: CHAT/s);
  assert.match(await page.locator(".log-reach").innerText(), /What happened before .* is not known/);
  await accessible(page, "the audit log");

  await page.getByRole("button", { name: "Only what failed" }).click();
  await becomes(() => events.innerText(), /1 event\n.*The stars were against it\..*by its correlation id/s);
  await page.getByLabel("Activity").selectOption("Set group license");
  await becomes(() => events.innerText(), /The log has no such event/);
  await page.getByRole("button", { name: "Take filters away" }).click();
  await becomes(() => events.innerText(), /6 events/);
  await page.getByLabel("Done by").selectOption("ines@contoso.example");
  await becomes(() => events.innerText(), /1 event\n.*Set group license/s);
});

scenario("a user’s screen says when and by what a licence came", async (app) => {
  const { page } = app;
  await app.openFiles([STORY]);
  await app.go("Users");
  await app.rows.getByRole("link", { name: "Ana" }).click();
  const history = page.getByRole("region", { name: "History" });
  await becomes(
    () => history.innerText(),
    /SUITE came at 2026-08-24T09:15:10Z when the licences of “Marketing” were applied, after `ines@contoso\.example` had changed them/,
  );
});

scenario("refusals for want of seats are the demand of a product, day by day", async (app) => {
  const { page } = app;
  await app.openFiles([DEMAND]);
  await app.go("Audit log");
  const demand = page.getByRole("region", { name: "Refused for want of seats" });
  await becomes(() => demand.getByRole("row").allInnerTexts(), (rows) => rows.length === 4 && /PHONE\s+24 Aug 2026\s+1\s+2/.test(rows[2]));
});

scenario("without an audit log the page says that nothing is known, not that nothing happened", async (app) => {
  const { page } = app;
  const files = (await sampleFiles()).filter((name) => !name.endsWith("directoryAudits.json"));
  await app.openFiles(files);
  await app.go("Audit log");
  await becomes(() => page.locator(".log-reach").innerText(), /was not exported, so nothing is known/);
});
