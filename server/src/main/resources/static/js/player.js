// The session player. Reads the exercises from the page's own list, which works without it.

import {AGAIN, READY, amount, at, corners, draw, length, resume, share, steps, trace} from './timeline.js';
import {film} from './figure.js';
import {Sending} from './sending.js';
import {Awake, Sound} from './sound.js';

const $ = (id) => document.getElementById(id);
const page = $('player');
const still = matchMedia('(prefers-reduced-motion: reduce)');
// What the player says, in the language of its page.
const WORDS = JSON.parse(page.dataset.words);
const TURNS = {
  up: ['up', 'hold', 'down'], down: ['down', 'hold', 'up'],
  out: ['out', 'hold', 'back'], hold: ['into-it', 'hold', 'let-go'],
};
const SIDE = {LEFT: `${WORDS['left-leg']} `, RIGHT: `${WORDS['right-leg']} `, BOTH: ''};

const moves = [...document.querySelectorAll('[data-place]')].map(read);
for (const move of moves) {
  if (move.figure?.dataset.frames) move.film = film(move.figure);
}
const all = steps(moves);

/** What stands under a key, its gaps filled. */
function words(key, ...gaps) {
  return WORDS[key].replace(/\{(\d)\}/g, (_, gap) => gaps[gap]);
}

const sound = new Sound();
const awake = new Awake();
const sending = new Sending({id: page.dataset.session, address: page.dataset.save, tell: told});
let kept = 0;

// Where the session stands: the step, what is going on in it and for how long.
const now = {at: 0, mode: 'ready', ms: 0, from: 0, held: 0, wait: 0, running: false};
// What was last seen and heard, so that nothing is told twice.
const last = {beat: '', second: -1, cue: -9e9, frame: 0};

function read(row) {
  const d = row.dataset;
  return {
    place: +d.place, version: +d.version, of: d.of, name: d.name, kind: d.kind, amount: +d.amount,
    shown: +d.shown, sets: +d.sets, unit: d.unit, rest: +d.rest, turn: d.turn, note: d.note,
    sides: d.sides.split(' '), skipped: 'skipped' in d,
    beat: {first: +d.first, hold: +d.hold, second: +d.second},
    done: Object.fromEntries(d.done.split(' ').filter(Boolean).map((word) => {
      const [key, many] = word.split(':');
      return [key, +many];
    })),
    cues: [...row.querySelectorAll('.cues li')].map((li) => li.textContent),
    figure: row.querySelector('.fig'),
  };
}

// --- What is kept ---

function keep(step, many) {
  const key = step.side + step.set;
  if ((step.move.done[key] ?? 0) >= many) return;
  step.move.done[key] = many;
  const {place, version, of} = step.move;
  sending
    .add({place, version, of, side: step.side, set: step.set, amount: many})
    // So many counts outlive this page.
    .then((safe) => safe && Object.assign(page.dataset, {kept: ++kept, last: many}));
}

function told(how) {
  $('kept').textContent = how === 'saved' ? '' : words(how);
}

/** Counts of an earlier visit are as good as done, whatever this page knows of them. */
async function recall() {
  for (const count of await sending.known()) {
    const move = moves.find((m) => isOf(count, m));
    const key = count.side + count.set;
    if (move) move.done[key] = Math.max(move.done[key] ?? 0, count.amount);
  }
  sending.flush();
}

/** A count goes to its exercise, wherever it stands by now; one of an earlier release names none. */
function isOf(count, move) {
  return count.of ? count.of === move.of : count.place === move.place && count.version === move.version;
}

// --- What is seen ---

const step = () => all[now.at];

function show(id, text) {
  const part = $(id);
  if (part.textContent !== text) part.textContent = text;
}

function heading() {
  const {move, side, set} = step();
  show('where', SIDE[side] + words(move.kind === 'hold' ? 'hold-of' : 'set-of', set, move.sets));
  show('name', move.name);
  show('note', move.note);
  document.title = `${move.name} - Soleus`;
  for (const field of document.querySelectorAll('[data-field="place"]')) field.value = move.place;
}

function figure() {
  const {move, side} = step();
  const box = $('drawing');
  if (box.firstElementChild !== move.figure) box.replaceChildren(...(move.figure ? [move.figure] : []));
  box.classList.toggle('dim', now.mode === 'rest');
  box.classList.toggle('mirrored', side === 'LEFT');
}

// Where motion is not welcome, or while a stretch is held, the still pose stands.
function pose(ms) {
  if (!still.matches) step().move.film?.draw(ms);
}

function count(big, small) {
  show('big', String(big));
  show('small', small);
}

/** At most one cue in five seconds, unless something has changed. */
function cue(text, changed) {
  const t = performance.now();
  if (!text || $('cue').textContent === text || (!changed && t - last.cue < 5000)) return;
  last.cue = t;
  show('cue', text);
}

const say = (text) => show('say', text);
const hide = (id, hidden) => $(id).toggleAttribute('hidden', hidden);

function tempo() {
  const {move} = step();
  const paced = move.kind === 'reps';
  hide('tempo', !paced);
  hide('beats', !paced);
  hide('bar', move.kind !== 'hold');
  bar(now.held / 1000 / move.amount);
  if (!paced) return;
  $('line').setAttribute('d', draw(corners(move.beat, move.turn)));
  ['first', 'hold', 'second'].forEach((part, i) => {
    const seconds = move.beat[part];
    show('beat-' + part, seconds ? `${words(TURNS[move.turn][i])} ${seconds} s` : '');
    hide('beat-' + part, !seconds);
  });
  trail(0);
}

function trail(along) {
  const {beat, turn} = step().move;
  const {path, point} = trace(beat, turn, still.matches ? 0 : along);
  $('trail').setAttribute('d', draw(path));
  $('dot').setAttribute('cx', point[0].toFixed(1));
  $('dot').setAttribute('cy', point[1].toFixed(1));
}

function bar(part) {
  $('full').setAttribute('d', `M2 10H${(2 + 348 * Math.min(1, part)).toFixed(1)}`);
}

function beat(part) {
  if (last.beat === part) return;
  last.beat = part;
  for (const name of ['first', 'hold', 'second']) {
    $('beat-' + name).classList.toggle('now', name === part);
  }
  if (part) sound.play(part);
}

function controls() {
  const own = now.mode === 'work' && step().move.kind === 'own';
  const shown = !now.running ? 'play' : own ? 'check' : 'pause';
  for (const name of ['play', 'pause', 'check']) hide('i-' + name, name !== shown);
  const start = all.some((one) => amount(one) > 0) ? words('go-on') : words('start');
  const label = {play: start, pause: words('pause'), check: words('done')}[shown];
  $('go').setAttribute('aria-label', label);
  $('drawing').setAttribute('aria-label', now.running ? words('pause') : start);
  hide('now', now.mode !== 'rest');
}

// --- What happens ---

function enter(mode, wait = 0) {
  Object.assign(now, {mode, wait, ms: 0});
  last.second = -1;
  page.dataset.mode = mode;
  beat('');
  heading();
  figure();
  tempo();
  controls();
  if (mode === 'ready') ready();
  if (mode === 'work') begin();
}

function ready() {
  const {move} = step();
  const from = move.kind === 'reps' ? amount(step()) : 0;
  count(from || move.shown, from ? ` ${words('of', move.amount)}` : ` ${move.unit}`);
  cue(move.cues[0], true);
}

function begin() {
  const {move} = step();
  now.from = move.kind === 'reps' ? amount(step()) : 0;
  now.ms = move.kind === 'hold' ? now.held : 0;
  now.held = 0;
  if (move.kind === 'own') count(move.shown, ` ${move.unit}`);
  cue(move.kind === 'own' ? words('own-pace') : move.cues[0] ?? ' ', true);
}

function work() {
  const {kind} = step().move;
  if (kind === 'reps') repeat();
  else if (kind === 'hold') hold();
}

function repeat() {
  const {move} = step();
  const {rep, part, along} = at(move.beat, now.ms);
  const done = Math.min(move.amount, now.from + rep);
  if (done > amount(step())) {
    keep(step(), done);
    if (done % 5 === 0 || done === move.amount) say(words('count-of', done, move.amount));
  }
  if (done >= move.amount) return finish();
  count(done + 1, ` ${words('of', move.amount)}`);
  trail(along);
  pose(now.ms % length(move.beat));
  beat(part);
  cue(move.cues[Math.floor(done / 3) % move.cues.length]);
}

function hold() {
  const {move} = step();
  const left = Math.max(0, move.amount - now.ms / 1000);
  tick(Math.ceil(left));
  count(Math.ceil(left), ` ${words('seconds-left')}`);
  bar(now.ms / 1000 / move.amount);
  cue(move.cues[Math.floor(now.ms / 12000) % move.cues.length]);
  if (left > 0) return;
  keep(step(), move.amount);
  finish();
}

function tick(second) {
  if (last.second === second) return;
  last.second = second;
  if (second === 10 || second === 5) say(words('seconds', second));
  if (second === 0) say(words('over'));
  if (second > 0 && second <= 3) sound.play('tick');
}

function finish() {
  sound.play('done');
  const before = step();
  now.at = resume(all);
  now.held = 0;
  if (now.at >= all.length) return end();
  enter('rest', before.pause);
  const {move, side, set} = step();
  if (before.next === 'change') {
    say(words('change'));
    cue(words('change-to', SIDE[side]).trim(), true);
  } else {
    say(words('rest-next', move.name, set, move.sets));
    cue(words('rest'), true);
  }
}

function wait() {
  const left = Math.max(0, now.wait - now.ms / 1000);
  tick(Math.ceil(left));
  count(Math.ceil(left), now.mode === 'rest' ? ' s' : '');
  if (left > 0) return;
  sound.play('go');
  enter('work');
}

function end() {
  now.running = false;
  awake.release();
  sending.flush();
  page.dataset.mode = 'done';
  show('ended', words(share(moves) >= 1 ? 'all-of-it' : 'kept'));
  for (const id of ['stage', 'deck']) hide(id, true);
  hide('over', false);
  $('over').prepend($('name'));
  show('name', words('finished'));
  document.title = `${words('finished')} - Soleus`;
  $('name').focus();
}

// --- Time ---

function frame(t) {
  if (now.running) {
    now.ms += Math.min(1000, Math.max(0, t - last.frame));
    if (now.mode === 'work') work();
    else wait();
  }
  last.frame = t;
  requestAnimationFrame(frame);
}

function go() {
  sound.allow();
  awake.hold();
  now.running = true;
  if (now.mode === 'rest') return controls();
  enter('count', now.mode === 'ready' ? READY : AGAIN);
  cue(words('ready'), true);
}

/** Stands still where it is; a hold remembers how long it was held. */
function quiet() {
  if (!now.running) return;
  now.running = false;
  awake.release();
  if (now.mode === 'work' && step().move.kind === 'hold') now.held = now.ms;
  if (now.mode === 'count') enter('ready');
  else controls();
}

function pause() {
  if (!now.running) return;
  sound.play('pause');
  quiet();
  open('paused');
}

// --- What a person does ---

function open(id) {
  if (!$(id).open) $(id).showModal();
}

function press() {
  if (!now.running) return go();
  if (now.mode !== 'work' || step().move.kind !== 'own') return pause();
  keep(step(), step().move.amount);
  finish();
}

function space(event) {
  const inside = event.target.closest?.('button, a, input, summary, dialog, select, textarea');
  if (event.code !== 'Space' || inside || page.dataset.mode === 'done') return;
  event.preventDefault();
  if (now.running) pause();
  else go();
}

/** A form that changes the session goes only after the counts have gone. */
async function leave(event) {
  const form = event.target;
  if (form.dataset.left) return;
  event.preventDefault();
  const by = event.submitter;
  quiet();
  await Promise.race([sending.flush().catch(() => {}), pass(1500)]);
  // Once more round: a browser ignores a form that is sent while its own press is still under way.
  await pass(0);
  form.dataset.left = 'yes';
  form.requestSubmit(by);
}

const pass = (ms) => new Promise((done) => setTimeout(done, ms));

function wire() {
  $('go').addEventListener('click', press);
  $('drawing').addEventListener('click', () => (now.running ? pause() : go()));
  $('now').addEventListener('click', () => {
    now.running = true;
    enter('work');
  });
  $('go-on').addEventListener('click', () => {
    $('paused').close();
    go();
  });
  $('skip').addEventListener('click', () => {
    quiet();
    open('skipping');
  });
  $('keep-doing').addEventListener('click', () => $('skipping').close());
  $('sound').checked = sound.on;
  $('sound').addEventListener('change', (event) => (sound.on = event.target.checked));
  for (const form of document.querySelectorAll('[data-leaves]')) form.addEventListener('submit', leave);
  document.addEventListener('keydown', space);
  document.addEventListener('visibilitychange', () => document.hidden && pause());
}

async function openUp() {
  await recall();
  now.at = resume(all);
  page.hidden = false;
  $('where').after($('name'));
  hide('plain', true);
  document.body.classList.add('play');
  wire();
  if (now.at >= all.length) return end();
  enter('ready');
  const no = $('no');
  if (no) cue(no.textContent, true);
  requestAnimationFrame(frame);
}

if (page) openUp();
