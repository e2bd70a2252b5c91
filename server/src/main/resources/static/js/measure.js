// Helps to count a self-test: a beat to hear and see, a clock, a large button. The field that it
// fills is the form's own, and can be typed into at any time.

import {Awake, Sound} from './sound.js';

const form = document.querySelector('form[data-tool]');
const tool = form.dataset.tool, most = +form.dataset.most;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const sound = new Sound();
const awake = new Awake();
const say = document.getElementById('say');
const [UP, DOWN, BEAT, BEAT_STOP, COUNT, COUNT_LEFT, START, STOP, LESS, ANEW] =
  form.dataset.words.split('|');
const WORDS = {METRONOME: COUNT, TIMER: START, HALF_MINUTE: START};
const left = (seconds) => COUNT_LEFT.replace('{0}', seconds);
const HALF_MINUTE = 30;

// Only one clock goes at a time, whichever leg it belongs to.
let going = 0, stop = () => {};

/** Calls back each second, on the second: a late tick does not make the next one late. */
function eachSecond(tick) {
  clearTimeout(going);
  const began = performance.now();
  let beat = 0;
  const next = () => {
    const ahead = began + ++beat * 1000 - performance.now();
    going = setTimeout(() => {
      tick(beat);
      if (going) next();
    }, Math.max(0, ahead));
  };
  next();
}

function halt() {
  clearTimeout(going);
  going = 0;
  awake.release();
  stop();
  stop = () => {};
}

// --- The beat: one second up, one second down ---

function beat() {
  const box = document.getElementById('beat');
  const lamp = document.getElementById('lamp');
  const start = document.getElementById('start-beat');
  const heard = document.getElementById('sound');
  box.hidden = false;
  heard.checked = sound.on;
  heard.addEventListener('change', () => { sound.on = heard.checked; });
  const show = (up) => {
    lamp.textContent = up ? UP : DOWN;
    lamp.classList.toggle('lit', up && !still.matches);
    sound.play(up ? 'first' : 'second');
  };
  start.addEventListener('click', () => {
    if (going) return halt();
    sound.allow();
    awake.hold();
    start.textContent = BEAT_STOP;
    start.setAttribute('aria-pressed', 'true');
    stop = () => {
      lamp.classList.remove('lit');
      start.textContent = BEAT;
      start.setAttribute('aria-pressed', 'false');
    };
    show(true);
    eachSecond((n) => show(n % 2 === 0));
  });
}

// --- One leg ---

function leg(card) {
  const field = card.querySelector('input[name^="value-"]');
  const shown = card.querySelector('output'), button = card.querySelector('.tap-one');
  const less = card.querySelector('.less');
  const name = card.dataset.leg;
  const read = () => Math.min(most, Math.max(0, parseInt(field.value, 10) || 0));
  const write = (n, aloud) => {
    field.value = Math.min(most, Math.max(0, n));
    shown.value = field.value;
    if (aloud) say.textContent = `${name}: ${field.value}`;
  };
  const word = (text) => {
    button.textContent = text;
    button.setAttribute('aria-label', `${text}. ${name}`);
  };
  card.querySelector('.tool').hidden = false;
  shown.value = field.value || 0;
  field.addEventListener('input', () => { shown.value = read(); });
  less.setAttribute('aria-label', `${LESS}. ${name}`);
  less.hidden = tool === 'TIMER';
  less.addEventListener('click', () => write(read() - 1, true));
  const anew = card.querySelector('.anew');
  anew.setAttribute('aria-label', `${ANEW}. ${name}`);
  anew.addEventListener('click', () => {
    halt();
    write(0, true);
    word(WORDS[tool]);
  });
  word(WORDS[tool]);

  const count = () => write(read() + 1, (read() + 1) % 5 === 0);

  const clock = () => {
    if (going) {
      halt();
      return write(read(), true);
    }
    sound.allow();
    awake.hold();
    write(0);
    word(STOP);
    stop = () => word(START);
    sound.play('go');
    eachSecond((n) => {
      write(n);
      if (n >= most) {
        sound.play('done');
        halt();
        write(n, true);
      }
    });
  };

  let counting = false;
  const halfMinute = () => {
    if (counting) return count();
    halt();
    sound.allow();
    awake.hold();
    counting = true;
    write(0);
    word(left(HALF_MINUTE));
    stop = () => {
      counting = false;
      word(START);
    };
    sound.play('go');
    eachSecond((n) => {
      word(left(HALF_MINUTE - n));
      if (n >= HALF_MINUTE) {
        sound.play('done');
        halt();
        write(read(), true);
      }
    });
  };

  button.addEventListener('click', {METRONOME: count, TIMER: clock, HALF_MINUTE: halfMinute}[tool]);
}

if (tool === 'METRONOME') beat();
for (const card of form.querySelectorAll('.leg')) leg(card);
addEventListener('pagehide', halt);
