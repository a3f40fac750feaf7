/** How long to wait for the service worker, in milliseconds: without one all works, but needs the network the next time. */
const PATIENCE = 5000;

/** Lets the service worker keep what this tab fetches; resolves when it does, or when there is none. */
export async function keepForLater(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!import.meta.env.PROD || !serviceWorker) return;
  const registered = serviceWorker.register('./service-worker.js').catch(() => undefined);
  if (serviceWorker.controller || !(await registered)) return;
  await new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}
