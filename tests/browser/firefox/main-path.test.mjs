// The main path of an administrator and of a consultant, in Firefox.

import "./in-firefox.mjs";
import assert from "node:assert/strict";
import { scenario } from "../harness/browser.mjs";
import { reportOf, sampleFiles } from "../harness/places.mjs";
import { becomes } from "../harness/wait.mjs";

const report = await reportOf(...(await sampleFiles()));

scenario("from the sample to a finding and a change that is tried", async (app) => {
  const { page } = app;
  await app.openSample();
  await becomes(() => app.heading.textContent(), /^\d+ of 250 users are in error/);
  await app.go("Findings");
  await app.hasRows(report.findings.length);
  await app.rows.getByRole("link").first().click();
  await page.getByRole("region", { name: "What to do" }).waitFor();
  await page.screenshot({ path: "/tmp/ff/finding.png" });
});
