// The first page: one sentence about what happened is enough to begin.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { Counter, TEXT_LIMIT, lengthOf } from './counter.js';
import { keepDraft, start, useModel } from './model.js';
import { Button, Icon, Trouble } from './parts.js';
import { recall } from './store.js';
import { AloudSwitch } from './voice.js';
import { t } from './words.js';

const ROLES = [['worker', 'role-worker'], ['relative', 'role-relative'], ['employer', 'role-employer']];

export function Home() {
  const state = useModel();
  const [text, setText] = useState(recall('draft', ''));
  const [role, setRole] = useState(null);
  const [several, setSeveral] = useState(false);
  const [empty, setEmpty] = useState(false);
  const over = lengthOf(text) > TEXT_LIMIT;
  useEffect(() => { document.title = t('title'); });
  const type = (value) => { setText(value); setEmpty(false); keepDraft(value); };
  const begin = (event) => {
    event.preventDefault();
    setEmpty(!text.trim());
    if (!text.trim() || over || state.sending) return;
    keepDraft('');
    start(text.trim(), role, role === 'employer' && several ? 'incident' : 'recognition');
  };
  return html`<main id="main" class="home"><form class="home-form" onSubmit=${begin}>
    <div class="home-body">
      <h1>${t('home-title')}</h1>
      <p class="lead">${t('home-lead')}</p>
      ${state.lost && html`<div class="note" role="status"><p>${t('home-lost')}</p><a class="button quiet" href="#/sign-in">${t('sign-in')}</a></div>`}
      <label class="story-label" for="story">${t('story-label')}</label>
      <textarea id="story" class="story" rows="5" dir="auto" value=${text} placeholder=${t('story-example')}
        aria-describedby="story-hint" aria-invalid=${empty ? 'true' : undefined} onInput=${(event) => type(event.target.value)}></textarea>
      <${Counter} text=${text} />
      <p class="hint" id="story-hint">${t('story-hint')}</p>
      ${empty && html`<p class="field-note wrong" role="alert">${t('story-empty')}</p>`}
      <${Trouble} problem=${state.failed} />
      <fieldset class="who"><legend>${t('who')}</legend><div class="chips three">
        ${ROLES.map(([value, id]) => html`<button type="button" class="button chip" aria-pressed=${String(role === value)}
          onClick=${() => setRole(role === value ? null : value)}>${t(id)}</button>`)}
      </div></fieldset>
      ${role === 'employer' && html`<fieldset class="who"><legend>${t('how-many')}</legend><div class="chips two">
        ${[[false, 'hurt-one'], [true, 'hurt-several']].map(([value, id]) => html`<button type="button" class="button chip"
          aria-pressed=${String(several === value)} onClick=${() => setSeveral(value)}>${t(id)}</button>`)}
      </div><p class="hint">${t(several ? 'hurt-several-hint' : 'hurt-one-hint')}</p></fieldset>`}
      <${AloudSwitch} />
      <ol class="steps"><li>${t('step-tell')}</li><li>${t('step-check')}</li><li>${t('step-sign')}</li></ol>
      <p class="hint">${t('not-official')}</p>
      <nav class="home-links" aria-label=${t('more')}><a href="#/questions">${t('go-questions')}</a>
        <a href="#/track">${t('go-track')}</a><a href="tel:12333"><${Icon} name="phone" />${t('hotline')}</a>
      </nav>
    </div>
    <div class="page-action"><${Button} type="submit" kind="main wide" busy=${state.sending}>${t('begin')}<//></div>
  </form></main>`;
}
