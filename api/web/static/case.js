// Where a filed case stands: whose move it is, what the law gives how many days, and what has happened.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { signedIn } from './api.js';
import { Limits, Papers } from './cards.js';
import { showDate, showInstant } from './dates.js';
import { Injured } from './incident.js';
import { Loading, Page, Sources } from './parts.js';
import { t } from './words.js';

/** Counts up whenever the page is looked at again, so that what it shows is fetched anew. */
function useLooks() {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const look = () => document.hidden || setLooks((count) => count + 1);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return looks;
}

export function Status({ found }) {
  return html`<section class="card status">
    <p class="status-label">${found.state_label}</p>
    <p class="whose"><span class="mark">${found.whose_move_label || found.whose_move}</span></p>
    <p dir="auto">${found.next_step}</p>
    <dl class="facts"><div><dt>${t('case-no')}</dt><dd dir="ltr">${found.case_no}</dd></div>
      ${found.received_at && html`<div><dt>${t('filed-at')}</dt><dd>${showInstant(found.received_at)}</dd></div>`}
      ${found.worker && html`<div><dt>${t('worker')}</dt><dd dir="auto">${found.worker}</dd></div>`}</dl>
  </section>`;
}

export function Clocks({ limits, promised = [] }) {
  const running = limits.filter((limit) => limit.state !== 'met');
  const met = limits.filter((limit) => limit.state === 'met');
  if (!limits.length) return null;
  return html`<section class="card"><h2>${t('clocks')}</h2>
    <${Limits} limits=${running} />
    ${promised.length > 0 && html`<ul class="limits">${promised.map((one) => html`<li class="limit promised"><p class="limit-label" dir="auto">${one.label}</p>
      <p class="limit-due"><strong>${showDate(one.due)}</strong></p><${Sources} basis=${one.basis} /></li>`)}</ul>`}
    ${met.length > 0 && html`<details class="fold"><summary>${t('clocks-met', { n: met.length })}</summary><${Limits} limits=${met} /></details>`}
  </section>`;
}

const Timeline = ({ entries }) => (entries.length ? html`<section class="card"><h2>${t('timeline')}</h2>
  <ol class="timeline">${[...entries].reverse().map((entry) => html`<li><p class="hint">${showInstant(entry.at)}</p>
    <p dir="auto"><strong>${entry.text}</strong> <span class="hint">${entry.by_label || ''}</span></p></li>`)}</ol></section>` : null);

const Actions = ({ actions }) => (actions.length ? html`<section class="card todo"><h2>${t('can-do')}</h2>
  <ul class="plain">${actions.map((one) => html`<li dir="auto">${one.label}${one.until ? t('until', { day: showDate(one.until) }) : ''}</li>`)}</ul></section>` : null);

const Decisions = ({ decisions }) => (decisions.length ? html`<section class="card"><h2>${t('decisions')}</h2>
  <ul class="plain">${decisions.map((one) => html`<li><strong>${one.no}</strong> ${showInstant(one.at)}</li>`)}</ul></section>` : null);

const Remedies = ({ remedies }) => (remedies.length ? html`<section class="card"><h2>${t('remedies')}</h2>
  <ul class="plain">${remedies.map((one) => html`<li><p><strong dir="auto">${one.label || one.path}</strong></p>
    <p dir="auto">${one.body}${one.due ? t('until', { day: showDate(one.due) }) : ''}</p><${Sources} basis=${one.basis} /></li>`)}</ul></section>` : null);

function Case({ rest }) {
  const [id] = rest;
  const [found, problem] = useAnswer(id && `/cases/${id}`, [useLooks()]);
  return html`<${Page} title=${t('case')} back="#/me">
    ${!found && !problem && html`<${Loading} />`}
    <${Missing} problem=${problem}>${!signedIn() && html`<a class="button second" href=${`#/sign-in/cases/${id}`}>${t('sign-in')}</a>`}<//>
    ${found && html`<${Status} found=${found} />
      ${found.injured && html`<${Injured} incident=${id} people=${found.injured} />`}
      <${Actions} actions=${found.can_do} /><${Decisions} decisions=${found.decisions} />
      <${Clocks} limits=${found.limits} promised=${found.promised} />
      <${Timeline} entries=${found.timeline} />
      ${found.documents.length > 0 && html`<section class="card"><${Papers} documents=${found.documents} /></section>`}
      <${Remedies} remedies=${found.remedies} />
      <p class="hint">${t('case-reminder')}</p>`}
  <//>`;
}

export const pages = { cases: Case };
