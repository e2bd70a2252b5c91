// On each page of a member: has the worker keep today's pages, sends what waits, and says what does.

import {offer} from './install.js';
import {counted, keeps, outbox} from './outbox.js';

const LATER = /^\/(plan\/morning|plan\/session\/[^/]+\/after|measure\/questions|measure\/test\/[^/]+\/do|running\/[^/]+\/felt)$/;
const BEGUN = /^\/plan\/session\/[^/]+\/begin$/;
const FLUSH_PATIENCE_MS = 1500;

const bar = document.getElementById('waits');
const player = document.getElementById('player');
// The player says itself how its counts stand, and one page is about nothing else.
const silent = player ?? document.getElementById('waiting');
const today = location.pathname === '/plan/today';
const door = location.pathname === '/plan/session/start';
const check = location.pathname === '/plan/check';
// A door that was kept knows nothing newer than the phone.
const fresh = !document.getElementById('ahead');
let many = 0;

const pass = (ms) => new Promise((done) => setTimeout(done, ms));

function say(words, many) {
  bar.querySelector('span').textContent = words.replace('{0}', many);
  bar.hidden = false;
}

/** What this browser has cleared, as far as its cookie knows better than its store. */
async function gone() {
  const place = await outbox.place;
  return (await place.remembers()) ? 0 : counted(place.owner);
}

/** The worker adds results as well, and has no cookies. */
async function counts() {
  const place = await outbox.place;
  many = (await outbox.list()).filter((entry) => entry.state !== 'told').length;
  if ((await place.remembers()) && many !== counted(place.owner)) outbox.count(many, place.owner);
}

const said = async () => (await outbox.list()).some((entry) => entry.state === 'told');

/** Whether the clinic would not begin by now the session that is open here: she is told at once. */
async function isStopped() {
  const begun = location.pathname + '/begin';
  return player && (await outbox.list()).some(({state, value}) => state === 'told' && value.address === begun);
}

/** Whether what waits is held by this page, and by nothing that outlives it. */
const isHeld = async () => outbox.broken || !(await keeps);

/** The browser is asked for its word first: where it gave it, she is not asked to install anything. */
async function offered(lost) {
  if (!(await keeps)) return;
  if (many) await outbox.stay();
  await offer(many > 0 || lost > 0);
}

async function show(how) {
  await counts();
  // What the worker kept has a page to ask from by now.
  if (many) outbox.stay();
  if (silent || !bar) return;
  bar.hidden = true;
  const lost = await gone();
  if (today) offered(lost).catch(() => {});
  if (lost) say(bar.dataset.gone, lost);
  else if (how === 'refused') say(bar.dataset.refused, many);
  else if (await said()) say(bar.dataset.told, many);
  else if (many && how !== 'saved') say(await waiting(), many);
}

async function waiting() {
  const isKept = !bar.dataset.held || !(await isHeld());
  document.querySelector('#since [data-waits]')?.toggleAttribute('hidden', !isKept);
  if (!isKept) return bar.dataset.held;
  return many === 1 ? bar.dataset.one : bar.dataset.many;
}

async function told(how, taken) {
  if (await isStopped()) return location.assign('/plan/waiting');
  const begun = taken.some((one) => BEGUN.test(one.address));
  // What was told may have changed the day.
  if ((today || door) && (begun || taken.some((one) => LATER.test(one.address)))) return location.reload();
  const refused = (await outbox.list()).some((entry) => entry.state === 'refused');
  await show(refused ? 'refused' : how);
}

const waits = async () => (await outbox.list()).some((entry) => entry.state === 'waiting');

/**
 * A form goes after what was told before it; where nothing can carry it, or something still waits before it, it is kept
 * at once: once her visit has ended no worker has her key any more, and this page does.
 */
async function submit(event) {
  const form = event.target;
  const path = new URL(form.action).pathname;
  const carried = Boolean(navigator.serviceWorker?.controller) || navigator.onLine;
  if (form.method !== 'post' || !LATER.test(path) || form.dataset.last || (!many && carried)) return;
  event.preventDefault();
  const by = event.submitter;
  const fields = new URLSearchParams(new FormData(form, by));
  if (carried) {
    await Promise.race([outbox.flush().catch(() => {}), pass(FLUSH_PATIENCE_MS)]);
    await pass(0);
    if ((await waits()) && (await keep(path, fields))) return location.assign('/plan/waiting?kept');
    form.dataset.last = 'yes';
    return form.requestSubmit(by);
  }
  await keep(path, fields);
  await show('waiting');
  bar?.scrollIntoView();
}

/** Whether it outlives this page. */
const keep = (path, fields) => outbox.add({address: path, body: String(fields), key: fields.get('_key')}, path);

async function keepPages() {
  if (!navigator.serviceWorker || !(await keeps)) return;
  const worker = await navigator.serviceWorker.register('/worker.js');
  const ready = await navigator.serviceWorker.ready;
  const pages = document.querySelector('[data-keep]')?.dataset.keep.split(' ') ?? [];
  (worker.active ?? ready.active).postMessage({keep: pages, all: today || check || (door && fresh)});
}

outbox.hear(told);
document.addEventListener('submit', submit);
addEventListener('online', () => {
  const old = document.getElementById('since')?.hidden === false;
  outbox.flush().then(() => old && today && location.reload(), () => {});
});
if (await isStopped()) location.assign('/plan/waiting');
await show('');
outbox.flush().catch(() => {});
keepPages().catch(() => {});
