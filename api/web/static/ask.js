// The question of the moment with its answers, its reason and the ways to pass it by.
import { html, useEffect, useRef } from './vendor/htm-preact-standalone.module.js';
import { showValue } from './facts.js';
import { answer, confirm, decline } from './model.js';
import { Button, Icon, Sources } from './parts.js';
import { Widget, inWords } from './widgets.js';
import { factLabel, t } from './words.js';

const DECLINES = {
  unknown: 'decline-unknown', cannot_obtain: 'decline-cannot-obtain', not_applicable: 'decline-not-applicable',
  ask_other_party: 'decline-ask-other-party', later: 'decline-later',
};

const REASKS = {
  expired: 'reask-expired', contradiction: 'reask-contradiction', illegible: 'reask-illegible',
  law_changed: 'reask-law-changed', requested_by_staff: 'reask-requested-by-staff',
  dependency_changed: 'reask-dependency-changed', postponed: 'reask-postponed',
};

export const Why = ({ ask }) => (ask.why || (ask.basis || []).length ? html`<details class="why">
    <summary class="button quiet">${t('why')}</summary>
    <p dir="auto">${ask.why}</p><${Sources} basis=${ask.basis} />
  </details>` : null);

// A batch of five is put off as a whole; not knowing is said of one value, on its own page.
export const Declines = ({ ask, busy, onDecline, only = null }) => (ask.declines || [])
  .filter((code) => code in DECLINES && (!only || only.includes(code)))
  .map((code) => html`<${Button} kind="quiet" busy=${busy} onClick=${() => onDecline(code, t(DECLINES[code]))}>
    ${t(DECLINES[code])}<//>`);

function Batch({ ask, facts, busy }) {
  const shown = (fact) => {
    const held = facts[fact];
    const value = (ask.proposed || {})[fact];
    return showValue(fact, value) || (held ? held.display : '');
  };
  return html`<ul class="batch">
      ${ask.facts.map((fact) => html`<li><a href=${`#/edit/${fact}`} class="batch-row">
        <span class="batch-label">${factLabel(fact)}</span>
        <span class="batch-value" dir="auto">${shown(fact)}</span>
        <span class="batch-edit"><${Icon} name="pen" /><span class="sr-only">${t('correct')}</span></span>
      </a></li>`)}
    </ul>
    <${Button} kind="main wide" busy=${busy} onClick=${() => confirm(ask.facts)}><${Icon} name="check" />${t('all-right')}<//>`;
}

/** Puts the focus on a new question only if the answered control took it away with it. */
function useKeptFocus(ref, id) {
  const seen = useRef(id);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (seen.current !== id && lost && ref.current) ref.current.focus({ preventScroll: true });
    seen.current = id;
  }, [id]);
}

export function AskCard({ turn, facts, busy, children, typing, onType }) {
  const ask = turn.ask;
  const heading = useRef(null);
  useKeptFocus(heading, `${turn.seq}`);
  const fact = ask.facts[0];
  const known = (facts[fact] || {}).value;
  const proposed = (ask.proposed || {})[fact];
  return html`<section class="ask" aria-labelledby="question" aria-busy=${busy ? 'true' : undefined}>
    ${ask.reask && ask.reask in REASKS && html`<p class="reask">${t(REASKS[ask.reask])}</p>`}
    <h2 id="question" tabindex="-1" ref=${heading} dir="auto">${ask.text}</h2>
    ${ask.widget === 'confirm' ? html`<${Batch} ask=${ask} facts=${facts} busy=${busy} />`
      : !inWords(ask) && html`<${Widget} ask=${ask} key=${ask.id + ask.facts} busy=${busy} labelledBy="question"
        value=${proposed === undefined ? known : proposed} submit=${(value, shown) => answer(fact, value, shown)} />`}
    ${children}
    <div class="ways">
      <${Declines} ask=${ask} busy=${busy} only=${ask.widget === 'confirm' ? ['later'] : null}
        onDecline=${(code, shown) => decline(ask.facts, code, shown)} />
      ${!inWords(ask) && html`<button type="button" class="button quiet" aria-expanded=${String(typing)} onClick=${onType}>${t('own-words')}</button>`}
      <${Why} ask=${ask} />
    </div>
  </section>`;
}
