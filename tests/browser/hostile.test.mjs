// A tenant's texts are hostile: whatever a name holds, it appears as text and nothing else happens.

import assert from "node:assert/strict";
import { join } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const MARKUP = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><b>bold</b>`;
const BREAKOUT = `"'></title></script><svg onload=window.ran=1>{{1+1}}\${1+1}&lt;&amp;`;
const ADDRESS = "javascript:window.ran=1";
const BIDI = "\u202Egpj.exe\u2066 right\u200Fto\u202Aleft";
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
    // Neither the name of a file nor what the page says about it may be markup.
    [`${"<i>n".repeat(30)}.json`]: { error: { code: MARKUP, message: LONG } },
    "not a tenant.json": `{ "${MARKUP.replaceAll('"', "'")}": `,
  };
}

/** Opens the tenant. */
async function openHostile(app, t) {
  const folder = await scratch(t);
  const files = tenant();
  await write(folder, files);
  await app.openFiles(Object.keys(files).map((name) => join(folder, name)));
}

/** Nothing has run, nothing became an element, nothing pushes the page apart. */
async function harmless(app, where) {
  const state = await app.page.evaluate(() => ({
    ran: window.ran,
    strangers: document.querySelectorAll("main img, main script, main b, main svg[onload], main i > i, main title")
      .length,
    links: [...document.querySelectorAll("a[href]")]
      .map((link) => link.getAttribute("href"))
      .filter((href) => !/^#\/|^[^:]*$/.test(href)),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wide: document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth,
  }));
  assert.deepEqual(state, { ran: undefined, strangers: 0, links: [], overflow: 0, wide: 0 }, where);
}

/** Every screen of a tenant, with each row of each table opened. */
async function everywhere(app, look) {
  await look("Overview");
  for (const part of ["Findings", "Users", "Groups", "Products"]) {
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
  await app.go("Files");
  await look("Files");
}

scenario("names that are markup, script or breaks stay texts on every screen", async (app, t) => {
  await openHostile(app, t);
  await everywhere(app, (where) => harmless(app, where));
});

const NARROW = { context: { viewport: { width: 360, height: 740 } } };

scenario("they do not push a narrow screen apart either", NARROW, async (app, t) => {
  await openHostile(app, t);
  await everywhere(app, (where) => harmless(app, where));
});

scenario("they are shown as they are", async (app, t) => {
  await openHostile(app, t);
  await app.go("Users");
  await app.page.getByRole("searchbox").fill("onerror");
  await app.hasRows(1);
  assert.ok((await app.column(0))[0].startsWith(MARKUP));
  await app.rows.first().getByRole("link").click();
  await app.isAt(MARKUP);
  assert.equal(await app.page.title(), `${MARKUP} · Seatscope`);
  await app.go("Files");
  await becomes(() => app.main.innerText(), /<i>n<i>n/);
});

scenario("text in another direction cannot disturb what stands beside it", async (app, t) => {
  await openHostile(app, t);
  await app.go("Users");
  const loose = await app.page.evaluate((bidi) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const loose = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isolated = getComputedStyle(node.parentElement).unicodeBidi.includes("isolate");
      if (node.data.includes(bidi) && !isolated) loose.push(node.parentElement.outerHTML);
    }
    return loose;
  }, BIDI);
  assert.deepEqual(loose, []);
});

scenario("a name cannot turn the direction of a sentence that it stands in", async (app, t) => {
  await openHostile(app, t);
  const turned = () =>
    app.page.evaluate((bidi) => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A name by itself is isolated and stays as it is.
        if (/[\u202A-\u202E\u2066-\u2069]/.test(node.data) && !node.data.endsWith(bidi)) found.push(node.data);
      }
      return found;
    }, BIDI);
  assert.deepEqual(await turned(), []);
  await app.go("Findings");
  const sentence = app.rows.getByRole("link", { name: "gpj.exe" }).first();
  await sentence.waitFor();
  assert.deepEqual(await turned(), []);
  await sentence.click();
  await becomes(() => app.heading.textContent(), /gpj\.exe/);
  assert.deepEqual(await turned(), []);
});

scenario("pasted markup is neither run nor shown as markup", async (app) => {
  await app.page.evaluate((markup) => {
    const data = new DataTransfer();
    data.setData("text/plain", `{"${markup}": 1}`);
    data.setData("text/html", markup);
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, MARKUP);
  await app.analysed();
  await app.go("Files");
  await harmless(app, "Files");
});
