// A module worker that analyses the files it is sent, so that the page stays free.

import { analyze } from "../seatscope.js";

addEventListener("message", async ({ data: files }) => {
  try {
    const analysis = await analyze(
      files.map((file) => ({ path: file.name, data: file })),
      { onProgress: (progress) => postMessage({ progress }) },
    );
    postMessage({ report: analysis.report });
    analysis.free();
  } catch (reason) {
    postMessage({ failed: String(reason) });
  }
});
