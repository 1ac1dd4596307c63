// The planners: a goal is said, checked and answered with ways that can be tried.

import assert from "node:assert/strict";
import { accessible } from "./harness/axe.mjs";
import { scenario } from "./harness/browser.mjs";
import { becomes } from "./harness/wait.mjs";

const form = (app) => app.page.getByRole("region", { name: "What you want" });

async function pick(app, label, search, name) {
  const offer = form(app).getByRole("group", { name: label });
  await offer.getByRole("searchbox").fill(search);
  await offer.getByRole("listbox").getByRole("option", { name, exact: true }).waitFor();
  await offer.getByRole("listbox").selectOption({ label: name });
  await offer.waitFor({ state: "detached" });
}

async function open(app, goal) {
  await app.openSample();
  await app.go("What-if");
  await app.page.getByRole("link", { name: /^Plan a swap/ }).click();
  await app.isAt("Plan a change");
  await form(app).getByLabel("Goal").selectOption(goal);
}

scenario("a swap is checked, and one of its ways is tried on the bench", async (app) => {
  await open(app, "Swap a product for another, everywhere");
  const plan = form(app).getByRole("button", { name: "Plan it" });
  assert.ok(await plan.isDisabled());
  await pick(app, "Product to replace", "E1", "Office 365 E1");
  await pick(app, "Product in its place", "E3", "Office 365 E3");
  await plan.click();
  const checks = app.page.getByRole("region", { name: "Checked on this export" });
  await checks.getByRole("listitem").nth(3).waitFor();
  const ways = app.page.getByRole("region", { name: "Ways to do it" });
  const first = ways.getByRole("button", { name: /^Try this: / }).first();
  await accessible(app.page);
  await first.click();
  await app.isAt("What-if");
  await becomes(() => app.page.locator(".outcome__answer").innerText(), /^Clears /);
});

scenario("whether a user can have a product is answered point by point", async (app) => {
  await open(app, "Can a user have a product directly?");
  await pick(app, "Choose a product", "visio", "Visio Plan 2");
  const users = form(app).getByRole("group", { name: "Choose a user" });
  await users.getByRole("searchbox").fill("leila idrissi");
  await users.getByText("1 match", { exact: true }).waitFor();
  await users.getByRole("listbox").selectOption({ index: 0 });
  await form(app).getByRole("button", { name: "Plan it" }).click();
  const checks = app.page.getByRole("region", { name: "Checked on this export" });
  await checks.getByText(/seat/i).first().waitFor();
  await checks.getByText("No", { exact: true }).first().waitFor();
});
