/** How long to wait for the service worker, in milliseconds: without one all works, but needs the network the next time. */
const PATIENCE = 20_000;

/** Lets the service worker keep what this tab fetches; resolves when it does, or when there is none. */
export async function keepForLater(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!import.meta.env.PROD || !serviceWorker) return;
  const keeps = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  const registered = await serviceWorker.register('./service-worker.js').catch(() => undefined);
  // one that is there already, and has not taken this tab, does not do so later
  if (serviceWorker.controller || !registered || registered.active?.state === 'activated') return;
  const fails = new Promise<void>((resolve) =>
    registered.installing?.addEventListener('statechange', ({ target }) => {
      if ((target as ServiceWorker).state === 'redundant') resolve();
    }),
  );
  await Promise.race([keeps, fails, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
