// Starts the page, follows the address, and frames every view.
import { html, render, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { clockOffset } from './api.js';
import { Chat } from './chat.js';
import { setOffset } from './dates.js';
import { Home } from './home.js';
import { boot, useModel } from './model.js';
import { Button, Icon, Loading, Page } from './parts.js';
import { keep, recall } from './store.js';
import { chosenLanguage, lang, loadWords, switchLanguage, t } from './words.js';

const LATER = {
  edit: () => import('./edit.js'),
  review: () => import('./review.js'),
  submit: () => import('./submit.js'),
  receipt: () => import('./submit.js'),
  'sign-in': () => import('./signin.js'),
  me: () => import('./mine.js'),
  case: () => import('./case.js'),
  track: () => import('./case.js'),
};

function useRoute() {
  const read = () => location.hash.replace(/^#\/?/, '').split('/');
  const [route, setRoute] = useState(read);
  useEffect(() => {
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
    LATER[name]().then(
      (module) => here && setView({ name, Part: module.pages[name] }),
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
  return html`<${Part} key=${rest.join('/')} rest=${rest} />`;
}

function Header({ large, onLarge, onLanguage }) {
  return html`<header class="top">
    <a class="brand" href="#/"><svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><use href="#logo" /></svg><span>${t('brand')}</span></a>
    <div class="top-tools">
      <button type="button" class="tool" aria-pressed=${String(large)} onClick=${onLarge}>${t('large')}</button>
      <button type="button" class="tool" lang=${lang() === 'en' ? 'zh-CN' : 'en'} onClick=${onLanguage}>${t('other-language')}</button>
      <a class="tool" href="#/me">${t('mine')}</a>
    </div>
  </header>`;
}

const PACE = { 1: 'pace-slow', 2: 'pace-very-slow' };

function App() {
  const state = useModel();
  const route = useRoute();
  const [large, setLarge] = useState(recall('large', false));
  const [, redraw] = useState(0);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const follow = () => setOnline(navigator.onLine);
    ['online', 'offline'].forEach((name) => addEventListener(name, follow));
  }, []);
  useEffect(() => { document.documentElement.classList.toggle('large', large); }, [large]);
  const onLarge = () => { keep('large', !large); setLarge(!large); };
  const onLanguage = () => switchLanguage().then(() => redraw((count) => count + 1), () => {});
  const started = state.conversation || state.queue.length;
  const view = route[0] in LATER ? html`<${Later} name=${route[0]} rest=${route.slice(1)} />`
    : started ? html`<${Chat} />` : html`<${Home} />`;
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
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
}

go();
