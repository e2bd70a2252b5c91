// Lets this device ring: asks the browser for an address at its maker's service, and sends it along.
const form = document.getElementById('ring');
const said = document.getElementById('ring-said');

function key() {
  const text = form.dataset.key.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

async function address() {
  const worker = await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
  const had = await worker.pushManager.getSubscription();
  const now =
    had ?? (await worker.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: key()}));
  return now.endpoint;
}

async function ring(event) {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    if ((await Notification.requestPermission()) !== 'granted') {
      said.textContent = form.dataset.not;
      return;
    }
    form.elements.address.value = await address();
    form.removeEventListener('submit', ring);
    form.submit();
  } catch {
    said.textContent = form.dataset.failed;
  } finally {
    button.disabled = false;
  }
}

if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  form.hidden = false;
  said.textContent = form.dataset.asks;
  form.addEventListener('submit', ring);
} else {
  said.textContent = said.dataset.cannot;
}
