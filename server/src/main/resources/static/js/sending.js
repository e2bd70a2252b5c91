// The counts of one session on their way to the clinic, by the outbox of this phone.

import {keeps, outbox} from '/device/outbox.js';

const NUMBERS = ['place', 'version', 'set', 'amount'];

/** Keeps counts and has them sent until each has been taken. */
export class Sending {
  constructor({id, address, tell}) {
    Object.assign(this, {old: 'soleus.counts.' + id, address, tell});
    outbox.hear((how) => this.#told(how));
  }

  /** Kept on this phone when the promise ends. */
  add(count) {
    const body = String(new URLSearchParams(count));
    return outbox.add({address: this.address, body}, this.address + ' ' + body.replace(/&amount=.*/, ''));
  }

  flush() {
    return outbox.flush();
  }

  /** What this phone knows of the session: counts that wait, and those that the clinic has taken. */
  async known() {
    await this.#bringOver();
    // What waits is asked for first: what is taken meanwhile is found among the taken.
    const waiting = (await outbox.list()).filter((one) => one.state === 'waiting' && one.value.address === this.address);
    const taken = (await (await outbox.place).page?.(this.address)) ?? [];
    return [...taken, ...waiting.map((one) => one.value.body)].map(read);
  }

  /** Counts that an earlier release kept in the open are sealed and taken away there. */
  async #bringOver() {
    const text = globalThis.localStorage?.getItem(this.old);
    if (!text || !(await keeps)) return;
    for (const {count, key} of parsed(text)) {
      if (!(await outbox.add({address: this.address, body: String(new URLSearchParams(count)), key}))) return;
    }
    localStorage.removeItem(this.old);
  }

  async #told(how) {
    this.tell(how === 'waiting' && (outbox.broken || !(await keeps)) ? 'not-kept' : how);
  }
}

function read(body) {
  const fields = Object.fromEntries(new URLSearchParams(body));
  return {...fields, ...Object.fromEntries(NUMBERS.map((name) => [name, +fields[name]]))};
}

function parsed(text) {
  try {
    const kept = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter((one) => one?.count && typeof one.key === 'string') : [];
  } catch {
    return [];
  }
}
