// Corrects one fact by name, and first shows what the correction would set aside.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { Place, sourceOf } from './ask.js';
import { askFor, showValue } from './facts.js';
import { Limits } from './cards.js';
import { decline, edit, refresh, useModel } from './model.js';
import { Button, Loading, Page, StateMark, Trouble, useAttempt } from './parts.js';
import { freshKey } from './store.js';
import { Widget } from './widgets.js';
import { documentLabel, factLabel, t } from './words.js';

const BACK = { review: '#/review', submit: '#/submit' };

const changesNothingElse = (effect) =>
  ![effect.parks, effect.reopens, effect.documents, effect.limits].some((list) => list && list.length);

function Effect({ effect }) {
  return html`
    ${effect.parks.length > 0 && html`<section class="card"><h2>${t('edit-parks')}</h2><ul class="plain">
      ${effect.parks.map((fact) => html`<li><span class="fact-name">${fact.label || factLabel(fact.fact)}</span> <span dir="auto">${fact.display}</span></li>`)}
    </ul><p class="hint">${t('edit-parks-kept')}</p></section>`}
    ${effect.reopens.length > 0 && html`<section class="card"><h2>${t('edit-reopens')}</h2><ul class="plain">
      ${effect.reopens.map((fact) => html`<li>${factLabel(fact)}</li>`)}</ul></section>`}
    ${effect.documents.length > 0 && html`<section class="card"><h2>${t('edit-documents')}</h2><ul class="plain">
      ${effect.documents.map((paper) => html`<li>${paper.label || documentLabel(paper.kind)}</li>`)}</ul></section>`}
    ${effect.limits.length > 0 && html`<section class="card"><h2>${t('edit-limits')}</h2><${Limits} limits=${effect.limits} /></section>`}`;
}

function useFresh() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    const done = () => here && setReady(true);
    refresh().then(done, done);
    return () => { here = false; };
  }, []);
  return ready;
}

function Edit({ rest }) {
  const [fact, from] = rest;
  const state = useModel();
  const ready = useFresh();
  const [tried, setTried] = useState(null);
  const { attempt, busy, problem } = useAttempt();
  const back = BACK[from] || '#/';
  const title = t('edit-title', { fact: factLabel(fact) });
  const known = state.facts[fact] || {};
  const leave = () => { location.hash = back; };
  const save = (value, key) => attempt(async () => {
    await edit(fact, value, false, key);
    leave();
  });
  const look = (value, shown) => attempt(async () => {
    const effect = await edit(fact, value, true, freshKey());
    const key = freshKey();
    if (changesNothingElse(effect)) {
      await edit(fact, value, false, key);
      leave();
    } else setTried({ value, shown, effect, key });
  });
  const skip = () => {
    decline([fact], 'unknown', t('edit-unknown', { fact: factLabel(fact) }));
    leave();
  };
  if (!ready) return html`<${Page} title=${title} back=${back}><${Loading} /><//>`;
  if (state.caseId || !state.conversation) {
    return html`<${Page} title=${title} back=${back}><p>${t(state.caseId ? 'edit-filed' : 'edit-nothing')}</p><//>`;
  }
  const now = showValue(fact, known.value) || known.display;
  if (tried) {
    const action = html`<${Button} kind="main wide" busy=${busy} onClick=${() => save(tried.value, tried.key)}>${t('edit-save')}<//>
      <${Button} kind="second wide" busy=${busy} onClick=${() => setTried(null)}>${t('edit-drop')}<//>`;
    return html`<${Page} key="preview" title=${t('edit-preview')} back=${back} action=${action}>
      <dl class="change"><div><dt>${t('edit-before')}</dt><dd dir="auto">${now || t('edit-none')}</dd></div>
        <div><dt>${t('edit-after')}</dt><dd dir="auto"><strong>${tried.shown}</strong></dd></div></dl>
      <${Trouble} problem=${problem} /><${Effect} effect=${tried.effect} /><//>`;
  }
  return html`<${Page} key="form" title=${title} back=${back}>
    <p class="now"><span class="hint">${t('edit-now')}</span> <strong dir="auto">${now || t('edit-none')}</strong> <${StateMark} state=${known.state} /></p>
    <${Trouble} problem=${problem} />
    ${state.turn && state.turn.ask && html`<${Place} item=${{ fact, display: now }} source=${sourceOf(fact, state.turn.ask, state.turn.understood)} />`}
    <h2 id="question">${t('edit-new')}</h2>
    <${Widget} ask=${askFor(fact)} busy=${busy} labelledBy="question" value=${known.value} submit=${look} />
    <div class="ways"><${Button} kind="quiet" busy=${busy} onClick=${skip}>${t('decline-unknown')}<//></div>
  <//>`;
}

export const pages = { edit: Edit };
