// Every way to hand over files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scenario } from "./harness/browser.mjs";
import { golden, scratch, write } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

/** A tenant in one file. */
const BUNDLE = golden("conflict-predicted", "tenant.json");
/** A tenant in a folder of folders. */
const FOLDERS = golden("form-folders");

/** Drops files and folders from the desktop, as the browser gets it from the system. */
async function drop(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
    if (type === "dragOver") await page.getByText("Let go to analyse these files").waitFor();
  }
}

/** The files that the page says it has read, by name. */
async function filesRead(app) {
  await app.go("Files");
  const rows = app.page.getByRole("group", { name: "Files" }).locator("tbody th");
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).sort();
}

/** Copies a text somewhere else, as people do before they paste. */
async function copy(app, text) {
  const elsewhere = await app.page.context().newPage();
  await elsewhere.setContent("<textarea></textarea>");
  const area = elsewhere.locator("textarea");
  await area.fill(text);
  await area.press("ControlOrMeta+a");
  await area.press("ControlOrMeta+c");
  await elsewhere.close();
  await app.page.bringToFront();
}

scenario("a file can be chosen", async (app) => {
  await app.openFiles([BUNDLE]);
  assert.deepEqual(await filesRead(app), ["tenant.json"]);
});

scenario("several files can be chosen at once", async (app) => {
  const files = ["users.json", "groups.json", "organization.json", "subscribedSkus.json"];
  await app.openFiles(files.map((file) => golden("form-graph-pages", file)));
  assert.deepEqual(await filesRead(app), files.sort());
});

scenario("a file of several kinds says how many of each it holds, and what of it is not needed", async (app) => {
  await app.openFiles([golden("shape-azurehound-other-kinds", "azurehound.json")]);
  await app.go("Files");
  const held =
    "users 1, groups 1, organization 1, groupMembers 1; not needed: AZApp 2, AZDevice 1, AZSubscription 1";
  await app.page.getByRole("group", { name: "Files" }).getByText(held).waitFor();
});

scenario("a folder can be chosen, with everything below it", async (app) => {
  await app.choose("Choose a folder", FOLDERS);
  await app.analysed();
  const read = await filesRead(app);
  assert.ok(read.length > 3, String(read));
  assert.ok(
    read.every((path) => path.startsWith("input/")),
    String(read),
  );
  await app.go("Users");
  await becomes(
    () => app.rows.count(),
    (count) => count > 0,
  );
});

scenario("files can be dropped, several at once", async (app, t) => {
  const folder = await scratch(t);
  const { users, ...rest } = JSON.parse(await readFile(BUNDLE));
  await write(folder, { "people.json": { users }, "everything else.json": rest });
  await drop(app.page, [`${folder}/people.json`, `${folder}/everything else.json`]);
  await app.analysed();
  assert.deepEqual(await filesRead(app), ["everything else.json", "people.json"]);
  await app.go("Users");
  await app.hasRows(users.length);
});

scenario("a folder and a file can be dropped together", async (app) => {
  await drop(app.page, [FOLDERS, BUNDLE]);
  await app.analysed();
  const read = await filesRead(app);
  assert.ok(read.includes("tenant.json"), String(read));
  assert.ok(
    read.some((path) => path.startsWith("input/Users/")),
    String(read),
  );
});

scenario("files can be dropped while a tenant is open", async (app) => {
  await app.openSample();
  await app.go("Findings");
  await drop(app.page, [BUNDLE]);
  await becomes(() => app.navigation.innerText(), /Files\s+1\b/);
  await app.go("Users");
  await app.hasRows(JSON.parse(await readFile(BUNDLE)).users.length);
});

scenario("JSON can be pasted", async (app) => {
  await copy(app, await readFile(BUNDLE, "utf8"));
  await app.page.keyboard.press("ControlOrMeta+v");
  await app.analysed();
  assert.deepEqual(await filesRead(app), ["pasted.json"]);
});

scenario("text that is no JSON is refused with a remedy", async (app) => {
  await copy(app, "Dear colleague,\nplease find attached");
  await app.page.keyboard.press("ControlOrMeta+v");
  await becomes(() => app.page.getByRole("alert").innerText(), /does not begin like JSON.*Copy the whole answer/s);
  await app.page.getByRole("button", { name: "Dismiss" }).click();
  await becomes(() => app.page.getByRole("alert").innerText(), "");
});

scenario("pasting into a search box searches and opens nothing", async (app) => {
  await app.openSample();
  await app.go("Users");
  await copy(app, "{ nobody");
  await app.page.getByRole("searchbox").focus();
  await app.page.keyboard.press("ControlOrMeta+v");
  await app.hasRows(0);
  assert.equal(await app.heading.textContent(), "Users");
});

scenario("an empty folder says so", async (app, t) => {
  await drop(app.page, [await scratch(t)]);
  await becomes(() => app.page.getByRole("alert").innerText(), /No file was found in it/);
});

scenario("the same file can be opened again after a look around", async (app) => {
  await app.openFiles([BUNDLE]);
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.isAt("Find out why your users lack their licences.");
  await app.choose("Choose files", [BUNDLE]);
  await app.isAt(/in error/);
  await app.page.getByRole("button", { name: "Open other files" }).click();
  await app.page.getByRole("link", { name: /^Back to / }).click();
  await app.isAt(/in error/);
});
