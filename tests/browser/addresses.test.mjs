// The address book: who has which address, in every form, and what to do where several have one.

import assert from "node:assert/strict";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { golden } from "./harness/places.mjs";
import { becomes } from "./harness/wait.mjs";

scenario("an address leads to everyone who has it, and one of them to the command that takes it away", async (app) => {
  const { page } = app;
  await app.openFiles([golden("remedy-duplicate-address", "tenant.json")]);
  await app.go("Addresses");
  await becomes(() => app.rows.count(), 7);
  await accessible(page, "addresses");
  await page.getByRole("searchbox").fill("SALES@");
  await becomes(() => app.rows.count(), 3);
  const texts = await app.rows.allInnerTexts();
  assert.equal(texts.filter((text) => /Primary address/.test(text)).length, 1);
  assert.equal(texts.filter((text) => /Proxy address/.test(text)).length, 1);
  assert.equal(texts.filter((text) => /Mail/.test(text)).length, 1);
  await page.getByRole("searchbox").fill("nobody@elsewhere.example");
  await page.getByText("Nothing matches.").waitFor();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Held by several only" }).click();
  await becomes(() => app.rows.count(), 3);
  await app.rows.getByRole("link", { name: "bruno@contoso.example" }).first().click();
  await app.isAt("Bruno Okafor");

  await app.go("Findings");
  await app.rows.getByRole("link", { name: /is held by 2 objects/ }).first().click();
  const fixes = page.getByRole("region", { name: "Commands that take the address away" });
  await becomes(() => fixes.innerText(), /user bruno@contoso\.example[^]*Should keep it[^]*Set-Mailbox -Identity 'bruno@contoso\.example'/);
  assert.match(await fixes.innerText(), /user ana@contoso\.example[^]*Set-MailUser -Identity 'ana@contoso\.example'/);
  await accessible(page, "finding-fixes");
});

scenario("every wrong value says what it should be, and why no command helps where none does", async (app) => {
  const { page } = app;
  await app.openFiles([golden("corrections-without-a-command", "tenant.json")]);
  await app.go("Findings");
  await app.rows.getByRole("link", { name: /5 addresses have characters/ }).first().click();
  const card = page.getByRole("region", { name: /What each should be/ }).first();
  await becomes(() => card.innerText(), /smtp:chen wei@fabrikam\.example[^]*smtp:chenwei@fabrikam\.example/);
  const text = await card.innerText();
  assert.match(text, /5 values/);
  assert.match(text, /the organisation has not verified the domain/);
  assert.match(text, /does not say whether it comes from on-premises/);
  assert.match(text, /Only you can know/);
  await accessible(page, "finding-corrections");
});

scenario("where another object stands against what would be proposed, it is named", async (app) => {
  const { page } = app;
  await app.openFiles([golden("correction-that-is-anothers", "tenant.json")]);
  await app.go("Findings");
  await app.rows.getByRole("link", { name: /2 addresses have characters/ }).first().click();
  const card = page.getByRole("region", { name: /What each should be/ }).first();
  await becomes(() => card.innerText(), /“smtp:info@contoso\.example” is taken by /);
});

scenario(
  "the command that corrects an address is copied, and its object opened",
  { context: { permissions: ["clipboard-read", "clipboard-write"] } },
  async (app) => {
    const { page } = app;
    await app.openFiles([golden("corrections-of-every-kind-of-object", "tenant.json")]);
    await app.go("Findings");
    await app.rows.getByRole("link", { name: /6 addresses have characters/ }).first().click();
    const card = page.getByRole("region", { name: /What each should be/ }).first();
    await card.getByRole("button", { name: /^Copy the command for .*user ana@contoso\.example/ }).click();
    await becomes(
      () => page.evaluate(() => navigator.clipboard.readText()),
      /^Set-Mailbox -Identity 'ana@contoso\.example' -EmailAddresses @\{ Remove = /,
    );
    await card.getByRole("link", { name: "group “Sales”" }).click();
    await app.isAt("Sales");
  },
);
