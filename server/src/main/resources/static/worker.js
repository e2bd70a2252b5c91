// Rings: shows what the clinic says it is about, or nothing but its name when it cannot be asked.
const PLAIN = {title: 'Soleus', path: '/plan/today'};

async function asked() {
  try {
    const answer = await fetch('/plan/reminders/now', {headers: {Accept: 'application/json'}});
    return answer.ok ? await answer.json() : PLAIN;
  } catch {
    return PLAIN;
  }
}

async function show() {
  const {title, path} = await asked();
  await registration.showNotification(title, {tag: path, data: path, icon: '/img/mark-192.png'});
}

async function open(path) {
  const open = await clients.matchAll({type: 'window'});
  for (const one of open) if (new URL(one.url).pathname === path) return one.focus();
  return clients.openWindow(path);
}

addEventListener('push', (event) => event.waitUntil(show()));
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});
