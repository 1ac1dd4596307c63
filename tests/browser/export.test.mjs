// How to export: found from everywhere, complete, and ready to be copied.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

scenario("the first screen leads to all commands, and each can be copied", CLIPBOARD, async (app) => {
  const { page } = app;
  const steps = page.getByRole("region", { name: "How to get an export" }).getByRole("listitem");
  await becomes(() => steps.count(), 3);
  assert.match(await steps.first().innerText(), /Connect-MgGraph -Scopes .*\n.*Get-MgSubscribedSku|Get-MgOrganization/);
  await page.getByRole("link", { name: /^All commands/ }).click();
  await app.isAt("How to export");
  const users = page.getByRole("region", { name: "Users", exact: true });
  assert.match(await users.innerText(), /User\.Read\.All/);
  assert.match(await users.innerText(), /Assignment errors/);
  for (const [way, text] of [
    ["PowerShell", /^ConvertTo-Json .*licenseAssignmentStates.* users\.json$/],
    ["az rest, in Bash or Cloud Shell", /^url='https:\/\/graph\.microsoft\.com[^]*\ndone$/],
    ["Graph Explorer", /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?\$top=999&\$select=\S+$/],
  ]) {
    const copy = page.getByRole("button", { name: `Copy the command for Users: ${way}` });
    await copy.focus();
    await page.keyboard.press("Enter");
    await becomes(() => page.evaluate(() => navigator.clipboard.readText()), text);
  }
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save Export-Tenant.ps1" }).click();
  assert.match(await readFile(await (await saved).path(), "utf8"), /^#Requires -Modules .*Microsoft\.Graph/);
  await accessible(page, "export");
  await page.getByRole("link", { name: "Back to the first screen" }).click();
  await page.getByRole("button", { name: "Try the sample tenant" }).waitFor();
});

scenario("what the coverage misses leads to the command that exports it", async (app) => {
  const { page } = app;
  await app.openFiles([golden("count-without-seat-data", "tenant.json")]);
  await app.go("Files");
  const row = page.getByRole("row", { name: /^Seats / });
  await row.getByRole("link", { name: "subscribedSkus" }).click();
  await app.isAt("How to export");
  await becomes(() => page.evaluate(() => document.activeElement.textContent), "Products and seats");
  const part = page.getByRole("region", { name: "Products and seats", exact: true });
  assert.ok(await part.getByRole("heading", { level: 2 }).isVisible());
  assert.equal(await app.navigation.locator("[aria-current=page]").innerText(), "How to export");
});
