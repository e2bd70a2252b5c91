// What this phone keeps of hers, sealed. The key comes from the clinic while she is signed in:
// scripts can use it and cannot read it. When she signs out it goes, and what still waits is noise
// until the same key comes again. The worker reads this file too, without its word for sharing.
//
// What is deleted from a browser's database stands in its files until it tidies up. So the database
// holds her key wrapped, and what unwraps it follows from two halves: one beside it, which no script
// can read, and one in a cache of its own, whose file goes when the cache does.

const STRICT = {durability: 'strict'};
const MOST_PAGES = 16;
const KEY_PATIENCE_MS = 3000;
const HALF = 'soleus-half';
const HALF_PATH = '/device/half';
const AHEAD = '/plan/session/ahead/';
const OUT = '/account/signout';

let opening;

/** The store of this browser: the key, what waits, and the pages. */
function database() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open('soleus', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('key', {keyPath: 'name'});
      asked.result.createObjectStore('waiting', {keyPath: 'n', autoIncrement: true});
      asked.result.createObjectStore('page', {keyPath: 'path'});
    };
    asked.onsuccess = () => {
      const again = () => (opening = undefined);
      asked.result.onclose = again;
      asked.result.onversionchange = () => (asked.result.close(), again());
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

const come = (asked) => new Promise((done, failed) => {
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

/** Work on some stores that is on the disk, all of it or nothing, when the promise ends. */
async function within(names, work) {
  const all = (await database()).transaction(names, 'readwrite', STRICT);
  const over = new Promise((done, failed) => {
    all.oncomplete = done;
    all.onabort = () => failed(all.error);
  });
  const [result] = await Promise.all([work(...names.map((name) => all.objectStore(name))), over]);
  return result;
}

async function read(name, work) {
  return come(work((await database()).transaction(name).objectStore(name)));
}

/** Which opening of the locker the cookies speak of: another one after each sign-in. */
export const doorOf = (cookies) => /(?:^|; )door=([0-9a-f]+)/.exec(cookies)?.[1] ?? '';

const alone = (name, work) => navigator.locks ? navigator.locks.request(name, work) : work();

const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

const about = (words) => new TextEncoder().encode(words);

/** Forgets the key and the pages; what waits stays, and nobody can read it. */
export const lock = () => alone('soleus-key', shut);

/** Each is tried, even where the other fails: either makes her key noise. */
async function shut() {
  const rows = within(['key', 'page'], (keys, pages) => Promise.all([come(keys.delete('hers')), come(pages.clear())]));
  await Promise.all([globalThis.caches?.delete(HALF), rows]);
}

/** A note of the worker's own; false takes it away. */
export async function note(name, value) {
  await within(['key'], (keys) => come(value === false ? keys.delete(name) : keys.put({name, value})));
}

export async function noted(name) {
  return (await read('key', (keys) => keys.get(name)))?.value;
}

const leaving = (value) => note('leaving', value).catch(() => {});

/**
 * Signs her out at the clinic, which names the key that it heard, and says 401 where she is out already: whatever else
 * answers has not heard of it.
 */
async function signOut(ask, body) {
  const key = hex(chance(16));
  const headers = {'Idempotency-Key': key, Accept: 'text/html'};
  const answer = await ask(OUT, {method: 'POST', redirect: 'manual', headers, body});
  const isHeard = answer.headers.get('Heard') === key && (answer.ok || answer.status === 401);
  if (isHeard) await leaving(false);
  return {answer, isHeard};
}

/** Tells the clinic of a sign-out that it could not be told of: whether it heard; undefined where there was none. */
async function left(ask) {
  if (!(await noted('leaving').catch(() => false))) return undefined;
  return (await signOut(ask, new URLSearchParams({device: ''}))).isHeard;
}

/** Her key; false when nobody is signed in, null when the clinic cannot be asked. */
async function fetchKey(ask) {
  try {
    const answer = await ask('/account/offline/key', {
      headers: {Accept: 'application/octet-stream'},
      redirect: 'manual',
      signal: AbortSignal.timeout(KEY_PATIENCE_MS),
    });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    return answer.status >= 500 ? null : false;
  } catch {
    return null;
  }
}

const chance = (many) => crypto.getRandomValues(new Uint8Array(many));

/** A half that goes from the disk with its cache. */
async function freshHalf() {
  const half = chance(32);
  await (await caches.open(HALF)).put(HALF_PATH, new Response(half));
  return half;
}

async function keptHalf() {
  return (await caches.match(HALF_PATH, {cacheName: HALF}))?.arrayBuffer();
}

async function joined(half, other) {
  const how = {name: 'HKDF', hash: 'SHA-256', salt: other, info: about('soleus locker')};
  return crypto.subtle.deriveKey(how, half, {name: 'AES-GCM', length: 256}, false, ['encrypt', 'unwrapKey']);
}

/** Wraps 32 bytes for the store, and forgets them. */
async function wrapped(bytes, door) {
  const half = await crypto.subtle.importKey('raw', chance(32), 'HKDF', false, ['deriveKey']);
  const iv = chance(12);
  const key = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, await joined(half, await freshHalf()), bytes);
  const owner = hex(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  bytes.fill(0);
  return {name: 'hers', owner, door, half, iv, key};
}

/** Her key, for use and not to be read; undefined where a half of what opens it is missing. */
async function unwrapped({half, iv, key}) {
  try {
    const by = await joined(half, await keptHalf());
    const how = {name: 'AES-GCM', iv};
    return await crypto.subtle.unwrapKey('raw', key, by, how, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } catch {
    return undefined;
  }
}

/** One member's part of this browser's store. */
export class Locker {
  #key;

  constructor({key, owner, door}) {
    this.#key = key;
    Object.assign(this, {owner, door});
  }

  /** The locker of whoever's key is here; null without one. */
  static async held() {
    const row = await read('key', (keys) => keys.get('hers'));
    const key = row && (await unwrapped(row));
    return key ? new Locker({...row, key}) : null;
  }

  /** The locker of whoever is signed in; null where nothing can be kept, or no key can be had. */
  static async open({ask = (...a) => fetch(...a), door = () => doorOf(document.cookie)} = {}) {
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB || !globalThis.caches) return null;
    return alone('soleus-key', async () => {
      // Whatever page came past the worker: who signed out without a connection is signed out first.
      const isHeard = await left(ask);
      if (isHeard) globalThis.location?.reload();
      if (isHeard !== undefined) return null;
      const held = await Locker.held();
      if (held?.door === door()) return held;
      const bytes = await fetchKey(ask);
      if (bytes) return Locker.hold(bytes, door());
      // A browser that was killed may have lost its cookies: until the clinic says so nobody left.
      if (held && bytes === null && !door()) return Object.assign(held, {door: ''});
      if (held) await shut();
      return null;
    });
  }

  /** Puts a key here. */
  static async hold(bytes, door) {
    const fresh = await wrapped(bytes, door);
    await within(['key', 'page'], async (keys, pages) => {
      const held = await come(keys.get('hers'));
      if (held?.owner !== fresh.owner) await come(pages.clear());
      await come(keys.put(fresh));
    });
    return Locker.held();
  }

  async #seal(value, words) {
    const iv = chance(12);
    const how = {name: 'AES-GCM', iv, additionalData: about(words)};
    return {iv, sealed: await crypto.subtle.encrypt(how, this.#key, about(JSON.stringify(value)))};
  }

  /** What was sealed about something; undefined when it is not hers or is damaged. */
  async #unseal({iv, sealed}, words) {
    try {
      const how = {name: 'AES-GCM', iv, additionalData: about(words)};
      const open = await crypto.subtle.decrypt(how, this.#key, sealed);
      return JSON.parse(new TextDecoder().decode(open));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a result until the clinic has it; on the disk when the promise ends.
   * It takes the place of one that never left.
   */
  async add(value, instead) {
    const row = {owner: this.owner, state: 'waiting', sent: false, ...(await this.#seal(value, 'waiting'))};
    return within(['waiting', 'key'], async (waiting, keys) => {
      const before = instead === undefined ? undefined : await come(waiting.get(instead));
      if (before && !before.sent && before.state === 'waiting') await come(waiting.delete(instead));
      await come(keys.put({name: 'here'}));
      return come(waiting.add(row));
    });
  }

  /** What waits and what was refused, in the order in which it was told. */
  async list() {
    const rows = await read('waiting', (waiting) => waiting.getAll());
    const hers = rows.filter((row) => row.owner === this.owner);
    const opened = hers.map(async ({n, state, sent, ...row}) => ({n, state, sent, value: await this.#unseal(row, 'waiting')}));
    return (await Promise.all(opened)).filter((entry) => entry.value);
  }

  /** Notes that one is on its way, or how it was answered. */
  async mark(n, {value, ...change}) {
    const sealed = value ? await this.#seal(value, 'waiting') : {};
    await within(['waiting'], async (waiting) => {
      const row = await come(waiting.get(n));
      if (row) await come(waiting.put({...row, ...change, ...sealed}));
    });
  }

  async remove(n) {
    await within(['waiting'], (waiting) => come(waiting.delete(n)));
  }

  /** Whether this store held results before: false once a browser has cleared it. */
  async remembers() {
    return Boolean(await read('key', (keys) => keys.get('here')));
  }

  /** Keeps a page, and as many of the latest as there may be, while her key is here. */
  async keep(path, page) {
    const row = {path, at: Date.now(), ...(await this.#seal(page, path))};
    await within(['page', 'key'], async (pages, keys) => {
      const held = await come(keys.get('hers'));
      if (held?.owner !== this.owner) return;
      await come(pages.put(row));
      if ((await come(pages.count())) <= MOST_PAGES) return;
      const all = (await come(pages.getAll())).sort((a, b) => b.at - a.at);
      for (const old of all.slice(MOST_PAGES)) await come(pages.delete(old.path));
    });
  }

  async page(path) {
    const row = await read('page', (pages) => pages.get(path));
    return row && this.#unseal(row, path);
  }

  /** When a page was kept, by this phone's clock; 0 where none is. */
  async keptAt(path) {
    return (await read('page', (pages) => pages.get(path)))?.at ?? 0;
  }

  /** The addresses of pages that begin so. */
  async under(start) {
    return (await read('page', (pages) => pages.getAllKeys())).filter((path) => path.startsWith(start));
  }

  /**
   * Drops sessions that may not be begun before the clinic was asked, and has those that are being
   * fetched meanwhile dropped as well. One that is begun stays until it is over.
   */
  async dropAhead({over, but = []} = {}) {
    // A full store counts no more, and still drops.
    await within(['key'], async (keys) => {
      const before = (await come(keys.get('drops')))?.value ?? 0;
      await come(keys.put({name: 'drops', value: before + 1}));
    }).catch(() => {});
    for (const path of await this.under(AHEAD)) {
      const row = await this.page(path);
      const spared = row?.state === 'begun' ? row.session !== over : but.includes(path);
      if (!spared) await this.drop(path);
    }
  }

  async drop(path) {
    await within(['page'], (pages) => come(pages.delete(path)));
  }
}
