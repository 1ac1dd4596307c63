// The first minute: the promise, the sample, the answer.

import assert from "node:assert/strict";
import { scenario } from "./harness/browser.mjs";
import { golden, reportOf, sampleFiles } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

scenario("the first screen says what it does, what it never does, and how to begin", async (app) => {
  const text = await app.main.innerText();
  assert.match(text, /why your users lack their licences/);
  assert.match(text, /never leaves this machine/);
  assert.match(text, /Drop the export of a tenant here/);
  assert.equal(await app.page.title(), "Find out why your users lack their licences. · Seatscope");
  for (const name of ["Choose files", "Choose a folder", "Try the sample tenant"]) {
    assert.equal(await app.page.getByRole("button", { name }).count(), 1, name);
  }
});

scenario("the sample is one click away, and the answer comes first", async (app) => {
  const report = await reportOf(...(await sampleFiles()));
  await app.openSample();
  const answer = await app.heading.textContent();
  const [, inError, users] = answer.match(/^(\d+) of (\d+) users are in error, for \d+ causes\.$/) ?? [];
  const recorded = report.findings.filter(({ basis, severity }) => basis === "recorded" && severity === "error");
  const touched = new Set(recorded.flatMap((finding) => finding.users.map(({ id }) => id)));
  assert.equal(Number(inError), touched.size, answer);
  assert.ok(Number(users) > 200, answer);
  const seats = app.page.getByRole("region", { name: "Seats by product" });
  for (const product of report.products.slice(0, 3)) {
    const row = seats.getByRole("row", { name: product.name });
    assert.match(await row.innerText(), new RegExp(`${product.consumed} of ${product.enabled}`));
  }
});

scenario("an overview's cause leads to its finding", async (app) => {
  await app.openSample();
  const cause = app.page.getByRole("region", { name: "Causes, by harm" }).getByRole("link").first();
  const sentence = await cause.innerText();
  await cause.click();
  await app.isAt(sentence);
});

scenario("the overview comes part by part from the top, and at once when one comes back", async (app) => {
  const { page } = app;
  await page.evaluate(() => {
    globalThis.drawn = [];
    const look = () => {
      const overview = document.querySelector(".overview");
      if (overview) globalThis.drawn.push(overview.querySelectorAll("section").length);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await app.openSample();
  const drawn = () => page.evaluate(() => globalThis.drawn.splice(0));
  const first = await drawn();
  const all = first.at(-1);
  assert.equal(first[0], 1, "the causes are there first");
  assert.ok(all > 4 && new Set(first).size > 2, first.join());
  await app.go("Users");
  await drawn();
  await page.goBack();
  await page.getByRole("region", { name: "Causes, by harm" }).waitFor();
  assert.deepEqual([...new Set(await drawn())], [all]);
});

scenario("coming back leads to where one was on a long screen", async (app) => {
  const { page } = app;
  await app.openSample();
  const scrolled = () => page.evaluate(() => document.querySelector("main").scrollTop);
  for (const [part, top] of [["Rules", 1500], ["Overview", 400]]) {
    await app.navigation.getByRole("link", { name: part }).click();
    // It is as long as it gets once it can be scrolled so far.
    await becomes(async () => {
      await page.evaluate((to) => (document.querySelector("main").scrollTop = to), top);
      return scrolled();
    }, top);
    await app.go("Help");
    assert.equal(await scrolled(), 0, "another screen begins at its top");
    await page.goBack();
    await becomes(scrolled, top);
  }
});

scenario("errors are summed up by kind, each leading to its findings", async (app) => {
  const report = await reportOf(...(await sampleFiles()));
  await app.openSample();
  const kinds = app.page.getByRole("region", { name: "Errors by kind" });
  const errors = report.findings.filter(({ severity }) => severity === "error");
  assert.equal(await kinds.getByRole("listitem").count(), new Set(errors.map(({ code }) => code)).size);
  const ofKind = errors.filter(({ code }) => code === "CountViolation");
  const touched = new Set(ofKind.flatMap(({ users }) => users.map(({ id }) => id)));
  const kind = kinds.getByRole("listitem").filter({ hasText: "Not enough seats" });
  assert.match(await kind.innerText(), new RegExp(`^${touched.size} users\\s`));
  await kind.getByRole("link").click();
  await app.isAt("Findings");
  await app.hasRows(ofKind.length);
});

scenario("the keyboard alone is enough", async (app) => {
  const { page } = app;
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const tabTo = async (name) => {
    for (let presses = 0; presses < 40 && (await focused()) !== name; presses += 1)
      await page.keyboard.press("Tab");
    assert.equal(await focused(), name);
  };
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "MAIN");
  await tabTo("Try the sample tenant");
  await page.keyboard.press("Enter");
  await app.analysed();
  // The heading takes the focus, so that a screen reader says the answer.
  await becomes(focused, /users are in error/);
  await tabTo(await page.getByRole("link", { name: /^All findings/ }).textContent());
  await page.keyboard.press("Enter");
  await app.isAt("Findings");
  await becomes(
    () => app.rows.count(),
    (count) => count > 3,
  );
  for (
    let presses = 0;
    presses < 40 && !(await app.grid.evaluate((grid) => grid === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  assert.ok(
    await app.grid.evaluate((grid) => grid === document.activeElement),
    "the grid is a stop of the Tab key",
  );
  const third = await app.rows.nth(2).getByRole("link").innerText();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await app.isAt(third);
});

const ELSEWHERE = { place: "#/users/11111111-2222-4333-8444-555555555555" };

scenario("an address from another session says what is missing and leads on", ELSEWHERE, async (app) => {
  await app.page.getByText("none is open in this tab").waitFor();
  await app.openSample();
  await app.isAt("Not in this export");
});

scenario("what a reprocess would do is not claimed where nobody can tell, and who lacks a location is told", async (app) => {
  await app.openFiles([golden("location-recorded-not-set", "tenant.json")]);
  assert.equal(await app.heading.textContent(), "2 of 2 users are in error, for 1 cause.");
  await app.main.getByText("The export cannot tell whether a reprocess today would clear these errors.").waitFor();
  const helps = app.page.getByRole("region", { name: "What helps most" });
  await helps.getByText("Take 1 user out of “Reports”").waitFor();
  await helps.getByText("1 user was refused for a usage location and has none").waitFor();
});
