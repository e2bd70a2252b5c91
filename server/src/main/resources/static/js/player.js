// The session player: one set after another, by count or clock; every finished set is kept at once.
const data = JSON.parse(document.getElementById('script').textContent);
const $ = (id) => document.getElementById(id);
const SIDE = { LEFT: 'left', RIGHT: 'right', BOTH: '' };
const OUTBOX = 'soleus.sets.' + data.session;
const READY_SECONDS = 5;

const key = (set) => `${set.exercise} ${set.side} ${set.set}`;
const done = new Set(data.done);
const queue = data.sets.filter((set) => !done.has(key(set)));
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
let paused = false;
let sound = true;
let skip = () => {};
let audio;

// --- what was done, kept here until the clinic has it ---
const outbox = {
  read: () => JSON.parse(localStorage.getItem(OUTBOX) ?? '[]'),
  write: (sets) => (sets.length ? localStorage.setItem(OUTBOX, JSON.stringify(sets)) : localStorage.removeItem(OUTBOX)),
};

async function send() {
  for (const set of outbox.read()) {
    try {
      const answer = await fetch(`/plan/session/${data.session}/set`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(set),
      });
      if (answer.status >= 500) return;
      outbox.write(outbox.read().filter((other) => other._key !== set._key));
    } catch {
      return; // no connection: it stays and is sent again
    }
  }
}

function keep(set, amount) {
  const row = { _key: crypto.randomUUID(), exercise: set.exercise, side: set.side, set: set.set, amount };
  outbox.write([...outbox.read(), row]);
  return send();
}

// --- sight and sound ---
function beep(high) {
  if (!sound) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = high ? 880 : 560;
  gain.gain.setValueAtTime(0.12, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.18);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.2);
}

function show(set, count, unit, cue) {
  $('where').textContent = [`Set ${set.set} of ${set.of}`, SIDE[set.side] && `${SIDE[set.side]} side`].filter(Boolean).join(', ');
  $('name').textContent = set.name;
  $('count').replaceChildren(String(count), Object.assign(document.createElement('small'), { textContent: unit }));
  if ($('cue').textContent !== cue) $('cue').textContent = cue;
}

function bar(share) {
  $('bar').firstElementChild.setAttribute('data-at', Math.round(share * 20));
}

// One second that a pause stretches and a skip ends.
function second(length = 1000) {
  return new Promise((resolve) => {
    let left = length;
    const timer = setInterval(() => {
      if (!paused) left -= 100;
      if (left <= 0) end(true);
    }, 100);
    function end(whole) {
      clearInterval(timer);
      resolve(whole);
    }
    skip = () => end(false);
  });
}

async function countdown(set, seconds, cue) {
  for (let left = seconds; left > 0; left--) {
    show(set, left, ' s', cue);
    bar(1 - left / seconds);
    if (left <= 3) beep(false);
    if (!(await second())) return false;
  }
  return true;
}

async function reps(set) {
  const parts = [['Up', set.up], ['Hold', set.hold], ['Down', set.down]].filter(([, length]) => length > 0);
  for (let rep = 1; rep <= set.reps; rep++) {
    for (const [word, length] of parts.length ? parts : [['Once', 3]]) {
      show(set, rep, ` of ${set.reps}`, word);
      beep(word === 'Up');
      for (let s = 0; s < length; s++) {
        bar((s + 1) / length);
        if (!(await second())) return rep - 1;
      }
    }
    if (rep % 5 === 0) $('count').setAttribute('aria-live', 'polite');
    else $('count').setAttribute('aria-live', 'off');
  }
  return set.reps;
}

async function hold(set) {
  for (let at = 1; at <= set.seconds; at++) {
    show(set, at, ` of ${set.seconds} s`, 'Hold, and breathe');
    bar(at / set.seconds);
    if (!(await second())) return at - 1;
  }
  beep(true);
  return set.seconds;
}

async function way(set) {
  show(set, set.metres, ' m', 'Press Skip when you are there');
  while (await second()) { /* the member says when */ }
  return set.metres;
}

async function play(set) {
  await countdown(set, READY_SECONDS, 'Get ready');
  const amount = set.reps ? await reps(set) : set.seconds ? await hold(set) : await way(set);
  await keep(set, amount);
}

async function run() {
  for (let i = 0; i < queue.length; i++) {
    await play(queue[i]);
    const next = queue[i + 1];
    if (next && queue[i].rest > 0) await countdown(next, queue[i].rest, 'Rest. Next up');
  }
  await send();
  $('finish').submit();
}

// --- the deck ---
function pause(on) {
  paused = on;
  $('pause').setAttribute('aria-label', on ? 'Go on' : 'Pause');
  document.body.classList.toggle('paused', on);
  if (on) $('cue').textContent = 'Paused. Nothing is lost.';
}

async function awake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch { /* the screen may sleep; what was done is kept */ }
}

$('plain').hidden = true;
$('stage').hidden = false;
$('deck').hidden = false;
document.body.classList.toggle('still', still);
$('pause').addEventListener('click', () => pause(!paused));
$('stage').addEventListener('click', () => pause(!paused));
$('skip').addEventListener('click', () => skip());
$('sound').addEventListener('click', () => {
  sound = !sound;
  $('sound').setAttribute('aria-pressed', String(sound));
});
document.addEventListener('keydown', (event) => {
  if (event.code !== 'Space' || event.target instanceof HTMLButtonElement) return;
  event.preventDefault();
  pause(!paused);
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) pause(true);
  else { awake(); send(); }
});
addEventListener('online', send);
awake();
send().then(run);
