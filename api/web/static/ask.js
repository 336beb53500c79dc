// The question of the moment with its answers, its reason and the ways to pass it by.
import { html, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { showValue } from './facts.js';
import { usePhotoModule } from './later.js';
import { act, answer, confirm, decline, reasons } from './model.js';
import { Button, Icon, Sources } from './parts.js';
import { AloudSwitch, Speaker, spoken } from './voice.js';
import { Widget, inWords } from './widgets.js';
import { factLabel, listed, t } from './words.js';

const DECLINES = {
  unknown: 'decline-unknown', cannot_obtain: 'decline-cannot-obtain', not_applicable: 'decline-not-applicable',
  ask_other_party: 'decline-ask-other-party', later: 'decline-later',
};

const REASKS = {
  expired: 'reask-expired', contradiction: 'reask-contradiction', illegible: 'reask-illegible',
  law_changed: 'reask-law-changed', requested_by_staff: 'reask-requested-by-staff',
  dependency_changed: 'reask-dependency-changed', postponed: 'reask-postponed',
};

/** Opens at once with what came with the question; who else could say it, and what happens without it, follow. */
function Why({ ask }) {
  const [more, setMore] = useState(null);
  if (!ask.why && !(ask.basis || []).length) return null;
  const open = (event) => {
    if (!event.target.open) return;
    event.target.scrollIntoView({ block: 'nearest' });
    if (!more) reasons(ask.facts[0]).then(setMore, () => {});
  };
  return html`<details class="why" onToggle=${open}>
    <summary class="button quiet">${t('why')}</summary>
    <div class="why-body">
      <p dir="auto">${ask.why}</p>
      ${more && html`<p dir="auto">${more.if_declined}</p>
        ${more.others_who_can_supply.length > 0 && html`<p dir="auto">${t('why-others', { who: listed(more.others_who_can_supply.map((one) => one.label)) })}</p>`}`}
      <${Sources} basis=${ask.basis} />
    </div>
  </details>`;
}

/** What a code is called here: a paper somebody does not have has words of its own. */
const declineLabel = (ask, code) => ((ask.widget === 'photo' && ask.photo ? ask.photo.declines : []).find((one) => one.value === code)
  || { label: (ask.decline_labels || {})[code] || t(DECLINES[code]) }).label;

// A batch of five is put off as a whole; not knowing is said of one value, on its own page.
const Declines = ({ ask, busy, onDecline, only = null }) => (ask.declines || [])
  .filter((code) => code in DECLINES && (!only || only.includes(code)))
  .map((code) => html`<${Button} kind="quiet" busy=${busy} onClick=${() => onDecline(code, declineLabel(ask, code))}>
    ${declineLabel(ask, code)}<//>`);

/** Where a value was read from a photograph, the place itself. */
export function sourceOf(fact, ask, understood) {
  const told = [itemsOf(ask), understood || []].map((list) => (list.find((one) => one.fact === fact) || {}).source);
  return told.find((one) => one && one.kind === 'document' && one.document_id && one.box);
}

export function Place({ item, source }) {
  const module = usePhotoModule('crop', Boolean(source));
  return source && module ? html`<${module.Crop} source=${source} label=${item.label || factLabel(item.fact)} text=${item.display || ''} />` : null;
}

/** What was hard to read stands above its question; read right after all, it need not be written. */
function Doubtful({ ask, understood, busy }) {
  const doubtful = itemsOf(ask).map((item) => ({ item, source: sourceOf(item.fact, ask, understood) })).filter(({ source }) => source);
  return doubtful.map(({ item, source }) => html`<${Place} key=${item.fact} item=${item} source=${source} />
    ${inWords(ask) && item.display && html`<${Button} kind="chip" busy=${busy} onClick=${() => answer(item.fact, item.value, item.display)}>
      <span dir="auto">${t('photo-reads', { value: item.display })}</span><//>`}`);
}

/** A photograph spares what would else be typed; whoever has none just answers, or says why. */
function Offer({ ask, reason, busy }) {
  const offered = ask.document && ask.widget !== 'photo' && ask.widget !== 'confirm' ? ask.document : null;
  const module = usePhotoModule('capture', Boolean(offered));
  if (!offered || !module) return null;
  const { text, declines = [] } = ask.photo || {};
  return html`<${module.Capture} document=${offered} title=${text} reason=${text ? null : reason} />
    ${declines.length > 0 && html`<details class="fold none"><summary>${t('photo-none')}</summary><div class="ways">
      ${declines.map((one) => html`<${Button} kind="quiet" busy=${busy} onClick=${() => decline([offered], one.value, one.label)}>${one.label}<//>`)}</div></details>`}
    <p class="or">${t('photo-or')}</p>`;
}

function Batch({ ask, facts, understood, busy }) {
  const isSpoken = (item) => !item.source_label || !isFromRegister(item.fact, understood);
  const shown = (item) => item.display || showValue(item.fact, (ask.proposed || {})[item.fact]) || (facts[item.fact] || {}).display;
  return html`<ul class="batch">
      ${itemsOf(ask).map((item) => html`<li><a href=${`#/edit/${item.fact}`} class="batch-row">
        <span class="batch-label">${item.label || factLabel(item.fact)}</span>
        <span class="batch-value" dir="auto">${shown(item)}${isSpoken(item) ? '' : html` <small>${item.source_label}</small>`}</span>
        <span class="batch-edit"><${Icon} name="pen" /><span class="sr-only">${t('correct')}</span></span>
      </a><${Place} item=${item} source=${sourceOf(item.fact, ask, understood)} /></li>`)}
    </ul>
    <${Button} kind="main wide" busy=${busy} onClick=${() => confirm(ask.facts)}><${Icon} name="check" />${t('all-right')}<//>
    ${(ask.actions || []).map((one) => html`<${Button} kind="second wide" busy=${busy} onClick=${() => act(one)}>${one.label}<//>`)}`;
}

const itemsOf = (ask) => ask.items || ask.facts.map((fact) => ({ fact }));

const isFromRegister = (fact, understood) => (understood || []).some((item) => item.fact === fact && (item.source || {}).kind === 'register');

/** Two sayings about one thing: the person taps the one that goes into the form. */
function Rivals({ ask, facts, understood, busy }) {
  const [item] = itemsOf(ask);
  const told = isFromRegister(item.fact, understood) && item.source_label ? item.source_label : t('rival-new');
  return html`<${Place} item=${item} source=${sourceOf(item.fact, ask, understood)} />
    <div class="chips one" role="group" aria-labelledby="question">
      <${Button} kind="chip" busy=${busy} onClick=${() => confirm(ask.facts, item.display)}>
        <span dir="auto">${item.display}</span><small>${told}</small><//>
      <${Button} kind="chip" busy=${busy} onClick=${() => answer(item.fact, facts[item.fact].value, item.held)}>
        <span dir="auto">${item.held}</span><small>${t('rival-old')}</small><//>
    </div>
    <a class="button quiet" href=${`#/edit/${item.fact}`}>${t('rival-neither')}</a>`;
}

const isRival = (ask, facts) => ask.reask === 'contradiction' && ask.facts.length === 1
  && Boolean(itemsOf(ask)[0].held) && ask.facts[0] in facts;

// Whoever only opened the page begins at its top, as on any other.
const touched = () => !navigator.userActivation || navigator.userActivation.hasBeenActive;

/** Puts the focus on a new question only if the control or view before took it away with it. */
export function useKeptFocus(ref, id) {
  const seen = useRef(touched() ? null : id);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (seen.current !== id && lost && ref.current) ref.current.focus({ preventScroll: true });
    seen.current = id;
  }, [id]);
}

const reasonOf = ({ ask, documents }) => ((documents || []).find((paper) => paper.kind === ask.document) || {}).reason;

/** A question that waits until it is tapped: beside comfort in one quiet line, beside an answer as its heading. */
export const Waiting = ({ turn, label, onOpen, children }) => html`<section class="ask waits" data-seq=${turn.seq} data-widget=${turn.ask.widget} data-facts=${turn.ask.facts.join(' ')}>
  <button type="button" class="button quiet wait-open" aria-expanded="false" onClick=${onOpen}><span dir="auto">${label}</span><${Icon} name="down" /></button>
  ${children}</section>`;

export function AskCard({ turn, facts, busy, children, typing, onType, camera, settling }) {
  const ask = turn.ask;
  const heading = useRef(null);
  useKeptFocus(heading, `${turn.seq}`);
  const fact = ask.facts[0];
  const known = (facts[fact] || {}).value;
  const proposed = (ask.proposed || {})[fact];
  return html`<section class=${settling ? 'ask settling' : 'ask'} data-seq=${turn.seq} data-widget=${ask.widget} data-facts=${ask.facts.join(' ')} aria-labelledby="question" aria-busy=${busy ? 'true' : undefined}>
    ${ask.reask && html`<p class="reask" dir="auto">${ask.reask_text || (ask.reask in REASKS ? t(REASKS[ask.reask]) : '')}</p>`}
    <div class="ask-head"><h2 id="question" tabindex="-1" ref=${heading} dir="auto">${ask.text}</h2>
      <${Speaker} id=${`${turn.seq} ${ask.id}`} text=${spoken(turn)} /></div>
    ${ask.hint && !inWords(ask) && html`<p class="hint" dir="auto">${ask.hint}</p>`}
    <${Offer} key=${ask.id} ask=${ask} reason=${reasonOf(turn)} busy=${busy} />
    ${ask.widget !== 'confirm' && html`<${Doubtful} ask=${ask} understood=${turn.understood} busy=${busy} />`}
    ${isRival(ask, facts) ? html`<${Rivals} ask=${ask} facts=${facts} understood=${turn.understood} busy=${busy} />`
      : ask.widget === 'confirm' ? html`<${Batch} ask=${ask} facts=${facts} understood=${turn.understood} busy=${busy} />`
      : !inWords(ask) && html`<${Widget} ask=${ask} key=${ask.id + ask.facts} busy=${busy} labelledBy="question" reason=${reasonOf(turn) || ask.why}
        value=${proposed === undefined ? known : proposed} submit=${(value, shown) => answer(fact, value, shown)} />`}
    ${children}
    <div class="ways" key=${`${turn.seq} ${ask.id}`}>
      <${Declines} ask=${ask} busy=${busy} only=${ask.widget === 'confirm' ? ['later'] : null}
        onDecline=${(code, shown) => decline(ask.facts, code, shown)} />
      ${!inWords(ask) && html`<button type="button" class="button quiet own-words" aria-expanded=${String(typing)} onClick=${onType}>${t('own-words')}</button>`}
      ${camera}
      <${Why} key=${ask.id} ask=${ask} />
      <${AloudSwitch} />
    </div>
  </section>`;
}
