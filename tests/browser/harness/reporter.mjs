// What the suite prints: a line for each test, what went wrong in full, and the totals in the last line.

import { basename, isAbsolute } from "node:path";

// Only these types of events are about a test that has ended.
const ENDED = new Set(["test:pass", "test:fail"]);

export default async function* report(events) {
  const totals = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    // Each file is begun like a test of its own.
    if (type === "test:dequeue" && data.nesting === 0 && isAbsolute(data.name)) yield `\n${basename(data.name)}\n`;
    if (type === "test:stdout" || type === "test:stderr") {
      yield data.message;
    }
    // Tests that somebody excludes by --test-name-pattern are not part of the run.
    if (!ENDED.has(type) || /does not match pattern/.test(data.skip)) continue;
    // A test that was left out proves nothing, so it counts as one that failed.
    const good = type === "test:pass" && data.skip === undefined && data.todo === undefined;
    totals[good ? "passed" : "failed"] += 1;
    yield `  ${good ? "✓" : "✗"} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
    if (!good) yield `${explanation(data)}\n`;
  }
  yield `\n${totals.passed} passed, ${totals.failed} failed\n`;
}

function explanation({ details }) {
  const error = details.error?.cause ?? details.error;
  return String(error?.stack ?? error ?? "left out").replace(/^/gm, "      ");
}
