// Keeps the site for use without a network. The build puts in the names of its files, and a version of them all.
const FILES = /* the build's */ [];
const SITE = 'enface-site-VERSION';
const ENCODER = 'enface-encoder';

/** Files of the encoder are large, and their names change with what is in them: they are kept from one version to the next. */
const isEncoder = (url) => /\/(model-[^/]*\.safetensors|tokenizer-[^/]*\.json)$/.test(url);

addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(SITE);
    await cache.addAll(FILES.filter((file) => !isEncoder(`/${file}`)));
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith('enface-site-') && name !== SITE) await caches.delete(name);
    const cache = await caches.open(ENCODER);
    const known = new Set(FILES.map((file) => new URL(file, location.href).href));
    for (const { url } of await cache.keys()) if (!known.has(url)) await cache.delete(url);
    await clients.claim();
  };
  event.waitUntil(clear());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request, event));
});

async function answer(request, event) {
  const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && isEncoder(request.url)) {
    const copy = response.clone();
    event.waitUntil(caches.open(ENCODER).then((cache) => cache.put(request, copy)));
  }
  return response;
}
