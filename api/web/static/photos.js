// What becomes of each photograph: kept on the phone, sent once, followed until it was looked at.
import { useEffect, useReducer } from './vendor/htm-preact-standalone.module.js';
import { drop, putAway, takeOut } from './album.js';
import { NoLink, get, post, wait } from './api.js';
import { handIn, model, refresh, showPhoto } from './model.js';
import { mayChangeWay, sendFile, wayOf } from './sending.js';
import { shrink } from './shrink.js';
import { freshKey, keep, recall, watchStore, whenForgotten } from './store.js';

const AGAIN_MS = [2000, 5000, 10000, 20000, 30000];
const LOOK_MS = 3000;
const LARGEST = { picture: 20 * 1024 * 1024, recording: 200 * 1024 * 1024 };
const KINDS = /^(image\/(jpeg|png|webp|hei[cf])|application\/pdf|audio\/|video\/(mp4|quicktime|3gpp))/;
const NAMES = /\.(jpe?g|png|webp|hei[cf]|pdf|m4a|amr|mp3|mp4)$/i;
const FINAL = ['ready', 'retake', 'refused'];
// What is remembered of a photograph; its bytes wait in the album.
const KEPT = ['key', 'conversation', 'kind', 'pageOf', 'pageOfKey', 'name', 'type', 'size', 'at', 'way', 'place', 'id', 'asIs', 'homeless'];

let photos = recall('photos', []);
const watchers = new Set();
const sendings = new Map();
const previews = new Map();
let busy = false;
let following = false;
let attempt = 0;
let timer = 0;

const redraw = () => watchers.forEach((watcher) => watcher());

function set(next) {
  photos = next;
  keep('photos', photos.map((photo) => Object.fromEntries(KEPT.filter((name) => name in photo).map((name) => [name, photo[name]]))));
  redraw();
}

const change = (key, values) => set(photos.map((photo) => (photo.key === key ? { ...photo, ...values } : photo)));

/** Only seen, not remembered: how much has left the phone. */
function progress(key, sent) {
  const photo = find(key);
  if (!photo) return;
  photo.sent = sent;
  redraw();
}

export const find = (key) => photos.find((photo) => photo.key === key);

/** The photographs of the conversation at hand. */
export function usePhotos() {
  const [, again] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    watchers.add(again);
    return () => watchers.delete(again);
  }, []);
  return photos.filter((photo) => photo.conversation === model().conversation);
}

export const isRecording = (photo) => /^(audio|video)\//.test(photo.type) || /\.(m4a|amr|mp3|mp4)$/i.test(photo.name);

/** Where a photograph is, in the page's four words and one for what the service does not take. */
export function stateOf(photo) {
  if (photo.problem) return 'refused';
  if (!photo.upload) return photo.id ? 'received' : 'sending';
  const { state } = photo.upload;
  if (state === 'checking' || state === 'reading') return 'reading';
  if (state === 'retake') return photo.asIs ? 'ready' : 'retake';
  return state === 'receiving' ? 'sending' : state;
}

/** Why a file cannot be taken at all, as the id of its words; null where it can. */
export function slipOf(file) {
  const recording = isRecording(file);
  if (!KINDS.test(file.type) && !NAMES.test(file.name)) return 'photo-wrong-type';
  if (!file.size) return 'photo-empty';
  return file.size > LARGEST[recording ? 'recording' : 'picture'] ? (recording ? 'photo-recording-large' : 'photo-large') : null;
}

const kindOf = (file, kind) => kind || (!isRecording(file) ? null : file.type.startsWith('video/') ? 'video_recording' : 'audio_recording');

/** Takes files from the camera or the album: kept first, then sent. `page` is the photograph they belong to. */
export async function take(files, kind, page) {
  let first = page || null;
  for (const file of files) {
    const key = freshKey();
    const blob = await shrink(file);
    const slip = slipOf({ name: file.name, type: blob.type || file.type, size: blob.size });
    const safe = !slip && await putAway(key, blob);
    const photo = {
      key, conversation: model().conversation, kind: kindOf(file, kind), name: nameOf(file, blob), type: blob.type || file.type,
      size: blob.size, at: Date.now(), homeless: !safe,
      ...(first ? { pageOfKey: first.key, kind: first.kind } : {}), ...(slip ? { problem: { slip } } : {}),
    };
    if (!isRecording(photo)) previews.set(key, URL.createObjectURL(blob));
    set([...photos, photo]);
    if (!first) showPhoto(key);
    // Several pictures of a named paper are its pages; without a name each speaks for itself.
    if (kind && !first && !isRecording(photo) && !slip) first = photo;
  }
  sendAll();
}

const nameOf = (file, blob) => (blob.type === 'image/jpeg' && file.type !== blob.type ? file.name.replace(/\.\w+$/, '') + '.jpg' : file.name || 'photo.jpg');

const pageAddress = (photo) => (photo.pageOfKey ? (find(photo.pageOfKey) || {}).id : undefined);

const isWaiting = (photo) => !photo.id && !photo.problem && (!photo.pageOfKey || Boolean(pageAddress(photo)));

/** Sends what waits, oldest first, one at a time: a weak link carries one picture sooner than two. */
export async function sendAll() {
  clearTimeout(timer);
  if (busy) return;
  busy = true;
  try {
    for (let photo = photos.find(isWaiting); photo; photo = photos.find(isWaiting)) {
      await send(photo);
      attempt = 0;
    }
  } catch (lost) {
    redraw();
    timer = setTimeout(sendAll, AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]);
    attempt += 1;
  } finally {
    busy = false;
    redraw();
  }
  followAll();
}

const retriable = (problem) => problem instanceof NoLink || [401, 409, 423, 425, 429].includes(problem.status) || problem.status >= 500;

async function send(photo) {
  const { key } = photo;
  const file = await takeOut(key);
  if (!file) {
    // The phone has lost it, as phones do when they are full: said, never passed over.
    change(key, { problem: { slip: 'photo-lost' } });
    return;
  }
  if (!photo.way) change(key, { way: wayOf(file.size) });
  const stop = window.AbortController ? new AbortController() : {};
  sendings.set(key, stop);
  try {
    const onPlace = (place) => change(key, { place });
    const upload = await sendFile({ ...find(key), pageOf: pageAddress(photo) }, file, { onSent: (sent) => progress(key, sent), onPlace, signal: stop.signal });
    await arrived(key, upload);
  } catch (problem) {
    if (!find(key)) return;
    if (problem instanceof NoLink && mayChangeWay(problem, file.size)) change(key, { way: 'pieces' });
    if (retriable(problem)) throw problem;
    change(key, { problem: { detail: problem.detail } });
  } finally {
    sendings.delete(key);
  }
}

async function arrived(key, upload) {
  const photo = find(key);
  if (!photo) {
    // Taken away while its last bytes were under way.
    await post(`/uploads/${upload.id}/removal`, {}, freshKey()).catch(() => {});
    return;
  }
  change(key, { id: upload.id, upload, sent: undefined });
  await drop(key);
  if (!photo.pageOfKey && photo.conversation === model().conversation) handIn(upload.id);
}

const unfinished = () => photos.filter((photo) => photo.id && photo.conversation === model().conversation
  && !(photo.upload && FINAL.includes(photo.upload.state)));

/** Follows what the service says of each photograph until it was looked at. */
async function followAll() {
  if (following || document.hidden) return;
  following = true;
  let failures = 0;
  for (let open = unfinished(); open.length && !document.hidden && navigator.onLine; open = unfinished()) {
    try {
      for (const photo of open) await look(photo, open.length > 1 ? 1 : 20);
      failures = 0;
    } catch (lost) {
      await new Promise((done) => setTimeout(done, AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)]));
      failures += 1;
    }
  }
  following = false;
}

async function look(photo, seconds) {
  const before = Date.now();
  try {
    // The first look may renew a token that ended; the long ones only use the one there is.
    const path = `/uploads/${photo.id}`;
    const upload = photo.upload ? await wait(`${path}?wait=${seconds}`) : await get(path);
    const same = photo.upload && photo.upload.state === upload.state;
    if (find(photo.key)) change(photo.key, { upload });
    // A service that answers at once although nothing changed is not asked without end.
    if (same && Date.now() - before < LOOK_MS && seconds > 1) await new Promise((done) => setTimeout(done, LOOK_MS));
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    // Removed on another phone.
    set(photos.filter((one) => one.key !== photo.key));
  }
}

/** Takes a photograph back, from the phone and from the service. */
export async function remove(key) {
  const photo = find(key);
  if (photo.id) await post(`/uploads/${photo.id}/removal`, {}, photo.removing || (photo.removing = freshKey()));
  set(photos.filter((one) => one.key !== key));
  const stop = sendings.get(key);
  if (stop && stop.abort) stop.abort();
  await drop(key);
  if (photo.id) refresh().catch(() => {});
}

/** A picture that is not good is still the person's own: it stays, and is not asked for again. */
export const leaveAsIs = (key) => change(key, { asIs: true });

export const preview = (photo) => previews.get(photo.key);

function follow() {
  if (document.hidden) return;
  sendAll();
}

whenForgotten(() => {
  clearTimeout(timer);
  sendings.forEach((stop) => stop.abort && stop.abort());
  previews.forEach((address) => URL.revokeObjectURL(address));
  previews.clear();
  photos = [];
  redraw();
});

watchStore((name) => {
  if (name !== 'photos' && name !== '') return;
  const known = new Map(photos.map((photo) => [photo.key, photo]));
  photos = recall('photos', []).map((photo) => ({ ...known.get(photo.key), ...photo }));
  redraw();
});
addEventListener('online', follow);
document.addEventListener('visibilitychange', follow);
sendAll();
