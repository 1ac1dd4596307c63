// Waiting for what is going to be so, and saying what it was instead when it never comes.

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds after which it will not come any more. */
const PATIENCE = 20_000;
/** Milliseconds between two looks. */
const EVERY = 40;

/** Looks again and again until what `read` gives equals, matches or satisfies what is expected. */
export async function becomes(read, expected) {
  const end = Date.now() + PATIENCE;
  let actual = await read();
  while (!fits(actual, expected) && Date.now() < end) {
    await pause(EVERY);
    actual = await read();
  }
  if (expected instanceof RegExp) assert.match(actual, expected);
  else if (typeof expected === "function") assert.ok(expected(actual), `it stayed ${JSON.stringify(actual)}`);
  else assert.deepEqual(actual, expected);
  return actual;
}

function fits(actual, expected) {
  if (expected instanceof RegExp) return expected.test(actual);
  return typeof expected === "function" ? expected(actual) : isDeepStrictEqual(actual, expected);
}
