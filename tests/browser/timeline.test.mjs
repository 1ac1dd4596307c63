// The audit log: processing as bars, events below, filters, and what it says on other screens.

import assert from "node:assert/strict";
import { join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden, sampleFiles, scratch, write } from "./harness/places.mjs";
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
  await page.getByRole("img", { name: /^Marketing: 1 change failed at 24 Aug 2026, 09:\d\d UTC$/ }).waitFor();
  const ticks = await page.locator(".log-axis__name").allTextContents();
  assert.ok(ticks.length >= 2 && ticks.every((tick) => /^24 Aug, 09:\d\d$/.test(tick)), ticks.join());
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

scenario("the picture shows what the log does not cover", async (app) => {
  const { page } = app;
  await app.openFiles([golden("timeline-begins-and-gaps", "tenant.json"), golden("timeline-begins-and-gaps", "later.json")]);
  await app.go("Audit log");
  await page.getByRole("img", { name: "The log does not cover 1 Aug 2026, 12:00 UTC to 9 Aug 2026, 10:00 UTC" }).waitFor();
  await page.getByText(/processings on 1 line; 1 gap of the log/).first().waitFor();
  const ticks = await page.locator(".log-axis__name").allTextContents();
  assert.ok(ticks.length >= 3 && ticks.every((tick) => /^\d+ Aug$/.test(tick)), ticks.join());
  await accessible(page, "the audit log with a gap");
});

scenario("the log is narrowed by service and category", async (app) => {
  const { page } = app;
  const files = ["tenant.json", "a.json"].map((name) => golden("timeline-by-service-and-category", name));
  await app.openFiles(files);
  await app.go("Audit log");
  const events = page.getByRole("region", { name: "Events", exact: true });
  await becomes(() => events.innerText(), /5 events/);
  await page.getByRole("combobox", { name: "Category" }).selectOption("UserManagement");
  await becomes(() => events.innerText(), /2 events/);
  await page.getByRole("combobox", { name: "Service" }).selectOption("Account Provisioning");
  await becomes(() => events.innerText(), /1 event\n.*Change license of a room/s);
  await page.getByRole("button", { name: "Take filters away" }).click();
  const named = page.getByLabel("Name of user or group begins with");
  await named.fill("mark");
  await named.press("Enter");
  await becomes(() => events.innerText(), /4 events/);
  // Typed back to what it was is no change, and must not stay behind when the filters go.
  await named.fill("marke");
  await named.fill("mark");
  await page.getByRole("button", { name: "Take filters away" }).click();
  await becomes(() => events.innerText(), /5 events/);
  await becomes(() => named.inputValue(), "");
});

scenario("more than a thousand events can be gone through", async (app, t) => {
  const { page } = app;
  const group = { type: "Group", id: "00000000-0000-0000-0000-0000000000b1", displayName: "Marketing", modifiedProperties: [] };
  const event = (number) => ({
    id: `Directory_${number}`, activityDisplayName: "Trigger group license recalculation", result: "success", category: "GroupManagement",
    activityDateTime: new Date(Date.UTC(2026, 7, 24, 9) + number * 60_000).toISOString(), loggedByService: "Core Directory",
    initiatedBy: { user: { id: "x", userPrincipalName: `admin${number}@contoso.example` } }, targetResources: [group],
  });
  const log = { directoryAudits: Array.from({ length: 1_150 }, (_, number) => event(number)) };
  const folder = await scratch(t);
  await write(folder, { "log.json": log });
  await app.openFiles([golden("timeline-by-service-and-category", "tenant.json"), join(folder, "log.json")]);
  await app.go("Audit log");
  const events = page.getByRole("region", { name: "Events", exact: true });
  for (const shown of ["100", "200", "400", "800", "1,000"]) {
    await becomes(() => events.innerText(), new RegExp(`^Events\\s+The last ${shown} of 1,150 events`));
    await events.getByRole("button", { name: /^(Show more|Go on to earlier) events$/ }).click();
  }
  await becomes(() => events.innerText(), /^Events\s+Events 1,001 to 1,100 of 1,150, the latest first/);
  await events.getByText("admin149@contoso.example").waitFor();
  await events.getByRole("button", { name: "Show more events" }).click();
  await becomes(() => events.innerText(), /^Events\s+Events 1,001 to 1,150 of 1,150/);
  await events.getByText("admin0@contoso.example").waitFor();
  await events.getByRole("button", { name: "Back to later events" }).click();
  await becomes(() => events.innerText(), /^Events\s+The last 1,000 of 1,150 events/);
});

scenario("the sample’s log has every activity, a failure, and a processing without an end", async (app) => {
  const { page } = app;
  await app.openSample();
  await app.go("Audit log");
  const offered = page.getByLabel("Activity").locator("option");
  for (const activity of [
    "Set group license", "Start applying group based license to users", "Finish applying group based license to users",
    "Trigger group license recalculation", "Change user license", "Set license properties", "Update user", "Remove user from licensed group",
  ]) {
    await becomes(() => offered.allInnerTexts(), (names) => names.includes(activity));
  }
  await page.getByRole("img", { name: /^Mobile devices \(EMS E3\): \d+ changes failed/ }).first().waitFor();
  await page.getByRole("img", { name: /^New starters, autumn: began 26 Aug 2026, 15:42 UTC, ended not in the log/ }).waitFor();
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
