// Requests over a line that breaks: each ends with an answer, and one that is to come later is
// waited for, at once when the phone is on a network again.

export const LINES = 'application/x-ndjson';
export const STATE = 'application/json';

const FIRST_MS = 1000;
const MOST_MS = 30_000;
const MOST_ASKED_MS = 600_000;
const SPREAD = 0.25;

// Without a sign of life for so long, the line counts as broken. To read a file takes longer.
const PATIENCE_MS = 120_000;
const READING_MS = 600_000;

// What says so is not the clinic, but what stands before it.
const AWAY = [0, 502, 504];

/** Why a file goes no further: its message names the words for it on the page. */
export class No extends Error {
  static of(status) {
    return new No({401: 'ended', 413: 'tooLarge', 507: 'noRoom'}[status] ?? 'refused');
  }
}

/**
 * Sends one request; `kind` is the media type that the clinic answers with, and whatever else says
 * that all is well is somebody else, a network's own sign-in perhaps.
 *
 * @param moved hears how many bytes of the body have gone
 * @param came hears all that has come so far of lines
 * @return status, 0 where the line broke; how many bytes the clinic has, where it says so; whether
 *   and in how many milliseconds to come again
 */
export function post(address, headers, body, kind, {moved = () => {}, came = () => {}} = {}) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const reading = kind === LINES ? READING_MS : PATIENCE_MS;
    let timer = 0;
    const lives = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), ms);
    };
    const isOurs = () => (request.getResponseHeader('Content-Type') ?? '').startsWith(kind);
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', kind);
    request.upload.onprogress = ({loaded}) => {
      lives(PATIENCE_MS);
      moved(loaded);
    };
    request.upload.onload = () => lives(reading);
    request.onprogress = () => {
      lives(reading);
      if (request.status === 200 && isOurs()) came(request.responseText);
    };
    request.onloadend = () => {
      clearTimeout(timer);
      const status = request.status === 200 && !isOurs() ? 0 : request.status;
      if (status === 200) came(request.responseText);
      done(answer(status, request));
    };
    lives(body ? PATIENCE_MS : reading);
    request.send(body);
  });
}

function answer(status, request) {
  return {status, isLater: isLater(status), after: after(request), have: have(request.responseText)};
}

function isLater(status) {
  return status === 0 || status === 408 || status === 429 || (status >= 500 && status !== 507);
}

/** As `Retry-After` says it, in seconds or as a date, within reason. */
function after(request) {
  const said = request.getResponseHeader('Retry-After') ?? '';
  const ms = /^\s*\d+\s*$/.test(said) ? said * 1000 : Date.parse(said) - Date.now();
  return ms > 0 ? Math.min(ms, MOST_ASKED_MS) : 0;
}

function have(text) {
  try {
    const {have} = JSON.parse(text);
    return Number.isSafeInteger(have) && have >= 0 ? have : undefined;
  } catch {
    return undefined;
  }
}

/** The tries of one file. */
export class Line {
  #failed = 0;
  #tell;

  /** @param tell hears `waits` or `busy` while nothing goes, and nothing once it goes again */
  constructor(tell) {
    this.#tell = tell;
  }

  /** The clinic has answered. */
  heard() {
    this.#failed = 0;
    this.#tell('');
  }

  /** Waits until it is worth another try: longer each time, and as long as the clinic asks. */
  async wait({status, after}) {
    const ms = Math.max(after, Math.min(FIRST_MS * 2 ** this.#failed++, MOST_MS));
    // A line that breaks once and holds again is not worth a word.
    if (this.#failed > 1 || after || !navigator.onLine) {
      this.#tell(AWAY.includes(status) ? 'waits' : 'busy');
    }
    if (await pause(spread(ms), !after)) this.#failed = 0;
  }
}

// Not all phones of a house, and not all of a clinic, come at the same moment.
function spread(ms) {
  return ms * (1 + SPREAD * Math.random());
}

/** Ends after so long, or soon after the phone is on a network again, where that may wake it. */
function pause(ms, wakes) {
  return new Promise((done) => {
    const end = (woken) => {
      clearTimeout(timer);
      removeEventListener('online', wake);
      done(woken);
    };
    const wake = () => setTimeout(end, spread(100), true);
    const timer = setTimeout(end, ms, false);
    if (wakes) addEventListener('online', wake, {once: true});
  });
}
