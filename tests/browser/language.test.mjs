// The page in another language: chosen, kept, and taken back, without losing what is open.

import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden, sampleFiles, scratch } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

/** More users than a number without a sign between its thousands has room for. */
const MANY = 1_248;

const language = (page) => page.evaluate(() => document.documentElement.lang);
const chooser = (page) => page.locator("#language");

async function choose(page, name, code) {
  await chooser(page).selectOption(name);
  await becomes(() => language(page), code);
}

/** A file of that many users. */
async function manyUsers(t) {
  const value = Array.from({ length: MANY }, (_, at) => {
    const number = String(at).padStart(12, "0");
    return {
      id: `00000000-0000-4000-8000-${number}`,
      displayName: `Person ${number}`,
      userPrincipalName: `person${number}@contoso.com`,
      accountEnabled: true,
      userType: "Member",
      assignedLicenses: [],
      licenseAssignmentStates: [],
    };
  });
  const file = join(await scratch(t), "users.json");
  const context = "https://graph.microsoft.com/v1.0/$metadata#users";
  await writeFile(file, JSON.stringify({ "@odata.context": context, value }));
  return file;
}

scenario("in German the words, the numbers and the plurals are German, and what is open stays open", async (app, t) => {
  const { page } = app;
  await app.openFiles([await manyUsers(t)]);
  const users = app.navigation.getByRole("listitem").filter({ hasText: "Users" });
  await becomes(() => users.innerText(), /1,248/);
  await app.go("Users");
  await page.getByRole("searchbox").fill("Person 000000000007");
  await app.hasRows(1);
  assert.equal(await page.getByRole("combobox", { name: "Language" }).inputValue(), "en");
  await choose(page, "Deutsch", "de");
  assert.equal(await page.getByRole("combobox", { name: "Sprache" }).inputValue(), "de");
  await becomes(() => page.evaluate(() => document.activeElement.id), "language");
  await app.isAt("Benutzer");
  await becomes(() => page.title(), "Benutzer · Seatscope");
  await becomes(() => page.getByRole("searchbox").inputValue(), "Person 000000000007");
  await app.hasRows(1);
  await page.getByText("1.248 Benutzer, davon 1 gezeigt").waitFor();
  const parts = page.getByRole("navigation", { name: "Teile der Analyse" });
  await becomes(() => parts.getByRole("listitem").filter({ hasText: "Benutzer" }).innerText(), /1\.248/);
  await parts.getByRole("link", { name: "Dateien" }).click();
  await app.isAt("Dateien");
  await page.getByRole("cell", { name: /^\d+(,\d)? kB$/ }).first().waitFor();
  await choose(page, "English", "en");
  await app.isAt("Files");
  await app.go("Users");
  await becomes(() => page.getByRole("searchbox").inputValue(), "Person 000000000007");
});

scenario("what was said on a screen is still said in another language, and when one comes back", async (app) => {
  const { page } = app;
  await app.openFiles([golden("timeline-by-correlation", "tenant.json")]);
  await app.go("Audit log");
  await page.getByRole("button", { name: "Only what failed" }).click();
  await page.getByText("1 event", { exact: true }).waitFor();
  await choose(page, "Deutsch", "de");
  const failed = page.getByRole("button", { name: "Nur Fehlgeschlagenes" });
  await becomes(() => failed.getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: "Filter aufheben" }).waitFor();
  const parts = page.getByRole("navigation", { name: "Teile der Analyse" });
  await parts.getByRole("link", { name: "Was-wäre-wenn" }).click();
  await page.getByRole("link", { name: /^Einen Tausch/ }).click();
  await page.getByLabel("Ziel").selectOption("Alles erneut verarbeiten");
  await page.getByRole("button", { name: "Planen", exact: true }).click();
  await page.getByRole("region", { name: "Wege dorthin" }).waitFor();
  await choose(page, "English", "en");
  await becomes(() => page.getByLabel("Goal").locator("option:checked").innerText(), "Reprocess everything");
  await page.getByRole("region", { name: "Ways to do it" }).waitFor();
  await app.go("Audit log");
  await becomes(() => page.getByRole("button", { name: "Only what failed" }).getAttribute("aria-pressed"), "true");
});

scenario("German words have room: the header has one line, and nothing scrolls sideways in a what-if", async (app) => {
  const { page } = app;
  await app.openSample();
  const height = () => page.getByRole("banner").evaluate((header) => header.clientHeight);
  const english = await height();
  await page.getByRole("link", { name: /^Show all/ }).click();
  await page.getByRole("button", { name: "Try all of them" }).click();
  await page.getByRole("region", { name: "Seats", exact: true }).waitFor();
  const beyond = () =>
    page.locator(".table-scroll").evaluateAll((tables) => tables.filter((it) => it.scrollWidth > it.clientWidth).length);
  assert.equal(await beyond(), 0);
  await choose(page, "Deutsch", "de");
  await page.getByRole("region", { name: "Lizenzen", exact: true }).waitFor();
  assert.equal(await height(), english);
  assert.equal(await beyond(), 0);
});

scenario("the screens are for everybody in German, too, and say what the engine wrote in English", async (app) => {
  const { page } = app;
  await app.openFiles(await sampleFiles());
  await choose(page, "Deutsch", "de");
  await becomes(() => app.heading.textContent(), /^Bei \d+ von 250 Benutzern liegen Fehler vor, mit \d+ Ursachen\.$/);
  await page.getByRole("region", { name: "Ursachen, nach Auswirkung" }).waitFor();
  await page.getByRole("region", { name: "Lizenzen nach Produkt" }).waitFor();
  await accessible(page, "Übersicht");
  const parts = page.getByRole("navigation", { name: "Teile der Analyse" });
  for (const part of ["Befunde", "Benutzer", "Gruppen", "Produkte", "Dienstpläne", "Dateien", "Regeln", "Hilfe"]) {
    await parts.getByRole("link", { name: part, exact: false }).first().click();
    await app.isAt(part);
    await becomes(() => page.locator(".grid__pending").count(), 0);
    await accessible(page, part);
  }
  await page.getByText("die Berichte bleiben englisch", { exact: false }).waitFor();
  await parts.getByRole("link", { name: "Befunde" }).click();
  await app.rows.getByRole("link").first().click();
  await page.getByRole("region", { name: "Was zu tun ist" }).waitFor();
  assert.equal(await app.heading.locator("[lang=en]").count(), 1);
  await accessible(page, "Befund");
});

scenario("the language chosen stays chosen, and the palette takes it back", async (app) => {
  const { page } = app;
  await choose(page, "Deutsch", "de");
  await page.getByRole("button", { name: "Beispielmandanten öffnen" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Beispielmandanten öffnen" }).waitFor();
  assert.equal(await language(page), "de");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Öffnen, finden oder ausführen" });
  await palette.waitFor();
  await page.keyboard.type("english");
  await becomes(() => palette.getByRole("option").allInnerTexts(), (options) => options.length === 1);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Try the sample tenant" }).waitFor();
  assert.equal(await language(page), "en");
  assert.equal(await page.evaluate(() => localStorage.getItem("seatscope.language")), '"en"');
});

scenario("the choice of a language is shown among what is kept, and removed with it", async (app) => {
  const { page } = app;
  await choose(page, "Deutsch", "de");
  await page.getByRole("banner").getByRole("link", { name: /keine Anforderung an andere Websites/ }).click();
  await app.isAt("Datenschutz");
  const kept = page.getByRole("region", { name: "Was dieser Browser behält" });
  await becomes(() => kept.getByRole("listitem").allTextContents(), ["Ihre Wahl der Sprache"]);
  await page.getByRole("button", { name: "Alles davon entfernen" }).click();
  await becomes(() => kept.getByRole("listitem").allTextContents(), ["Zurzeit wird gar nichts behalten."]);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

for (const [locale, code, button] of [
  ["de-AT", "de", "Beispielmandanten öffnen"],
  ["fi-FI", "en", "Try the sample tenant"],
]) {
  scenario(`a browser in ${locale} begins in ${code}`, { context: { locale }, place: null }, async ({ page, site }) => {
    await page.goto(site.address);
    await page.getByRole("button", { name: button }).waitFor();
    assert.equal(await language(page), code);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
}

scenario(
  "messages that are not those of the site are refused, and English stays",
  { loud: true, contents: { "text/de.ftl": "arrive-promise = Verfälscht\n" } },
  async (app) => {
    const { page } = app;
    await chooser(page).selectOption("Deutsch");
    await page.getByRole("alert").getByText("The page cannot speak this language now").waitFor();
    assert.equal(await language(page), "en");
    assert.equal(await chooser(page).inputValue(), "en");
    await app.openFiles([golden("conflict-predicted", "tenant.json")]);
    await app.go("Users");
  },
);
