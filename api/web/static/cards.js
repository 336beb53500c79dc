// What the conversation shows between questions: what was noted, answers with sources, legal periods, papers.
import { html } from './vendor/htm-preact-standalone.module.js';
import { showDate } from './dates.js';
import { Icon, Sources, StateMark } from './parts.js';
import { documentLabel, factKind, factLabel, t } from './words.js';

const NEEDS = {
  required: 'need-required', any_of: 'need-any-of', helpful: 'need-helpful', supplied_by_others: 'need-supplied-by-others',
};
const PAPERS = { received: 'paper-received', read: 'paper-read', waived: 'paper-waived' };

/** A story is kept word for word and stands above already; its chip would only repeat it. */
const worthShowing = (item) => factKind(item.fact) !== 'long_text' || item.state !== 'held' || !item.source || item.source.kind !== 'utterance';

const Chip = ({ item }) => html`<li><a class=${`fact-chip ${item.state}`} href=${`#/edit/${item.fact}`}>
  <span class="fact-name">${factLabel(item.fact)}</span>
  <span class="fact-value" dir="auto">${item.state === 'declined' ? '' : item.display}</span>
  <${StateMark} state=${item.state} /><span class="sr-only">${t('tap-to-correct')}</span>
</a></li>`;

export function Noted({ entry, last, onUndo, busy }) {
  const shown = entry.items.filter(worthShowing);
  const title = entry.recap ? 'recap' : entry.gone ? 'noted-gone' : 'noted';
  return html`<div class=${`noted ${entry.gone && !entry.recap ? 'gone' : ''} ${shown.length === 1 ? 'one' : ''}`}>
    <p class="noted-title"><${Icon} name=${entry.gone && !entry.recap ? 'undo' : 'check'} /><span class=${shown.length === 1 ? 'sr-only' : ''}>${t(title)}</span></p>
    <ul>${shown.map((item) => html`<${Chip} item=${item} />`)}</ul>
    ${last && html`<button type="button" class="button quiet" aria-disabled=${busy ? 'true' : undefined}
      onClick=${() => busy || onUndo()}>${t('undo')}</button>`}
  </div>`;
}

const NEAR_DAYS = 30;

export const daysLeft = (limit) => {
  const days = limit.days_left;
  if (days === null || days === undefined) return '';
  if (days < 0) return t('days-past');
  return days === 0 ? t('days-last') : t('days-left', { n: days });
};

const STATES = { met: 'limit-met', stopped: 'limit-stopped', overdue: 'limit-overdue' };

/** One legal period: whose it is, its last day, what that day means, and the article it stands in. */
function Limit({ limit }) {
  const running = limit.state === 'running' || limit.state === undefined;
  const near = running && limit.days_left !== null && limit.days_left <= NEAR_DAYS;
  return html`<li class=${`limit ${near ? 'near' : ''} ${limit.state || ''}`}>
    <p class="limit-label" dir="auto">${limit.label}</p>
    ${limit.due && limit.state !== 'met' && html`<p class="limit-due"><${Icon} name="clock" /><strong>${showDate(limit.due)}</strong>
      ${running && html`<span class="limit-days">${daysLeft(limit)}</span>`}</p>`}
    ${limit.state in STATES && html`<p class="mark ${limit.state}">${t(STATES[limit.state])}</p>`}
    ${limit.end_note && limit.state !== 'met' && html`<p class="hint" dir="auto">${limit.end_note}</p>`}
    ${limit.rolled_note && html`<p class="hint" dir="auto">${limit.rolled_note}</p>`}
    ${limit.provisional_note && limit.state !== 'met' && html`<p class="hint">${limit.provisional_note}</p>`}
    <${Sources} basis=${limit.basis} />
  </li>`;
}

export const Limits = ({ limits }) => (limits && limits.length
  ? html`<ul class="limits">${limits.map((limit) => html`<${Limit} limit=${limit} />`)}</ul>` : null);

export function Papers({ documents, open = false }) {
  if (!documents || !documents.length) return null;
  return html`<details class="papers" open=${open}>
    <summary>${t('papers', { n: documents.length })}</summary>
    <p class="hint">${t('papers-later')}</p>
    <ul>${documents.map((paper) => html`<li>
      <p><strong>${documentLabel(paper.kind)}</strong> <span class="mark">${t(PAPERS[paper.state] || NEEDS[paper.need] || 'need-helpful')}</span></p>
      ${paper.reason && html`<p dir="auto">${paper.reason}</p>`}
      ${(paper.alternatives || []).length > 0 && html`<p class="hint">${t('paper-or')}${paper.alternatives.map(documentLabel).join(t('list-comma'))}</p>`}
      <${Sources} basis=${paper.basis} />
    </li>`)}</ul>
  </details>`;
}
