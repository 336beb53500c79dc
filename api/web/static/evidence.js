// What is probably at hand and worth keeping, the most perishable first, and how to keep it.
import { html } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { guideStyles } from './later.js';
import { useModel } from './model.js';
import { Icon, Loading, Page, Sources } from './parts.js';
import { t } from './words.js';

const SPANS = { today: 'keep-today', days: 'keep-days', weeks: 'keep-weeks', lasting: 'keep-lasting' };

const Piece = ({ piece, heading }) => html`<li class="card piece"><${heading} dir="auto">${piece.label}<//>
  ${piece.have && html`<p class="mark"><${Icon} name="check" />${t('keep-have')}</p>`}
  <p dir="auto">${piece.helps}</p>
  <p class="piece-gone" dir="auto"><${Icon} name="clock" />${piece.perishable_note}</p>
  <ol class="ways-to-keep">${piece.keep.map((step) => html`<li dir="auto">${step}</li>`)}</ol>
  <${Sources} basis=${piece.basis} /></li>`;

const List = ({ pieces, heading }) => html`<ul class="stack">
  ${pieces.map((piece) => html`<${Piece} key=${piece.id} piece=${piece} heading=${heading} />`)}</ul>`;

function Span({ name, pieces }) {
  const found = pieces.filter((piece) => piece.perishable === name);
  return found.length > 0 && html`<section class="span ${name}"><h3 class="span-when">${t(SPANS[name])}</h3><${List} pieces=${found} heading="h4" /></section>`;
}

/** What vanishes soonest stands open; everything else waits behind one heading. */
function Pieces({ items }) {
  const first = items.filter((piece) => piece.first);
  const rest = items.filter((piece) => !piece.first);
  return html`${first.length > 0 && html`<section class="span today"><h2>${t('keep-first')}</h2><${List} pieces=${first} heading="h3" /></section>`}
    ${rest.length > 0 && html`<details class="fold rest" open=${!first.length}><summary><h2>${t('keep-rest', { n: rest.length })}</h2><${Icon} name="down" /></summary>
      ${Object.keys(SPANS).map((name) => html`<${Span} name=${name} pieces=${rest} />`)}</details>`}`;
}

function Evidence() {
  const state = useModel();
  const [found, problem] = useAnswer(state.conversation && `/conversations/${state.conversation}/evidence`, [state.turn && state.turn.seq]);
  return html`<${Page} title=${t('evidence')}>
    ${!state.conversation && html`<p>${t('nothing-told')}</p><a class="button main wide" href="#/">${t('tell-first')}</a>`}
    <${Missing} problem=${problem} />
    ${state.conversation && !found && !problem && html`<${Loading} />`}
    ${found && html`<p class="lead" dir="auto">${found.note}</p>
      <${Pieces} items=${found.items} />
      <nav class="more-ways" aria-label=${t('more')}><a href="#/letters">${t('go-letters')}</a></nav>`}
  <//>`;
}

export const ready = guideStyles();
export const pages = { evidence: Evidence };
