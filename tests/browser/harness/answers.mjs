// How long the worker takes for an answer, from the question on.

import { becomes } from "./wait.mjs";

/** Begins to note it for every question, from the page's next load on. */
export function noteAnswers(page) {
  return page.addInitScript(() => {
    globalThis.answers = [];
    const asked = new Map();
    const heard = new WeakSet();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (data, ...rest) {
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener("message", ({ data }) => {
          const question = asked.get(data?.message?.id);
          if (question) globalThis.answers.push({ about: question.about, took: performance.now() - question.start });
          asked.delete(data?.message?.id);
        });
      }
      const body = data?.message?.body;
      if (body) asked.set(data.message.id, { about: body.query?.about ?? body.type, start: performance.now() });
      return post.call(this, data, ...rest);
    };
  });
}

/** Forgets the answers so far. */
export function forgetAnswers(page) {
  return page.evaluate(() => void (globalThis.answers = []));
}

/** Waits for an answer to this kind of question; the longest of those that came took so many milliseconds. */
export async function longestAnswer(page, about) {
  const taken = () =>
    page.evaluate(
      (about) => globalThis.answers.filter((answer) => answer.about === about).map(({ took }) => took),
      about,
    );
  return Math.round(Math.max(...(await becomes(taken, (all) => all.length > 0))));
}
