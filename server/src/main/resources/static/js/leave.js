// Whoever signs out is not rung on this device any more: its address is given back, and told along.
const form = document.getElementById('signout');

async function address() {
  const worker = await navigator.serviceWorker.getRegistration('/');
  const had = await worker?.pushManager?.getSubscription();
  if (!had) return '';
  await had.unsubscribe();
  return had.endpoint;
}

async function leave(event) {
  event.preventDefault();
  form.removeEventListener('submit', leave);
  try {
    form.elements.device.value = await address();
  } finally {
    form.submit();
  }
}

if ('serviceWorker' in navigator) form.addEventListener('submit', leave);
