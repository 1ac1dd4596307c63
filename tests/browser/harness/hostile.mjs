// A tenant whose every text is hostile, and a look whether a page that shows it stays as it was.

import assert from "node:assert/strict";
import { join } from "node:path";
import { scratch, write } from "./places.mjs";
import { becomes } from "./wait.mjs";

const E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
export const MARKUP = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><b>bold</b>`;
const BREAKOUT = `"'></title></script><svg onload=window.ran=1>{{1+1}}\${1+1}&lt;&amp;`;
const ADDRESS = "javascript:window.ran=1";
export const BIDI = "\u202Egpj.exe\u2066 right\u200Fto\u202Aleft";
// Four times what Entra allows.
const LONG = "W".repeat(1024);
const NAMES = { markup: MARKUP, breakout: BREAKOUT, address: ADDRESS, bidi: BIDI, long: LONG };

/** A tenant in which every text is one of the names. */
function tenant() {
  const id = (kind, number) => `00000000-0000-4000-8000-00000000${kind}00${number}`;
  const names = Object.values(NAMES);
  const group = (number) => id("b", number).toLowerCase();
  return {
    "organization.json": { value: [{ id: id("c", 0), displayName: MARKUP + LONG, countryLetterCode: "US" }] },
    "subscribedSkus.json": {
      value: [
        {
          skuId: E3,
          skuPartNumber: MARKUP,
          consumedUnits: 0,
          prepaidUnits: { enabled: 0, warning: 0, suspended: 0 },
          servicePlans: names.map((name, number) => ({ servicePlanId: id("d", number), servicePlanName: name })),
        },
        {
          skuId: id("e", 0),
          skuPartNumber: LONG,
          consumedUnits: 1,
          prepaidUnits: { enabled: 1, warning: 0, suspended: 0 },
          servicePlans: names.map((name, number) => ({ servicePlanId: id("d", number), servicePlanName: name })),
        },
      ],
    },
    "groups.json": {
      value: names.map((name, number) => ({
        id: group(number),
        displayName: name,
        groupTypes: ["DynamicMembership"],
        membershipRule: name,
        securityEnabled: number % 2 === 0,
        assignedLicenses: [
          { skuId: E3, disabledPlans: [] },
          { skuId: id("e", 0), disabledPlans: [] },
        ],
        members: names.map((_, number) => ({ "@odata.type": "#microsoft.graph.user", id: id("a", number) })),
      })),
    },
    "users.json": {
      value: names.map((name, number) => ({
        id: id("a", number),
        displayName: name,
        userPrincipalName: name,
        department: name,
        usageLocation: name,
        userType: name,
        proxyAddresses: [`smtp:${name}`, "smtp:twice@contoso.example"],
        licenseAssignmentStates: [
          { skuId: E3, assignedByGroup: group(number), state: "Error", error: name, disabledPlans: [] },
          { skuId: E3, assignedByGroup: null, state: name, error: "CountViolation", disabledPlans: [] },
        ],
      })),
    },
    "contacts.json": {
      value: names.map((name, number) => ({ id: id("f", number), displayName: name, mail: name, proxyAddresses: [`smtp:${name}`] })),
    },
    "directoryAudits.json": { value: events(names, id) },
    // Neither the name of a file nor what the page says about it may be markup.
    [`${"<i>n".repeat(30)}.json`]: { error: { code: MARKUP, message: LONG } },
    "not a tenant.json": `{ "${MARKUP.replaceAll('"', "'")}": `,
  };
}

/** What the audit log tells of the groups and users: set, begun, failed and ended, by hostile people. */
function events(names, id) {
  const at = (minute, second) => `2026-08-24T09:${String(minute).padStart(2, "0")}:${String(second).padStart(2, "0")}Z`;
  return names.flatMap((name, number) => {
    const group = { type: "Group", id: id("b", number).toLowerCase(), displayName: name, modifiedProperties: [] };
    const user = { type: "User", id: id("a", number), displayName: name, userPrincipalName: name, modifiedProperties: [] };
    const event = (second, activity, target, result, by, more = {}) => ({
      id: `${name}-${second}`,
      category: name,
      correlationId: id("9", number),
      result,
      resultReason: result === "failure" ? name : "",
      activityDisplayName: activity,
      activityDateTime: at(number * 5, second),
      loggedByService: name,
      initiatedBy: by,
      targetResources: [target],
      additionalDetails: [],
      ...more,
    });
    const admin = { user: { id: id("a", number), userPrincipalName: name, displayName: name }, app: null };
    const service = { user: null, app: { displayName: "Microsoft Entra group-Based Licensing", appId: null } };
    const licenses = [{ displayName: "AssignedLicense", oldValue: "[]", newValue: `[SkuName=${name},DisabledPlans=[]]` }];
    return [
      event(0, "Set group license", { ...group, modifiedProperties: licenses }, "success", admin),
      event(10, "Start applying group based license to users", group, "success", service),
      event(20, "Change user license", user, "failure", service),
      event(30, "Finish applying group based license to users", group, "success", service),
      event(40, name, user, name, admin),
    ];
  });
}

/** Opens the tenant. */
export async function openHostile(app, t) {
  const folder = await scratch(t);
  const files = tenant();
  await write(folder, files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  await app.openFiles(paths);
  return paths;
}

/** Nothing has run, nothing became an element, nothing pushes the page apart. */
export async function harmless(app, where) {
  const state = await app.page.evaluate(() => ({
    ran: window.ran,
    // Pictures have titles of their own, of text alone.
    strangers: document.querySelectorAll(
      "main img, main script, main b, main svg[onload], main i > i, main title:not(svg title), main title > *",
    ).length,
    links: [...document.querySelectorAll("a[href]")]
      .map((link) => link.getAttribute("href"))
      .filter((href) => !/^#\/|^[^:]*$/.test(href)),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wide: document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth,
  }));
  assert.deepEqual(state, { ran: undefined, strangers: 0, links: [], overflow: 0, wide: 0 }, where);
}

/** Every screen of a tenant, with each row of each table opened. */
export async function everywhere(app, look) {
  await look("Overview");
  for (const part of ["Findings", "Users", "Groups", "Products", "Service plans"]) {
    await app.go(part);
    await becomes(() => app.page.locator(".grid__pending").count(), 0);
    await look(part);
    const places = await app.rows.evaluateAll((rows) =>
      rows.map((row) => row.querySelector("a").getAttribute("href")),
    );
    for (const place of places) {
      await app.page.evaluate((place) => {
        document.querySelector("article")?.setAttribute("data-before", "");
        location.assign(place);
      }, place);
      await app.page.locator("article:not([data-before])").waitFor();
      await look(place);
    }
  }
  for (const part of ["Addresses", "Audit log", "Rules", "Reports", "Help", "Files"]) {
    await app.go(part);
    await becomes(() => app.page.locator(".grid__pending").count(), 0);
    await look(part);
  }
}

/** The screens on which things are done: found, tried, planned, compared with `paths`, written as a rule. */
export async function doEverything(app, paths, look) {
  const { page } = app;
  const region = (name) => page.getByRole("region", { name }).first().waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to, find or do" });
  await palette.waitFor();
  await page.keyboard.type("onerror");
  await palette.getByRole("option").filter({ hasText: "onerror" }).first().waitFor();
  await look("palette");
  await page.keyboard.press("Escape");
  await app.go("Groups");
  await app.rows.getByRole("link").first().click();
  await page.getByRole("article").waitFor();
  const group = page.url().split("/").at(-1);
  const open = (place) => page.evaluate((place) => location.assign(place), place);
  await open(`#/rule-editor/${group}`);
  await page.getByRole("textbox", { name: "Rule" }).waitFor();
  await look("rule editor");
  await open("#/changes");
  await becomes(() => app.heading.textContent(), /./);
  await look("changes");
  await open("#/plan");
  await page.getByLabel("Goal").selectOption("Reprocess everything");
  await page.getByRole("button", { name: "Plan it" }).click();
  await region("Ways to do it");
  await look("plan");
  await page.getByRole("button", { name: /^Try this/ }).first().click();
  await becomes(() => page.url(), /#\/what-if/);
  await page.locator(".outcome__answer").first().waitFor();
  await look("bench");
  await open("#/differences");
  await look("differences");
  await open("#/compare");
  await app.choose("Choose files", paths);
  await page.locator(".outcome__answer").waitFor();
  await look("compare");
}
