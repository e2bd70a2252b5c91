// Looks at what is being written and shows it beside the field, a moment after the last key.
// Without this script the button below the field does the same.

const WAIT_MS = 900;

const form = document.getElementById('writing');
const words = document.getElementById('words');
const seen = document.getElementById('seen');

let soon = 0;
let asked = 0;

words.addEventListener('input', () => {
  clearTimeout(soon);
  soon = setTimeout(look, WAIT_MS);
});

async function look() {
  const turn = ++asked;
  const body = new URLSearchParams({
    name: form.elements.namedItem('name').value,
    words: words.value,
  });
  try {
    const answer = await fetch('/content/preview', {method: 'POST', body});
    if (!answer.ok) return;
    const html = await answer.text();
    if (turn === asked) seen.innerHTML = html;
  } catch {
    // The clinic cannot be reached just now: what was seen stays.
  }
}
