// Measures the built site on one tenant: `node bench/tenant.mjs FOLDER ROUNDS`. Prints a line of JSON a round.
//
// Every round opens the same files in a fresh page, beside JSON.parse of the same bytes in the same browser.
// `cargo xtask bench` runs it.

import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { forgetAnswers, longestAnswer, noteAnswers } from "../harness/answers.mjs";
import { App } from "../harness/app.mjs";
import { launch } from "../harness/launch.mjs";
import { dist } from "../harness/places.mjs";
import { serveSite } from "../harness/server.mjs";

/** Bytes of text that one JSON.parse is given; a browser's longest text is about half a gigabyte. */
const PIECE = 100e6;
/** Milliseconds for the largest tenant on a slow machine. */
const PATIENCE = 900_000;
/** Members of the group that a what-if is tried on, where a group has so many. */
const MEMBERS = 100_000;
const ENGINE = "engine/seatscope.js";

const [folder, rounds] = [process.argv[2], Number(process.argv[3])];
const names = (await readdir(folder)).filter((name) => name.endsWith(".json") && name !== "index.json");
const files = names.map((name) => join(folder, name));
const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
const bytes = sizes.reduce((sum, size) => sum + size);

const group = await largeGroup();
const scenario = join(folder, "scenario.txt");
await writeFile(scenario, JSON.stringify({ edits: [{ op: "reprocess", group: group.id }] }));

const site = await serveWithMemory();
const browser = await launch();
try {
  for (let round = 0; round < rounds; round += 1) {
    const parse = await withPage((page) => parseAlone(page));
    const analysed = await withPage((page) => analyse(page));
    console.log(JSON.stringify({ bytes, ...parse, ...analysed }));
  }
} finally {
  await browser.close();
  await site.close();
}

/** Of the groups that give licences the smallest with 100,000 members, or else the one with most. */
async function largeGroup() {
  const { value } = JSON.parse(await readFile(join(folder, "groups.json"), "utf8"));
  const licensed = value.filter(({ assignedLicenses }) => assignedLicenses.length > 0);
  const counted = licensed.map(({ id, members }) => ({ id, members: members.length }));
  counted.sort((one, other) => one.members - other.members);
  return counted.find(({ members }) => members >= MEMBERS) ?? counted.at(-1);
}

/** The site, whose engine tells how much memory it has; the worker is closed to everybody else. */
async function serveWithMemory() {
  const tell = "\nglobalThis.memoryOfEngine = () => wasm.memory.buffer.byteLength;";
  const script = (await readFile(join(dist, ENGINE), "utf8")).replace("\nreturn { init: __wbg_init", `${tell}$&`);
  const digest = `sha384-${createHash("sha384").update(script).digest("base64")}`;
  const known = new RegExp(`("${ENGINE}":")[^"]+`);
  return serveSite(dist, (shell) => shell.replace(known, `$1${digest}`), { [ENGINE]: script });
}

async function withPage(measure) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

/** JSON.parse of the records, in pieces where one text would be too long, and with reading and decoding. */
async function parseAlone(page) {
  await page.goto(site.address);
  await page.setContent("<input type=file multiple>");
  await page.locator("input").setInputFiles(files);
  return page.evaluate(async (piece) => {
    const begin = performance.now();
    let parse = 0;
    let records = 0;
    for (const file of document.querySelector("input").files) {
      // The generator writes a record a line, so a piece can end at any line.
      for (let start = 0; start < file.size; ) {
        let text = await file.slice(start, start + piece).text();
        const last = start + piece >= file.size;
        if (!last) text = text.slice(0, text.lastIndexOf("\n"));
        start += last ? piece : new TextEncoder().encode(text).length;
        const open = text.indexOf("\n");
        const close = last ? text.lastIndexOf("\n]") : text.length;
        const whole = last && start <= piece;
        text = whole ? text : `[${text.slice(Math.max(open, 0), close).replace(/^[,\s]+|[,\s]+$/g, "")}]`;
        const now = performance.now();
        const value = JSON.parse(text);
        parse += performance.now() - now;
        records += value.value?.length ?? value.length;
      }
    }
    return { parse, readAndParse: performance.now() - begin, records };
  }, PIECE);
}

/** What people wait for: the analysis, a rule that is switched, a change that is tried, rows that scroll. */
async function analyse(page) {
  const app = new App(page, site);
  await noteAnswers(page);
  await page.addInitScript(noteTasks);
  await app.arrive();
  const begin = Date.now();
  const first = page.locator("#found").waitFor().then(
    () => Date.now() - begin,
    () => undefined,
  );
  await app.choose("Choose files", files);
  await app.analysed();
  const analysis = Date.now() - begin;
  // Of a small tenant everything is there before anything of it is shown: then its end is when the first is seen.
  const firstError = (await Promise.race([first, Promise.resolve(undefined)])) ?? analysis;
  const reading = await busy(page);
  const ruleSwitch = await switchRules(app);
  const { whatIf, members } = await tryReprocess(app);
  await app.go("Users");
  await app.rows.first().waitFor();
  const frame = await scroll(page, app);
  const longestTask = Math.max(reading, await busy(page));
  // An engine's memory only grows: what it has at last is the most.
  const each = await Promise.all(page.workers().map((worker) => worker.evaluate(() => globalThis.memoryOfEngine())));
  const memory = each.reduce((sum, bytes) => sum + bytes, 0);
  return { analysis, firstError, memory, ruleSwitch, whatIf, members, longestTask, frame };
}

/** Runs in the page: notes how long its thread is busy at a stretch. */
function noteTasks() {
  globalThis.busiest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.busiest = Math.max(globalThis.busiest, duration);
  }).observe({ type: "longtask" });
}

/** The longest stretch since it was last asked. */
function busy(page) {
  return page.evaluate(() => {
    const longest = globalThis.busiest;
    globalThis.busiest = 0;
    return longest;
  });
}

/** Switches a rule that decides something in every tenant of the generator. */
async function switchRules(app) {
  await app.go("Rules");
  await app.page.getByRole("searchbox").fill("pstn");
  await app.page.getByRole("group", { name: "What pstn does", exact: true }).getByText("Off", { exact: true }).click();
  return longestAnswer(app.page, "setRules");
}

/** Reprocesses the group. */
async function tryReprocess(app) {
  await app.go("What-if");
  await forgetAnswers(app.page);
  await app.choose("Open a scenario", [scenario]);
  return { whatIf: await longestAnswer(app.page, "whatIf"), members: group.members };
}

/** The longest time between two frames while the list of users scrolls by a thousand rows. */
async function scroll(page, app) {
  const box = await app.grid.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const gaps = (globalThis.gaps = []);
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (globalThis.gaps === gaps) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const before = await app.rows.first().innerText();
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 800);
  await page.waitForTimeout(200);
  if ((await app.rows.first().innerText()) === before) throw new Error("the list of users did not scroll");
  return page.evaluate(() => {
    const gaps = globalThis.gaps;
    globalThis.gaps = null;
    return Math.max(...gaps.slice(1));
  });
}
