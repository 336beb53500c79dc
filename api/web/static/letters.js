// Papers for other offices, written from what was told: to copy with one tap, or to print.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { guideStyles } from './later.js';
import { useModel } from './model.js';
import { Button, Loading, Page, Sources } from './parts.js';
import { listed, t } from './words.js';

const Facts = ({ rows }) => html`<dl class="facts stacked">${rows.filter(([, text]) => text).map(([id, text]) => html`<div><dt>${t(id)}</dt><dd dir="auto">${text}</dd></div>`)}</dl>`;

const Offered = ({ one }) => html`<li class="card"><h2 dir="auto">${one.label}</h2><p dir="auto">${one.when}</p>
  <${Facts} rows=${[['letter-office', one.office], ['letter-limit', one.limit]]} />
  <a class="button second wide" href=${`#/letters/${one.id}`} aria-label=${t('letter-open') + t('colon') + one.label}>${t('letter-open')}</a></li>`;

const Other = ({ one }) => html`<li><p><a href=${`#/letters/${one.id}`} dir="auto">${one.label}</a></p><p class="hint" dir="auto">${one.why_not}</p></li>`;

function List({ state }) {
  const [found, problem] = useAnswer(state.conversation && `/conversations/${state.conversation}/letters`, [state.turn && state.turn.seq]);
  const items = found ? found.items : [];
  const offered = items.filter((one) => one.offered);
  const others = items.filter((one) => !one.offered);
  return html`<${Page} title=${t('letters')}>
    ${!state.conversation && html`<p>${t('nothing-told')}</p><a class="button main wide" href="#/">${t('tell-first')}</a>`}
    <${Missing} problem=${problem} />
    ${state.conversation && !found && !problem && html`<${Loading} />`}
    ${found && html`<p class="lead">${t('letters-lead')}</p>
      <ul class="stack">${offered.map((one) => html`<${Offered} one=${one} />`)}</ul>
      ${!offered.length && html`<p>${t('letters-none')}</p>`}
      ${others.length > 0 && html`<details class="fold card slim" open=${!offered.length}><summary>${t('letters-others', { n: others.length })}</summary>
        <ul class="stack">${others.map((one) => html`<${Other} one=${one} />`)}</ul></details>`}`}
  <//>`;
}

/** Old web views have no clipboard for pages: a marked text that is copied works everywhere. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (denied) {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'sr-only';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

const TAGS = { title: 'h2', heading: 'h3' };

const Paper = ({ lines, lang }) => html`<article class="paper" lang=${lang}>${lines.map(({ kind, text }) => html`<${TAGS[kind] || 'p'} class=${`line ${kind}`} dir="auto">${text}<//>`)}</article>`;

function Copy({ text }) {
  const [done, setDone] = useState(null);
  const copy = () => copied(text).then(setDone);
  return html`<div class="paper-ways"><${Button} kind="main wide" onClick=${copy}>${t('copy')}<//>
    <${Button} kind="second wide" onClick=${() => window.print()}>${t('print')}<//></div>
    <p class="hint" role="status">${done === null ? '' : t(done ? 'copied' : 'copy-by-hand')}</p>`;
}

function Letter({ state, id }) {
  const [found, problem] = useAnswer(state.conversation && `/conversations/${state.conversation}/letters/${id}`, [state.turn && state.turn.seq]);
  return html`<${Page} title=${found ? found.label : t('letters')} back="#/letters">
    <${Missing} problem=${problem} />
    ${state.conversation && !found && !problem && html`<${Loading} />`}
    ${!state.conversation && html`<p>${t('nothing-told')}</p>`}
    ${found && html`<div class="stack no-print">${found.why_not && html`<p class="note" dir="auto">${found.why_not}</p>`}
      <p dir="auto">${found.when}</p>
      ${found.blanks.length > 0 && html`<section class="card gaps"><p><strong>${t('letter-blanks')}</strong></p><p dir="auto">${listed(found.blanks.map((blank) => blank.label || blank))}</p></section>`}</div>
      <${Paper} lines=${found.paragraphs} lang=${found.language || 'zh-CN'} />
      <div class="stack no-print"><${Copy} text=${found.text} />
      ${found.meaning && html`<details class="fold card slim"><summary>${t('letter-meaning')}</summary><div class="meaning">${found.meaning.map(({ text }) => html`<p dir="auto">${text}</p>`)}</div></details>`}
      <section class="card"><h2>${t('letter-where')}</h2><p dir="auto">${found.office}</p>
        ${found.bring.length > 0 && html`<p><strong>${t('letter-bring')}</strong></p><ul class="dotted">${found.bring.map((one) => html`<li dir="auto">${one}</li>`)}</ul>`}
        <${Facts} rows=${[['letter-limit', found.limit]]} />
        <p class="hint" dir="auto">${found.note}</p><${Sources} basis=${found.basis} /></section></div>`}
  <//>`;
}

function Letters({ rest }) {
  const state = useModel();
  return rest[0] ? html`<${Letter} state=${state} id=${rest[0]} />` : html`<${List} state=${state} />`;
}

export const ready = guideStyles();
export const pages = { letters: Letters };
