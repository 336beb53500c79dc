// What the service answers: words, what they stand on, an estimate item by item, and what may be tapped.
import { html } from './vendor/htm-preact-standalone.module.js';
import { showDate } from './dates.js';
import { useEstimate } from './later.js';
import { model } from './model.js';
import { Button, Icon, Sources } from './parts.js';
import { lang, listed, t } from './words.js';

/** Each instrument once, with its articles. */
function byInstrument(basis) {
  const found = new Map();
  basis.forEach(({ instrument, article }) => found.set(instrument, [...(found.get(instrument) || []), article]));
  return [...found].map(([instrument, articles]) => ({ instrument, articles: listed(articles.filter(Boolean)) }));
}

/** What an answer stands on, folded: law and articles, how sure we are, when somebody looked, and its page. */
function Behind({ reply }) {
  const laws = byInstrument(reply.sources);
  return html`<details class="behind">
    <summary><span class="behind-law">${t('basis')}<span lang="zh-CN">${laws[0].instrument}</span></span><${Icon} name="down" /></summary>
    <dl class="behind-body">
      ${laws.map((law) => html`<div><dt lang="zh-CN">${law.instrument}</dt><dd lang="zh-CN">${law.articles}</dd></div>`)}
    </dl>
    ${reply.topic && html`<p class="hint" dir="auto">${reply.certainty_text}</p>
      <p class="hint">${t('checked', { day: showDate(reply.checked) })}</p>
      <a class="behind-page" href=${`/answers/${reply.topic}?lang=${lang()}`}>${t('answer-page')}</a>`}
  </details>`;
}

function Estimate({ estimate }) {
  const module = useEstimate(true);
  return module ? html`<${module.Cards} estimate=${estimate} />` : null;
}

/** Whether somebody who listens is named: then nothing is pushed beside it. */
export const isComfort = (replies) => (replies || []).some((reply) => (reply.actions || []).some((one) => one.call === '12356'));

/** The numbers a reply names, to be tapped. */
const Calls = ({ calls }) => calls.map((one) => html`<a class="button second call" href=${`tel:${one.call}`}>
  <${Icon} name="phone" /><span>${one.label}${one.office && html`<small dir="auto">${one.office}</small>`}</span></a>`);

/** Places of this window that an answer leads to; what is made from a case needs one. */
const Leads = ({ leads }) => leads.filter((one) => one.open === 'estimate' || model().conversation)
  .map((one) => html`<a class="button second lead-on" href=${`#/${one.open}`}>${one.label}</a>`);

/** One reply; what it offers stands until something else is said (`latest`), and the `first` of several answers is marked. */
export function Reply({ reply, first = false, latest = true, onAct = null }) {
  const actions = reply.actions || [];
  return html`<div class=${`bubble window ${reply.kind}`} data-first=${first ? '' : undefined}>
    <span class="sr-only">${t(reply.kind === 'warning' ? 'speaker-warning' : 'speaker-window')}</span>
    ${String(reply.text || '').split('\n').map((line) => html`<p dir="auto">${line}</p>`)}
    ${(reply.topic || reply.estimate) && reply.sources.length ? html`<${Behind} reply=${reply} />` : html`<${Sources} basis=${reply.sources} label=${t('sources')} />`}
    ${reply.estimate && html`<${Estimate} estimate=${reply.estimate} />`}
    ${latest && html`<${Leads} leads=${actions.filter((one) => one.open)} />`}
    ${onAct && actions.filter((one) => one.turn).map((one) => html`<${Button} kind="second" onClick=${() => onAct(one)}>${one.label}<//>`)}
    ${latest && html`<${Calls} calls=${actions.filter((one) => one.call)} />`}
  </div>`;
}
