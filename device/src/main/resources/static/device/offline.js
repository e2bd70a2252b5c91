// Keeps the emergency card and the check on this phone, for when there is no connection.
navigator.serviceWorker?.register('/triage/worker.js', { scope: '/triage' }).catch(() => {});
