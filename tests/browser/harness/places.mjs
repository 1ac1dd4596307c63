// Where things are: the built site, the golden tenants, the programs beside the page, and scratch folders.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const target = join(root, "target");

/** The built site. */
export const dist = process.env.SEATSCOPE_DIST ?? join(root, "dist");
/** What is handed out. */
export const packaged = process.env.SEATSCOPE_PACKAGE ?? join(root, "target", "package");
/** Pictures of the screens, to look at. */
export const artefacts = fileURLToPath(new URL("../artefacts/", import.meta.url));

const commandLine = process.env.SEATSCOPE_CLI ?? join(target, "debug", "seatscope");
const generator = process.env.SEATSCOPE_SAMPLE ?? join(target, "debug", "sample");

/** The files of the sample tenant that the page opens. */
export async function sampleFiles() {
  const names = await readdir(join(dist, "sample"));
  return names.filter((name) => name !== "index.json").map((name) => join(dist, "sample", name));
}

/** The folder with the files of a golden tenant, or one of these files. */
export function golden(name, ...path) {
  return join(root, "tests", "tenants", name, "input", ...path);
}

/** What the command line prints for the same files, as bytes; options may stand before them. */
export function analyze(...paths) {
  return printed("analyze", "--format", "json", ...paths);
}

/** The same for people. */
export function analyzeText(...paths) {
  return printed("analyze", "--format", "text", ...paths);
}

/** One table of the same report as CSV. */
export function analyzeTable(table, ...paths) {
  return printed("analyze", "--format", "csv", "--table", table, ...paths);
}

/** What the command line says of a scenario on the same files. */
export async function whatIf(scenario, ...paths) {
  return JSON.parse(await printed("what-if", "--format", "json", "--scenario", scenario, ...paths));
}

/** What the command line says of two exports, the earlier one first; options may stand before them. */
export async function compare(...words) {
  return JSON.parse(await printed("compare", "--format", "json", ...words));
}

/** What the command line prints as its rules, as bytes. */
export function rules(...options) {
  return printed("rules", ...options);
}

async function printed(...words) {
  const { stdout } = await run(commandLine, words, { encoding: "buffer", maxBuffer: 1 << 30 });
  return stdout;
}

/** The command line's report of the same files. */
export async function reportOf(...paths) {
  return JSON.parse(await analyze(...paths));
}

/** A folder that is gone when the test is over. */
export async function scratch(t) {
  const place = join(target, "browser");
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, "files-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes files into a folder; a content that is neither text nor bytes is written as JSON. */
export async function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const plain = typeof content === "string" || Buffer.isBuffer(content);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), plain ? content : JSON.stringify(content));
  }
}

/** Generates a tenant with so many users; returns its files. */
export async function generate(folder, users) {
  await run(generator, [folder, "--users", String(users)]);
  const names = await readdir(folder);
  return names.filter((name) => name !== "index.json").map((name) => join(folder, name));
}
