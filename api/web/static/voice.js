// Reads questions and answers aloud where the phone has a voice for the language; never waits for it.
import { html, useEffect, useLayoutEffect, useReducer } from './vendor/htm-preact-standalone.module.js';
import { Icon } from './parts.js';
import { keep, recall } from './store.js';
import { lang, t } from './words.js';

const LOOK_AGAIN_MS = 1500;
const PACE = 0.95;

const speech = window.SpeechSynthesisUtterance ? window.speechSynthesis : null;
const watchers = new Set();
let saying = '';
let current = null;
let always = recall('aloud', false);

const changed = () => watchers.forEach((watcher) => watcher());

function listen() {
  if (!speech) return;
  if (speech.addEventListener) speech.addEventListener('voiceschanged', changed);
  // Some phones load their voices late and never say so.
  setTimeout(changed, LOOK_AGAIN_MS);
}
listen();

/** A voice of the page's language; a Chinese one of here before one of elsewhere. */
function voice() {
  const own = lang().split('-')[0];
  const fitting = (speech ? speech.getVoices() : []).filter((one) => one.lang.replace('_', '-').split('-')[0] === own);
  return fitting.find((one) => one.lang.replace('_', '-') === lang()) || fitting[0] || null;
}

export function hush() {
  saying = '';
  current = null;
  if (speech) speech.cancel();
  changed();
}

function say(id, text) {
  hush();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice();
  utterance.lang = utterance.voice.lang;
  utterance.rate = PACE;
  // One that was stopped ends late, when the next may be under way.
  utterance.onend = () => {
    if (current !== utterance) return;
    saying = '';
    changed();
  };
  utterance.onerror = utterance.onend;
  saying = id;
  current = utterance;
  speech.speak(utterance);
  changed();
}

function useVoice() {
  const [, redraw] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => {
    watchers.add(redraw);
    return () => watchers.delete(redraw);
  }, []);
  return Boolean(voice());
}

// Browsers are silent until the page was touched; then what is asked next is read.
const touched = () => !navigator.userActivation || navigator.userActivation.hasBeenActive;

/** The small button beside a question: reads it, and stops reading at the next tap. */
export function Speaker({ id, text }) {
  const able = useVoice();
  useEffect(() => {
    if (able && always && touched()) say(id, text);
  }, [id, able]);
  if (!able || !text) return null;
  const speaking = saying === id;
  return html`<button type="button" class="speaker" aria-pressed=${String(speaking)} aria-label=${t('read-question')}
    onClick=${() => (speaking ? hush() : say(id, text))}><${Icon} name=${speaking ? 'stop' : 'speaker'} /></button>`;
}

/** The switch that has every new question read, remembered on this phone. */
export function AloudSwitch() {
  const able = useVoice();
  if (!able) return null;
  const turn = () => {
    always = !always;
    keep('aloud', always);
    if (always) say('switch', t('read-always-on'));
    else hush();
  };
  return html`<button type="button" class="button quiet aloud" aria-pressed=${String(always)} onClick=${turn}><${Icon} name="speaker" />${t('read-always')}</button>`;
}

/** What is read of a turn: the answers, the question as it is spoken, and what is to be confirmed. */
export function spoken(turn) {
  const { ask, next, replies = [] } = turn;
  const items = ask && ask.widget === 'confirm' ? ask.items || [] : [];
  const asked = ask ? ask.voice || ask.text : next && next.text;
  const read = items.filter((item) => item.display).map((item) => t('read-item', { label: item.label, value: item.display }));
  return [...replies.map((reply) => reply.text), asked, ...read].filter(Boolean).join('\n');
}
