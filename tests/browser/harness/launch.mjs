// The browser, as every test starts it: Chromium, or Firefox where the suite is told so.

import { chromium } from "playwright-core";
import playwright from "playwright-core-for-firefox-esr";

/** Whether this is Firefox. */
export const isFirefox = process.env.SEATSCOPE_BROWSER === "firefox";

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

// Where nothing is measured, the quick compiler will do: a page lives for seconds, and the thorough one would take a
// quarter of the suite's time.
if (!process.env.SEATSCOPE_TIMED) FLAGS.push("--js-flags=--liftoff-only");

/** A browser of its own. */
export function launch() {
  return isFirefox
    ? playwright._bidiFirefox.launch({ executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr" })
    : chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: FLAGS });
}
