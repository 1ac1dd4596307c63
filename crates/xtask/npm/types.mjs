// Makes TypeScript's types of the schemas, which are made of the engine's own types.
// Usage: node types.mjs NODE_MODULES SCHEMAS OUT

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, schemas, out] = process.argv.slice(2);
const tool = createRequire(join(modules, "here.js")).resolve("json-schema-to-typescript");
const { compileFromFile } = await import(pathToFileURL(tool));
await mkdir(out, { recursive: true });
for (const file of (await readdir(schemas)).sort()) {
  const name = file.replace(".schema.json", "");
  const bannerComment = "// Made of the engine's own types; changes here are lost.";
  const text = await compileFromFile(join(schemas, file), { additionalProperties: false, bannerComment });
  await writeFile(join(out, `${name}.d.ts`), text);
}
