// Asking without any application: a question, its answers, and what people ask most.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { call } from './api.js';
import { Counter, TEXT_LIMIT, lengthOf } from './counter.js';
import { guideStyles } from './later.js';
import { keepDraft, useModel } from './model.js';
import { Button, Icon, Loading, Page, Trouble, useAttempt } from './parts.js';
import { Reply, isComfort } from './replies.js';
import { lang, t } from './words.js';

/** What is known in many words, by subject; each question leads to a page that needs nothing of this program. */
function Common() {
  const [subjects, setSubjects] = useState(null);
  useEffect(() => {
    let here = true;
    call('GET', '/answers', { open: true }).then((found) => here && setSubjects(found.items), () => here && setSubjects([]));
    return () => { here = false; };
  }, []);
  if (!subjects) return html`<${Loading} />`;
  return html`<section class="common"><h2>${t('questions-common')}</h2>
    ${subjects.map((subject) => html`<details class="fold card slim"><summary>${subject.title}<${Icon} name="down" /></summary>
      <ul class="plain">${subject.topics.map((one) => html`<li><a href=${`/answers/${one.topic}?lang=${lang()}`}>${one.question}</a></li>`)}</ul></details>`)}
    <a class="button second wide" href=${`/answers?lang=${lang()}`}>${t('questions-all')}</a></section>`;
}

/** Whoever has a case of their own goes on with it; whoever has none begins with what was just asked. */
function Further({ asked }) {
  const state = useModel();
  const begin = () => {
    if (!state.conversation) keepDraft(asked);
    location.hash = '#/';
  };
  return html`<div class="card begin"><p>${t('questions-own')}</p>
    <${Button} kind="second wide" onClick=${begin}>${t(state.conversation ? 'go-on' : 'questions-begin')}<//></div>`;
}

function Answers({ told, onAsk }) {
  const heading = useRef(null);
  useLayoutEffect(() => heading.current.focus(), [told]);
  return html`<section class="told"><h2 tabindex="-1" ref=${heading}>${t('questions-told')}</h2>
    ${told.replies.map((reply) => html`<${Reply} reply=${reply} onAct=${({ turn }) => turn.text && onAsk(turn.text)} />`)}
    ${told.replies.some((reply) => reply.kind === 'answer') && html`<${Further} asked=${told.asked} />`}</section>`;
}

function Questions() {
  const [text, setText] = useState('');
  const [told, setTold] = useState(null);
  const [empty, setEmpty] = useState(false);
  const { attempt, busy, problem } = useAttempt();
  const ask = (asked) => attempt(async () => {
    const { replies } = await call('POST', '/enquiries', { open: true, body: { text: asked } });
    setTold({ asked, replies });
  });
  const send = (event) => {
    event.preventDefault();
    setEmpty(!text.trim());
    if (text.trim() && !busy && lengthOf(text) <= TEXT_LIMIT) ask(text.trim());
  };
  // A question that was offered stands in the box as if it had been typed.
  const take = (asked) => { setText(asked); ask(asked); };
  return html`<${Page} title=${t('questions')}>
    <form class="stack" onSubmit=${send}>
      <div class="labelled"><label for="question-text">${t('questions-label')}</label>
        <textarea id="question-text" rows="3" dir="auto" value=${text} placeholder=${t('questions-example')} aria-describedby="question-hint"
          aria-invalid=${empty ? 'true' : undefined} onInput=${(event) => { setText(event.target.value); setEmpty(false); }}></textarea>
        <${Counter} text=${text} />
        <p class="hint" id="question-hint">${t('questions-hint')}</p>
        ${empty && html`<p class="field-note wrong" role="alert">${t('questions-empty')}</p>`}</div>
      <${Button} type="submit" kind="main wide" busy=${busy}>${t(busy ? 'questions-busy' : 'questions-ask')}<//>
    </form>
    <${Trouble} problem=${problem} />
    ${told && html`<${Answers} told=${told} onAsk=${take} />`}
    ${!(told && isComfort(told.replies)) && html`<a class="button second wide" href="#/estimate">${t('go-estimate')}</a>`}
    <${Common} />
  <//>`;
}

export const ready = guideStyles();
export const pages = { questions: Questions };
