// A session that is begun without a connection: on its day, with the answers that the clinic calls
// quiet. What stands in a row that was taken along is looked up here; nothing is weighed.
const START = '/plan/session/start';
const BEFORE = '/plan/session/before';
const TAKEN = new RegExp(`^${AHEAD}[A-Z_]+/[0-9a-f]+$`);
const BEGIN = new RegExp(`^/plan/session/(${ID})/begin$`);
const WEIGHED = /^\/(plan|triage|running|measure)\//;
const SLACK_MS = 120_000;

/** Takes a session along; what the clinic does not offer is not there. */
async function takeAlong(path, locker) {
  const kept = Date.now();
  const drops = await noted('drops');
  const answer = await fetch(path, { redirect: 'manual', headers: { Accept: 'application/json' } });
  if (answer.status === 401) return lock();
  if (answer.status !== 200) return AWAY.includes(answer.status) ? undefined : locker.drop(path);
  const headers = [...lasting(answer).filter(([name]) => name !== 'content-type'), ['content-type', 'text/html;charset=UTF-8']];
  const row = { ...(await answer.json()), kept, at: answer.headers.get('Date'), headers };
  // What was told meanwhile has to be weighed before this may be begun.
  const isOld = async () => (await noted('drops')) !== drops;
  if (await isOld()) return;
  await locker.keep(path, row);
  await note('clock', kept);
  if (await isOld()) await locker.drop(path);
}

/** Whatever else she tells has to be weighed before a session: until Today was opened again. */
async function dropAhead() {
  const locker = await held();
  if (locker) await locker.dropAhead();
}

/** The sessions that were taken along, the latest first. */
async function taken(locker) {
  const rows = [];
  for (const path of await locker.under(AHEAD)) {
    const row = await locker.page(path);
    if (row) rows.push({ ...row, path });
  }
  return rows.sort((a, b) => b.kept - a.kept);
}

/** Only how long ago it was is taken from this phone's clock, and nothing once that was set back. */
async function isItsDay(row) {
  const now = Date.now();
  const seen = (await noted('clock')) ?? 0;
  if (now < seen - SLACK_MS) return false;
  if (now > seen) await note('clock', now).catch(() => {});
  return now >= row.kept - SLACK_MS && now - row.kept < row.left;
}

/** Which of its pages is hers now: `start` while it may begin, `begun` as long as its day lasts. */
async function stateOf(row, locker) {
  if (row.state && row.state !== 'begun') return row.state;
  const open = (await locker.list()).filter(({ state }) => state === 'waiting' || state === 'refused');
  const begun = (value) => new URLSearchParams(value.body).get('began') === 'yes';
  let state = row.state ?? 'start';
  for (const { value } of open) {
    const [, session] = BEGIN.exec(value.address) ?? [];
    if (session && !begun(value)) return 'danger';
    if (session === row.session) state = 'begun';
    else if (state === 'start' && !value.address.endsWith('/count')) state = 'told';
  }
  return (await isItsDay(row)) ? state : 'other';
}

const again = row => Response.redirect(`${START}?kind=${row.kind}`, 303);

/** The way into a session: the clinic's, or what was taken along of it. */
async function door(event, url) {
  const asked = left(fetch).then(() => fetch(event.request));
  asked.catch(() => {});
  const locker = await held();
  const row = await along(url.searchParams.get('kind'), locker);
  try {
    const answer = await (row ? soon(asked) : asked);
    if (!row || !AWAY.includes(answer.status)) return answer;
  } catch {
    // What was taken along stands for it.
  }
  return row ? shownAhead(row, locker) : await forAll(HINT) ?? Response.error();
}

async function along(kind, locker) {
  const rows = locker ? await taken(locker).catch(() => []) : [];
  return rows.find(row => row.kind === kind);
}

async function shownAhead(row, locker) {
  const state = await stateOf(row, locker);
  if (state !== 'begun') return asOf({ html: row.pages[state], at: row.at, headers: row.headers });
  await keepPlayer(row, locker);
  return Response.redirect('/plan/session/' + row.session, 303);
}

/** Answers that found no clinic: what is not quiet is told, anything else is asked once more. */
async function tapped(event) {
  const copy = event.request.clone();
  try {
    const answer = await fetch(event.request);
    if (!AWAY.includes(answer.status)) {
      // The clinic has weighed them, and a session that was taken along knows nothing of it.
      await dropAhead().catch(() => {});
      return answer;
    }
  } catch {
    // Below.
  }
  const sent = new URLSearchParams(await copy.text());
  const locker = await held();
  const row = await along(sent.get('kind'), locker);
  if (!row) throw new Error('not kept');
  return alone('soleus-begin', () => decide(row, sent, locker));
}

/** Five taps and pain before, answered without a connection. */
async function begin(event, url) {
  const [, session] = BEGIN.exec(url.pathname);
  const sent = new URLSearchParams(await event.request.text());
  const locker = await held();
  return alone('soleus-begin', async () => {
    if (!locker) throw new Error('not kept');
    const row = (await taken(locker)).find(one => one.session === session);
    return row ? decide(row, sent, locker) : told(session, sent, locker);
  });
}

/** Answers on a page that is not here any more: the clinic hears of them, and nothing begins. */
async function told(session, sent, locker) {
  await wait({ session, offer: sent.get('offer') ?? '' }, sent, locker);
  return Response.redirect(WAITING, 303);
}

/** Begins with quiet answers alone; others wait for the clinic, and no session begins before it. */
async function decide(row, sent, locker) {
  const taps = Object.keys(row.taps);
  const loud = taps.some(tap => sent.has(tap) && !row.taps[tap].includes(sent.get(tap)));
  const hurts = sent.has('before') && !row.before.includes(sent.get('before'));
  const whole = [...taps, 'before'].every(name => sent.has(name));
  if (loud || hurts) return weigh(row, sent, loud ? 'danger' : 'weigh', locker);
  if (!whole || (await stateOf(row, locker)) !== 'start') return again(row);
  sent.set('began', 'yes');
  await wait(row, sent, locker);
  // Her answers have room and the session has none: they wait, and it is not gone on with here.
  return begun(row, locker).catch(() => Response.redirect(WAITING, 303));
}

/** Whatever is not quiet is told, however the session stands, and closes all that were taken along. */
async function weigh(row, sent, state, locker) {
  try {
    await wait(row, sent, locker);
    for (const { path, ...one } of await taken(locker)) {
      if (one.state !== 'danger') await locker.keep(path, { ...one, state });
    }
    return again(row);
  } catch {
    // A full store keeps nothing, and the page does not claim it: what she has to know is told all the same, and
    // nothing begins or goes on here once there is room again.
    await dropTaken(locker).catch(() => {});
    return asOf({ html: unkept(row.pages[state]), at: row.at, headers: row.headers });
  }
}

async function dropTaken(locker) {
  for (const { path } of await taken(locker)) await locker.drop(path);
  await dropAhead();
}

/** A page that was kept may be sent twice, with other answers: each has a key of its own. */
async function wait(row, sent, locker) {
  const key = crypto.randomUUID();
  sent.set('_key', key);
  sent.set('offer', row.offer);
  const address = `/plan/session/${row.session}/begin`;
  await locker.add({ address, body: String(sent), key, performed: new Date().toISOString() });
}

async function begun(row, locker) {
  await keepPlayer(row, locker);
  const { path, ...one } = row;
  await locker.keep(path, { ...one, state: 'begun' });
  return Response.redirect('/plan/session/' + row.session, 303);
}

/** The session as it was planned, at the address that it has once it is begun. */
async function keepPlayer({ session, pages, at, headers }, locker) {
  const address = '/plan/session/' + session;
  if (await locker.page(address)) return;
  await locker.keep(address + '/after', { html: pages.after, at, headers });
  await locker.keep(address, { html: pages.player, at, headers });
}

/** Whether the clinic has not heard yet that it was begun. */
async function isUnheard(path, locker) {
  const [session] = new RegExp(`^/plan/session/${ID}`).exec(path) ?? [];
  if (!session) return false;
  const waits = await locker.list().catch(() => []);
  return waits.some(({ state, value }) => state === 'waiting' && value.address === session + '/begin');
}
