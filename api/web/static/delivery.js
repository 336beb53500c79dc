// Carries photographs to the service, once each and however often the link breaks, and follows what becomes of them.
import { drop, putAway, takeOut } from './album.js';
import { NoLink, get, post, wait } from './api.js';
import { handIn, hidePhoto, model, refresh, showPhoto } from './model.js';
import { FINAL, all, change, find, isRecording, progress, redraw, set, showAs, slipOf } from './photos.js';
import { mayChangeWay, sendFile, wayOf } from './sending.js';
import { shrink } from './shrink.js';
import { freshKey, whenForgotten } from './store.js';

const AGAIN_MS = [2000, 5000, 10000, 20000, 30000];
const LOOK_MS = 3000;

const sendings = new Map();
let busy = false;
let following = false;
let attempt = 0;
let timer = 0;

const kindOf = (file, kind) => kind || (!isRecording(file) ? null : file.type.startsWith('video/') ? 'video_recording' : 'audio_recording');

/** Takes files from the camera or the album: kept first, then sent. `page` is the photograph they belong to. */
export async function take(files, kind, page) {
  let first = page || null;
  const { conversation } = model();
  for (const file of files) {
    const key = freshKey();
    const blob = await shrink(file);
    const slip = slipOf({ name: file.name, type: blob.type || file.type, size: blob.size });
    const safe = !slip && await putAway(key, blob);
    if (model().conversation !== conversation) {
      // Signed out while the picture was made smaller: it stays on the phone no more than anything else.
      await drop(key);
      return;
    }
    const photo = {
      key, conversation, kind: kindOf(file, kind), name: nameOf(file, blob), type: blob.type || file.type,
      size: blob.size, at: Date.now(), homeless: !safe,
      ...(first ? { pageOfKey: first.key, kind: first.kind } : {}), ...(slip ? { problem: { slip } } : {}),
    };
    if (!isRecording(photo)) showAs(key, blob);
    set([...all(), photo]);
    if (!first) showPhoto(key);
    // Several pictures of a named paper are its pages; without a name each speaks for itself.
    if (kind && !first && !isRecording(photo) && !slip) first = photo;
  }
  sendAll();
}

const nameOf = (file, blob) => (blob.type === 'image/jpeg' && file.type !== blob.type ? file.name.replace(/\.\w+$/, '') + '.jpg' : file.name || 'photo.jpg');

const firstOf = (photo) => (photo.pageOfKey && find(photo.pageOfKey)) || null;

const canGo = (photo) => !photo.id && !photo.problem;

/** A further page goes after its first; where that was taken away or cannot go, it goes by itself. */
const isWaiting = (photo) => canGo(photo) && !(firstOf(photo) && canGo(firstOf(photo)));

/** Sends what waits, oldest first, one at a time: a weak link carries one picture sooner than two. */
export async function sendAll() {
  clearTimeout(timer);
  if (busy) return;
  busy = true;
  try {
    for (let photo = all().find(isWaiting); photo; photo = all().find(isWaiting)) {
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
  if (!find(key)) return;
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
    const upload = await sendFile({ ...find(key), pageOf: (firstOf(photo) || {}).id }, file, { onSent: (sent) => progress(key, sent), onPlace, signal: stop.signal });
    await arrived(key, upload);
  } catch (problem) {
    if (!find(key)) return;
    if (problem instanceof NoLink && mayChangeWay(problem, file.size)) change(key, { way: 'pieces' });
    if (retriable(problem)) {
      // No room there, or too much in one day: said, and tried again later all the same.
      Object.assign(find(key), { note: problem instanceof NoLink ? '' : problem.detail });
      throw problem;
    }
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
  // Another tab, or the list of the service, may have been faster.
  set(all().filter((one) => one.key === key || one.id !== upload.id));
  change(key, { id: upload.id, upload, sent: undefined });
  await drop(key);
  if (!photo.pageOfKey && photo.conversation === model().conversation) handIn(upload.id);
}

const unfinished = () => all().filter((photo) => photo.id && photo.conversation === model().conversation
  && !(photo.upload && FINAL.includes(photo.upload.state)));

/** Follows what the service says of each photograph until it was looked at. */
export async function followAll() {
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
    if (find(photo.key)) set(all().filter((one) => one.key !== photo.key));
  }
}

/** Takes a photograph back, from the phone and from the service. */
export async function remove(key) {
  const photo = find(key);
  if (photo.id) await post(`/uploads/${photo.id}/removal`, {}, photo.removing || (photo.removing = freshKey()));
  // Its further pages go with it, there as here.
  set(all().filter((one) => one.key !== key && one.pageOfKey !== key));
  hidePhoto(key);
  const stop = sendings.get(key);
  if (stop && stop.abort) stop.abort();
  await drop(key);
  if (photo.id) refresh().catch(() => {});
}

whenForgotten(() => {
  clearTimeout(timer);
  sendings.forEach((stop) => stop.abort && stop.abort());
});

const goOn = () => document.hidden || sendAll();
addEventListener('online', goOn);
document.addEventListener('visibilitychange', goOn);
sendAll();
