// Each thing handed in, with its picture, its name and one of four words for where it is.
import { html, useEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { Chooser } from './capture.js';
import { followAll, remove, take } from './delivery.js';
import { act, model } from './model.js';
import { Button, Icon, Trouble, useAttempt } from './parts.js';
import { find, isRecording, learn, leaveAsIs, preview, stateOf, usePhotos } from './photos.js';
import { picture } from './pictures.js';
import { Player } from './player.js';
import { documentLabel, t } from './words.js';

const WORDS = { sending: 'photo-sending', received: 'photo-received', reading: 'photo-reading', ready: 'photo-ready', retake: 'photo-retake', refused: 'photo-retake' };
/** Where it looks like another paper than was said: an offer, and one tap. */
function Better({ photo }) {
  const { better_kind: better, id } = photo.upload || {};
  if (!better) return null;
  const rename = () => act({ turn: { upload_id: id, kind: better.kind }, label: better.label }).then(() => learn(photo.conversation)).catch(() => {});
  return html`<p class="photo-words" dir="auto">${better.text}</p>
    <div class="photo-ways"><${Button} kind="second" onClick=${rename}>${better.label}<//></div>`;
}

/** What the conversation takes it for counts before what was thought at first. */
function nameOf(photo) {
  const told = ((model().turn || {}).uploads || []).find((one) => one.id === photo.id);
  return told && told.kind ? told.label : documentLabel(kindOf(photo));
}

const kindOf = (photo) => (photo.upload && photo.upload.kind) || photo.kind || 'other';

/** The picture as the phone has it, later as the service made it. */
function usePreview(photo) {
  const [address, setAddress] = useState(preview(photo.key) || null);
  const ready = photo.upload && (photo.upload.pages || []).length > 0;
  useEffect(() => {
    let here = true;
    if (!address && ready && !isRecording(photo)) picture(photo.id, 'preview').then((found) => here && setAddress(found), () => {});
    return () => { here = false; };
  }, [photo.id, ready]);
  return address;
}

function Preview({ photo, name }) {
  const address = usePreview(photo);
  const [broken, setBroken] = useState(false);
  if (address && !broken) return html`<img class="photo-picture" src=${address} alt=${t('photo-preview', { name })} onError=${() => setBroken(true)} />`;
  return html`<span class="photo-picture"><${Icon} name=${isRecording(photo) ? 'speaker' : 'paper'} /></span>`;
}

const percent = (photo) => Math.min(99, Math.round(((photo.sent || 0) / photo.size) * 100));

/** The word is told aloud once; the counting is for the eye. */
function State({ photo, state }) {
  const counted = state === 'sending' && photo.sent > 0;
  return html`<p class="photo-state"><span class=${`mark ${state}`}>${t(WORDS[state])}</span>
    ${counted && html`<span aria-hidden="true">${t('photo-percent', { n: percent(photo) })}</span>`}</p>
    ${counted && html`<progress max="100" value=${percent(photo)} aria-hidden="true"></progress>`}`;
}

const adviceOf = (upload) => (upload.advice || [])[0] || (upload.pages || []).map((page) => page.quality.advice).find(Boolean);

/** What there is to say of it, in the service's words or the page's own. */
function told(photo, state) {
  const { problem, upload } = photo;
  if (problem) return problem.slip ? t(problem.slip) : problem.detail;
  if (state === 'refused') return upload.reason_text || t('photo-refused');
  if (state === 'retake') return adviceOf(upload) || t('photo-retake-advice');
  if (state === 'sending' && photo.note) return photo.note;
  if (state === 'sending') return photo.homeless ? t('photo-homeless') : navigator.onLine ? '' : t('photo-offline');
  return (upload && !photo.asIs && ((upload.advice || [])[0] || upload.reason_text)) || '';
}

function Removal({ photo, name }) {
  const [sure, setSure] = useState(false);
  const { attempt, busy, problem } = useAttempt();
  if (!sure) return html`<${Button} kind="quiet" aria-label=${t('photo-remove-what', { name })} onClick=${() => setSure(true)}>${t('photo-remove')}<//>`;
  return html`<div class="note" role="alert"><p>${t('photo-remove-sure', { name })}</p>
    <${Button} kind="danger" busy=${busy} onClick=${() => attempt(() => remove(photo.key))}>${t('photo-remove')}<//>
    <${Button} kind="quiet" onClick=${() => setSure(false)}>${t('keep')}<//><${Trouble} problem=${problem} /></div>`;
}

/** Takes the place of a picture that is not good enough. */
const Again = ({ photo }) => html`<${Chooser} kind="main" icon="camera" camera
  onFiles=${(files) => take(files, kindOf(photo) === 'other' ? null : kindOf(photo), find(photo.pageOfKey)).then(() => leaveAsIs(photo.key))}>${t('photo-again')}<//>`;

function Choices({ photo, state }) {
  if (state === 'refused') return html`<${Again} photo=${photo} />`;
  return state === 'retake' ? html`<${Again} photo=${photo} /><${Button} kind="second" onClick=${() => leaveAsIs(photo.key)}>${t('photo-as-is')}<//>` : null;
}

const ONE_SIDED = ['id_card_front', 'id_card_back', 'work_badge', 'site_notice_board', 'scene_photo', 'veteran_certificate'];

/** A picture of paper may have more pages; a PDF brings its own. */
const hasPages = (photo) => !isRecording(photo) && !ONE_SIDED.includes(kindOf(photo)) && photo.type !== 'application/pdf' && !['refused', 'retake'].includes(stateOf(photo));

function Row({ photo, first, number, last, acting, listed }) {
  const state = stateOf(photo);
  const name = number > 1 ? t('photo-page', { n: number }) : nameOf(photo);
  const words = told(photo, state);
  const wanting = state === 'retake' || state === 'refused';
  const open = (acting || wanting) && !model().caseId;
  const row = useRef(null);
  // What somebody has to do about it must not be out of sight.
  useEffect(() => { if (wanting) row.current.scrollIntoView({ block: 'nearest' }); }, [state]);
  return html`<li class="photo" data-state=${state} ref=${row}>
    <${Preview} photo=${photo} name=${name} />
    <div class="photo-told"><p class="photo-name" dir="auto">${name}</p><${State} photo=${photo} state=${state} /></div>
    ${words && html`<p class="photo-words" dir="auto">${words}</p>`}
    ${listed && open && html`<${Better} photo=${photo} />`}
    ${photo.id && isRecording(photo) && html`<div class="photo-ways"><${Player} photo=${photo} name=${name} /></div>`}
    ${open && html`<div class="photo-ways"><${Choices} photo=${photo} state=${state} />
      ${last && hasPages(first) && html`<${Chooser} kind="quiet" icon="camera" camera onFiles=${(files) => take(files, first.kind, first)}>${t('photo-next-page')}<//>`}
      <${Removal} photo=${photo} name=${name} /></div>`}
  </li>`;
}

/** One paper with its pages; `acting` where something can be done about it. */
export function PhotoCard({ photoKey, acting = true, listed = false }) {
  const all = usePhotos();
  const photo = all.find((one) => one.key === photoKey);
  if (!photo) return null;
  const pages = [photo, ...all.filter((one) => one.pageOfKey === photo.key)];
  return html`<div class="photo-card"><ul>
    ${pages.map((one, index) => html`<${Row} key=${one.key} photo=${one} first=${photo} number=${index + 1} last=${one === pages[pages.length - 1]} acting=${acting} listed=${listed} />`)}
  </ul></div>`;
}

/** Everything handed in, as it stands in the review. */
export function Materials({ children }) {
  useEffect(() => { learn(model().conversation).then(followAll, () => {}); }, []);
  const firsts = usePhotos().filter((photo) => !photo.pageOfKey);
  if (!firsts.length && !children) return null;
  return html`<section class="form-part"><h2>${t('materials')}</h2>
    ${firsts.map((photo) => html`<${PhotoCard} key=${photo.key} photoKey=${photo.key} listed />`)}
    ${children}</section>`;
}
