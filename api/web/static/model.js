// What the page knows: the conversation, the messages waiting to be sent, and how the link is.
import { useLayoutEffect, useReducer } from './vendor/htm-preact-standalone.module.js';
import { NoLink, Problem, get, post, watchPace } from './api.js';
import { follow, rest } from './live.js';
import { forget, forgetAll, freshKey, keep, recall, watchStore } from './store.js';
import { t } from './words.js';

const LOG_LENGTH = 60;
const LOOK_AGAIN_MS = 2000;
const SPOKEN = ['utterance', 'answer'];
const AGAIN_MS = [2000, 5000, 10000, 20000, 30000];

const fresh = () => ({
  conversation: null, matter: null, caseId: null, role: null, turn: null, facts: {}, log: [], queue: [], missed: null,
  sending: false, waiting: false, failed: null, note: null, lost: false,
});

const state = { ...fresh(), pace: 0, ready: false };
const watchers = new Set();
let changes = 0;
let attempt = 0;
let timer = 0;
let talks = 0;

/** The phone was emptied, or another conversation was opened, while something was on its way. */
class Left extends Error {}

/** What the service answers; what was asked before somebody signed out must not come back to the phone. */
async function ours(asked) {
  const talk = talks;
  const [answer, problem] = await asked.then((got) => [got], (failed) => [null, failed]);
  if (talk !== talks) throw new Left();
  if (problem) throw problem;
  return answer;
}

function change(values) {
  Object.assign(state, values);
  changes += 1;
  watchers.forEach((watcher) => watcher());
}

export function useModel() {
  const [, redraw] = useReducer(() => changes, changes);
  // With the drawing, not some time after it: a conversation fetched in between would never be seen.
  useLayoutEffect(() => {
    watchers.add(redraw);
    return () => watchers.delete(redraw);
  }, []);
  return state;
}

export const model = () => state;
export const ask = () => (state.turn ? state.turn.ask : null);

function keepLog(log) {
  // An answer that comes twice, from a repeated request or another tab, is told once.
  const places = new Map(log.map((entry, index) => [entry.id, index]));
  const kept = log.filter((entry, index) => places.get(entry.id) === index).slice(-LOG_LENGTH);
  change({ log: kept });
  keep('log', kept);
}

const addToLog = (...entries) => keepLog([...state.log, ...entries]);

/** Whether a turn asks just what the one before it asked. */
const asksTheSame = (turn, before) => Boolean(before && before.ask && turn.ask) && before.seq !== turn.seq
  && before.ask.text === turn.ask.text && String(before.ask.facts) === String(turn.ask.facts);

const questionEntry = (turn, before = null) =>
  (turn.ask && !asksTheSame(turn, before) ? [{ id: `ask-${turn.seq}`, kind: 'question', text: turn.ask.text }] : []);

/** What was undone stays in sight, marked, and its undo button goes to the one before. */
function markUndone() {
  const last = state.log.map((entry) => entry.kind === 'understood' && !entry.gone).lastIndexOf(true);
  if (last >= 0) keepLog(state.log.map((entry, index) => (index === last ? { ...entry, gone: true } : entry)));
}

function noteFacts(understood) {
  const facts = { ...state.facts };
  const told = {};
  for (const item of understood) {
    told[item.fact] = [...(told[item.fact] || []), item.value];
    const value = told[item.fact].length > 1 ? told[item.fact] : item.value;
    const held = facts[item.fact] && facts[item.fact].state === 'held';
    // A rival value waits to be confirmed; what is held stays until then.
    if (!(held && item.state === 'proposed')) facts[item.fact] = { value, display: item.display, state: item.state };
  }
  return facts;
}

/** What the confirm card below shows anyway is not told twice; what was read from a picture is shown there soon, beside it. */
const isOnCard = (item, card) => item.state === 'proposed' && ((item.source || {}).kind === 'document'
  || (card && card.widget === 'confirm' && card.facts.includes(item.fact)));

function applyTurn(turn, sent = {}) {
  const understood = turn.understood || [];
  const { conversation, turn: before } = state;
  const sameAsk = turn.ask && sent.ask_id === turn.ask.id;
  const facts = noteFacts(understood);
  const entries = [];
  const items = understood.filter((item) => !isOnCard(item, turn.ask));
  // An undo brings back what was noted further up; noting it again would look like news.
  if (items.length && !sent.undo) entries.push({ id: `heard-${turn.seq}`, kind: 'understood', items });
  (turn.replies || []).forEach((reply, index) => {
    entries.push({ id: `reply-${turn.seq}-${index}`, kind: 'reply', reply });
  });
  if (sent.undo) markUndone();
  change({ turn, facts, missed: sent.text && sameAsk && !understood.length ? turn.ask.id : null });
  addToLog(...entries, ...questionEntry(turn, before));
  if (sent.undo) refresh().catch(() => {});
  else if (before && turn.seq > before.seq + 1) lookBetween(conversation, before.seq, turn.seq).catch(() => {});
  listen();
}

/** Whether somebody spoke between two turns; that a photograph moved on its way takes a number too, and is no news. */
async function lookBetween(conversation, from, to) {
  const { events } = await get(`/conversations/${conversation}/poll?after=${from}`);
  if (state.conversation !== conversation || !events.some((event) => event.type !== 'upload' && event.seq < to)) return;
  change({ note: t('note-elsewhere') });
  await refresh();
}

function listen() {
  if (state.conversation && state.turn && !state.caseId) follow(state.conversation, state.turn.seq, hear);
  else rest();
}

const isTyping = () => {
  const { tagName, value, type } = document.activeElement || {};
  return (tagName === 'TEXTAREA' || (tagName === 'INPUT' && type !== 'checkbox' && type !== 'radio')) && Boolean(value);
};

/** A turn this phone did not ask for: from a register, or from another phone. Nobody's sentence is cut short by it. */
async function hear(seq) {
  if (state.sending || state.queue.length || !state.turn || seq <= state.turn.seq) return;
  if (isTyping()) {
    setTimeout(() => hear(seq).catch(() => {}), LOOK_AGAIN_MS);
    return;
  }
  const { conversation: here, turn: before } = state;
  const conversation = await fetchState();
  if (state.sending || state.conversation !== here || state.turn !== before) return;
  adopt(conversation);
  applyTurn(conversation.turn);
  const { ask } = conversation.turn;
  // A finger already on its way down was meant for the question before.
  if (ask && before.ask && ask.id !== before.ask.id) change({ unasked: conversation.turn.seq });
  if ((conversation.turn.understood || []).some((item) => SPOKEN.includes((item.source || {}).kind))) {
    change({ note: t('note-elsewhere') });
  }
}

function adopt(conversation) {
  keep('conversation', conversation.id);
  change({
    conversation: conversation.id, matter: conversation.matter, caseId: conversation.case_id || null, role: conversation.role || null,
    facts: conversation.facts || {}, turn: conversation.turn, lost: false,
  });
  listen();
}

/** On a phone that saw nothing of the conversation, what is known stands where the talk would. */
function recap(conversation) {
  const items = Object.entries(conversation.facts || {}).map(([fact, known]) => ({ fact, ...known }));
  return items.length ? [{ id: 'recap', kind: 'understood', items, gone: true, recap: true }] : [];
}

const fetchState = () => ours(get(`/conversations/${state.conversation}`));

/** Fetches the whole state again: after a reload, on another phone, in another language, or when something was stale. */
export async function refresh() {
  if (!state.conversation) return;
  const conversation = await fetchState();
  adopt(conversation);
  const [question] = questionEntry(conversation.turn);
  const log = state.log.length ? state.log : recap(conversation);
  if (!question) keepLog(log);
  else if (log.some((entry) => entry.id === question.id)) {
    keepLog(log.map((entry) => (entry.id === question.id ? question : entry)));
  } else keepLog([...log, question]);
}

export async function open(id) {
  reset();
  change({ conversation: id });
  await refresh();
}

/** Puts the conversation aside; a signed-in person finds it again in the list. */
export function reset() {
  ['conversation', 'log', 'queue', 'draft', 'signing', 'injured'].forEach(forget);
  leave();
}

export function wipe() {
  forgetAll();
  leave();
}

function leave() {
  talks += 1;
  rest();
  change(fresh());
}

/** Another tab signed out, or began or went on with a conversation. */
function followOtherTab(name) {
  if ((name === '' || name === 'session') && !recall('session')) leave();
  if (name === 'lang') location.reload();
  if (name === 'log') change({ log: recall('log', []) });
  if (name === 'conversation') change({ conversation: recall('conversation') });
  // Only looked at: two tabs that wrote what each wrote would never come to rest.
  if ((name === 'log' || name === 'conversation') && state.conversation) fetchState().then(adopt, () => {});
}

export async function boot() {
  watchPace((pace) => change({ pace }));
  watchStore(followOtherTab);
  addEventListener('online', () => again());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && state.conversation && !state.queue.length) refresh().catch(() => {});
  });
  change({
    ready: true, conversation: recall('conversation'), log: recall('log', []), queue: recall('queue', []),
  });
  again();
}

/** Fetches what this phone has not seen yet, and sends what waits; again by itself until there is a link. */
export async function again() {
  clearTimeout(timer);
  try {
    if (!state.turn) await refresh();
    if (!state.queue.length) change({ waiting: false });
  } catch (problem) {
    meet(problem);
    if (problem instanceof NoLink || problem instanceof Left) return;
  }
  flush();
}

function waitForLink(next) {
  change({ waiting: true });
  timer = setTimeout(next, AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]);
  attempt += 1;
}

function meet(problem) {
  if (problem instanceof Left) return;
  if (problem instanceof NoLink) waitForLink(again);
  else if (problem instanceof Problem && problem.status === 404) lose();
  else change({ failed: failure(problem) });
}

const failure = (problem) => ({
  detail: problem.detail || t('error-unknown'), errors: problem.errors || [], code: problem.code,
});

// A guest whose token ended cannot reach the old conversation; only signing in finds it.
function lose() {
  reset();
  change({ lost: true });
}

function queueUp(entry) {
  const queue = [...state.queue, { key: freshKey(), ...entry }];
  keep('queue', queue);
  change({ queue, failed: null, note: null });
  return flush();
}

function unqueue() {
  const queue = state.queue.slice(1);
  keep('queue', queue);
  change({ queue });
}

async function deliver(entry) {
  if (!entry.start) {
    applyTurn(await ours(post(`/conversations/${state.conversation}/turns`, entry.body, entry.key)), entry.body);
    return;
  }
  const conversation = await ours(post('/conversations', entry.body, entry.key));
  adopt(conversation);
  applyTurn(conversation.turn);
}

/** Sends what waits, oldest first, each with the key it was given when it was said. */
async function flush() {
  if (state.sending || !state.queue.length) return;
  clearTimeout(timer);
  change({ sending: true });
  const talk = talks;
  try {
    while (state.queue.length) {
      await deliver(state.queue[0]);
      attempt = 0;
      unqueue();
      change({ waiting: false });
    }
  } catch (problem) {
    await stumble(problem);
  } finally {
    if (talk === talks) change({ sending: false });
  }
}

async function stumble(problem) {
  if (problem instanceof Left) return;
  const inFlight = problem.status === 409 && problem.code === 'in_flight';
  if (problem instanceof NoLink || inFlight || problem.status === 429) {
    waitForLink(flush);
    return;
  }
  const entry = state.queue[0];
  unqueue();
  keepLog(state.log.filter((line) => line.id !== `mine-${entry.key}`));
  change({ waiting: false });
  if (entry.body.text) keepDraft(entry.body.text);
  if (problem.status === 404 && !entry.start) {
    lose();
    return;
  }
  change({ failed: failure(problem) });
  if (problem.status === 409 || problem.status === 412) {
    change({ note: t('note-changed') });
    await refresh().catch(() => {});
  }
}

export const keepDraft = (text) => {
  if (text) keep('draft', text);
  else forget('draft');
  change({ draft: text });
};

const say = (body, shown) => {
  const current = ask();
  const entry = { key: freshKey(), body: { ...body } };
  if (current && !body.undo) entry.body.ask_id = current.id;
  addToLog({ id: `mine-${entry.key}`, kind: 'mine', text: shown, key: entry.key });
  return queueUp(entry);
};

export function start(text, role, matter) {
  const body = { matter, text };
  if (role) body.role = role;
  const key = freshKey();
  addToLog({ id: `mine-${key}`, kind: 'mine', text, key });
  return queueUp({ key, start: true, body });
}

export const tell = (text) => say({ text }, text);
export const answer = (fact, value, shown) => say({ answers: { [fact]: value } }, shown);
/** Facts by their names; a paper that was to be photographed by its kind. */
export const decline = (facts, code, shown) =>
  say({ decline: Object.fromEntries(facts.map((fact) => [fact, code])) }, shown);
export const confirm = (facts, shown = t('confirm-said')) => say({ confirm: facts }, shown);
/** An act the service offers by its own words, such as taking a paper for another kind. */
export const act = ({ turn, label }) => say(turn, label);
export const undo = () => say({ undo: true }, t('undo-said'));

/** A photograph stands in the talk from the moment it is taken. */
export const showPhoto = (key) => addToLog({ id: `photo-${key}`, kind: 'photo', key });

export const hidePhoto = (key) => keepLog(state.log.filter((entry) => entry.key !== key || entry.kind !== 'photo'));

/** The conversation hears of a photograph once the service has it. */
export function handIn(upload) {
  const current = ask();
  return queueUp({ body: { upload_id: upload, ...(current ? { ask_id: current.id } : {}) } });
}

export const dropNote = () => change({ note: null, failed: null });

/** Corrects a fact by name; a preview only shows what would change. */
export async function edit(fact, value, preview, key) {
  const body = { answers: { [fact]: value }, preview };
  const outcome = await ours(post(`/conversations/${state.conversation}/edits`, body, key));
  if (!preview) {
    if (outcome.turn) applyTurn(outcome.turn);
    await refresh().catch(() => {});
  }
  return outcome;
}

export const reasons = (fact) => get(`/conversations/${state.conversation}/facts/${fact}/why`);

/** Files the application; the answer is kept, so that the receipt outlives a reload. */
export async function submit(body, key) {
  const receipt = await ours(post(`/conversations/${state.conversation}/submission`, body, key));
  keep('receipt', receipt);
  forget('signing');
  await refresh().catch(() => {});
  return receipt;
}
