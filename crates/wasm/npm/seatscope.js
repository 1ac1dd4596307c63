// Seatscope for JavaScript: files in, report and what-if out. Nothing is fetched but the engine itself.

import init, { Session, start_worker } from "./engine/seatscope_wasm.js";

/** Bytes handed to the engine at once. */
const SLICE = 1024 * 1024;
/** Milliseconds of work after which others get their turn. */
const PATIENCE = 50;

let loading;

/**
 * Loads the engine, once; `analyze` does so by itself. `engine` is where it comes from, if not from beside
 * this file: an address, a response, bytes or a compiled module.
 */
export function load(engine) {
  loading ??= begin(engine).catch((reason) => {
    // The next call tries again.
    loading = undefined;
    throw reason;
  });
  return loading;
}

async function begin(engine) {
  await init({ module_or_path: engine ?? (await besideThis()) });
}

/** The engine that comes with this package. */
async function besideThis() {
  const place = new URL("./engine/seatscope_wasm_bg.wasm", import.meta.url);
  if (place.protocol !== "file:" || !globalThis.process?.versions?.node) return place;
  const { readFile } = await import("node:fs/promises");
  return readFile(place);
}

/**
 * Makes the dedicated worker that calls it answer a page's requests, from files to views, plans and reports.
 * It begins with an answer of the type `started`.
 */
export async function serve(engine) {
  await load(engine);
  start_worker();
}

/**
 * Reads and analyses files. Their order does not matter.
 * @param {Iterable<{ path: string, data: Blob | ArrayBuffer | Uint8Array | string | AsyncIterable<Uint8Array> }>} files
 * @param {{ rules?: object, catalog?: Uint8Array, now?: string, engine?: unknown, signal?: AbortSignal,
 *   onProgress?: (progress: object) => void }} options
 */
export async function analyze(files, options = {}) {
  const { rules, catalog, now, engine, signal, onProgress } = options;
  await load(engine);
  signal?.throwIfAborted();
  const session = catalog ? Session.withCatalogue(catalog) : new Session();
  try {
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const progress = { filesDone: 0, filesTotal: sorted.length, bytesDone: 0, objects: 0, path: "", phase: "reading" };
    const known = () => ({ objects: session.objects(), errors: session.recordedErrors() });
    const tell = (news) => onProgress?.({ ...Object.assign(progress, news, known()) });
    const breath = new Breath(signal);
    for (const { path, data } of sorted) {
      session.beginFile(path);
      tell({ path });
      for await (const piece of pieces(data)) {
        session.feed(piece);
        progress.bytesDone += piece.length;
        if (breath.due()) {
          tell({});
          await breath.take();
        }
      }
      while (session.unpack()) if (breath.due()) await breath.take();
      session.endFile();
      tell({ filesDone: progress.filesDone + 1 });
    }
    await breath.take();
    tell({ phase: "analysing" });
    session.analyze(rules && JSON.stringify(rules), now);
    return new Analysis(session);
  } catch (reason) {
    session.free();
    throw reason;
  }
}

/** Tries a scenario on an analysis and says what the service would do. The analysis is not changed. */
export function whatIf(analysis, scenario) {
  return analysis.whatIf(scenario);
}

/** An analysed tenant. It lives in the engine's memory until it is freed. */
export class Analysis {
  #session;
  #report;

  constructor(session) {
    this.#session = session;
  }

  /** The report as a plain object. */
  get report() {
    return (this.#report ??= this.#session.report());
  }

  /** The report as UTF-8 JSON, the same bytes that the command line prints. */
  reportJson() {
    return this.#session.reportJson();
  }

  /** What the service would do after the edits of a scenario. */
  whatIf(scenario) {
    return this.#session.whatIf(scenario);
  }

  /** Answers a question for a screen: lists by windows of rows, single objects, plans, the audit log. */
  ask(query) {
    return this.#session.ask(query);
  }

  /** Judges the same tenant by other rules; nothing is read again. */
  setRules(rules, switches) {
    this.#session.setRules(rules && JSON.stringify(rules), switches);
    this.#report = undefined;
  }

  /** What of the catalogue's CSV could not be used, each with its line. */
  get leftOut() {
    return this.#session.leftOut;
  }

  /** Gives the memory back. After that nothing can be asked any more. */
  free() {
    this.#session.free();
  }
}

/** Lets others have their turn now and then, and hears whether the work is still wanted. */
class Breath {
  #last = Date.now();
  #signal;

  constructor(signal) {
    this.#signal = signal;
  }

  due() {
    return Date.now() - this.#last > PATIENCE;
  }

  async take() {
    await new Promise((resolve) => setTimeout(resolve));
    this.#signal?.throwIfAborted();
    this.#last = Date.now();
  }
}

async function* pieces(data) {
  if (typeof data === "string") data = new TextEncoder().encode(data);
  if (data instanceof ArrayBuffer) data = new Uint8Array(data);
  if (data instanceof Uint8Array) {
    for (let at = 0; at < data.length; at += SLICE) yield data.subarray(at, at + SLICE);
  } else if (data instanceof Blob) {
    for (let at = 0; at < data.size; at += SLICE) {
      yield new Uint8Array(await data.slice(at, at + SLICE).arrayBuffer());
    }
  } else {
    for await (const piece of data) yield piece;
  }
}
