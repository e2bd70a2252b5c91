// Today's pages for a phone without a connection, sealed, and the ring of reminders.
// MARK and FILES stand above, and then the locker: the server writes them together.
const CACHE = 'soleus-page-' + MARK;
const HINT = '/offline';
const MORNING = '/plan/morning';
const WAITING = '/plan/waiting?kept';
const PATIENCE_MS = 4000;
const RECENT_MS = 6 * 3600 * 1000;
const AWAY = [502, 503, 504];
const FORM = 'application/x-www-form-urlencoded';

const ID = '[0-9a-f-]{36}';
const KEPT = new RegExp(`^/plan/(today|morning|waiting|session/${ID}(/after)?)$`);
const LATER = new RegExp(`^/(plan/morning|plan/session/${ID}/(after|count)|measure/questions|measure/test/[^/]+/do|running/[^/]+/felt)$`);
const IN_SESSION = new RegExp(`^(/plan/session/${ID})/(easier|harder|skip)$`);
const RUNS = /^\/running\/(upload|deleted)\//;
const LOCKS = /^\/account\/(signout|signin|signup|demo|code|passkey\/signin)/;

self.addEventListener('install', event => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

// A browser that cleared its store leaves pages without their worker, and a worker without its files.
self.addEventListener('message', event => {
  event.waitUntil(Promise.all([self.clients.claim(), refill(), keepAll(event.data.keep ?? [], event.data.all)]));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (LOCKS.test(url.pathname)) event.waitUntil(lock().catch(() => {}));
  if (request.mode !== 'navigate') {
    if (isFile(url)) event.respondWith(file(request));
    else if (request.method !== 'GET' && RUNS.test(url.pathname)) event.waitUntil(dropAhead().catch(() => {}));
    return;
  }
  if (url.pathname === OUT && request.method === 'POST') event.respondWith(leave(request));
  else if (request.method === 'GET') event.respondWith(url.pathname === START ? safe(door(event, url)) : page(event, url));
  else if (LATER.test(url.pathname)) event.respondWith(orSaid(tell(event, url)));
  else if (IN_SESSION.test(url.pathname)) event.respondWith(change(request, url));
  else if (BEGIN.test(url.pathname)) event.respondWith(orSaid(begin(event, url)));
  else if (url.pathname === START || url.pathname === BEFORE) event.respondWith(orSaid(tapped(event)));
  else if (WEIGHED.test(url.pathname)) event.waitUntil(dropAhead().catch(() => {}));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(file => new Request(file, { cache: 'reload' })));
}

async function refill() {
  if (!(await caches.has(CACHE))) await fill();
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith('soleus-page-') && name !== CACHE) await caches.delete(name);
  }
}

const isFile = url => FILES.some(file => file.split('?')[0] === url.pathname) && url.pathname !== HINT;

// An address that changes with its content is never asked for twice; another one is, while it can be.
async function file(request) {
  const cache = await caches.open(CACHE);
  const same = new URL(request.url).search ? await cache.match(request) : undefined;
  if (same) return same;
  try {
    return await soon(fetch(request));
  } catch {
    return await cache.match(request, { ignoreSearch: true }) ?? Response.error();
  }
}

// A store that fails keeps nothing, and stands in nobody's way.
const held = () => Locker.held().catch(() => null);

/** Who signs out without a connection is signed out here, and there as soon as there is one. */
async function leave(request) {
  await leaving(true);
  try {
    const { answer, isHeard } = await signOut(fetch, new URLSearchParams(await request.text()));
    // A key that was asked for before the clinic knew may have come since.
    await lock().catch(() => {});
    return isHeard ? Response.redirect(answer.headers.get('Location') ?? '/', 303) : answer;
  } catch {
    return await forAll(HINT) ?? Response.error();
  }
}

// A page that does not come in time, or that the clinic cannot give, counts as one that does not come.
async function page(event, url) {
  const asked = left(fetch).then(() => fetch(event.request));
  const path = url.pathname;
  asked.catch(() => {});
  // Whose page it is, is known before it is asked for: somebody else may sign in meanwhile.
  const locker = KEPT.test(path) ? await held() : null;
  try {
    if (!locker) return await asked;
    const old = await opened(path, locker);
    if (old && await isUnheard(path, locker)) return old;
    const answer = await (old ? soon(asked) : asked);
    if (old && AWAY.includes(answer.status)) return old;
    if (!url.searchParams.has('of')) event.waitUntil(keep(path, answer.clone(), locker));
    return answer;
  } catch {
    return await opened(path, await held()) ?? await forAll(path) ?? Response.error();
  }
}

/** Where a store fails she is told that there is no connection, by a page of ours. */
const safe = answer => answer.catch(async () => await forAll(HINT) ?? Response.error());

/** Where neither the clinic nor this phone could take what she told, she is told so. */
const orSaid = answer => answer.catch(async () => await notKept() ?? Response.error());

async function notKept() {
  const hint = await forAll(HINT);
  if (!hint) return undefined;
  return new Response(unkept(await hint.text()), { headers: lasting(hint) });
}

/** A page that says of what was told that it was not kept, and claims nowhere that it was. */
const unkept = html => html.replace(/<(\w+)[^>]* data-waits>.*?<\/\1>/gs, '').replace(' id="not-kept" hidden', ' id="not-kept"');

async function forAll(path) {
  const cache = await caches.open(CACHE);
  return await cache.match(path) ?? cache.match(HINT);
}

/** Keeps a page as it came; one that leads elsewhere is kept no longer. */
async function keep(path, answer, locker) {
  const html = answer.headers.get('Content-Type')?.startsWith('text/html');
  if (answer.status === 401) return lock();
  if (answer.status !== 200 || !html) return AWAY.includes(answer.status) ? undefined : locker.drop(path);
  await locker.keep(path, { html: await answer.text(), at: answer.headers.get('Date'), headers: lasting(answer) });
}

const lasting = answer => [...answer.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding|date)$/.test(name));

async function keepAll(paths, all) {
  const locker = await held();
  // What Today does not name any more may not be begun.
  if (locker && all) await locker.dropAhead({ but: paths });
  for (const path of locker ? paths.filter(one => KEPT.test(one) || TAKEN.test(one)) : []) {
    if (TAKEN.test(path)) await takeAlong(path, locker);
    else if (!isRecent(await locker.keptAt(path))) await keep(path, await fetch(path, { redirect: 'manual', headers: { Accept: 'text/html' } }), locker);
  }
}

const isToday = at => new Date(at).toDateString() === new Date().toDateString();
const isRecent = at => Math.abs(Date.now() - at) < RECENT_MS && isToday(at);

/** A page as it was kept, saying as of when; nothing once she has signed out. */
async function opened(path, locker) {
  const kept = await locker?.page(path).catch(() => undefined);
  // The first steps of a day are not told on the page of another.
  if (!kept || (path === MORNING && !isToday(await locker.keptAt(path)))) return undefined;
  return asOf(kept);
}

function asOf(kept) {
  const lang = /<html lang="([a-zA-Z-]+)"/.exec(kept.html)?.[1];
  const at = new Date(kept.at);
  const day = isToday(at) ? {} : { day: 'numeric', month: 'long' };
  const since = at.toLocaleString(lang, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const html = kept.html.replace(/ id="since" hidden>([^<]*)\{0\}/, (_, before) => ` id="since">${before}${since}`);
  return new Response(html, { headers: kept.headers });
}

/** A form that finds no clinic, or her visit ended there, waits on this phone, after all that was told before it. */
async function tell(event, url) {
  const body = await event.request.clone().text();
  const locker = await held();
  const waits = (await locker?.list().catch(() => []) ?? []).filter(entry => entry.state === 'waiting');
  const path = url.pathname;
  const key = new URLSearchParams(body).get('_key');
  if (!locker || !key) return fetch(event.request);
  let ended;
  if (waits.length === 0) {
    try {
      const answer = await soon(post(event.request.url, body, key));
      const to = answer.status === 204 && answer.headers.get('Location');
      if (to) event.waitUntil(forget(locker, path));
      if (answer.status === 401) ended = answer;
      else return to ? Response.redirect(to, 303) : answer;
    } catch {
      // It waits, as those before it do.
    }
  }
  const before = waits.find(entry => entry.value.key === key);
  const kept = locker.add({ address: path, body, key, performed: new Date().toISOString() }, before?.n);
  if (ended) return leftFor(ended, kept);
  await kept;
  return Response.redirect(WAITING, 303);
}

/** Sends a form and names its key. Whatever does not name it in its answer is not the clinic: nothing was taken. */
async function post(address, body, key) {
  const headers = { 'Content-Type': FORM, 'Idempotency-Key': key, Accept: 'text/html' };
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers, body });
  const isClinic = answer.headers.get('Heard') === key && !AWAY.includes(answer.status);
  if (!isClinic && answer.status !== 401) throw new Error('not taken');
  return answer;
}

/** Until she signs in again nobody reads what she told; where it could not be kept, the clinic's answer says so. */
async function leftFor(ended, kept) {
  const isKept = await kept.then(() => true, () => false);
  await lock().catch(() => {});
  return isKept ? Response.redirect(WAITING, 303) : ended;
}

/** What was told is asked for no more. */
async function forget(locker, path) {
  const session = path.replace(/\/(after|count)$/, '');
  await locker.dropAhead({ over: /([^/]+)\/after$/.exec(path)?.[1] });
  for (const one of [path, session, session + '/count']) await locker.drop(one);
}

/** What the clinic has to weigh is not done without it: the session goes on as it was. */
async function change(request, url) {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(IN_SESSION.exec(url.pathname)[1], 303);
  }
}

function soon(asked) {
  asked.catch(() => {});
  return Promise.race([asked, new Promise((_, late) => setTimeout(() => late(new Error('late')), PATIENCE_MS))]);
}

// Rings: shows what the clinic says it is about, or nothing but its name when it cannot be asked.
const PLAIN = {title: 'Soleus', path: '/plan/today'};

async function asked() {
  try {
    const answer = await fetch('/plan/reminders/now', {headers: {Accept: 'application/json'}});
    return answer.ok ? await answer.json() : PLAIN;
  } catch {
    return PLAIN;
  }
}

async function show() {
  const {title, path} = await asked();
  await registration.showNotification(title, {tag: path, data: path, icon: '/img/mark-192.png'});
}

async function open(path) {
  const open = await clients.matchAll({type: 'window'});
  for (const one of open) if (new URL(one.url).pathname === path) return one.focus();
  return clients.openWindow(path);
}

addEventListener('push', (event) => event.waitUntil(show()));
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});
