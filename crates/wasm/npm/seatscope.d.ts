import type { WhatIf } from "./types/what-if.js";
import type { Report } from "./types/report.js";
import type { RuleFile } from "./types/rules.js";
import type { Scenario } from "./types/scenario.js";
import type { Answer } from "./types/answer.js";
import type { Request as Asked } from "./types/request.js";

export type { WhatIf, Report, RuleFile, Scenario };
/** A question for a screen. */
export type Query = Extract<Asked, { type: "ask" }>["query"];
/** The answer to one. */
export type Reply = Extract<Answer, { type: "reply" }>["reply"];

/** Where the engine comes from, if not from beside this package. */
export type Engine = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** One file of an export. */
export interface ExportFile {
  /** Its name, with `/` between folders; it is only a name. */
  path: string;
  /** Its content; pieces of any size. */
  data: Blob | ArrayBuffer | Uint8Array | string | AsyncIterable<Uint8Array>;
}

/** How far reading has come. */
export interface Progress {
  phase: "reading" | "analysing";
  /** The file being read. */
  path: string;
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  /** Records found so far. */
  objects: number;
  /** Assignment errors on record in what was read so far, and how many users have each; the most frequent first. */
  errors: { code: string; users: number }[];
}

export interface AnalyzeOptions {
  /** Rules of your own, over the built-in ones. */
  rules?: RuleFile;
  /** Microsoft's CSV of product names and service plans, newer than the built-in one. */
  catalog?: Uint8Array;
  /** The time to judge ages by, RFC 3339. */
  now?: string;
  engine?: Engine;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** What some rules are to do: `{ "sharepoint": "reported" }`. */
export type Switches = Record<string, "enforced" | "reported" | "off">;

/** An analysed tenant. It lives in the engine's memory until it is freed. */
export class Analysis {
  private constructor();
  /** The report. */
  readonly report: Report;
  /** The report as UTF-8 JSON, the same bytes that the command line prints. */
  reportJson(): Uint8Array;
  /** What the service would do after the edits of a scenario; throws an error that says what is wrong with it. */
  whatIf(scenario: Scenario): WhatIf;
  /**
   * Answers a question for a screen: lists by windows of rows, single objects, plans, the audit log. Questions and
   * answers are those of this version of the package.
   */
  ask(query: Query): Reply;
  /** Judges the same tenant by other rules; nothing is read again. */
  setRules(rules?: RuleFile, switches?: Switches): void;
  /** What of the catalogue's CSV could not be used, each with its line. */
  readonly leftOut: string[];
  /** Gives the memory back. After that nothing can be asked any more. */
  free(): void;
}

/** Loads the engine, once; `analyze` does so by itself. */
export function load(engine?: Engine): Promise<void>;
/** Reads and analyses files; their order does not matter. */
export function analyze(files: Iterable<ExportFile>, options?: AnalyzeOptions): Promise<Analysis>;
/** Tries a scenario on an analysis; the analysis is not changed. */
export function whatIf(analysis: Analysis, scenario: Scenario): WhatIf;

/** What a page posts to a worker that serves it. */
export interface WorkerRequest {
  message: {
    /** Comes back with every answer to it. */
    id: number;
    /** Comes back, too. A request `read` begins a new one; answers of an older one are about another tenant. */
    epoch: number;
    body: Asked;
  };
  /** The files of the requests `read` and `readOther`. */
  files?: { path: string; file: Blob }[];
}

/** What such a worker posts to its page. */
export interface WorkerAnswer {
  message: { id: number; epoch: number; body: Answer };
  /** The content of an answer `file`. */
  bytes?: Uint8Array;
}

/**
 * Makes the dedicated worker that calls it answer a page: it takes messages of the type `WorkerRequest` and posts
 * those of the type `WorkerAnswer`, the first of them `started`. Seatscope's own page is served by this.
 */
export function serve(engine?: Engine): Promise<void>;
