// What is mine: filed cases, talks not finished, and leaving without a trace on this phone.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { signOut, signedIn } from './api.js';
import { showInstant } from './dates.js';
import { open, reset, useModel, wipe } from './model.js';
import { Button, Loading, Page, Trouble } from './parts.js';
import { t } from './words.js';

const Filed = ({ cases }) => html`<ul class="entries">${cases.map((one) => html`<li><a class="entry" href=${`#/cases/${one.id}`}>
  <strong>${one.state_label}</strong><span>${one.next_step}</span><small dir="ltr">${one.case_no}</small></a></li>`)}</ul>`;

function Talks({ talks, current }) {
  const [problem, setProblem] = useState(null);
  const take = (id) => open(id).then(() => { location.hash = '#/'; }, (failed) => setProblem({ detail: failed.detail || t('error-link') }));
  return html`<${Trouble} problem=${problem} /><ul class="entries">${talks.map((one) => html`<li><button type="button" class="entry" onClick=${() => take(one.id)}>
    <strong>${t(one.id === current ? 'talk-current' : 'talk-open')}</strong><span>${t('talk-updated', { at: showInstant(one.updated_at) })}</span></button></li>`)}</ul>`;
}

function Leave({ guest }) {
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await signOut();
    wipe();
    location.hash = '#/';
  };
  if (!sure) return html`<${Button} kind="second wide" onClick=${() => setSure(true)}>${t(guest ? 'wipe' : 'sign-out')}<//>`;
  return html`<div class="note" role="alert"><p>${t(guest ? 'wipe-sure' : 'sign-out-sure')}</p>
    <${Button} kind="danger" busy=${busy} onClick=${go}>${t(guest ? 'wipe-yes' : 'sign-out-yes')}<//>
    <${Button} kind="quiet" onClick=${() => setSure(false)}>${t('keep')}<//></div>`;
}

function Mine() {
  const state = useModel();
  const guest = !signedIn();
  const [me] = useAnswer('/me');
  const [cases, problem] = useAnswer('/cases');
  const [talks, lost] = useAnswer('/conversations');
  const unfiled = talks ? talks.items.filter((one) => !one.case_id) : [];
  const again = () => { reset(); location.hash = '#/'; };
  return html`<${Page} title=${t('mine-title')}>
    ${guest ? html`<section class="card"><p>${t('mine-guest')}</p><a class="button main wide" href="#/sign-in/me">${t('sign-in')}</a></section>`
      : me && html`<p class="lead">${t('mine-who')} <strong dir="ltr">${me.display_name}</strong></p>`}
    <${Missing} problem=${problem || lost} />
    ${!(cases && talks) && !problem && !lost && html`<${Loading} />`}
    ${cases && cases.items.length > 0 && html`<section><h2>${t('my-cases')}</h2><${Filed} cases=${cases.items} /></section>`}
    ${unfiled.length > 0 && html`<section><h2>${t('my-talks')}</h2><${Talks} talks=${unfiled} current=${state.conversation} /></section>`}
    ${cases && talks && !cases.items.length && !unfiled.length && html`<p>${t('mine-empty')}</p>`}
    <section class="stack"><h2>${t('more')}</h2>
      ${(!guest || state.caseId) && html`<${Button} kind="second wide" onClick=${again}>${t('new-talk')}<//>`}
      <a class="button second wide" href="#/track">${t('go-track')}</a>
      <${Leave} guest=${guest} /></section>
  <//>`;
}

export const pages = { me: Mine };
