// The conversation: what was said, the question of the moment and the message box, in one thumb's reach.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { AskCard, Waiting, useKeptFocus } from './ask.js';
import { Limits, Noted, Papers, daysLeft } from './cards.js';
import { Counter, TEXT_LIMIT, lengthOf } from './counter.js';
import { guideStyles, usePhotoModule } from './later.js';
import { act, again, answer, dropNote, keepDraft, tell, undo, useModel } from './model.js';
import { Button, Icon, Loading, Notice, Sources, Trouble } from './parts.js';
import { Reply, isComfort } from './replies.js';
import { recall } from './store.js';
import { Speaker, hush, spoken } from './voice.js';
import { inWords } from './widgets.js';
import { t } from './words.js';

const QUESTION = /[?？]\s*$/;
const CHINESE = /[\u3400-\u9fff]/;
const SHORT = 8;
const ANSWERS = ['answer', 'estimate'];

/** Whether the words are the value itself: long answers, words the service cannot read, or a second try. */
const isExact = (ask, said, missed) => ask && (ask.widget === 'text' || ask.widget === 'long_text') && !QUESTION.test(said)
  && (!CHINESE.test(said) || missed === ask.id || (ask.widget === 'long_text' && lengthOf(said) > SHORT));

function Progress({ turn, facts, filed, report }) {
  const { questions = 0, confirmations = 0 } = turn.remaining || {};
  const done = Object.values(facts).filter((fact) => fact.state === 'held' || fact.state === 'declined').length;
  const outlook = turn.outlook || {};
  const limits = outlook.limits || [];
  const soonest = !filed && limits.filter((limit) => limit.days_left >= 0).sort((a, b) => a.days_left - b.days_left)[0];
  const left = questions + confirmations;
  const words = filed ? t('left-filed') : left ? t('left', { n: left }) : t('left-none');
  return html`<details class="progress">
    <summary>
      <span class="progress-words">${words}</span>
      ${soonest && html`<span class="progress-due"><${Icon} name="clock" />${soonest.days_left > 0 ? t('due-left', { n: soonest.days_left }) : daysLeft(soonest)}</span>`}
      <${Icon} name="down" /><span class="sr-only">${t('progress-more')}</span>
      <progress max=${done + left || 1} value=${done} aria-label=${t('progress-label')}></progress>
    </summary>
    <div class="progress-body">
      ${!filed && html`<${Limits} limits=${limits} />`}
      ${outlook.authority && html`<div class="authority"><p><strong dir="auto">${outlook.authority.name}</strong></p>
        <p class="hint" dir="auto">${outlook.authority.why}</p><${Sources} basis=${outlook.authority.basis} /></div>`}
      <${Papers} documents=${turn.documents} />
      ${!report && html`<a class="button second" href="#/review">${t('go-form')}</a>
        <nav class="more-ways" aria-label=${t('more')}><a href="#/evidence">${t('go-evidence')}</a><a href="#/letters">${t('go-letters')}</a><a href="#/estimate">${t('go-estimate')}</a></nav>`}
    </div>
  </details>`;
}

function PhotoEntry({ entry, acting }) {
  const module = usePhotoModule('materials');
  return module ? html`<${module.PhotoCard} photoKey=${entry.key} acting=${acting} />` : null;
}

function Entry({ entry, current, first, last, latest, acting, busy, waiting }) {
  if (entry.kind === 'mine') {
    return html`<div class="bubble mine"><span class="sr-only">${t('speaker-you')}</span><p dir="auto">${entry.text}</p>
      ${waiting && html`<small class="unsent">${t('unsent')}</small>`}</div>`;
  }
  if (entry.kind === 'understood') return html`<${Noted} entry=${entry} last=${last} onUndo=${undo} busy=${busy} />`;
  if (entry.kind === 'photo') return html`<${PhotoEntry} entry=${entry} acting=${last} />`;
  if (entry.kind === 'reply') return html`<${Reply} reply=${entry.reply} first=${first} latest=${latest} onAct=${acting && !busy ? act : null} />`;
  // The current question is spoken from here, and seen on its card below.
  return html`<div class=${current ? 'sr-only' : 'bubble window asked'}>
    <span class="sr-only">${t('speaker-window')}</span><p dir="auto">${entry.text}</p></div>`;
}

const NEAR = 48;
const MARGIN = 12;

/** Where the log rests: at its end, but an answer to what was just asked is read from its beginning. */
function restOf(room) {
  const end = room.scrollHeight - room.clientHeight;
  const answer = room.querySelector('[data-first]');
  return answer ? Math.min(end, room.scrollTop + answer.getBoundingClientRect().top - room.getBoundingClientRect().top - MARGIN) : end;
}

/** Cards that grow by themselves push the newest out of sight; whoever reads elsewhere is left there. */
function useNewestInSight(box) {
  useEffect(() => {
    const room = box.current;
    if (!window.ResizeObserver) return undefined;
    let follows = true;
    let seen = 0;
    // Only somebody who scrolls leaves the newest; what grows below them does not move what they see.
    const look = () => {
      const rest = restOf(room);
      if (room.scrollTop < seen || room.scrollTop > rest + NEAR) follows = false;
      if (Math.abs(room.scrollTop - rest) < NEAR) follows = true;
      seen = room.scrollTop;
    };
    const watch = new ResizeObserver(() => { if (follows) room.scrollTop = restOf(room); });
    room.addEventListener('scroll', look);
    watch.observe(room);
    watch.observe(room.firstElementChild);
    return () => watch.disconnect();
  }, []);
}

/** The place of the first answer to what was said last; none where a photograph came after it. */
function firstAnswer(log) {
  const said = log.map((entry) => entry.kind === 'mine' || entry.kind === 'photo').lastIndexOf(true);
  return log.findIndex((entry, index) => index > said && entry.kind === 'reply' && ANSWERS.includes(entry.reply.kind));
}

function Log({ state }) {
  const box = useRef(null);
  useNewestInSight(box);
  const { log, turn, queue } = state;
  useLayoutEffect(() => { box.current.scrollTop = restOf(box.current); }, [log, turn && turn.seq]);
  const first = firstAnswer(log);
  const unsent = new Set(state.waiting ? queue.map((entry) => entry.key) : []);
  // A question that an answer did not change is the one further up.
  const lastAsked = log.map((entry) => entry.kind).lastIndexOf('question');
  const current = turn && turn.ask && lastAsked >= 0 && log[lastAsked].text === turn.ask.text ? lastAsked : -1;
  // The newest act is what undo takes back; a photograph is taken back on its own card.
  const lastNoted = log.map((entry) => entry.kind === 'understood' && !entry.gone).lastIndexOf(!state.caseId);
  const lastPhoto = log.map((entry) => entry.kind).lastIndexOf('photo');
  // What a reply offers holds until something else is said.
  const lastSaid = log.map((entry) => entry.kind).lastIndexOf('mine');
  return html`<div class="log" role="log" aria-label=${t('log-label')} tabindex="0" ref=${box}><div class="log-inner">
    <${Notice} />
    ${log.map((entry, index) => html`<${Entry} key=${entry.id} entry=${entry} current=${index === current} first=${index === first}
      last=${index === lastPhoto || (index === lastNoted && index > lastPhoto)} latest=${index > lastSaid} acting=${index > lastSaid && !state.caseId} busy=${state.sending} waiting=${unsent.has(entry.key)} />`)}
  </div></div>`;
}

/** Always at hand, and quiet: what was not asked for may be handed in as well. */
function Camera({ open, onOpen, quiet = false }) {
  if (quiet) return html`<button type="button" class="button quiet" aria-expanded=${String(open)} onClick=${onOpen}><${Icon} name="camera" />${t('photo-take')}</button>`;
  return html`<button type="button" class="camera" aria-expanded=${String(open)} aria-label=${t('photo-add')} onClick=${onOpen}><${Icon} name="camera" /></button>`;
}

function Album({ onTaken }) {
  const module = usePhotoModule('capture');
  return module ? html`<${module.Capture} onTaken=${onTaken} />` : html`<${Loading} />`;
}

function Composer({ ask, busy, labelledBy, missed, camera }) {
  const [text, setText] = useState(recall('draft', ''));
  const box = useRef(null);
  const over = lengthOf(text) > TEXT_LIMIT;
  const hint = (labelledBy && ask && ask.hint) || t('composer-hint');
  const type = (value) => { setText(value); keepDraft(value); };
  useLayoutEffect(() => {
    const area = box.current;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 168)}px`;
  }, [text, hint]);
  const send = (event) => {
    event.preventDefault();
    const said = text.trim();
    if (!said || over || busy) return;
    type('');
    if (isExact(ask, said, missed)) answer(ask.facts[0], said, said);
    else tell(said);
  };
  const key = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
  };
  return html`<form class="composer" onSubmit=${send}>
    ${camera}
    <textarea rows="1" dir="auto" ref=${box} value=${text} placeholder=${hint}
      aria-label=${labelledBy ? undefined : t('composer-label')} aria-labelledby=${labelledBy} enterkeyhint="send"
      onInput=${(event) => type(event.target.value)} onKeyDown=${key}></textarea>
    <button class="send" aria-disabled=${busy || over || !text.trim() ? 'true' : undefined} aria-label=${t('send')}><${Icon} name="send" /></button>
    <${Counter} text=${text} />
  </form>`;
}

const ToReview = () => html`<p>${t('finished-next')}</p>
  <a class="button main wide" href="#/review"><${Icon} name="check" />${t('go-review')}</a>`;

const ToInjured = ({ next }) => html`<p dir="auto">${next.text}</p>
  <a class="button main wide" href="#/injured"><${Icon} name="pen" />${t('go-injured')}</a>`;

/** Another scheme serves this; whoever still wants to file here may. */
const Referral = ({ next }) => html`<p dir="auto">${next.text}</p>
  <a class="button main wide" href=${`tel:${next.phone}`}><${Icon} name="phone" />${t('call', { phone: next.phone })}</a>
  ${next.may_still_file && html`<a class="button second wide" href="#/review">${t('file-anyway')}</a>`}`;

/** The last answers may be on a photograph that is just being looked at. */
const ToWait = ({ next }) => html`<p dir="auto" role="status">${next.text}</p>`;

const WAYS = { wait_reading: ToWait, add_injured: ToInjured, referral: Referral };
const HEADINGS = { referral: 'finished-referral', wait_reading: 'photo-reading' };

function Finished({ state }) {
  const { next } = state.turn;
  const heading = useRef(null);
  useKeptFocus(heading, `${state.turn.seq}`);
  if (state.caseId) {
    return html`<section class="ask finished" aria-labelledby="question"><h2 id="question" tabindex="-1" ref=${heading}>${t('finished-sent')}</h2>
      ${next && html`<p dir="auto">${next.text}</p>`}
      <a class="button main wide" href=${`#/cases/${state.caseId}`}><${Icon} name="clock" />${t('go-case')}</a></section>`;
  }
  const Way = WAYS[next && next.action] || ToReview;
  return html`<section class="ask finished" data-seq=${state.turn.seq} data-next=${next && next.action} aria-labelledby="question">
    <div class="ask-head"><h2 id="question" tabindex="-1" ref=${heading}>${t(HEADINGS[next && next.action] || 'finished')}</h2>
      <${Speaker} id=${`${state.turn.seq}`} text=${spoken(state.turn)} /></div>
    <${Way} next=${next} /></section>`;
}

/** What a question that should not push is opened with; empty where it stands open. */
function waitingFor(turn) {
  if (!turn || !turn.ask) return '';
  if (isComfort(turn.replies)) return t('ask-later');
  const isAnswered = (turn.replies || []).some((reply) => ANSWERS.includes(reply.kind));
  return isAnswered && turn.ask.widget === 'confirm' ? turn.ask.text : '';
}

function Chat() {
  const state = useModel();
  const [typing, setTyping] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [opened, setOpened] = useState(null);
  const { turn, failed } = state;
  useEffect(() => { document.title = t('title'); });
  useEffect(() => hush, []);
  const ask = turn && turn.ask;
  const busy = state.sending && !state.waiting;
  const waiting = turn && opened !== turn.seq && !state.caseId ? waitingFor(turn) : '';
  const composing = !state.caseId && (!ask || inWords(ask) || typing || Boolean(waiting));
  // A question that asks for a photograph brings the camera itself.
  const asked = Boolean(ask && !waiting && ask.document && ask.widget !== 'confirm');
  const camera = (quiet) => !asked && !state.caseId && html`<${Camera} open=${choosing} quiet=${quiet} onOpen=${() => setChoosing(!choosing)} />`;
  const album = choosing && !asked && html`<${Album} onTaken=${() => setChoosing(false)} />`;
  const composer = composing && html`<${Composer} key=${failed ? 'again' : 'new'} ask=${waiting ? null : ask} busy=${busy} missed=${state.missed}
    camera=${camera(false)} labelledBy=${!waiting && ask && inWords(ask) ? 'question' : undefined} />`;
  return html`<main id="main" class="chat">
    <h1 class="sr-only">${t('chat-title')}</h1>
    ${turn && html`<${Progress} turn=${turn} facts=${state.facts} filed=${state.caseId} report=${state.matter === 'incident'} />`}
    <${Log} state=${state} />
    <div class="dock">
      ${state.note && html`<p class="note" role="status">${state.note}</p>`}
      <${Trouble} problem=${failed}>${failed && failed.code === 'sign_in_again' && html`<a class="button second" href="#/sign-in">${t('sign-in')}</a>`}
        <${Button} kind="quiet" onClick=${dropNote}>${t('understood-ok')}<//><//>
      ${state.waiting && html`<div class="note" role="status"><p>${t(state.queue.length ? 'offline-kept' : 'error-link')}</p>
        <${Button} kind="quiet" onClick=${again}>${t('try-again')}<//></div>`}
      ${waiting ? html`<${Waiting} turn=${turn} label=${waiting} onOpen=${() => setOpened(turn.seq)}>${album}${composer}<//>`
        : ask ? html`<${AskCard} turn=${turn} facts=${state.facts} busy=${busy} typing=${typing}
          camera=${!composing && camera(true)} settling=${state.unasked === turn.seq} onType=${() => setTyping(!typing)}>${album}${composer}<//>`
        : html`${turn ? html`<${Finished} state=${state} />` : null}${album}${composer}`}
    </div>
  </main>`;
}

export const ready = guideStyles();
export const pages = { chat: Chat };
