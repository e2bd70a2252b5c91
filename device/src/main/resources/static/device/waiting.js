// What waits on this phone, and what the clinic did not take.

import {isInstalled} from './install.js';
import {counted, keeps, outbox} from './outbox.js';

const KINDS = [
  [/\/count$/, 'count'],
  [/\/begin$/, 'begin'],
  [/\/after$/, 'after'],
  [/\/morning$/, 'morning'],
  [/\/do$/, 'test'],
  [/\/questions$/, 'wave'],
  [/\/felt$/, 'felt'],
];

const page = document.getElementById('waiting');
const list = document.getElementById('waiting-list');
const row = document.getElementById('waiting-row').content;
const lang = document.documentElement.lang;

const words = (key, ...gaps) => page.dataset[key].replace(/\{(\d)\}/g, (_, gap) => gaps[gap]);
const kind = (address) => KINDS.find(([shape]) => shape.test(address))?.[1] ?? 'other';
const TIME = {day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
const when = (text) => new Date(text).toLocaleString(lang, TIME);

/** Counts of one session are one line; anything else is a line of its own. */
function grouped(entries) {
  const lines = new Map();
  for (const entry of entries) {
    const of = kind(entry.value.address) === 'count' ? entry.state + entry.value.address : entry.n;
    lines.set(of, [...(lines.get(of) ?? []), entry]);
  }
  return [...lines.values()];
}

function line(entries) {
  const {state, value} = entries.at(-1);
  const made = row.cloneNode(true);
  const part = (name) => made.querySelector(`[data-part=${name}]`);
  part('what').textContent = words(kind(value.address));
  part('when').textContent = words(state, when(value.performed));
  part('said').textContent = value.said ?? '';
  part('said').hidden = !value.said;
  part('acts').hidden = state === 'waiting';
  part('again').hidden = state === 'told';
  if (state === 'told') part('drop').textContent = words('read');
  part('again').addEventListener('click', () => each(entries, (n) => outbox.again(n)));
  part('drop').addEventListener('click', () => each(entries, (n) => outbox.drop(n)));
  return made;
}

async function each(entries, act) {
  for (const {n} of entries) await act(n);
  await show();
}

/** Says how many results this browser has cleared, until its owner has read it. */
async function gone() {
  const place = await outbox.place;
  const lost = (await place.remembers()) ? 0 : counted(place.owner);
  const note = document.getElementById('waiting-gone');
  note.hidden = !lost;
  note.querySelector('p').textContent = words(lost === 1 ? 'goneOne' : 'gone', lost);
  note.querySelector('button').onclick = () => {
    outbox.count(0, place.owner);
    show();
  };
  return lost;
}

async function show() {
  const entries = await outbox.list();
  list.replaceChildren(...grouped(entries).map(line));
  const empty = (await gone()) ? 'cleared' : 'nothing';
  const state = !(await keeps) ? 'cannot' : entries.every((entry) => entry.state === 'told') ? empty : 'goes';
  document.getElementById('waiting-lead').textContent = words(state);
}

outbox.hear(show);
document.getElementById('how')?.toggleAttribute('hidden', isInstalled());
await show();
