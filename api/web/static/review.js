// The official form as it will be filed: every box can be tapped, and what is missing stands first.
import { html } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { signedIn } from './api.js';
import { usePhotoModule } from './later.js';
import { useModel } from './model.js';
import { Icon, Loading, Page, Sources, StateMark } from './parts.js';
import { documentLabel, listed, t } from './words.js';

const gapLabel = (gap) => gap.label || documentLabel(gap.document);

/** What is still missing, and who brings it; it never stops a filing. */
export function Gaps({ gaps, link }) {
  if (!gaps.length) return null;
  const own = gaps.filter((gap) => !gap.supplied_by);
  const others = gaps.filter((gap) => gap.supplied_by);
  const line = (gap) => (link && gap.fact ? html`<a href=${`#/edit/${gap.fact}/review`}>${gapLabel(gap)}</a>` : gapLabel(gap));
  return html`<section class="card gaps"><h2>${t('gaps')}</h2>
    ${own.length > 0 && html`<ul class="plain">${own.map((gap) => html`<li>${line(gap)}</li>`)}</ul>`}
    ${others.length > 0 && html`<p class="hint">${t('gaps-others', { what: listed(others.map(gapLabel)) })}</p>`}
    <p class="hint">${t('gaps-harmless')}</p></section>`;
}

/** What nobody said or nodded to yet, mostly from registers: looked at here, confirmed by the signature. */
export function Unconfirmed({ form, back }) {
  const facts = form.unconfirmed || [];
  return facts.length > 0 && html`<section class="card unconfirmed"><h2>${t('unconfirmed')}</h2>
    <p dir="auto">${form.unconfirmed_note}</p>
    <ul class="boxes">${facts.map((one) => html`<li><a class="box" href=${`#/edit/${one.fact}/${back}`}>
      <span class="box-label">${one.label}</span><span class="box-value" dir="auto">${one.display}</span>
      <span class="box-source">${one.source_label}</span>
      <span class="box-edit"><${Icon} name="pen" /><span class="sr-only">${t('correct')}</span></span></a></li>`)}</ul></section>`;
}

/** The phone of the sign-in goes into the form by itself. */
const comesWithSignIn = (fact, state) => !signedIn()
  && fact === ((state.facts['applicant.relation'] || {}).value === 'self' ? 'worker.phone' : 'applicant.phone');

function Box({ field, locked, state }) {
  const empty = !field.display;
  const nothing = comesWithSignIn(field.fact, state) ? 'box-sign-in' : field.required ? 'box-missing' : 'box-empty';
  const inside = html`<span class="box-label">${field.label}</span>
    <span class=${`box-value ${empty ? nothing : ''}`} dir="auto">${field.display || t(nothing)}</span>
    <span class="box-source">${field.source_label}<${StateMark} state=${empty ? '' : field.state} /></span>`;
  return html`<li>${locked || field.editable === false ? html`<div class="box">${inside}</div>`
    : html`<a class="box" href=${`#/edit/${field.fact}/review`}>${inside}<span class="box-edit"><${Icon} name="pen" /><span class="sr-only">${t('correct')}</span></span></a>`}</li>`;
}

/** When the employer hears of this, and exactly what it then sees. */
export function Disclosure({ told }) {
  if (!told) return null;
  return html`<details class="fold card"><summary>${t('disclosure')}</summary><div class="stack">
    <p dir="auto">${told.text}</p>
    <dl class="facts">${told.shown.map((one) => html`<div><dt>${one.label}</dt><dd dir="auto">${one.display}</dd></div>`)}</dl>
    ${told.hidden.length > 0 && html`<p class="hint">${t('disclosure-hidden', { what: listed(told.hidden) })}</p>`}
    <${Sources} basis=${told.basis} /></div></details>`;
}

const isSpare = (field) => !field.display && !field.required;

/** One part of the form; boxes that may stay empty are folded away. */
function Part({ part, state }) {
  const spare = part.fields.filter(isSpare);
  const boxes = (fields) => html`<ul class="boxes">${fields.map((field) => html`<${Box} key=${field.fact} field=${field} locked=${state.caseId} state=${state} />`)}</ul>`;
  return html`<section class="form-part"><h2>${part.label}</h2>
    ${boxes(part.fields.filter((field) => !isSpare(field)))}
    ${spare.length > 0 && html`<details class="fold"><summary>${t('boxes-spare', { n: spare.length })}</summary>${boxes(spare)}</details>`}</section>`;
}

function Next({ state }) {
  const { ask, remaining = {} } = state.turn || {};
  const left = (remaining.questions || 0) + (remaining.confirmations || 0);
  if (state.caseId) return html`<a class="button main wide" href=${`#/cases/${state.caseId}`}>${t('go-case')}</a>`;
  if (ask) return html`<a class="button main wide" href="#/">${t('review-go-on', { n: left })}</a>`;
  return signedIn() ? html`<a class="button main wide" href="#/submit">${t('review-sign')}</a>`
    : html`<a class="button main wide" href="#/sign-in/submit">${t('review-sign-in')}</a>`;
}

/** What was handed in, and the way to hand in more. */
function Materials({ state }) {
  const list = usePhotoModule('materials');
  const capture = usePhotoModule('capture', !state.caseId);
  if (list === null || (capture === null && !state.caseId)) return html`<${Loading} />`;
  return list && html`<${list.Materials}>${!state.caseId && capture && html`<section class="card"><${capture.Capture} /></section>`}<//>`;
}

function Review() {
  const state = useModel();
  const [form, problem] = useAnswer(state.conversation && `/conversations/${state.conversation}/review`, [state.turn && state.turn.seq]);
  const action = form && html`<${Next} state=${state} />`;
  return html`<${Page} title=${form ? form.title : t('review')} action=${action}>
    ${!state.conversation && html`<p>${t('edit-nothing')}</p>`}
    <${Missing} problem=${problem} />
    ${state.conversation && !form && !problem && html`<${Loading} />`}
    ${form && html`<p class="lead">${t(state.caseId ? 'review-filed' : 'review-lead')}</p>
      <${Gaps} gaps=${form.gaps.filter((gap) => !comesWithSignIn(gap.fact, state))} link=${!state.caseId} />
      ${!state.caseId && html`<${Unconfirmed} form=${form} back="review" />`}
      ${form.sections.map((part) => html`<${Part} key=${part.label} part=${part} state=${state} />`)}
      <${Materials} state=${state} />
      <${Disclosure} told=${form.disclosure} />`}
  <//>`;
}

export const pages = { review: Review };
