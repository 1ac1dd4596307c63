// Has the browser keep the site for use without a network, and tells the page when a newer version lies ready.

/** Registers the keeper. Where the browser refuses, the page simply needs the network next time. */
export async function keep() {
  const keeper = navigator.serviceWorker;
  const registration = await keeper.register("service-worker.js", { updateViaCache: "none" }).catch(() => null);
  if (!registration) return;
  const tell = () => {
    // Without a controller this is the first visit, and nothing older is in use.
    if (registration.waiting && keeper.controller) dispatchEvent(new Event("seatscope-update"));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  tell();
  // The newer version is used when somebody says so, and never in the middle of work.
  addEventListener("seatscope-use-update", () => {
    keeper.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("use");
  });
}
