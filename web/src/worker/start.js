// The worker of the page: the package `seatscope`, and nothing behind it. The first message is the compiled engine;
// whatever ends the worker is posted as `{ fatal }`.
import { serve } from "seatscope";

const fail = (reason) => postMessage({ fatal: String(reason?.message ?? reason) });
addEventListener("unhandledrejection", (event) => fail(event.reason));
addEventListener("message", ({ data }) => serve(data).catch(fail), { once: true });
