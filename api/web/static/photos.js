// What the page knows of each photograph and recording: which paper it is, where it waits, how far it is.
import { useLayoutEffect, useReducer } from './vendor/htm-preact-standalone.module.js';
import { get } from './api.js';
import { model } from './model.js';
import { keep, recall, watchStore, whenForgotten } from './store.js';

const LARGEST = { picture: 20 * 1024 * 1024, recording: 200 * 1024 * 1024 };
const KINDS = /^(image\/(jpeg|png|webp|hei[cf])|application\/pdf|audio\/|video\/(mp4|quicktime|3gpp))/;
const NAMES = /\.(jpe?g|png|webp|hei[cf]|pdf|m4a|amr|mp3|mp4)$/i;
export const FINAL = ['ready', 'retake', 'refused'];
// What is remembered of a photograph; its bytes wait in the album.
const KEPT = ['key', 'conversation', 'kind', 'pageOfKey', 'name', 'type', 'size', 'at', 'way', 'place', 'id', 'asIs', 'homeless', 'problem'];

let photos = recall('photos', []);
const watchers = new Set();
const previews = new Map();

export const redraw = () => watchers.forEach((watcher) => watcher());

export const all = () => photos;

export function set(next) {
  photos = next;
  keep('photos', photos.map((photo) => Object.fromEntries(KEPT.filter((name) => name in photo).map((name) => [name, photo[name]]))));
  redraw();
}

/** Of a photograph that is gone nothing is noted any more. */
export const change = (key, values) => find(key) && set(photos.map((photo) => (photo.key === key ? { ...photo, ...values } : photo)));

/** Only seen, not remembered: how much has left the phone. */
export function progress(key, sent) {
  const photo = find(key);
  if (!photo) return;
  photo.sent = sent;
  redraw();
}

export const find = (key) => photos.find((photo) => photo.key === key);

/** The photographs of the conversation at hand. */
export function usePhotos() {
  const [, again] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => {
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
  // Nobody looks at a recording yet; it is kept.
  if (state === 'ready' && isRecording(photo)) return 'received';
  return state === 'receiving' ? 'sending' : state;
}

/** Why a file cannot be taken at all, as the id of its words; null where it can. */
export function slipOf(file) {
  const recording = isRecording(file);
  if (!KINDS.test(file.type) && !NAMES.test(file.name)) return 'photo-wrong-type';
  if (!file.size) return 'photo-empty';
  return file.size > LARGEST[recording ? 'recording' : 'picture'] ? (recording ? 'photo-recording-large' : 'photo-large') : null;
}

const asKept = (upload) => ({ key: upload.id, id: upload.id, conversation: upload.conversation_id, kind: null, name: '', type: upload.media_type || '', size: upload.bytes, upload });

/** What was handed in from another phone belongs here too, and what was removed there does not. */
export async function learn(conversation) {
  if (!conversation) return;
  // What arrives while the list is under way is not missing from it.
  const listed = new Set(photos.filter((photo) => photo.id && photo.conversation === conversation).map((photo) => photo.id));
  const { items, next_cursor: more } = await get(`/uploads?conversation_id=${conversation}&limit=100`);
  // Somebody may have signed out meanwhile.
  if (model().conversation !== conversation) return;
  const found = new Map(items.map((upload) => [upload.id, upload]));
  const own = photos.filter((photo) => !listed.has(photo.id) || found.has(photo.id) || more)
    .map((photo) => (found.has(photo.id) ? { ...photo, upload: found.get(photo.id) } : photo));
  const known = new Set(own.map((photo) => photo.id));
  const news = items.filter((upload) => !known.has(upload.id)).reverse().map(asKept);
  const keyOf = (id) => ([...own, ...news].find((photo) => photo.id === id) || {}).key;
  set([...own, ...news.map((photo) => ({ ...photo, pageOfKey: keyOf(photo.upload.page_of) }))]);
}

/** A picture that is not good is still the person's own: it stays, and is not asked for again. */
export const leaveAsIs = (key) => change(key, { asIs: true });

/** The picture as the phone has it, for as long as this page is open. */
export const preview = (key) => previews.get(key);

export const showAs = (key, blob) => previews.set(key, URL.createObjectURL(blob));

whenForgotten(() => {
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
