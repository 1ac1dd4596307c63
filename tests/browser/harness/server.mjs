// Two small servers: the site as any static host would serve it, and a stranger who notes every visit.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { once } from "node:events";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The path that the site is served under, to prove that it needs no domain of its own. */
export const BASE = "/seatscope/";

/** What `_headers` asks of a host. */
async function headersOf(folder) {
  const lines = (await readFile(join(folder, "_headers"), "utf8")).split("\n");
  const pairs = lines.filter((line) => line.startsWith("  ")).map((line) => line.trim().split(/:\s*(.*)/s));
  return Object.fromEntries(pairs.map(([name, value]) => [name, value]));
}

/**
 * Serves a folder under {@link BASE} and nothing anywhere else, with the headers that the site asks for.
 * `edit` may change the text of the shell before it is sent; then the site stands on a host that sends no
 * headers. `contents` holds other contents for some paths, and may be changed later.
 */
export async function serveSite(folder, edit, contents = {}) {
  const requests = [];
  const headers = edit ? {} : await headersOf(folder);
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const file = path.startsWith(BASE) && normalize(path.slice(BASE.length) || "index.html");
    await answer(response, file || "", headers, async () => {
      if (!file || file.startsWith("..") || file.startsWith(sep)) throw new Error("not part of the site");
      const content = contents[file] ?? (await readFile(join(folder, file)));
      return edit && file === "index.html" ? edit(content.toString()) : content;
    });
  });
  return { ...(await listen(server)), requests, contents };
}

/** Serves a folder as it is, from the root. */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const file = normalize(decodeURIComponent(new URL(request.url, "http://site").pathname)).slice(1);
    await answer(response, file, {}, () => readFile(join(folder, file)));
  });
  return listen(server);
}

/** Answers with the file that `read` gives, or says that there is none. */
async function answer(response, file, headers, read) {
  try {
    const content = await read();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "Content-Type": type }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

/**
 * A server of another origin that answers everybody and remembers each address, and who speaks to it in another
 * way than browsers ask for pages.
 */
export async function stranger() {
  const visits = [];
  const server = createServer((request, response) => {
    visits.push(request.url);
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" }).end();
  });
  // A WebSocket, and a request through a proxy to a secure site, arrive in these ways.
  for (const event of ["upgrade", "connect"]) {
    server.on(event, (request, socket) => {
      visits.push(request.url);
      socket.destroy();
    });
  }
  server.on("clientError", (_, socket) => {
    visits.push("what is no request");
    socket.destroy();
  });
  return { ...(await listen(server)), visits };
}

async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { origin, address: origin + BASE, close };
}
