// The camera and the album: which paper, what for, and two ways to hand it in.
import { html, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { take } from './delivery.js';
import { Button, Icon, Trouble } from './parts.js';
import { documentLabel, t } from './words.js';

const PICTURES = 'image/*,application/pdf';
const RECORDINGS = 'audio/*,video/mp4,.m4a,.amr,.mp3,.mp4';

/** A button that opens the phone's camera or album. */
export function Chooser({ kind = 'second', icon, accept = 'image/*', camera = false, many = false, onFiles, children }) {
  const input = useRef(null);
  const chosen = (event) => {
    const files = [...event.target.files];
    // The same picture may be chosen again.
    event.target.value = '';
    if (files.length) onFiles(files);
  };
  return html`<${Button} kind=${kind} onClick=${() => input.current.click()}>${icon && html`<${Icon} name=${icon} />`}${children}<//>
    <input type="file" hidden ref=${input} accept=${accept} capture=${camera ? 'environment' : undefined} multiple=${many} onChange=${chosen} />`;
}

/** The paper by its name, why it is wanted and what becomes of it, before the buttons. */
export function Capture({ document: paper, title, reason, page, onTaken = () => {} }) {
  const [problem, setProblem] = useState(null);
  const took = (kind) => (files) => take(files, kind, page).then(onTaken, () => setProblem({ detail: t('photo-lost') }));
  return html`<div class="capture">
    ${paper && title !== '' && html`<p dir="auto">${title || html`<strong>${t('photo-of', { document: documentLabel(paper) })}</strong>`}</p>`}
    ${reason && html`<p class="hint" dir="auto">${reason}</p>`}
    <p class="hint" id="photo-use">${t('photo-use')}</p>
    <div class="capture-ways">
      <${Chooser} kind="main" icon="camera" camera onFiles=${took(paper)}>${t('photo-take')}<//>
      <${Chooser} icon="album" accept=${PICTURES} many onFiles=${took(paper)}>${t('photo-choose')}<//>
    </div>
    ${!paper && !page && html`<details class="fold"><summary>${t('photo-other')}</summary>
      <p class="hint">${t('photo-recording-hint')}</p>
      <${Chooser} kind="second wide" icon="speaker" accept=${RECORDINGS} onFiles=${took(null)}>${t('photo-recording')}<//></details>`}
    <${Trouble} problem=${problem} />
  </div>`;
}
