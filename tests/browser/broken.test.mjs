// Files that are not what they should be: each is explained, and the rest is analysed all the same.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { scenario } from "./harness/browser.mjs";
import { golden, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

const GOOD = ["groups.json", "organization.json", "subscribedSkus.json", "users.json"];
const good = Object.fromEntries(
  await Promise.all(GOOD.map(async (name) => [name, await readFile(golden("broken-other-json", name))])),
);
const users = JSON.parse(good["users.json"]).value;

/** What else lies in the folder, what the page must say about it, and how many users are left. */
const CASES = [
  {
    name: "a file cut in half",
    file: "users.json",
    content: good["users.json"].subarray(0, good["users.json"].length / 2 + 200),
    says: [/^Truncated/i, /at byte \d/i, /export or copy the file again/i],
    users: users.length - 1,
    // Whoever stood in the lost part is a member without a record of its own.
    besides: ["groups.json"],
  },
  {
    name: "an empty file",
    file: "users-2.json",
    content: "",
    says: [/Unreadable/i, /the file is empty/i, /export it again/i],
  },
  {
    name: "a PNG picture",
    file: "logo.png",
    content: await readFile(golden("broken-picture", "logo.png")),
    says: [/UnknownContent/i, /PNG picture/i, /hand over the JSON/i],
  },
  {
    name: "JSON of something else",
    file: "package.json",
    content: { name: "left-over", version: "1.0.0", scripts: { test: "true" } },
    says: [/UnknownContent/i, /records of something else/i, /hand over the JSON/i],
  },
  {
    name: "a web page",
    file: "contacts.json",
    content:
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><script>alert(1)</script></body></html>",
    says: [/WebPage/i, /this is a web page/i, /sign in first/i],
  },
  {
    name: "an error that was saved as data",
    file: "contacts.json",
    content: { error: { code: "Authorization_RequestDenied", message: "Insufficient privileges" } },
    says: [/ErrorBody/i, /Authorization_RequestDenied/i, /scopes/i],
  },
  {
    name: "JSON with a mistake in it",
    file: "contacts.json",
    content: '{ "value": [ { "id": } ] }',
    says: [/InvalidJson/i, /at byte \d/i],
  },
];

/** Opens a folder with these files and goes to the list of files. */
async function openFolder(app, t, files) {
  const folder = await scratch(t);
  await write(folder, files);
  await app.openFiles(Object.keys(files).map((name) => join(folder, name)));
  await app.go("Files");
}

/** The row of a file, in the table of files. */
function fileRow(app, name) {
  const header = app.page.getByRole("rowheader", { name, exact: true });
  return app.page.getByRole("group", { name: "Files" }).getByRole("row").filter({ has: header });
}

for (const { name, file, content, says, users: left = users.length, besides = [] } of CASES) {
  scenario(`${name} is a clear problem, and the rest is analysed`, async (app, t) => {
    await openFolder(app, t, { ...good, [file]: content });
    const row = fileRow(app, file);
    const problem = row.locator("td").last();
    for (const expected of says) assert.match(await problem.innerText(), expected);
    for (const other of GOOD.filter((other) => other !== file && !besides.includes(other))) {
      assert.match(await fileRow(app, other).innerText(), /none$/, other);
    }
    assert.equal(await app.page.getByRole("rowheader", { name: file, exact: true }).count(), 1);
    assert.match(await app.navigation.innerText(), /problem/, "the navigation points at it");
    await app.go("Users");
    await app.hasRows(left);
    await app.go("Findings");
    await app.page.getByRole("link", { name: /No free seat/ }).waitFor();
  });
}

scenario("all of them together", async (app, t) => {
  const broken = Object.fromEntries(CASES.map(({ content }, number) => [`broken-${number}.json`, content]));
  await openFolder(app, t, { ...good, ...broken });
  for (const name of Object.keys(broken)) assert.doesNotMatch(await fileRow(app, name).innerText(), /none$/, name);
  await app.go("Users");
  await app.hasRows(users.length);
});

const TELEPHONE = { context: { viewport: { width: 390, height: 844 } } };

scenario("a narrow screen shows problems and remedies without scrolling sideways", TELEPHONE, async (app, t) => {
  await openFolder(app, t, { ...good, "logo.png": CASES[2].content });
  const inView = async (part) => {
    const { x, width } = await part.boundingBox();
    assert.ok(x >= 0 && x + width <= 390, `${await part.innerText()}: from ${x}, ${width} wide`);
  };
  for (const text of [/PNG picture/, /Hand over the JSON/]) await inView(fileRow(app, "logo.png").getByText(text));
  await inView(app.page.getByText("subscribedSkus", { exact: true }).first());
  // What the table is made of stays a table for those who do not see it.
  const row = fileRow(app, "logo.png");
  assert.equal(await row.getByRole("cell").count(), 6);
  assert.equal(await row.getByRole("rowheader").innerText(), "logo.png");
  const { height } = await app.page.getByRole("banner").boundingBox();
  assert.ok(height < 100, `the header is ${height} pixels high`);
});

scenario("nothing but rubbish opens on the problems of the files", async (app, t) => {
  const folder = await scratch(t);
  await write(folder, { "logo.png": CASES[2].content, "empty.json": "" });
  await app.openFiles([join(folder, "logo.png"), join(folder, "empty.json")]);
  await app.isAt("Files");
  await becomes(() => app.main.innerText(), /2 files with 0 objects read, 2 problems.*The file is empty/s);
  await app.navigation.getByRole("link", { name: "Overview" }).click();
  await app.isAt("The export holds no users.");
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.isAt("Find out why your users lack their licences.");
});

// The browser itself complains about the missing file.
scenario("a site that lost its engine says so, and how to go on", { loud: true }, async (app) => {
  const { page } = app;
  await page.route("**/seatscope_wasm_bg.wasm", (route) => route.fulfill({ status: 404 }));
  await app.arrive();
  const alert = page.getByRole("alert").filter({ hasText: "nothing can be opened yet" });
  await becomes(() => alert.innerText(), /nothing can be opened yet.*Load the page again.*404/s);
  await page.unroute("**/seatscope_wasm_bg.wasm");
  await app.openFiles([golden("conflict-predicted", "tenant.json")]);
});

scenario("a sample that cannot be loaded says so, and how to go on", { loud: true }, async (app) => {
  await app.page.route("**/sample/users.json", (route) => route.fulfill({ status: 404 }));
  await app.page.getByRole("button", { name: "Try the sample tenant" }).click();
  await becomes(
    () => app.page.getByRole("alert").innerText(),
    /sample tenant could not be loaded.*users.json: 404.*open an export of your own/s,
  );
});

scenario("a worker that dies takes nothing with it but what was computed", { loud: true }, async (app) => {
  const { page } = app;
  await app.openFiles([golden("conflict-predicted", "tenant.json")]);
  await page.workers()[0].evaluate("setTimeout(() => { throw new Error('out of memory') })");
  await becomes(() => page.getByRole("alert").innerText(), /stopped unexpectedly.*unharmed.*out of memory/s);
  await page.getByRole("button", { name: "Read the files again" }).click();
  await app.isAt(/in error/);
});
