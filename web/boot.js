// Starts the page. A module of its own, since the policy allows no inline script.

// The colours come first, so that a dark page never flashes white.
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = null;
try {
  chosen = JSON.parse(localStorage.getItem("seatscope.theme"));
} catch {
  // Storage may be switched off; the system's colours serve.
}
document.documentElement.classList.toggle(
  "pf-v6-theme-dark",
  chosen === "dark" || (chosen !== "light" && dark.matches),
);

function explain(text) {
  const place = document.getElementById("boot-text");
  if (place) place.textContent = text;
}

if (typeof WebAssembly !== "object") {
  explain(
    "This browser does not run WebAssembly, which Seatscope is made of. " +
      "Use a current Edge, Chrome, Firefox or Safari, and check that your administrator has not switched WebAssembly off.",
  );
} else {
  try {
    const page = await import("./page/seatscope_web.js");
    await page.default();
  } catch (error) {
    explain(
      `Seatscope could not start: ${error?.message ?? error}. ` +
        "Load the page again; if that does not help, the site's files are incomplete or a browser extension blocks them.",
    );
  }
}
