// The few building blocks every page uses: buttons, notices, page frames, sources.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { listed, t } from './words.js';

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  send: 'M12 19V5M6 11l6-6 6 6',
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10',
  check: 'M5 13l4 4L19 7',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18',
  down: 'M6 9l6 6 6-6',
  pen: 'M4 20h4L19 9l-4-4L4 16v4',
  speaker: 'M4 10v4h4l5 4V6L8 10H4M16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7z',
  camera: 'M4 8h3.5L9 5h6l1.5 3H20v11H4zM12 10a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7',
  album: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5v.5',
  paper: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  closer: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20 20M10.5 8v5M8 10.5h5',
  phone: 'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3',
};

export const Icon = ({ name }) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;

/** Busy buttons stay focusable, so that a keyboard user is not thrown back to the top. */
export function Button({ kind = 'main', busy = false, onClick, children, ...rest }) {
  const press = (event) => (busy ? event.preventDefault() : onClick && onClick(event));
  return html`<button type="button" class=${`button ${kind}`} aria-disabled=${busy ? 'true' : undefined}
    onClick=${press} ...${rest}>${children}</button>`;
}

export const Loading = () => html`<p class="loading" role="status">${t('loading')}</p>`;

/** What went wrong and what to do next; it stays until something else is done. */
export function Trouble({ problem, children }) {
  if (!problem) return null;
  const lines = [...new Set((problem.errors || []).map((error) => error.detail))].filter(Boolean);
  return html`<div class="trouble" role="alert">
    ${lines.length ? lines.map((line) => html`<p dir="auto">${line}</p>`) : html`<p dir="auto">${problem.detail}</p>`}
    ${children}
  </div>`;
}

/** Work that may fail: `attempt(work)` says whether it is under way, and keeps what went wrong for `Trouble`. */
export function useAttempt() {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (failed) {
      setProblem({ detail: failed.detail || t('error-link'), errors: failed.errors });
    } finally {
      setBusy(false);
    }
  };
  return { attempt, busy, problem };
}

const article = (source) => `${source.instrument}${source.article ? ` ${source.article}` : ''}`;

export function Sources({ basis, label = t('basis') }) {
  if (!basis || !basis.length) return null;
  return html`<p class="sources" dir="auto">${label}${listed(basis.map(article))}</p>`;
}

/** What this is and what it is not, and the way to a person: on every page. */
export const Notice = () => html`<p class="notice">${t('not-official')} <a href="#/help">${t('to-a-person')}</a></p>`;

/** A page other than the conversation; its heading takes the focus, as a new page would. */
export function Page({ title, back = '#/', action, children }) {
  const heading = useRef(null);
  // Together with the page: a moment later somebody may have gone on with the keyboard already.
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    if (heading.current) heading.current.focus({ preventScroll: true });
  }, []);
  useEffect(() => { document.title = t('page-title', { page: title, brand: t('brand') }); });
  return html`<main id="main" class="page">
    <div class="page-head">
      <a class="back" href=${back}><${Icon} name="back" /><span>${t('back')}</span></a>
      <h1 tabindex="-1" ref=${heading}>${title}</h1>
    </div>
    <div class="page-body">${children}<${Notice} /></div>
    ${action && html`<div class="page-action">${action}</div>`}
  </main>`;
}

const STATES = {
  held: '', answered: '', proposed: 'state-proposed', disputed: 'state-disputed',
  declined: 'state-declined', parked: 'state-parked', unknown: 'state-unknown', missing: 'state-unknown',
  not_applicable: 'state-not-applicable',
};

export function StateMark({ state }) {
  const id = STATES[String(state).toLowerCase()];
  return id ? html`<span class=${`mark ${state}`}>${t(id)}</span>` : null;
}
