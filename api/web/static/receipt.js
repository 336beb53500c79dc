// What a person gets for having filed: the number, the moment, what is missing, and what comes next by when.
import { html } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { daysLeft } from './cards.js';
import { showDate, showInstant } from './dates.js';
import { Icon, Loading, Page } from './parts.js';
import { Gaps } from './review.js';
import { recall } from './store.js';
import { t } from './words.js';

function Receipt({ rest }) {
  const [id] = rest;
  const [found, problem] = useAnswer(id && `/cases/${id}`);
  const kept = recall('receipt');
  const own = kept && kept.case_id === id ? kept : null;
  const seen = found || own;
  const clock = found && found.limits.find((limit) => limit.state === 'running' && limit.bound === 'department');
  const action = seen && html`<a class="button main wide" href=${`#/cases/${id}`}>${t('go-case')}</a>`;
  return html`<${Page} title=${t('receipt')} action=${action}>
    ${!seen && !problem && html`<${Loading} />`}
    ${!seen && html`<${Missing} problem=${problem} />`}
    ${seen && html`<section class="card received">
        <p class="received-mark"><${Icon} name="check" />${t('received')}</p>
        <p class="hint">${t('case-no')}</p><p class="case-no" dir="ltr">${seen.case_no}</p>
        <p>${t('received-at', { at: showInstant(seen.received_at) })}</p>
        <p class="hint">${t('receipt-keep')}</p></section>
      ${found && html`<section class="card"><h2>${t('what-next')}</h2><p dir="auto">${found.next_step}</p>
        ${clock && html`<p class="limit-due"><${Icon} name="clock" /><strong>${t('by-day', { day: showDate(clock.due) })}</strong><span class="limit-days">${daysLeft(clock)}</span></p>
          <p class="hint" dir="auto">${clock.end_note}</p>`}</section>`}
      ${own && html`<${Gaps} gaps=${own.gaps} />`}`}
  <//>`;
}

export const pages = { receipt: Receipt };
