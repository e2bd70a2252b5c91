// Sends the chosen or dropped files, two at a time, and tells each verdict as it comes. Without
// this script the form sends them all at once and its answer tells the same.

const AT_ONCE = 2;
const MOST = 2 * 1024 ** 3;
const SHOWN = 500;

const form = document.getElementById('upload');
const input = document.getElementById('file');
const drop = form.querySelector('.drop');
const sending = document.getElementById('sending');
// What is said here stands in the page, in its reader's language.
const said = sending.dataset;
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
  if (file.size > MOST) fail(file, said.tooLarge);
  else await send(file);
  busy--;
  tally.done++;
  tell();
  next();
}

// A request with a progress of its own; the answer is read line by line while it comes.
function send(file) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let gone = 0;
    let told = 0;
    const lines = () => {
      const end = request.responseText.lastIndexOf('\n') + 1;
      for (const line of request.responseText.slice(told, end).split('\n')) {
        if (line) verdict(JSON.parse(line), file);
      }
      told = Math.max(told, end);
    };
    const move = (to) => {
      tally.sent += to - gone;
      gone = to;
      tell();
    };
    request.open('POST', '/running/upload/file');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/x-ndjson');
    request.setRequestHeader('File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => move(Math.min(event.loaded, file.size));
    request.onprogress = () => request.status === 200 && lines();
    request.onload = () => {
      move(file.size);
      if (request.status === 200) lines();
      else if (request.status === 401) fail(file, said.ended);
      else if (request.status === 413) fail(file, said.tooLarge);
      else fail(file, said.refused);
      resolve();
    };
    request.onerror = () => {
      move(file.size);
      fail(file, said.brokeOff);
      resolve();
    };
    request.send(file);
  });
}

function fail(file, words) {
  verdict({file: file.name, verdict: 'failed', title: said.notTaken, words: [words], runs: []}, file);
}

function verdict(line, file) {
  if (line.verdict === 'ok' || line.verdict === 'salvaged') tally.read++;
  else if (line.verdict !== 'known') tally.not++;
  tally.runs += line.runs.filter((run) => run.fresh).length;
  tell();
  const item = document.createElement('li');
  item.className = 'verdict ' + line.verdict;
  const body = item.appendChild(document.createElement('span'));
  body.className = 'grow';
  put(body, 'strong', line.file);
  row(body, 'span', line.title, 'word');
  for (const run of line.runs) {
    const one = row(body, run.href ? 'a' : 'span', run.words);
    if (run.href) one.href = run.href;
    if (run.back) bringBack(body, run.back, file);
  }
  for (const word of line.words) row(body, 'span', word, 'cap');
  list.prepend(item);
  if (list.children.length > SHOWN) list.lastChild.remove();
}

// Nothing of a deleted run was kept: it comes back with its file, which is still at hand here.
function bringBack(body, recording, file) {
  const button = row(body, 'button', said.back, 'btn line sm');
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(`/running/deleted/${recording}/back`, {method: 'POST', redirect: 'manual',
      headers: {'Content-Type': 'application/x-www-form-urlencoded'}});
    if (answer.type === 'opaqueredirect' || answer.ok) {
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
