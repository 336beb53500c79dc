// Keeps the page itself on the phone, so that it opens without a link; nothing a person said is kept here.
const CACHE = 'page-{{ version }}';
const KEPT = {{ kept | tojson }};
const PATIENCE_MS = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(KEPT)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('page-') && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

const tooSlow = () => new Promise((_, refuse) => setTimeout(() => refuse(new Error('slow')), PATIENCE_MS));
const fromCache = (request) => caches.open(CACHE).then((cache) => cache.match(request));

// A new release must be seen at once, so the shell comes from the service whenever that answers.
async function shell(request) {
  try {
    const answer = await Promise.race([fetch(request), tooSlow()]);
    if (answer.ok) return answer;
    return (await fromCache('/')) || answer;
  } catch (away) {
    return (await fromCache('/')) || Response.error();
  }
}

const file = async (request) => (await fromCache(request)) || fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === '/') event.respondWith(shell(request));
  else if (pathname.startsWith('/static/') || pathname.startsWith('/page/words/')) event.respondWith(file(request));
});
