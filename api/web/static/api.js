// Speaks to the service: tokens, retries with the same key, problems in plain words, a slow link noticed.
import { forget, keep, recall } from './store.js';
import { lang, t } from './words.js';

const PATIENCE_MS = 55000;
const SLOW_MS = [2500, 12000];

export class Problem extends Error {
  constructor(status, body) {
    super(body.code || `http_${status}`);
    this.status = status;
    this.code = body.code || '';
    this.detail = body.detail || t('error-unknown');
    this.errors = body.errors || [];
  }
}

export class NoLink extends Error {}

let paceWatcher = () => {};
let outstanding = 0;
export const watchPace = (watcher) => { paceWatcher = watcher; };

async function timed(work) {
  const timers = SLOW_MS.map((ms, index) => setTimeout(() => paceWatcher(index + 1), ms));
  outstanding += 1;
  try {
    return await work();
  } finally {
    timers.forEach(clearTimeout);
    outstanding -= 1;
    if (!outstanding) paceWatcher(0);
  }
}

async function send(method, path, { body, key, token }) {
  const headers = { 'Accept': 'application/json', 'Accept-Language': lang() };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers['Idempotency-Key'] = key;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/v1${path}`, {
      method, headers, signal: stop.signal, cache: 'no-store', credentials: 'omit',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : {} };
  } catch (broken) {
    throw new NoLink(String(broken));
  } finally {
    clearTimeout(timer);
  }
}

function checked({ status, body }) {
  if (status === 502 || status === 503 || status === 504) throw new NoLink(String(status));
  if (status >= 400) throw new Problem(status, body);
  return body;
}

function remember(tokens, kind) {
  const session = { access: tokens.access_token, refresh: tokens.refresh_token, kind, person: tokens.person };
  keep('session', session);
  return session;
}

export const session = () => recall('session');
export const signedIn = () => (session() || {}).kind === 'citizen';

// A refresh token is good once: two tabs that used it together would end the sign-in of both.
const alone = (work) => (navigator.locks ? navigator.locks.request('yichuang.session', work) : work());

let opening = null;
function once(work) {
  if (!opening) opening = alone(work).finally(() => { opening = null; });
  return opening;
}

const openGuest = async () =>
  session() || remember(checked(await send('POST', '/auth/tokens', { body: { grant: 'guest' } })), 'guest');

async function renew(stale) {
  const held = session();
  // Signed out meanwhile: for what nobody waits for any more, nobody is signed in again.
  if (!held) throw new NoLink('signed out');
  if (held.access !== stale) return held;
  try {
    const body = { grant: 'refresh', refresh_token: held.refresh };
    return remember(checked(await send('POST', '/auth/tokens', { body })), held.kind);
  } catch (refused) {
    if (!(refused instanceof Problem)) throw refused;
    forget('session');
    if (held.kind === 'citizen') {
      throw new Problem(401, { code: 'sign_in_again', detail: t('error-sign-in-again') });
    }
  }
  return openGuest();
}

/** Only asks, for as long as it likes, and only with the token there is: nobody is signed in again for it. */
export async function wait(path) {
  const held = session();
  if (!held) throw new NoLink('signed out');
  return checked(await send('GET', path, { token: held.access }));
}

/** `work(token)` answers `{status, body}`; a dead token is renewed once, and the same goes out again. */
export async function withToken(work) {
  const held = session() || await once(openGuest);
  const answer = await work(held.access);
  if (answer.status !== 401) return checked(answer);
  const fresh = await once(() => renew(held.access));
  return checked(await work(fresh.access));
}

/** One request, with the same key each time it goes out. */
export const call = (method, path, options = {}) => timed(async () => (options.open
  ? checked(await send(method, path, options))
  : withToken((token) => send(method, path, { ...options, token }))));

/** The bytes of a picture or recording; only with the token are they given out, so no address would show them. */
export const getBytes = (path) => withToken(async (token) => {
  try {
    const answer = await fetch(`/v1${path}`, { headers: { Authorization: `Bearer ${token}`, 'Accept-Language': lang() }, credentials: 'omit' });
    return { status: answer.status, body: answer.ok ? await answer.blob() : await answer.json().catch(() => ({})) };
  } catch (broken) {
    throw new NoLink(String(broken));
  }
});

export const get = (path) => call('GET', path);
export const post = (path, body, key) => call('POST', path, { body, key });

export const askCode = (phone) => call('POST', '/auth/sms-codes', { open: true, body: { phone } });

export async function signIn(challenge, code) {
  const held = session();
  const body = { grant: 'sms', challenge_id: challenge, code };
  if (held && held.kind === 'guest') body.guest_token = held.access;
  const tokens = await call('POST', '/auth/tokens', { open: true, body });
  remember(tokens, 'citizen');
  return tokens;
}

export async function signOut() {
  try {
    if (session()) await post('/auth/sign-out', {}, undefined);
  } catch (ignored) {
    // The phone forgets its token either way; a lost one ends by itself.
  }
}

export async function clockOffset() {
  const answer = await fetch('/page/now', { cache: 'no-store' });
  return Date.parse((await answer.json()).now) - Date.now();
}
