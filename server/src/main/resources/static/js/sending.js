// Counts that are on their way to the clinic. They stay on the phone, as numbers under the
// session's opaque id, until the clinic has said that it has them.

const WAIT = [1000, 2000, 4000, 8000, 15000, 30000];

/** Keeps counts and sends them one after the other until each has been taken. */
export class Sending {
  #waiting;
  #tries = 0;
  #timer = 0;
  #busy = false;
  #going = Promise.resolve();

  constructor({id, address, store = localStorage, ask = (...a) => fetch(...a), tell = () => {}}) {
    Object.assign(this, {name: 'soleus.counts.' + id, address, store, ask, tell});
    this.#waiting = read(store, this.name);
  }

  /** What has not been taken yet: counts with their keys. */
  get waiting() {
    return this.#waiting;
  }

  add(count) {
    // A count that never left gives way to the greater one; one that may have left is sent again
    // as it was, under its own key.
    this.#waiting = this.#waiting.filter((w) => w.sent || !isSameSet(w.count, count));
    this.#waiting.push({count, key: crypto.randomUUID(), sent: false});
    this.#keep();
    this.flush();
  }

  /** Sends what waits; ends when all is taken or the clinic cannot be reached. */
  flush() {
    if (!this.#busy) this.#going = this.#send();
    return this.#going;
  }

  async #send() {
    this.#busy = true;
    clearTimeout(this.#timer);
    while (this.#waiting.length) {
      const first = this.#waiting[0];
      first.sent = true;
      this.#keep();
      const answer = await this.#post(first);
      if (answer === 'later') break;
      if (answer === 'signed-out') {
        this.#busy = false;
        return this.tell('signed-out');
      }
      this.#waiting = this.#waiting.filter((w) => w !== first);
      this.#tries = 0;
      this.#keep();
    }
    this.#busy = false;
    if (this.#waiting.length) this.#again();
    else this.tell('saved');
  }

  #again() {
    this.tell('waiting');
    const wait = WAIT[Math.min(this.#tries++, WAIT.length - 1)];
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  async #post({count, key}) {
    try {
      const answer = await this.ask(this.address, {
        method: 'POST',
        headers: {'Idempotency-Key': key, Accept: 'application/json'},
        body: new URLSearchParams(count),
        keepalive: true,
        redirect: 'manual',
      });
      if (answer.ok) return 'taken';
      if (answer.status === 401 || answer.type === 'opaqueredirect') return 'signed-out';
      return answer.status >= 500 || answer.status === 429 ? 'later' : 'refused';
    } catch {
      return 'later';
    }
  }

  #keep() {
    try {
      if (this.#waiting.length) this.store.setItem(this.name, JSON.stringify(this.#waiting));
      else this.store.removeItem(this.name);
    } catch {
      // A phone that keeps nothing still sends.
    }
  }
}

function read(store, name) {
  try {
    const kept = JSON.parse(store.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCount) : [];
  } catch {
    return [];
  }
}

const isSameSet = (a, b) =>
  a.place === b.place && a.version === b.version && a.side === b.side && a.set === b.set;

const NUMBERS = ['place', 'version', 'set', 'amount'];
const isCount = (w) =>
  typeof w?.key === 'string' && typeof w.count?.side === 'string' &&
  NUMBERS.every((name) => Number.isInteger(w.count[name]));
