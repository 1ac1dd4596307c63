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
