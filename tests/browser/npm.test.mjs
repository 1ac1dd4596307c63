// The package for JavaScript: in Node, in a page and in a worker, with types that hold.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { promisify } from "node:util";
import { launch } from "./harness/launch.mjs";
import { analyze as commandLine, dist, golden, packaged, reportOf, sampleFiles, scratch, whatIf as whatIfOf, write } from "./harness/places.mjs";
import { serveFolder, serveSite } from "./harness/server.mjs";

const folder = join(packaged, "npm");
const run = promisify(execFile);
const { analyze, whatIf } = await import(pathToFileURL(join(folder, "seatscope.js")));
const tenant = golden("conflict-predicted", "tenant.json");
const start = fileURLToPath(new URL("../../web/src/worker/start.js", import.meta.url));
const IMPORT = 'import { serve } from "seatscope";\n';
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

test("the page runs this package, and of its own only what calls it", async () => {
  for (const [site, own] of [
    ["seatscope.js", "seatscope.js"],
    ["seatscope_wasm_bg.wasm", "engine/seatscope_wasm_bg.wasm"],
  ]) {
    assert.ok((await readFile(join(dist, "engine", site))).equals(await readFile(join(folder, own))), site);
  }
  assert.deepEqual((await readdir(join(dist, "engine"))).sort(), ["seatscope.js", "seatscope_wasm_bg.wasm"]);
  const calls = await readFile(start, "utf8");
  assert.equal(calls.split(/\bimport\b/).length, 2, "it imports once");
  assert.ok(calls.includes(IMPORT));
  const site = await serveSite(dist);
  const page = await browser.newPage({ serviceWorkers: "block" });
  await page.addInitScript(() => {
    const create = URL.createObjectURL;
    globalThis.made = [];
    URL.createObjectURL = (blob) => {
      globalThis.made.push(blob);
      return create.call(URL, blob);
    };
  });
  await page.goto(site.address);
  await page.getByRole("button", { name: "Try the sample tenant" }).click();
  await page.getByRole("navigation", { name: "Parts of the analysis" }).waitFor();
  const scripts = await page.evaluate(() => Promise.all(globalThis.made.map((blob) => blob.text())));
  const expected = (await readFile(join(folder, "seatscope.js"), "utf8")) + calls.replace(IMPORT, "");
  assert.deepEqual(scripts, [expected]);
  await page.close();
  await site.close();
});

test("a page of others is served as Seatscope's own", async () => {
  const site = await serveFolder(folder);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/examples/page.html`);
  const text = await readFile(tenant, "utf8");
  const { types, overview } = await page.evaluate(async ({ origin, text }) => {
    const script = `import { serve } from "${origin}/seatscope.js"; serve();`;
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })), { type: "module" });
    const types = [];
    const answer = (type) =>
      new Promise((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data: { message } }) => {
          if (message.body.type !== "progress") types.push(message.body.type);
          if (message.body.type === type) resolve(message.body);
        };
      });
    await answer("started");
    const file = new File([text], "tenant.json");
    worker.postMessage({
      message: { id: 1, epoch: 1, body: { type: "read", now: null } },
      files: [{ path: "tenant.json", file }],
    });
    const { overview } = await answer("analysed");
    worker.postMessage({ message: { id: 2, epoch: 1, body: { type: "ask", query: { about: "overview" } } } });
    await answer("reply");
    worker.terminate();
    return { types, overview };
  }, { origin: site.origin, text });
  assert.deepEqual(types, ["started", "analysed", "reply"]);
  const analysis = await analyze([{ path: "tenant.json", data: text }]);
  assert.deepEqual(analysis.ask({ about: "overview" }), { about: "overview", data: overview });
  analysis.free();
  await page.close();
  await site.close();
});

test("the types hold for what people write", async (t) => {
  const place = await scratch(t);
  await mkdir(join(place, "node_modules"));
  await symlink(folder, join(place, "node_modules", "seatscope"));
  const right = `import { analyze, serve, whatIf, type Reply, type Report, type Scenario, type WorkerAnswer } from "seatscope";
    const scenario: Scenario = { edits: [{ op: "reprocess", all: true }] };
    const analysis = await analyze([{ path: "a.json", data: new Uint8Array() }], { onProgress: ({ objects }) => objects.toFixed() });
    const report: Report = analysis.report;
    const codes: string[] = report.findings.map((finding) => finding.code);
    const resolved: number = whatIf(analysis, scenario).errors.resolved.length;
    const reply: Reply = analysis.ask({ about: "overview" });
    const told = ({ message: { body } }: WorkerAnswer): number => (body.type === "progress" ? body.progress.objects : 0);
    await serve();
    export { codes, reply, resolved, told };`;
  const wrong = `import { analyze } from "seatscope";
    const analysis = await analyze([{ path: "a.json", data: "" }]);
    export const codes: number[] = analysis.report.findings.map((finding) => finding.code);`;
  await writeFile(join(place, "right.mts"), right);
  await writeFile(join(place, "wrong.mts"), wrong);
  const compiler = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.asynciterable"];
  const check = (file) => run(process.execPath, [compiler, ...options, join(place, file)]);
  await check("right.mts");
  // The page's own worker is a program of the package like any other.
  await cp(start, join(place, "start.mjs"));
  await run(process.execPath, [compiler, ...options, "--allowJs", "--checkJs", "--noImplicitAny", "false", join(place, "start.mjs")]);
  await assert.rejects(check("wrong.mts"), ({ stdout }) => /wrong\.mts.*TS2322/.test(stdout));
});
