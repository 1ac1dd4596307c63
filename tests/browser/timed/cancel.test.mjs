// A cancel is obeyed within a second, whatever the engine is at.

import "./timed.mjs";
import assert from "node:assert/strict";
import { join } from "node:path";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { scenario } from "../harness/browser.mjs";
import { golden, scratch, write } from "../harness/places.mjs";

/** Milliseconds for a cancel to be obeyed. */
const CANCEL = 1_000;
/** Enough that reading them takes several times as long. */
const USERS = 500_000;

/** Users as JSON. */
function users() {
  const user = (number) => {
    const id = String(number).padStart(12, "0");
    return `{"id":"00000000-0000-0000-0000-${id}","userPrincipalName":"u${number}@contoso.example","proxyAddresses":[]}`;
  };
  return Buffer.from(`{"users":[${Array.from({ length: USERS }, (_, number) => user(number)).join()}]}`);
}

/** A zip archive with one entry. */
function zip(name, bytes) {
  const packed = deflateRawSync(bytes, { level: 1 });
  const numbers = (sizes, values) => {
    const buffer = Buffer.alloc(sizes.reduce((sum, size) => sum + size));
    sizes.reduce((at, size, index) => buffer.writeUIntLE(values[index], at, size), 0);
    return buffer;
  };
  // Version, flags, method, time, date, checksum, sizes, length of the name, no extra field.
  const sizes = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
  const values = [20, 0, 8, 0, 0x21, crc32(bytes), packed.length, bytes.length, name.length, 0];
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), numbers(sizes, values), Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from("PK\x01\x02"),
    numbers([2, ...sizes, 2, 2, 2, 4, 4], [20, ...values, 0, 0, 0, 0, 0]),
    Buffer.from(name),
  ]);
  const end = numbers([2, 2, 2, 2, 4, 4, 2], [0, 0, 1, 1, entry.length, local.length, 0]);
  return Buffer.concat([local, entry, Buffer.from("PK\x05\x06"), end]);
}

/** Cancels; gives the milliseconds until the page says that it was obeyed. */
async function cancel(app) {
  await app.page.getByRole("button", { name: "Cancel" }).click();
  const clicked = Date.now();
  await app.page.getByText("Reading was cancelled. Nothing was kept.").waitFor();
  return Date.now() - clicked;
}

scenario("reading is cancelled within a second in the middle of a packed file", { timeout: 120_000 }, async (app, t) => {
  const [folder, bytes] = [await scratch(t), users()];
  await write(folder, { "users.json.gz": gzipSync(bytes, { level: 1 }), "users.zip": zip("users.json", bytes) });
  for (const name of ["users.json.gz", "users.zip"]) {
    await app.choose("Choose files", [join(folder, name)]);
    // The worker's first word: it is at it.
    await app.main.locator("dl div", { hasText: "Objects" }).waitFor();
    const took = await cancel(app);
    console.log(`    cancelling in ${name} took ${took} ms`);
    assert.ok(took < CANCEL, `${name}: cancelling took ${took} ms`);
  }
  await app.openSample();
  await app.isAt(/of 250 users are in error/);
});

scenario("an engine too busy to hear of a cancel is ended within a second", async (app) => {
  // Whatever keeps the engine busy, the analysis for instance, it is the same to the page: no answer comes.
  await app.page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (data, ...rest) {
      const type = data?.message?.body?.type;
      globalThis.heard = [...(globalThis.heard ?? []), type];
      if (type !== "read" && type !== "cancel") post.call(this, data, ...rest);
    };
  });
  await app.choose("Choose files", [golden("conflict-predicted", "tenant.json")]);
  const took = await cancel(app);
  console.log(`    ending the engine took ${took} ms`);
  assert.ok(took < CANCEL, `ending the engine took ${took} ms`);
  const heard = await app.page.evaluate(() => globalThis.heard);
  assert.ok(heard.includes("read") && heard.includes("cancel"), String(heard));
});
