// What a zip archive holds, by name.

import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const STORED = 0;

/** Texts of the files in an archive without comments and without encryption. */
export function unzipped(bytes) {
  const texts = new Map();
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END) throw new Error("this is no zip archive");
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === STORED ? packed : inflateRawSync(packed);
    texts.set(bytes.subarray(at + 46, at + 46 + name).toString(), content.toString());
    at += 46 + name + extra + comment;
  }
  return texts;
}
