// Holds the words of one language and puts arguments into them.
import { keep, recall } from './store.js';

const root = document.documentElement;
let words = { lang: 'zh-CN', page: {}, facts: {}, documents: {} };

export const lang = () => words.lang;
const languages = () => (root.dataset.languages || 'zh-CN').split(' ');

async function fetched(name) {
  const answer = await fetch(`/page/${root.dataset.words}/${name}.json`);
  if (!answer.ok) throw new Error('words');
  return answer.json();
}

let whole = false;

async function completed(known) {
  if (whole && !known.whole) known.whole = Object.assign(known.page, (await fetched(`${known.lang}.later`)).page);
  return known;
}

/** What the views after the first one say; asked for once, it comes along with every other language too. */
export function loadLater() {
  whole = true;
  return completed(words);
}

export async function loadWords(wanted) {
  words = await completed(await fetched(languages().includes(wanted) ? wanted : root.lang));
  root.lang = words.lang;
  root.dir = words.dir;
  document.title = t('title');
}

export async function switchLanguage() {
  const known = languages();
  const next = known[(known.indexOf(lang()) + 1) % known.length];
  await loadWords(next);
  keep('lang', next);
}

export const chosenLanguage = () => recall('lang', root.lang);

export function t(id, args = {}) {
  const text = words.page[id];
  if (text === undefined) return id;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
}

export const has = (id) => id in words.page;
export const factLabel = (fact) => (words.facts[fact] || {}).label || fact;
export const choiceLabel = (fact, value) =>
  ((words.facts[fact] || {}).choices || {})[value] || String(value);
export const hasChoice = (fact, value) => value in ((words.facts[fact] || {}).choices || {});
export const factKind = (fact) => (words.facts[fact] || {}).kind || 'text';
export const factValues = (fact) => Object.keys((words.facts[fact] || {}).choices || {});
export const documentLabel = (kind) => words.documents[kind] || kind;

/** A list in the language's own manner; values keep their own direction. */
export const listed = (items) => items.join(t('list-comma'));
