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
  ".woff2": "font/woff2",
};

/** The path that the site is served under, to prove that it needs no domain of its own. */
export const BASE = "/seatscope/";

/**
 * Serves a folder under {@link BASE} and nothing anywhere else.
 * `edit` may change the text of the shell before it is sent.
 */
export async function serveSite(folder, edit = (shell) => shell) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const file = path.startsWith(BASE) && normalize(path.slice(BASE.length) || "index.html");
    try {
      if (!file || file.startsWith("..") || file.startsWith(sep)) throw new Error("not part of the site");
      const content = await readFile(join(folder, file));
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(file === "index.html" ? edit(content.toString()) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { ...(await listen(server)), requests };
}

/** A server of another origin that answers everybody and remembers each connection and each address. */
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
