// A masked look at a case without an account: number, end of the identity number, and a code.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { call } from './api.js';
import { Clocks, Status } from './case.js';
import { CodeForm } from './codes.js';
import { Button, Page } from './parts.js';
import { t } from './words.js';

function Track() {
  const [number, setNumber] = useState('');
  const [last, setLast] = useState('');
  const [found, setFound] = useState(null);
  const use = async (challenge, code) => {
    const body = { case_no: number.trim(), id_number_last4: last.trim().toUpperCase(), challenge_id: challenge, code };
    setFound(await call('POST', '/tracking', { open: true, body }));
  };
  if (found) {
    return html`<${Page} key="found" title=${t('case')} action=${html`<${Button} kind="second wide" onClick=${() => setFound(null)}>${t('track-another')}<//>`}>
      <${Status} found=${found} /><${Clocks} limits=${found.limits} /><p class="hint">${t('track-masked')}</p><//>`;
  }
  const before = html`<div class="labelled"><label for="case-no">${t('case-no')}</label>
      <input id="case-no" class="digits" autocomplete="off" dir="ltr" value=${number} onInput=${(event) => setNumber(event.target.value)} /></div>
    <div class="labelled"><label for="last4">${t('track-last4')}</label>
      <input id="last4" class="digits" autocomplete="off" maxlength="4" dir="ltr" value=${last} onInput=${(event) => setLast(event.target.value)} /></div>`;
  return html`<${Page} title=${t('track')}>
    <p class="lead">${t('track-lead')}</p>
    <${CodeForm} done="track-look" use=${use} before=${before} ready=${Boolean(number.trim()) && last.trim().length === 4} />
  <//>`;
}

export const pages = { track: Track };
