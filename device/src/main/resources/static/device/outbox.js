// What a member told and the clinic has not taken yet. It is on the disk before it is sent, goes in
// the order in which it was told, one at a time, and is gone when the clinic has said that it has it:
// the clinic alone, which names the key in its answer. Whatever else answers is one more try to come.

import {Locker, doorOf, lock, note, noted} from './locker.js';

const WAIT = [1000, 2000, 4000, 8000, 15000, 30000];
const PATIENCE_MS = 20000;
const MOST_BROKEN = 3;
const MOST_ALIVE = 8000;
const FORM = 'application/x-www-form-urlencoded';

/** Where nothing can be kept: what waits is held as long as the page is open. */
export class Pocket {
  owner = '';
  door = globalThis.document ? doorOf(document.cookie) : '';
  #n = 0;
  #rows = [];

  async add(value, instead) {
    this.#rows = this.#rows.filter((row) => row.n !== instead || row.sent || row.state !== 'waiting');
    this.#rows.push({n: ++this.#n, state: 'waiting', sent: false, value});
    return this.#n;
  }

  async list() {
    return this.#rows.map((row) => ({...row}));
  }

  async mark(n, change) {
    this.#rows = this.#rows.map((row) => (row.n === n ? {...row, ...change} : row));
  }

  async remove(n) {
    this.#rows = this.#rows.filter((row) => row.n !== n);
  }

  async remembers() {
    return true;
  }
}

/** A name for a result that no other has. */
export function fresh() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map((one) => one.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Keeps results and sends them one after the other until each has been taken. */
export class Outbox {
  #place;
  #slots = new Map();
  #adding = Promise.resolve();
  #going;
  #asked = false;
  #tries = 0;
  #timer = 0;
  #listeners = [];
  broken = false;

  /**
   * @param place a promise of a locker or a pocket
   * @param door says which opening of the locker the browser's sign-in belongs to
   */
  constructor({place, ask = (...a) => fetch(...a), door = () => doorOf(document.cookie), leave = lock, count = () => {}, stay = () => {}}) {
    this.#place = place;
    Object.assign(this, {ask, door, leave, count, stay});
  }

  get place() {
    return this.#place;
  }

  /** Is told `saved`, `waiting`, `signed-out` or `refused` when a round ends, and what was taken. */
  hear(listener) {
    this.#listeners.push(listener);
  }

  /**
   * On the disk when the promise ends with true; with false the page holds it, and no longer. One of the same slot, or
   * of the same form, that never left gives way to it; one that may have left is sent again as it was, under its own key.
   */
  add(result, slot) {
    this.#adding = this.#adding.catch(() => {}).then(() => this.#add(result, slot));
    return this.#adding;
  }

  async #add({address, body, key, performed = new Date().toISOString()}, slot) {
    const result = {address, body, key: key ?? fresh(), performed};
    const place = await this.#place;
    try {
      const n = await place.add(result, this.#slots.get(slot) ?? (await toldBy(key, place)));
      if (slot) this.#slots.set(slot, n);
    } catch {
      await this.#carry(result, place);
    }
    await this.#counted(0);
    this.stay();
    this.#go();
    return place instanceof Locker && !this.broken;
  }

  /** A store that fails keeps nothing: from here on this page holds what it sends. */
  async #carry(result, place) {
    const pocket = Object.assign(new Pocket(), {owner: place.owner, door: place.door});
    this.broken = true;
    this.#slots.clear();
    this.#place = Promise.resolve(pocket);
    await pocket.add(result);
  }

  /** Sends, and leaves what goes wrong to the next time. */
  #go() {
    this.flush().catch(() => {});
  }

  async list() {
    return (await this.#place).list();
  }

  /** Sends what waits; ends when all is taken or the clinic cannot be reached. */
  flush() {
    this.#asked = true;
    this.#going ??= this.#rounds();
    return this.#going;
  }

  async #rounds() {
    try {
      while (this.#asked) {
        this.#asked = false;
        await (navigator.locks ? navigator.locks.request('soleus-outbox', () => this.#round()) : this.#round());
      }
    } finally {
      this.#going = undefined;
    }
  }

  async #round() {
    clearTimeout(this.#timer);
    const place = await this.#place;
    const taken = [];
    for (;;) {
      const first = (await place.list()).find((entry) => entry.state === 'waiting');
      if (!first) return this.#ended('saved', taken);
      if (this.door() !== place.door) return this.#ended('signed-out', taken);
      // A store that is full holds nothing up: what comes twice is one by its key.
      if (!first.sent) await place.mark(first.n, {sent: true}).catch(() => {});
      const said = await this.#post(first.value, place.owner);
      if (said.how === 'later' && !(said.broken && this.#tries >= MOST_BROKEN)) {
        return this.#later(said.after, taken);
      }
      if (said.how === 'signed-out') {
        await this.leave();
        return this.#ended('signed-out', taken);
      }
      this.#tries = 0;
      if (said.how === 'told') {
        // It is there; what the clinic says of it stays until its owner has read it.
        taken.push(first.value);
        await this.#counted(-1);
        await stopped(place, first.value.address);
        await place.mark(first.n, {state: 'told', value: {...first.value, said: said.words}});
      } else if (said.how === 'taken') {
        taken.push(first.value);
        await passed(place, first.value);
        await this.#forget(first.n, place);
      } else {
        await place.mark(first.n, {state: 'refused', value: {...first.value, said: said.words}});
        this.#ended('refused', taken);
      }
    }
  }

  /** From where it was read: a store that failed meanwhile has given way to a pocket. */
  async #forget(n, place) {
    await this.#counted(-1);
    await place.remove(n);
  }

  /** Throws one away, because its owner wants it. */
  async drop(n) {
    await this.#forget(n, await this.#place);
  }

  /** Sends one that was refused once more, as new. */
  async again(n) {
    const place = await this.#place;
    const entry = (await place.list()).find((one) => one.n === n);
    if (!entry) return;
    const {said, ...value} = entry.value;
    await place.mark(n, {state: 'waiting', sent: false, value: {...value, key: fresh()}});
    await this.flush();
  }

  /** Says how many there are, fewer before they are: a count that is too high would be told as a loss. */
  async #counted(more) {
    const place = await this.#place;
    const open = (await place.list()).filter((entry) => entry.state !== 'told');
    this.count(open.length + more, place.owner);
  }

  #later(after, taken) {
    this.#ended('waiting', taken);
    const wait = Math.max(after * 1000, WAIT[Math.min(this.#tries++, WAIT.length - 1)]);
    this.#timer = setTimeout(() => this.#go(), wait);
  }

  #ended(how, taken) {
    for (const listener of this.#listeners) Promise.resolve(listener(how, taken)).catch(() => {});
  }

  async #post({address, body, key, performed}, owner) {
    try {
      const answer = await this.ask(address, {
        method: 'POST',
        headers: {
          'Content-Type': FORM,
          'Idempotency-Key': key,
          'Performed-At': performed,
          'Device-Now': new Date().toISOString(),
          'Kept-For': owner,
          Accept: 'application/json',
        },
        body,
        keepalive: navigator.onLine && body.length < MOST_ALIVE,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return await heard(answer, key);
    } catch {
      return {how: 'later', after: 0};
    }
  }
}

/** What a form told before that still waits; undefined where it has no key or told nothing. */
async function toldBy(key, place) {
  if (!key) return undefined;
  return (await place.list()).find(({state, value}) => state === 'waiting' && value.key === key)?.n;
}

/** A form that was told is not asked again by the page that was kept of it. */
async function passed(place, {address, body}) {
  if (address.endsWith('/count')) return remember(place, address, body).catch(() => {});
  // What she told has been weighed by now: whether a session may begin, Today says anew.
  const [, over] = /([^/]+)\/after$/.exec(address) ?? [];
  if (!new URLSearchParams(body).has('began')) await place.dropAhead?.({over});
  await place.drop?.(address);
  const session = address.replace(/\/after$/, '');
  for (const one of [session, session + '/count']) await place.drop?.(one);
}

/** A page that was asked for before a count was taken, or kept, knows nothing of it: the phone does, before it forgets. */
async function remember(place, address, body) {
  const set = (one) => one.replace(/&amount=.*/, '');
  const amount = (one) => Number(new URLSearchParams(one).get('amount'));
  const known = (await place.page?.(address)) ?? [];
  if (known.some((one) => set(one) === set(body) && amount(one) >= amount(body))) return;
  await place.keep?.(address, [...known.filter((one) => set(one) !== set(body)), body]);
}

/** A session that the clinic would not begin by now is not gone on with; how it was can be told. */
async function stopped(place, address) {
  const [, session] = /([^/]+)\/begin$/.exec(address) ?? [];
  await place.dropAhead?.({over: session});
  if (session) await place.drop?.('/plan/session/' + session);
}

const later = (answer) => ({how: 'later', after: Number(answer.headers.get('Retry-After')) || 0});

/**
 * The clinic says which key it heard: without that word nothing was taken, nor refused. Who is not signed in is told
 * 401, by whomever: it locks the phone and loses nothing.
 */
async function heard(answer, key) {
  if (answer.status === 401) return {how: 'signed-out'};
  if (answer.headers.get('Heard') !== String(key)) return later(answer);
  const plain = answer.headers.get('Content-Type')?.startsWith('text/plain');
  if (answer.status === 202 && plain) return {how: 'told', words: await answer.text()};
  if (answer.ok && plain) return {how: 'refused', words: await answer.text()};
  if (answer.ok) return {how: 'taken'};
  if (answer.status >= 500 || [408, 425, 429].includes(answer.status)) {
    // What breaks the clinic each time must not hold up what was told after it.
    return {...later(answer), broken: answer.status === 500, words: await words(answer)};
  }
  return {how: 'refused', words: await words(answer)};
}

/** Why something was refused, as the clinic says it. */
async function words(answer) {
  const text = await answer.text();
  if (text.startsWith('{')) {
    const {title, detail} = JSON.parse(text);
    return [title, detail].filter(Boolean).join(' ');
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  return [...page.querySelectorAll('.wrongs li')].map((li) => li.textContent.trim()).join(' ');
}

/** How many results wait, in a cookie that outlives a cleared store. */
function count(many, owner) {
  if (owner) document.cookie = `waiting-${owner}=${Math.max(0, many)}; path=/; max-age=31536000; samesite=strict`;
}

/** Asks the browser, once, not to clear what waits. */
async function stay() {
  if (!navigator.storage?.persist || !(await keeps) || (await noted('asked'))) return;
  await note('asked', true).catch(() => {});
  await navigator.storage.persist();
}

/** How many results this browser said it kept for somebody. */
export function counted(owner) {
  return Number(new RegExp(`(?:^|; )waiting-${owner}=(\\d+)`).exec(document.cookie)?.[1] ?? 0);
}

let staying;

const place = Locker.open().catch(() => null).then((locker) => locker ?? new Pocket());

/** The outbox of this page. */
export const outbox = new Outbox({place, count, stay: () => (staying ??= stay().catch(() => {}))});

/** Whether what is told here outlives the page. */
export const keeps = place.then((found) => found instanceof Locker);
