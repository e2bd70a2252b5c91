// Sends the chosen or dropped files, two at a time, and tells each verdict as it comes. Without
// this script the form sends them all at once and its answer tells the same.

import {digest, digests, read, written} from './digest.js';
import {LINES, Line, No, post} from './line.js';
import {Pieces} from './pieces.js';

const AT_ONCE = 2;
const MOST = 2 * 1024 ** 3;
const SHOWN = 500;
const MEGA = 1_000_000;

const form = document.getElementById('upload');
const input = document.getElementById('file');
const drop = form.querySelector('.drop');
const sending = document.getElementById('sending');
// What is said here stands in the page, in its reader's language.
const said = sending.dataset;
const piece = +said.piece;
const line = document.getElementById('line');
const count = document.getElementById('count');
const bar = document.getElementById('bar');
const list = document.getElementById('verdicts');

const waiting = [];
const tally = {files: 0, done: 0, bytes: 0, sent: 0, read: 0, runs: 0, not: 0};
let busy = 0;

form.querySelector('.send').hidden = true;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  add(input.files);
});
input.addEventListener('change', () => {
  add(input.files);
  input.value = '';
});
for (const name of ['dragenter', 'dragover']) {
  addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) drop.classList.remove('over');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  add(event.dataTransfer?.files ?? []);
});
addEventListener('beforeunload', (event) => {
  if (tally.done < tally.files) event.preventDefault();
});

function add(files) {
  for (const file of files) {
    waiting.push(file);
    tally.files++;
    tally.bytes += file.size;
  }
  if (!waiting.length) return;
  sending.hidden = false;
  tell();
  while (busy < AT_ONCE && waiting.length) next();
}

async function next() {
  const file = waiting.shift();
  if (!file) return;
  busy++;
  const move = meter();
  try {
    await send(file, move);
  } catch (failed) {
    fail(file, said[failed instanceof No ? failed.message : 'refused']);
  }
  move(file.size);
  busy--;
  if (!busy) waits('');
  tally.done++;
  tell();
  next();
}

// How much of one file has gone.
function meter() {
  let gone = 0;
  return (to) => {
    tally.sent += to - gone;
    gone = to;
    tell();
  };
}

async function send(file, move) {
  if (file.size > MOST) throw new No('tooLarge');
  const reading = readings(file);
  if (digests && file.size > piece) await inPieces(file, move, reading);
  else await whole(file, move, reading);
}

// In one request, and all of it anew where the line broke: what comes twice is kept once.
async function whole(file, move, reading) {
  const tries = new Line(waits);
  const body = digests ? await read(file) : file;
  const headers = {'File-Name': encodeURIComponent(file.name)};
  if (digests) headers['Content-Digest'] = written(await digest(body));
  const moved = (bytes) => move(Math.min(bytes, file.size));
  for (;;) {
    const answer = await post('/running/upload/file', headers, body, LINES, {moved, came: reading()});
    if (!answer.isLater) {
      tries.heard();
      if (answer.status !== 200) throw No.of(answer.status);
      return;
    }
    move(0);
    await tries.wait(answer);
    // The browser says of both alike that it could not go: of a line that broke, and of a file that is gone.
    if (body === file) await read(file.slice(0, 1));
  }
}

async function inPieces(file, move, reading) {
  const item = entry(file.name, 'going');
  const state = row(item.firstChild, 'span', said.ready, 'word');
  const moved = (have, goesOn) => {
    move(have);
    state.textContent = (goesOn ? said.goesOn : said.going)
      .replace('##', mega(file.size)).replace('#', mega(have));
  };
  try {
    const isTold = await new Pieces(file, piece, new Line(waits)).send({moved, reading});
    if (!isTold) unheard(file);
  } finally {
    item.remove();
  }
}

function mega(bytes) {
  return Math.round(bytes / MEGA);
}

// Said once, and not at each try.
function waits(how) {
  const words = said[how] ?? '';
  if (line.textContent === words) return;
  line.replaceChildren();
  if (words) put(line, 'p', words, 'note');
}

// The verdicts of one file, each once, however often the clinic has to tell them.
function readings(file) {
  const had = [];
  return () => {
    let at = 0;
    let nth = 0;
    return (text) => {
      const end = text.lastIndexOf('\n') + 1;
      for (const one of text.slice(at, end).split('\n')) {
        if (one) once(JSON.parse(one), nth++);
      }
      at = Math.max(at, end);
    };
  };
  function once(told, nth) {
    if (had[nth] === told.file) return;
    if (told.verdict !== 'failed') had[nth] = told.file;
    verdict(told, file);
  }
}

function unheard(file) {
  const runs = [{href: '/running', words: said.see}];
  verdict({file: file.name, verdict: 'ok', title: said.read, words: [said.unheard], runs}, file);
}

function fail(file, words) {
  verdict({file: file.name, verdict: 'failed', title: said.notTaken, words: [words], runs: []}, file);
}

function verdict(line, file) {
  if (line.verdict === 'ok' || line.verdict === 'salvaged') tally.read++;
  else if (line.verdict !== 'known') tally.not++;
  tally.runs += line.runs.filter((run) => run.fresh).length;
  tell();
  const body = entry(line.file, line.verdict).firstChild;
  row(body, 'span', line.title, 'word');
  for (const run of line.runs) {
    const one = row(body, run.href ? 'a' : 'span', run.words);
    if (run.href) one.href = run.href;
    if (run.back) bringBack(body, run.back, file);
  }
  for (const word of line.words) row(body, 'span', word, 'cap');
}

// One more in the list, on top.
function entry(name, look) {
  const item = document.createElement('li');
  item.className = 'verdict ' + look;
  const body = put(item, 'span', '', 'grow');
  put(body, 'strong', name);
  list.prepend(item);
  if (list.children.length > SHOWN) list.lastChild.remove();
  return item;
}

// Nothing of a deleted run was kept: it comes back with its file, which is still at hand here.
function bringBack(body, recording, file) {
  const button = row(body, 'button', said.back, 'btn line sm');
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(`/running/deleted/${recording}/back`, {method: 'POST', redirect: 'manual',
      headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).catch(() => {});
    if (answer?.type === 'opaqueredirect' || answer?.ok) {
      button.remove();
      add([file]);
    } else button.disabled = false;
  });
}

function row(body, tag, words, look = '') {
  body.append(document.createElement('br'));
  return put(body, tag, words, look);
}

function put(body, tag, words, look = '') {
  const node = body.appendChild(document.createElement(tag));
  node.textContent = words;
  if (look) node.className = look;
  return node;
}

function tell() {
  const {files, done, bytes, sent, runs, not} = tally;
  bar.max = Math.max(1, bytes);
  bar.value = done === files ? bar.max : sent;
  const over = done === files;
  document.getElementById('h-sending').textContent = over ? said.allRead : said.sending;
  const words = [(files === 1 ? said.doneOne : said.done).replace('##', files).replace('#', done)];
  words.push((runs === 1 ? said.run : said.runs).replace('#', runs));
  if (not) words.push(said.not.replace('#', not));
  const text = words.join(', ') + '.';
  if (count.textContent !== text) count.textContent = text;
}
