// What Firefox's driver cannot do, done within the page: it tells neither of a dialog for files nor of a download.

/** Run in the page before anything else: keeps what the page saves as text, where a test can read it. */
export function keepSaved() {
  const make = URL.createObjectURL;
  let count = 0;
  URL.createObjectURL = (blob) => {
    count += 1;
    const place = document.createElement("template");
    place.id = `saved-${count}`;
    blob.text().then((text) => {
      place.setAttribute("text", text);
      document.body.append(place);
    });
    return make.call(URL, blob);
  };
}

/** The bytes that the page saves while `act` is done. The engine's own script is the first that it makes. */
export async function saved(page, act) {
  const kept = page.locator("template[id^=saved-]");
  const before = await kept.count();
  await act();
  await kept.nth(before).waitFor({ state: "attached" });
  return Buffer.from(await kept.nth(before).getAttribute("text"));
}

/** Gives files to the control behind a button; it takes no folder from the driver. */
export function give(page, button, paths) {
  return page.locator(`input[type=file][aria-label="${button}"]`).setInputFiles(paths);
}
