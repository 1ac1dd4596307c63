// The page as people use it: found by role and name, never by class or id where a name will do.

import { readFile } from "node:fs/promises";
import { give, saved } from "./firefox.mjs";
import { isFirefox } from "./launch.mjs";
import { becomes } from "./wait.mjs";

/** One open page of Seatscope. */
export class App {
  /** `sent` tells what was meant for other machines since the page was opened. */
  constructor(page, site, sent) {
    this.page = page;
    this.site = site;
    this.sent = sent;
  }

  /** Loads the first screen and waits until it can be used. */
  async arrive(place = "") {
    await this.page.goto(this.site.address + place);
    await this.page.getByRole("button", { name: "Try the sample tenant" }).waitFor();
  }

  /** The main heading. */
  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** The part of the page that changes with the screen. */
  get main() {
    return this.page.getByRole("main");
  }

  /** The ways to the parts of the analysis. */
  get navigation() {
    return this.page.getByRole("navigation", { name: "Parts of the analysis" });
  }

  /** The grid of a screen that is one list. */
  get grid() {
    return this.page.getByRole("grid");
  }

  /** The rows of the grid that are drawn, without the headings. */
  get rows() {
    return this.grid.getByRole("row").filter({ has: this.page.getByRole("gridcell") });
  }

  /** Opens the sample with its button. */
  async openSample() {
    await this.page.getByRole("button", { name: "Try the sample tenant" }).click();
    await this.analysed();
  }

  /** Opens files with the picker of files. */
  async openFiles(paths) {
    await this.choose("Choose files", paths);
    await this.analysed();
  }

  /** Gives files or a folder to the picker behind a button. */
  async choose(button, paths) {
    if (isFirefox) return give(this.page, button, paths);
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: button }).click();
    await (await chooser).setFiles(paths);
  }

  /** Waits until a tenant is open, and all parts of a large screen are there. */
  async analysed() {
    await this.navigation.waitFor();
    await this.whole();
  }

  /** Waits for the parts of a screen that come one after the other. */
  async whole() {
    await becomes(() => this.page.locator("[aria-busy=true]:is(.overview, .rules)").count(), 0);
  }

  /** Goes to a part of the analysis by its link. */
  async go(part) {
    await this.navigation.getByRole("link", { name: part }).click();
    await this.isAt(part);
  }

  /** Waits for the screen with this heading. */
  async isAt(heading) {
    await becomes(() => this.heading.textContent(), heading);
  }

  /** Waits until the grid says that it has so many rows, its headings not counted. */
  async hasRows(count) {
    await becomes(() => this.grid.getAttribute("aria-rowcount"), String(count + 1));
  }

  /** The texts of one column of the rows that are drawn. */
  column(index) {
    return this.rows.evaluateAll(
      (rows, index) => rows.map((row) => row.querySelectorAll("[role=gridcell]")[index].innerText.trim()),
      index,
    );
  }

  /** The bytes that "Download JSON", or another button, gives. */
  async download(button = "Download JSON") {
    const click = () => this.page.getByRole("button", { name: button }).click();
    if (isFirefox) return saved(this.page, click);
    const download = this.page.waitForEvent("download");
    await click();
    return readFile(await (await download).path());
  }
}
