// Whoever signs out in one tab has left all of them: no page of hers stays open behind, and none
// comes back by the button "back".
const tabs = new BroadcastChannel('soleus');

tabs.addEventListener('message', (said) => {
  if (said.data === 'signed-out') location.replace('/');
});

addEventListener('pageshow', (shown) => {
  if (shown.persisted) location.reload();
});

// A page that asks first, because something has not been sent yet, says so itself when she goes.
document.addEventListener('leaving', () => tabs.postMessage('signed-out'));

document.addEventListener('submit', (event) => {
  const leaves = event.target.getAttribute('action') === '/account/signout';
  if (leaves && !event.defaultPrevented) tabs.postMessage('signed-out');
});

// Erasing is leaving, once the word is typed.
for (const form of document.querySelectorAll('form[data-leaves]:not([data-leaves=""])')) {
  form.addEventListener('submit', () => {
    const typed = form.elements.word.value.trim().toLowerCase();
    if (typed === form.dataset.leaves) tabs.postMessage('signed-out');
  });
}
