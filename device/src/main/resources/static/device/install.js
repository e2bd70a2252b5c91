// Offers to install Soleus where something waits in a browser that may clear it: Safari clears what a script kept in a
// site that is not installed after seven days of use without a visit to it, and any browser may when it runs out of room.
// Beside the offer nothing is kept but when it was declined, and that it was taken.

import {note, noted} from './locker.js';

const REST_MS = 60 * 24 * 3600 * 1000;

const card = document.getElementById('install');
const part = (name) => card.querySelector(`[data-part=${name}]`);

let something = false;
let question;

/** Whether this page stands in a window of its own, as that of an installed app. */
export const isInstalled = () => matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;

/** Shows the offer as long as something waits, or was lost, and it is of use. */
export async function offer(waits) {
  something = waits;
  if (!card) return;
  const useful = waits && (await isOfUse());
  card.hidden = !(useful && something);
}

async function isOfUse() {
  if (isInstalled() || (await noted('installed')) || (await isPromised())) return false;
  return Math.abs(Date.now() - ((await noted('declined')) ?? 0)) > REST_MS;
}

/**
 * Whoever granted `persist()` gave its word not to clear anything by itself: there nobody is asked to install. WebKit
 * gives it as well, and nowhere says that it holds for the seven days: there she is asked all the same. It alone knows
 * this event.
 */
const isPromised = async () => !('GestureEvent' in globalThis) && Boolean(await navigator.storage?.persisted?.());

/** This browser can ask by itself, and so it is not installed, whatever was noted. */
async function ready(event) {
  event.preventDefault();
  question = event;
  part('now').hidden = false;
  part('how').hidden = true;
  if (await noted('installed')) await note('installed', false);
}

/** A browser asks once for each event; no is an answer. */
async function ask() {
  const asked = question;
  question = undefined;
  if (!asked) return;
  await asked.prompt();
  const {outcome} = await asked.userChoice;
  if (outcome === 'accepted') card.hidden = true;
  else await decline();
}

async function decline() {
  card.hidden = true;
  await note('declined', Date.now());
}

/** Chromium gives its word to what is installed, and had been asked before. */
async function installed() {
  if (card) card.hidden = true;
  await note('installed', true);
  await navigator.storage?.persist?.();
}

/** Without a store it is asked again another day. */
const calm = (work) => (event) => work(event).catch(() => {});

addEventListener('appinstalled', calm(installed));
if (card) {
  addEventListener('beforeinstallprompt', calm(ready));
  part('now').addEventListener('click', calm(ask));
  part('later').addEventListener('click', calm(decline));
}
