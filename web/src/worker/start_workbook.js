// The worker that makes a workbook. The first message is the compiled module, the second the engine's lines; it answers
// with the workbook's bytes, or with `{ fatal }`.
import __wbg_init, { workbook } from "workbook";

let ready;
addEventListener("message", async ({ data }) => {
  try {
    if (data instanceof WebAssembly.Module) {
      ready = __wbg_init({ module_or_path: data });
    } else {
      await ready;
      const bytes = workbook(data);
      postMessage(bytes, [bytes.buffer]);
    }
  } catch (reason) {
    postMessage({ fatal: String(reason?.message ?? reason) });
  }
});
