// Network first; without one, the emergency card and the check that runs on this phone.
// MARK and FILES stand above: the server writes them, and both change when a file does.
const CACHE = 'soleus-check-' + MARK;
const CARD = '/triage/emergency';
const CHECK = '/triage/offline';
const PATIENCE_MS = 4000;

self.addEventListener('install', event => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request, url));
  else if (FILES.includes(url.pathname + url.search)) event.respondWith(file(event.request));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(file => new Request(file, { cache: 'reload' })));
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith('soleus-check-') && name !== CACHE) await caches.delete(name);
  }
}

// A page that does not come in time counts as one that does not come.
async function page(request, url) {
  try {
    return await Promise.race([fetch(request), late()]);
  } catch {
    const kept = await caches.match(url.pathname === CARD ? CARD : CHECK);
    return kept ?? Response.error();
  }
}

async function file(request) {
  return await caches.match(request) ?? fetch(request);
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));
}
