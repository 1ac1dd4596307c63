// Chromium, as every test starts it.

import { chromium } from "playwright-core";

// What a headless browser in a container needs, and what keeps it from calling home.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-features=AutofillServerCommunication",
];

/** A browser of its own. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: FLAGS });
}
