// An export of 100 MB: the page stays at hand while the worker reads.

import "./timed.mjs";
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { scenario } from "../harness/browser.mjs";
import { generate, scratch } from "../harness/places.mjs";
import { becomes } from "../harness/wait.mjs";

const USERS = 80_000;
/** Milliseconds for which the page's thread may be busy at a stretch. */
const LONGEST_TASK = 200;
/** The part of the whole time by whose end the first error is on the screen. */
const FIRST = 0.5;
/** Milliseconds for a cancel to be obeyed. */
const CANCEL = 1_000;
// Reading takes seconds; a machine that builds something else meanwhile takes longer.
const PATIENT = { timeout: 240_000 };

/** Starts to note how long the page's thread is busy at a stretch, and how far frames are apart. */
function measure(page) {
  return page.evaluate(() => {
    const measured = (globalThis.measured = { task: 0, gap: 0, frames: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.task = Math.max(measured.task, duration);
    }).observe({ type: "longtask" });
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      measured.gap = Math.max(measured.gap, now - last);
      measured.frames += 1;
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** What was noted so far; noting begins anew. */
async function measured(page) {
  return page.evaluate(() => {
    const { task, gap, frames } = globalThis.measured;
    Object.assign(globalThis.measured, { task: 0, gap: 0, frames: 0 });
    return { task: Math.round(task), gap: Math.round(gap), frames };
  });
}

/** Keeps the page's thread busy on purpose, to see that it is noticed. */
async function noticesWork(page) {
  await page.evaluate(() =>
    setTimeout(() => {
      for (const end = performance.now() + 150; performance.now() < end; );
    }),
  );
  await becomes(
    () => page.evaluate(() => globalThis.measured.task),
    (task) => task > 100,
  );
  await measured(page);
}

function calm(what, { task, gap, frames }) {
  console.log(`    ${what}: busy for ${task} ms at most, ${frames} frames, ${gap} ms apart at most`);
  assert.ok(task < LONGEST_TASK, `${what}: the page's thread was busy for ${task} ms`);
}

/** A figure of the screen that shows progress; nothing once the screen is gone. */
async function figure(app, name) {
  const value = app.main.locator("dl div", { hasText: name }).locator("dd");
  return (await value.count())
    ? value
        .first()
        .textContent({ timeout: 1_000 })
        .catch(() => null)
    : null;
}

scenario("an export of 100 MB is read while the page scrolls, and can be cancelled", PATIENT, async (app, t) => {
  const { page } = app;
  const files = await generate(await scratch(t), USERS);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const bytes = sizes.reduce((sum, size) => sum + size);
  assert.ok(bytes > 100e6, `${bytes} bytes`);

  // A low window, so that the screen of progress has something to scroll.
  await page.setViewportSize({ width: 900, height: 260 });
  await measure(page);
  await noticesWork(page);
  await page.mouse.move(500, 200);
  const start = Date.now();
  await app.choose("Choose files", files);
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  const [progress, tops] = [new Set(), []];
  let found = null;
  for (let wheel = 60; await app.navigation.isHidden(); wheel = -wheel) {
    progress.add(await figure(app, "Read"));
    found ??= (await app.main.getByRole("region", { name: "Errors on record so far" }).isVisible())
      ? Date.now() - start
      : null;
    await page.mouse.wheel(0, wheel);
    tops.push(await page.evaluate(() => document.querySelector("main").scrollTop + scrollY));
  }
  const all = Date.now() - start;
  console.log(`    ${Math.round(bytes / 1e6)} MB were read and analysed in ${all} ms, the first error shown after ${found}`);
  assert.ok(found < all * FIRST, `the first error was shown after ${found} of ${all} ms`);
  calm("reading", await measured(page));
  const moves = tops.filter((top, at) => at > 0 && top !== tops[at - 1]);
  assert.ok(moves.length > 5, `scrolled to ${tops}`);
  // Before the worker's first word, and once the screen is gone.
  progress.delete(null);
  assert.ok(progress.size > 4, `progress was ${[...progress]}`);
  for (const text of progress) assert.match(text, /^[\d.,]+ \w+ of 1\d\d(\.\d)? MB$/);

  await page.setViewportSize({ width: 1280, height: 800 });
  await becomes(() => app.heading.textContent(), /^[\d,]+ of 80,0\d\d users are in error/);
  await app.go("Findings");
  await becomes(
    () => app.rows.count(),
    (count) => count > 5,
  );
  await app.rows.first().getByRole("link").click();
  await page.getByRole("region", { name: "What to do" }).waitFor();
  await app.go("Users");
  await becomes(
    () => app.grid.getAttribute("aria-rowcount"),
    (count) => Number(count) > USERS,
  );
  calm("opening findings and users", await measured(page));

  await app.grid.focus();
  for (const key of ["End", "PageUp", "Home", "PageDown"]) {
    await app.grid.press(key);
    await becomes(() => page.locator(".grid__pending").count(), 0);
  }
  const box = await app.grid.boundingBox();
  await page.mouse.move(box.x + 200, box.y + 200);
  for (let turns = 0; turns < 40; turns += 1) await page.mouse.wheel(0, 2_000);
  await becomes(
    () => app.grid.evaluate((grid) => grid.scrollTop),
    (top) => top > 20_000,
  );
  await becomes(() => page.locator(".grid__pending").count(), 0);
  await page.getByRole("searchbox").fill("no such user at all");
  await app.hasRows(0);
  calm("walking through the users", await measured(page));

  // Again, from the start, and with a change of mind.
  await page.getByRole("button", { name: "Open other files" }).click();
  await app.choose("Choose files", files);
  await becomes(() => figure(app, "Objects"), /^[1-9]/);
  await page.getByRole("button", { name: "Cancel" }).click();
  const cancelled = Date.now();
  await page.getByText("Reading was cancelled. Nothing was kept.").waitFor();
  const took = Date.now() - cancelled;
  console.log(`    cancelling took ${took} ms`);
  assert.ok(took < CANCEL, `cancelling took ${took} ms`);
  calm("cancelling", await measured(page));
  await app.openSample();
  await app.isAt(/of 250 users are in error/);
});
