// Lists too long for one text.

import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Entries that are made before any of them is written. */
const AT_ONCE = 5_000;

/** Writes a file: a start, so many entries with commas between them, and an end; returns its path. */
export async function writeList(path, start, end, count, entry) {
  const file = createWriteStream(path);
  file.write(start);
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) => entry(first + at)).join(",");
    if (!file.write((first ? "," : "") + some)) await once(file, "drain");
  }
  file.end(end);
  await once(file, "finish");
  return path;
}
