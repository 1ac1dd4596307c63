// The package for JavaScript: in Node, in a page and in a worker, with types that hold.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { promisify } from "node:util";
import { launch } from "./harness/launch.mjs";
import { analyze as commandLine, golden, packaged, reportOf, sampleFiles, scratch, whatIf as whatIfOf, write } from "./harness/places.mjs";
import { serveFolder } from "./harness/server.mjs";

const folder = join(packaged, "npm");
const run = promisify(execFile);
const { analyze, whatIf } = await import(pathToFileURL(join(folder, "seatscope.js")));
const tenant = golden("conflict-predicted", "tenant.json");
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("in Node the report is the command line's, from bytes, a text and a stream", async () => {
  const expected = await commandLine(tenant);
  const bytes = await readFile(tenant);
  for (const data of [new Uint8Array(bytes), bytes.toString(), new Blob([bytes]), createReadStream(tenant)]) {
    const analysis = await analyze([{ path: "tenant.json", data }]);
    assert.deepEqual(Buffer.from(analysis.reportJson()), expected);
    assert.deepEqual(analysis.report, JSON.parse(expected));
    analysis.free();
  }
});

test("a scenario gives what the command line gives, and a wrong one says what is wrong", async (t) => {
  const scenario = { name: "all", edits: [{ op: "reprocess", all: true }] };
  const place = await scratch(t);
  await write(place, { "scenario.json": scenario });
  const analysis = await analyze([{ path: "tenant.json", data: await readFile(tenant) }]);
  assert.deepEqual(whatIf(analysis, scenario), await whatIfOf(join(place, "scenario.json"), tenant));
  assert.throws(() => whatIf(analysis, { edits: [{ op: "addSeat" }] }), /addSeat/);
  analysis.free();
});

test("progress only grows, and a cancel stops the work", async () => {
  const files = (await sampleFiles()).map((path) => ({ path: path.split("/").at(-1), data: createReadStream(path) }));
  const told = [];
  const analysis = await analyze(files, { onProgress: (progress) => told.push(progress) });
  analysis.free();
  assert.equal(told.at(-1).phase, "analysing");
  assert.ok(told.every(({ bytesDone, objects }, at) => at === 0 || (bytesDone >= told[at - 1].bytesDone && objects >= told[at - 1].objects)));
  assert.equal(told.at(-1).filesDone, files.length);
  const recorded = (await reportOf(...(await sampleFiles()))).findings.filter(({ basis }) => basis === "recorded");
  const short = recorded.filter(({ code }) => code === "CountViolation").flatMap(({ users }) => users.map(({ id }) => id));
  const found = told.at(-1).errors.find(({ code }) => code === "CountViolation");
  assert.equal(found.users, new Set(short).size);
  const stop = new AbortController();
  const reason = new Error("enough");
  const stopped = analyze([{ path: "tenant.json", data: await readFile(tenant) }], {
    signal: stop.signal,
    onProgress: () => stop.abort(reason),
  });
  await assert.rejects(stopped, reason);
});

test("the example for Node prints the findings", async (t) => {
  const place = await scratch(t);
  await mkdir(join(place, "node_modules"));
  await symlink(folder, join(place, "node_modules", "seatscope"));
  await cp(join(folder, "examples", "node.mjs"), join(place, "node.mjs"));
  const { stdout } = await run(process.execPath, [join(place, "node.mjs"), tenant]);
  const { findings } = await reportOf(tenant);
  assert.deepEqual(stdout.trimEnd().split("\n"), findings.map(({ severity, message }) => `${severity}: ${message}`));
});

test("the examples for a page and its worker show the findings", async () => {
  const site = await serveFolder(folder);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/examples/page.html`);
  await page.getByLabel("Files of an export").setInputFiles(tenant);
  const { findings } = await reportOf(tenant);
  await page.getByText(`${findings.length} findings`).waitFor({ timeout: 30_000 });
  assert.deepEqual(await page.getByRole("listitem").allTextContents(), findings.map(({ message }) => message));
  const inPage = await page.evaluate(async (text) => {
    const { analyze } = await import("/seatscope.js");
    return (await analyze([{ path: "tenant.json", data: text }])).report.findings.length;
  }, await readFile(tenant, "utf8"));
  assert.equal(inPage, findings.length);
  await page.close();
  await site.close();
});

test("the types hold for what people write", async (t) => {
  const place = await scratch(t);
  await mkdir(join(place, "node_modules"));
  await symlink(folder, join(place, "node_modules", "seatscope"));
  const right = `import { analyze, whatIf, type Report, type Scenario } from "seatscope";
    const scenario: Scenario = { edits: [{ op: "reprocess", all: true }] };
    const analysis = await analyze([{ path: "a.json", data: new Uint8Array() }], { onProgress: ({ objects }) => objects.toFixed() });
    const report: Report = analysis.report;
    const codes: string[] = report.findings.map((finding) => finding.code);
    const resolved: number = whatIf(analysis, scenario).errors.resolved.length;
    export { codes, resolved };`;
  const wrong = `import { analyze } from "seatscope";
    const analysis = await analyze([{ path: "a.json", data: "" }]);
    export const codes: number[] = analysis.report.findings.map((finding) => finding.code);`;
  await writeFile(join(place, "right.mts"), right);
  await writeFile(join(place, "wrong.mts"), wrong);
  const compiler = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.asynciterable"];
  const check = (file) => run(process.execPath, [compiler, ...options, join(place, file)]);
  await check("right.mts");
  await assert.rejects(check("wrong.mts"), ({ stdout }) => /wrong\.mts.*TS2322/.test(stdout));
});
