// Every screen for everybody: axe, light and dark, forced colours, no motion, narrow and enlarged.
// Each screen is also kept as a picture, to be looked at.

import assert from "node:assert/strict";
import { join } from "node:path";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { artefacts, golden, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const BROKEN = [
  golden("broken-picture", "logo.png"),
  golden("broken-cut-in-half", "users.json"),
  golden("broken-web-page", "contacts.json"),
];

/** What opens from each table: the first row that has this text, where the first of all tells little. */
const OPENED = {
  Findings: /exclude each other/,
  Users: "Leila Idrissi",
  Groups: "Managers",
  Products: "Office 365 E3",
};

/** Goes through the screens; `look` hears the name of each. */
async function everyScreen(app, look) {
  const { page } = app;
  await look("arrive");
  await app.openFiles([...(await sampleFiles()), ...BROKEN.slice(0, 1)]);
  await page.getByRole("link", { name: /^Show all \d+ changes/ }).waitFor();
  await look("overview");
  await page.getByRole("link", { name: /^Show all \d+ changes/ }).click();
  await page.getByRole("button", { name: "Copy all as one scenario" }).waitFor();
  await look("changes");
  await page.getByRole("button", { name: "Try all of them" }).click();
  await page.getByRole("region", { name: "Who gains and loses what" }).waitFor();
  await look("what-if");
  await page.getByRole("link", { name: /^Plan a swap/ }).click();
  await page.getByLabel("Goal").selectOption("Reprocess everything");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.getByRole("region", { name: "Ways to do it" }).waitFor();
  await look("plan");
  await app.navigation.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("link", { name: /^See the \d+ differences/ }).click();
  await becomes(
    () => app.rows.count(),
    (count) => count > 5,
  );
  await becomes(() => page.locator(".grid__pending").count(), 0);
  await look("differences");
  for (const [part, text] of Object.entries(OPENED)) {
    await app.go(part);
    await becomes(() => page.locator(".grid__pending").count(), 0);
    await look(part.toLowerCase());
    if (part !== "Findings") await page.getByRole("searchbox").fill(String(text));
    await app.rows.getByRole("link", { name: text }).first().click();
    await page.getByRole("article").waitFor();
    await becomes(() => page.locator(".grid__pending").count(), 0);
    await look(`${part.toLowerCase()}-opened`);
  }
  await app.go("Groups");
  await page.getByRole("link", { name: "Try a membership rule" }).click();
  await page.getByText("Show values of user.department").click();
  await page.getByRole("button", { name: /^Sales/ }).click();
  await page.getByRole("region", { name: /^Meet the rule/ }).waitFor();
  await look("membership-rule");
  await page.getByRole("textbox", { name: "Rule" }).fill("user.departmant -eq \"Sales\" -and user.c");
  await page.getByRole("list", { name: "Remarks on the rule" }).getByRole("listitem").first().waitFor();
  await page.getByRole("listbox", { name: "Offers" }).waitFor();
  await look("membership-rule-broken");
  await page.getByRole("textbox", { name: "Rule" }).press("Escape");
  await app.go("Service plans");
  await becomes(() => page.locator(".grid__pending").count(), 0);
  await look("service-plans");
  await app.rows.getByRole("link").first().click();
  await page.getByRole("article").waitFor();
  await becomes(() => page.locator(".grid__pending").count(), 0);
  await look("service-plan-opened");
  await app.go("Help");
  await look("help");
  await app.go("Addresses");
  await becomes(() => page.locator(".grid__pending").count(), 0);
  await look("addresses");
  await app.go("Files");
  await page.getByRole("group", { name: "Files" }).getByRole("row").nth(1).waitFor();
  await look("files");
  await app.go("Rules");
  await page.getByRole("list").getByRole("listitem").nth(10).waitFor();
  await look("rules");
  await app.go("Audit log");
  await page.getByRole("img", { name: /began/ }).first().waitFor();
  await look("timeline");
  await app.go("Reports");
  await look("reports");
  await app.go("How to export");
  await page.getByRole("region", { name: "Audit log", exact: true }).waitFor();
  await look("export");
  await page.getByRole("banner").getByRole("link", { name: /No request went/ }).click();
  await app.isAt("Privacy");
  await look("privacy");
  await app.go("Rules");
  await page.getByRole("searchbox").fill("pstn");
  // The list follows shortly after the last key, and what is pressed must not move away meanwhile.
  await becomes(() => page.getByRole("group", { name: /^What .* does$/ }).count(), (shown) => shown < 10);
  await page.getByRole("group", { name: "What pstn does", exact: true }).getByText("Off", { exact: true }).click();
  await page.getByText("1 rule is switched.").waitFor();
  await look("rules-switched");
  await app.go("Findings");
  await look("findings-by-own-rules");
  await page.getByRole("button", { name: "Back to the rules as delivered" }).click();
  await app.go("Users");
  await page.getByRole("searchbox").fill("nobody");
  await page.getByText("Nothing matches.").waitFor();
  await look("nothing-matches");
  await page.evaluate(() => location.assign("#/nowhere"));
  await app.isAt("There is no such page");
  await look("not-found");
  await page.getByRole("button", { name: "Open other files" }).click();
  await page.getByRole("link", { name: /^Back to/ }).waitFor();
  await look("open-other");
  await app.choose("Choose files", BROKEN);
  await becomes(() => app.navigation.innerText(), /Files\s+3\b/);
  await look("broken-overview");
  await app.go("Files");
  await look("broken-files");
}

/** Keeps a picture. */
async function picture(app, theme, name) {
  await app.page.screenshot({ path: join(artefacts, theme, `${name}.png`), animations: "disabled" });
}

/** How far the page can be scrolled sideways. */
function sideways(page) {
  return page.evaluate(() => {
    const [root, main] = [document.documentElement, document.querySelector("main")];
    return Math.max(root.scrollWidth - root.clientWidth, main.scrollWidth - main.clientWidth);
  });
}

for (const colorScheme of ["light", "dark"]) {
  scenario(`every screen is accessible in ${colorScheme} colours`, { context: { colorScheme } }, async (app) => {
    await everyScreen(app, async (name) => {
      await accessible(app.page, name);
      await picture(app, colorScheme, name);
    });
  });
}

const NARROW = { context: { viewport: { width: 320, height: 720 } } };

scenario("every screen fits 320 pixels, which also is a page enlarged four times", NARROW, async (app) => {
  await everyScreen(app, async (name) => {
    await picture(app, "narrow", name);
    assert.equal(await sideways(app.page), 0, `${name} scrolls sideways`);
    await accessible(app.page, name);
  });
});

scenario("forced colours leave everything visible", { context: { forcedColors: "active" } }, async (app) => {
  await everyScreen(app, async (name) => {
    await picture(app, "forced-colours", name);
    await accessible(app.page, name);
  });
});

scenario("nothing moves for people who want no motion", { context: { reducedMotion: "reduce" } }, async (app) => {
  const moving = () =>
    app.page.evaluate(
      () =>
        document.getAnimations().filter((animation) => animation.effect.getComputedTiming().activeDuration > 100)
          .length,
    );
  await everyScreen(app, async (name) => assert.equal(await moving(), 0, name));
});

scenario("the screen of progress is accessible, and waits for an engine that is late", async (app) => {
  const { page } = app;
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/seatscope_wasm_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await app.arrive();
  await app.choose("Choose files", BROKEN);
  await page.getByRole("progressbar").waitFor();
  await accessible(page, "reading");
  await picture(app, "light", "reading");
  release();
  await app.analysed();
});

scenario("the colours chosen stay chosen", async (app) => {
  const { page } = app;
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("Dark");
  const dark = await background();
  assert.notEqual(dark, light);
  await page.reload();
  await page.getByRole("button", { name: "Try the sample tenant" }).waitFor();
  assert.equal(await background(), dark);
});

scenario("a new screen takes the focus to its heading, and names the window", async (app) => {
  await app.openSample();
  for (const part of ["Findings", "Users", "Groups", "Products", "Files", "Rules", "How to export"]) {
    await app.go(part);
    await becomes(() => app.page.evaluate(() => document.activeElement.textContent), part);
    await becomes(() => app.page.title(), `${part} · Seatscope`);
    assert.equal(
      await app.navigation
        .locator("[aria-current=page]")
        .innerText()
        .then((text) => text.split("\n")[0]),
      part,
    );
  }
});

const TELEPHONE = { context: { viewport: { width: 390, height: 844 } } };

scenario("on a narrow screen the way to the current one can be seen", TELEPHONE, async (app) => {
  await app.openSample();
  const isSeen = () =>
    app.navigation.evaluate((strip) => {
      const [room, current] = [strip, strip.querySelector("[aria-current]")].map((part) => part.getBoundingClientRect());
      return current.left >= room.left - 1 && current.right <= room.right + 1;
    });
  for (const place of ["#/reports", "#/users", "#/help", "#/"]) {
    await app.page.evaluate((place) => (location.hash = place), place);
    await becomes(() => app.navigation.locator("[aria-current]").getByRole("link").getAttribute("href"), place);
    await becomes(isSeen, true);
  }
});
