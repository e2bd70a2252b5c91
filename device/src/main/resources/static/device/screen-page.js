// The safety check with its rules on this phone. The rules are the compiled clinical floor; this
// file only shows what they ask and hands them what is answered. Nothing is sent, nothing is kept.
const main = document.getElementById('main');
const start = main.querySelector('[data-act=start]');
let rules;
let lines = '';
let asked = '';

export const linesOf = answers =>
  Object.entries(answers).map(([id, words]) => `${id}=${[words].flat().join(',')}\n`).join('');

export async function load() {
  const [module, text] = await Promise.all([
    import(main.dataset.screen),
    fetch(main.dataset.questions).then(answer => answer.text()),
  ]);
  module.load(text);
  return module;
}

const says = document.getElementById('words').content;
const say = key => says.querySelector(`[data-key="${key}"]`).textContent;

function copy(id) {
  return document.getElementById(id).content.cloneNode(true);
}

function show(parts, title, halt) {
  document.body.classList.toggle('halt', Boolean(halt));
  document.querySelector('.top').hidden = Boolean(halt);
  main.replaceChildren(parts);
  document.title = `${title} - Soleus`;
  window.scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function onward() {
  const next = rules.next(lines);
  if (next) return ask(JSON.parse(next));
  return JSON.parse(rules.result(lines)).disposition === 'E_NOW' ? result() : review();
}

function answer(id, words, wrong) {
  const problem = rules.problem(id, words.join(','));
  if (problem) return wrong(problem);
  lines += `${id}=${words.join(',')}@${Math.floor(Date.now() / 1000)}\n`;
  return onward();
}

function ask(question) {
  const parts = copy('ask');
  const slot = name => parts.querySelector(`[data-slot=${name}]`);
  asked = question.id;
  slot('part').textContent = say(`part.${question.part}`);
  parts.querySelectorAll('.steps i').forEach((bar, i) => bar.classList.toggle('on', i < question.part));
  slot('ask').textContent = question.ask;
  slot('help').textContent = question.help;
  const before = answered().find(row => row.id === question.id);
  if (before) slot('before').textContent = `${say('ask.before')} ${before.answer}.`;
  const alarm = slot('wrong');
  const wrong = text => { alarm.textContent = text; };
  fields(parts.querySelector('form'), question, words => answer(question.id, words, wrong));
  show(parts, question.ask);
}

function fields(form, question, give) {
  form.setAttribute('aria-label', question.ask);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const said = new FormData(form).getAll('answer').map(text => text.trim()).filter(Boolean);
    give(event.submitter?.value ? [...said, event.submitter.value] : said);
  });
  const button = (says, value, cls = '') => element('button', says, value === '' ? { class: cls } : { value, class: cls });
  const notSure = question.choices.find(({ word }) => word === 'not_sure')?.says;
  const unsure = word => word === 'not_sure' ? 'unsure' : '';
  if (question.kind === 'MANY') {
    const named = question.choices.filter(({ word }) => word !== 'no' && word !== 'not_sure');
    form.append(...named.map(pick), button(say('ask.these'), '', 'btn'));
    for (const { word, says } of question.choices) {
      if (word === 'no' || word === 'not_sure') form.append(button(says, word, unsure(word)));
    }
  } else if (question.id === 'pain') {
    const eleven = element('div', '', { class: 'eleven' });
    for (let n = 0; n <= 10; n++) eleven.append(button(String(n), String(n)));
    const ends = element('p', '', { class: 'cap ends' });
    ends.append(element('span', say('ask.none')), element('span', say('ask.worst')));
    form.append(eleven, ends, button(notSure, 'not_sure', 'unsure'));
  } else if (question.kind === 'NUMBER') {
    form.append(
      element('input', '', { class: 'whole', name: 'answer', inputmode: 'numeric', maxlength: 3, autocomplete: 'off', 'aria-label': question.ask }),
      button(say('ask.onward'), '', 'btn'));
  } else {
    form.append(...question.choices.map(({ word, says }) => button(says, word, unsure(word))));
  }
}

function pick({ word, says }) {
  const label = element('label', '', { class: 'pick' });
  label.append(element('input', '', { type: 'checkbox', name: 'answer', value: word }), element('span', says));
  return label;
}

function answered() {
  return lines ? JSON.parse(rules.review(lines)).rows : [];
}

function back() {
  const rows = answered();
  const here = rows.findIndex(row => row.id === asked);
  const before = rows[(here < 0 ? rows.length : here) - 1];
  if (before) ask(JSON.parse(rules.question(before.id)));
  else location.reload();
}

function review() {
  const parts = copy('review');
  for (const { id, ask: question, answer: said } of answered()) {
    const row = element('li', '');
    const words = element('span', '', { class: 'grow' });
    words.append(element('span', question, { class: 'cap' }), element('br', ''), element('strong', said));
    const change = element('button', say('review.change'), { type: 'button', class: 'btn quiet sm', 'aria-label': say('change.of').replace('{0}', () => question), 'data-change': id });
    row.append(words, change);
    parts.querySelector('ul').append(row);
  }
  const more = rules.next(lines) !== '';
  const go = parts.querySelector('[data-act=onward]');
  go.textContent = say(more ? 'review.more' : 'review.done');
  go.dataset.act = more ? 'onward' : 'result';
  show(parts, say('review.title'));
}

const names = document.getElementById('source-names').content;
const cited = key => names.querySelector(`[data-key="${key}"]`)?.textContent ?? key;

function result() {
  const told = JSON.parse(rules.result(lines));
  const parts = copy(told.disposition);
  const facts = told.because.filter((_, i) => i < told.deciding).map(why => why.fact);
  const texts = {
    rules: told.rules,
    change: told.wouldChange,
    topics: told.topics.map(topic => `${topic}.`).join(' '),
    denied: told.denied.join('; '),
    sources: told.sources.map(cited).join('; '),
    signed: say(told.signed ? 'signed' : 'unsigned'),
  };
  const lists = { facts, meanings: told.meanings, clinician: told.clinician };
  for (const slot of parts.querySelectorAll('[data-fill]')) {
    const { fill, as, cls } = slot.dataset;
    if (fill === 'rows') slot.append(...told.rows.map(row));
    else if (as === 'text') slot.textContent = lists[fill].join(' ');
    else if (fill in lists) slot.append(...lists[fill].map(text => item(slot, text, cls)));
    else slot.textContent = texts[fill];
  }
  for (const print of parts.querySelectorAll('[data-print]')) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  for (const keep of parts.querySelectorAll('[data-keep] [name=lines]')) keep.value = lines;
  show(parts, document.getElementById(told.disposition).dataset.title, told.disposition === 'E_NOW');
}

function item(slot, text, cls) {
  const made = element(slot.tagName === 'UL' ? 'li' : 'p', slot.classList.contains('facts') ? '' : text, cls ? { class: cls } : {});
  if (slot.classList.contains('facts')) made.append(element('span', text));
  return made;
}

function row({ ask: question, answer: said }) {
  const made = element('tr', '');
  made.append(element('td', question), element('td', said));
  return made;
}

main.addEventListener('click', event => {
  const button = event.target.closest('[data-act],[data-change]');
  if (!button) return;
  const { act, change } = button.dataset;
  if (change) ask(JSON.parse(rules.question(change)));
  else ({ start: onward, onward, back, review, result })[act]();
});

if (start) {
  rules = await load();
  start.hidden = false;
}
