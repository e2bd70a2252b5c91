// Whoever signs out leaves nothing behind that can be read, is asked about what has not reached the
// clinic yet, and is not rung on this device any more.

import {lock} from '/device/locker.js';
import {outbox} from '/device/outbox.js';

const PATIENCE_MS = 2000;

const form = document.getElementById('signout');
const unsent = document.getElementById('unsent');

const pass = (ms) => new Promise((done) => setTimeout(done, ms));

/** What has not reached the clinic after one more try. */
async function left() {
  await Promise.race([outbox.flush().catch(() => {}), pass(PATIENCE_MS)]);
  return (await outbox.list()).filter((entry) => entry.state !== 'told');
}

/** Says how many there are; ends with what was chosen, or with nothing. */
function ask(many) {
  const words = many === 1 ? unsent.dataset.one : unsent.dataset.many;
  unsent.querySelector('h2').textContent = words.replace('{0}', many);
  unsent.returnValue = '';
  if (!unsent.open) unsent.showModal();
  return new Promise((done) => unsent.addEventListener('close', () => done(unsent.returnValue), {once: true}));
}

/** Whether she leaves. */
async function decided() {
  for (let entries = await left(); entries.length; entries = await left()) {
    const choice = await ask(entries.length);
    if (choice === 'again') continue;
    if (choice === 'drop') for (const {n} of entries) await outbox.drop(n);
    return choice !== '';
  }
  return true;
}

async function address() {
  const worker = await navigator.serviceWorker?.getRegistration('/');
  const had = await worker?.pushManager?.getSubscription();
  if (!had) return '';
  await had.unsubscribe();
  return had.endpoint;
}

async function leave(event) {
  event.preventDefault();
  if (!(await decided().catch(() => true))) return;
  try {
    await lock();
    form.elements.device.value = await address();
  } finally {
    document.dispatchEvent(new Event('leaving'));
    form.submit();
  }
}

form.addEventListener('submit', leave);
