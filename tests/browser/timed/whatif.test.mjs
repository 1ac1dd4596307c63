// Many users and a group of 100,000 members: how long the worker takes from the question what a change of the
// group's licences would do to the answer. SEATSCOPE_USERS=1000000 measures what the suite has no time for.

import "./timed.mjs";
import assert from "node:assert/strict";
import { join } from "node:path";
import { forgetAnswers, longestAnswer, noteAnswers } from "../harness/answers.mjs";
import { scenario } from "../harness/browser.mjs";
import { writeList } from "../harness/lists.mjs";
import { scratch, write } from "../harness/places.mjs";
import { becomes } from "../harness/wait.mjs";

const USERS = Number(process.env.SEATSCOPE_USERS ?? 100_000);
const MEMBERS = Math.min(USERS, 100_000);
/** Milliseconds for an answer. */
const ANSWER = USERS > 100_000 ? 1_000 : 100;
const PATIENT = { timeout: 420_000 };

const GROUP = "00000000-0000-4000-8000-0000000000b1";
const E1 = "18181a46-0d4e-45cd-891e-60aabd171b4e";
const E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const EXCHANGE = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const SHAREPOINT = "5dbe027f-2339-4123-9542-606e4d348a72";
const E3_PLANS = { [EXCHANGE]: "EXCHANGE_S_ENTERPRISE", [SHAREPOINT]: "SHAREPOINTENTERPRISE", [TEAMS]: "TEAMS1" };
const E1_PLANS = {
  "9aaf7827-d63c-4b61-89c3-182f06f82e5c": "EXCHANGE_S_STANDARD",
  "c7699d2e-19aa-44de-8edf-1736da088ca1": "SHAREPOINTSTANDARD",
  [TEAMS]: "TEAMS1",
};

/** The group's licences, each round others: E3 in the place of E1, and each time other plans of it off. */
const CHANGES = [[], [TEAMS], [SHAREPOINT], [EXCHANGE], [TEAMS, SHAREPOINT]];

const idOf = (number) => `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;

function user(number) {
  const isMember = number < MEMBERS;
  const licenses = isMember ? [{ skuId: E1, disabledPlans: [] }] : [];
  const name = `u${number}@contoso.example`;
  return JSON.stringify({
    id: idOf(number),
    userPrincipalName: name,
    displayName: `User ${number}`,
    accountEnabled: true,
    userType: "Member",
    usageLocation: ["PT", "ES", "FR"][number % 3],
    mail: name,
    mailNickname: `u${number}`,
    proxyAddresses: [`SMTP:${name}`],
    assignedLicenses: licenses,
    licenseAssignmentStates: licenses.map((license) => ({
      ...license,
      assignedByGroup: GROUP,
      state: "Active",
      error: "None",
      lastUpdatedDateTime: "2026-05-02T09:11:00Z",
    })),
  });
}

function product(skuId, skuPartNumber, plans, consumedUnits) {
  return {
    skuId,
    skuPartNumber,
    appliesTo: "User",
    capabilityStatus: "Enabled",
    consumedUnits,
    prepaidUnits: { enabled: USERS, warning: 0, suspended: 0, lockedOut: 0 },
    servicePlans: Object.entries(plans).map(([servicePlanId, servicePlanName]) => ({
      servicePlanId,
      servicePlanName,
      provisioningStatus: "Success",
      appliesTo: "User",
    })),
  };
}

async function writeExport(folder) {
  const group = {
    id: GROUP,
    displayName: "Staff",
    groupTypes: [],
    securityEnabled: true,
    mailEnabled: false,
    proxyAddresses: [],
    assignedLicenses: [{ skuId: E1, disabledPlans: [] }],
    licenseProcessingState: { state: "ProcessingComplete" },
  };
  const member = (number) => `{"@odata.type":"#microsoft.graph.user","id":"${idOf(number)}"}`;
  const organization = [{ id: "00000000-0000-4000-8000-0000000000ff", displayName: "Contoso", countryLetterCode: "PT" }];
  const subscribedSkus = [product(E1, "STANDARDPACK", E1_PLANS, MEMBERS), product(E3, "ENTERPRISEPACK", E3_PLANS, 0)];
  const start = `${JSON.stringify({ organization, subscribedSkus, contacts: [] }).slice(0, -1)},"groups":[${JSON.stringify(group).slice(0, -1)},"members":[`;
  return [
    await writeList(join(folder, "users.json"), '{"value":[', "]}", USERS, user),
    await writeList(join(folder, "tenant.json"), start, "]}]}", MEMBERS, member),
  ];
}

function change(disabledPlans) {
  const addLicenses = [{ skuId: E3, disabledPlans }];
  return {
    name: `E1 to E3, ${disabledPlans.length} plans off`,
    edits: [{ op: "assignLicense", group: GROUP, addLicenses, removeLicenses: [E1] }],
  };
}

scenario("a change of 100,000 members is answered while somebody edits", PATIENT, async (app, t) => {
  const { page } = app;
  const folder = await scratch(t);
  const files = await writeExport(folder);
  const names = CHANGES.map((_, round) => `change-${round}.json`);
  await write(folder, Object.fromEntries(CHANGES.map((off, round) => [names[round], change(off)])));
  await noteAnswers(page);
  await page.reload();
  await app.choose("Choose files", files);
  await app.navigation.waitFor({ timeout: 240_000 });
  await app.go("What-if");
  const answer = page.locator(".outcome__answer");
  const all = [];
  for (const name of names) {
    await forgetAnswers(page);
    await app.choose("Open a scenario", [join(folder, name)]);
    await becomes(() => answer.innerText(), new RegExp(`${MEMBERS.toLocaleString("en")} users have something else`));
    all.push(await longestAnswer(page, "whatIf"));
  }
  console.log(`    ${MEMBERS} members of ${USERS} users: ${all.join(", ")} ms`);
  assert.ok(all.every(Number.isFinite), `not every question was seen: ${all}`);
  assert.ok(Math.min(...all) < ANSWER, `an answer took ${all} ms`);
});
