// Keeps the emergency card and the check on this phone, for when there is no connection. Whoever
// looks after danger begins no session that her phone took along before.

async function dropAhead() {
  const stores = await indexedDB.databases();
  if (!stores.some(({name}) => name === 'soleus')) return;
  const {Locker} = await import('./locker.js');
  await (await Locker.held())?.dropAhead();
}

dropAhead().catch(() => {});
navigator.serviceWorker?.register('/triage/worker.js', { scope: '/triage' }).catch(() => {});
