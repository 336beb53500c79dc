// Starts the page, follows the address, and frames every view.
import { html, render, useEffect, useLayoutEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { clockOffset } from './api.js';
import { setOffset } from './dates.js';
import { Home } from './home.js';
import { boot, refresh, useModel } from './model.js';
import { Button, Loading, Page } from './parts.js';
import { keep, recall } from './store.js';
import { chosenLanguage, lang, loadLater, loadWords, switchLanguage, t } from './words.js';

const LATER = {
  chat: () => import('./chat.js'),
  edit: () => import('./edit.js'),
  review: () => import('./review.js'),
  submit: () => import('./submit.js'),
  receipt: () => import('./receipt.js'),
  injured: () => import('./incident.js'),
  'sign-in': () => import('./signin.js'),
  me: () => import('./mine.js'),
  cases: () => import('./case.js'),
  track: () => import('./track.js'),
  help: () => import('./help.js'),
  questions: () => import('./questions.js'),
  estimate: () => import('./estimate.js'),
  evidence: () => import('./evidence.js'),
  letters: () => import('./letters.js'),
};

/** A view with its words, and the styles it waits for. */
const fetchView = (name) => Promise.all([LATER[name](), loadLater()])
  .then(([module]) => Promise.resolve(module.ready).then(() => module.pages[name]));

function useRoute() {
  const read = () => location.hash.replace(/^#\/?/, '').split('/');
  const [route, setRoute] = useState(read);
  // Before anything can be tapped: a link followed sooner than effects run would lead nowhere.
  useLayoutEffect(() => {
    const follow = () => setRoute(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function Later({ name, rest }) {
  const [view, setView] = useState({});
  useEffect(() => {
    let here = true;
    fetchView(name).then(
      (Part) => here && setView({ name, Part }),
      () => here && setView({ name, broken: true }),
    );
    return () => { here = false; };
  }, [name]);
  if (view.name !== name) return html`<main id="main" class="page"><${Loading} /></main>`;
  if (view.broken) {
    return html`<${Page} title=${t('no-page')}><p>${t('error-link')}</p>
      <${Button} onClick=${() => location.reload()}>${t('try-again')}<//><//>`;
  }
  const Part = view.Part;
  return html`<${Part} key=${[lang(), ...rest].join('/')} rest=${rest} />`;
}

function Header({ large, onLarge, onLanguage }) {
  return html`<header class="top">
    <a class="brand" href="#/" aria-label=${t('brand')}><svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><use href="#logo" /></svg><span>${t('brand')}</span></a>
    <nav class="top-tools" aria-label=${t('tools')}>
      <button type="button" class="tool" aria-pressed=${String(large)} onClick=${onLarge}>${t('large')}</button>
      <button type="button" class="tool" lang=${lang() === 'en' ? 'zh-CN' : 'en'} onClick=${onLanguage}>${t('other-language')}</button>
      <a class="tool" href="#/me">${t('mine')}</a>
      <a class="tool person" href="#/help">${t('person')}</a>
    </nav>
  </header>`;
}

const PACE = { 1: 'pace-slow', 2: 'pace-very-slow' };

function useOnline() {
  const [online, setOnline] = useState(navigator.onLine);
  useLayoutEffect(() => {
    const follow = () => setOnline(navigator.onLine);
    ['online', 'offline'].forEach((name) => addEventListener(name, follow));
  }, []);
  return online;
}

function App() {
  const state = useModel();
  const route = useRoute();
  const online = useOnline();
  const [large, setLarge] = useState(recall('large', false));
  const [, redraw] = useState(0);
  const asked = Object.keys(LATER).includes(route[0]) ? route[0] : '';
  const talking = asked === 'chat' || (!asked && Boolean(state.conversation || state.queue.length));
  const name = asked || (talking ? 'chat' : '');
  const root = document.documentElement.classList;
  // Before anything is drawn: the views measure themselves against it.
  root.toggle('large', large);
  root.toggle('talking', talking);
  const onLarge = () => { keep('large', !large); setLarge(!large); };
  const onLanguage = () => switchLanguage().then(() => {
    redraw((count) => count + 1);
    return refresh();
  }).catch(() => {});
  const view = name ? html`<${Later} name=${name} rest=${route.slice(1)} />` : html`<${Home} />`;
  return html`<a class="skip" href="#main" onClick=${skip}>${t('skip')}</a>
    <${Header} large=${large} onLarge=${onLarge} onLanguage=${onLanguage} />
    <div class="pace" role="status">${!online ? html`<p>${t('pace-offline')}</p>` : state.pace in PACE ? html`<p>${t(PACE[state.pace])}</p>` : null}</div>
    ${view}`;
}

// The address belongs to the router; the skip link moves the focus alone.
function skip(event) {
  event.preventDefault();
  const main = document.getElementById('main');
  main.tabIndex = -1;
  main.focus();
}

async function go() {
  const root = document.getElementById('app');
  const offset = clockOffset().then(setOffset, () => {});
  try {
    await loadWords(chosenLanguage());
  } catch (missing) {
    document.getElementById('no-start').hidden = false;
    return;
  }
  await Promise.race([offset, new Promise((done) => setTimeout(done, 1500))]);
  root.textContent = '';
  render(html`<${App} />`, root);
  boot();
  // While the first sentence is written, the conversation is fetched.
  fetchView('chat').catch(() => {});
  // Photographs that have not been sent yet go out whatever is looked at.
  if (recall('photos', []).length) loadLater().then(() => import('./delivery.js')).catch(() => {});
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
}

go();
