// Findings of the files named on the command line: node node.mjs tenant.json users.csv

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { analyze } from "seatscope";

const files = process.argv.slice(2).map((path) => ({ path: basename(path), data: createReadStream(path) }));
const analysis = await analyze(files);
for (const { severity, message } of analysis.report.findings) console.log(`${severity}: ${message}`);
analysis.free();
