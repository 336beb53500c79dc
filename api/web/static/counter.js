// How long a text may be, and when to say so.
import { html } from './vendor/htm-preact-standalone.module.js';
import { t } from './words.js';

export const TEXT_LIMIT = 2000;
const COUNT_FROM = 1800;

/** Characters as people count them, also those outside the first plane. */
export const lengthOf = (text) => Array.from(text).length;

export function Counter({ text }) {
  const length = lengthOf(text);
  if (length < COUNT_FROM) return null;
  return html`<p class=${`counter ${length > TEXT_LIMIT ? 'over' : ''}`} role="status">
    ${t(length > TEXT_LIMIT ? 'counter-over' : 'counter', { n: Math.abs(TEXT_LIMIT - length) })}</p>`;
}
