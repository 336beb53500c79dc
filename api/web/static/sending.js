// Carries one file to the service and says how far it is: whole, or in pieces where the link is weak or the file big.
import { NoLink, withToken } from './api.js';
import { freshKey } from './store.js';
import { lang } from './words.js';

export const PIECES_FROM = 5 * 1024 * 1024;
const WORTH_PIECES = 256 * 1024;
const PIECE = 1024 * 1024;
const SMALL_PIECE = 128 * 1024;
const SILENCE_MS = 40000;
const WEAK = ['slow-2g', '2g', '3g'];
const UPLOADS = '/v1/uploads';
const TUS = { 'Tus-Resumable': '1.0.0' };

const isWeak = () => WEAK.includes((navigator.connection || {}).effectiveType);

/** How a file travels. What may have arrived whole once is never begun anew in pieces: it would arrive twice. */
export const wayOf = (size) => (size > PIECES_FROM || (isWeak() && size > WORTH_PIECES) ? 'pieces' : 'whole');

/** Whether a file that was cut off may go on in pieces instead. */
export const mayChangeWay = (cut, size) => cut.unfinished && size > WORTH_PIECES;

/** One request over a link that may fall silent; only this kind of request says how much has left the phone. */
function request(method, path, { headers, body, onSent = () => {}, signal }) {
  return new Promise((done, refuse) => {
    const line = new XMLHttpRequest();
    let unfinished = true;
    let silence = 0;
    const lost = (why) => {
      clearTimeout(silence);
      const cut = new NoLink(why);
      cut.unfinished = unfinished;
      refuse(cut);
    };
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => line.abort(), SILENCE_MS);
    };
    line.open(method, path);
    Object.entries(headers).forEach(([name, value]) => line.setRequestHeader(name, value));
    line.upload.onprogress = (event) => { heard(); onSent(event.loaded); };
    line.upload.onload = () => { unfinished = false; heard(); };
    line.onerror = () => lost('cut');
    line.onabort = () => lost('silent');
    line.onload = () => { clearTimeout(silence); done(line); };
    if (signal) signal.addEventListener('abort', () => line.abort());
    heard();
    line.send(body);
  });
}

function bodyOf(line) {
  try {
    return JSON.parse(line.responseText);
  } catch (wordless) {
    return {};
  }
}

const told = (line) => ({ status: line.status, body: bodyOf(line), line });

const headersOf = (token, key) => ({
  'Accept': 'application/json', 'Accept-Language': lang(), 'Authorization': `Bearer ${token}`, ...(key ? { 'Idempotency-Key': key } : {}),
});

const labelsOf = (photo) => Object.entries({ kind: photo.kind, conversation_id: photo.conversation, page_of: photo.pageOf })
  .filter(([, value]) => value);

function sendWhole(photo, file, onSent, signal) {
  return withToken(async (token) => {
    const form = new FormData();
    labelsOf(photo).forEach(([name, value]) => form.append(name, value));
    form.append('file', file, photo.name);
    const line = await request('POST', UPLOADS, {
      headers: headersOf(token, photo.key), body: form, signal,
      // The frame around the file counts as sent as well.
      onSent: (sent) => onSent(Math.min(sent, file.size)),
    });
    return told(line);
  });
}

// What a header may carry: letters of any script become bytes first.
const inBase64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const metadataOf = (photo, file) => [['filename', photo.name], ['filetype', file.type || photo.type], ...labelsOf(photo)]
  .filter(([, value]) => value).map(([name, value]) => `${name} ${inBase64(value)}`).join(',');

/** `{status, body}` of a step in which the address or the place reached is what counts. */
async function step(token, method, path, headers, more = {}) {
  const line = await request(method, path, { ...more, headers: { ...headersOf(token), ...TUS, ...headers } });
  return { ...told(line), body: line.status < 400 ? line : bodyOf(line) };
}

async function begin(photo, file, signal, key = photo.key) {
  const line = await withToken((token) => step(token, 'POST', `${UPLOADS}/resumable`, {
    'Idempotency-Key': key, 'Upload-Length': String(file.size), 'Upload-Metadata': metadataOf(photo, file),
  }, { signal }));
  return { place: new URL(line.getResponseHeader('Location'), location.href).pathname, at: 0, line };
}

async function resume(photo, file, signal) {
  try {
    const line = await withToken((token) => step(token, 'HEAD', photo.place, {}, { signal }));
    return { place: photo.place, at: Number(line.getResponseHeader('Upload-Offset')), line };
  } catch (gone) {
    // An arrival that has ended by itself is begun anew; under the old key it would be the ended one again.
    if (gone.status === 404) return begin(photo, file, signal, freshKey());
    throw gone;
  }
}

/** The upload that a finished arrival has become. */
const became = (line) => withToken(async (token) =>
  told(await request('GET', new URL(line.getResponseHeader('Upload-Location'), location.href).pathname, { headers: headersOf(token) })));

async function sendPieces(photo, file, onSent, signal, onPlace) {
  let { place, at, line } = await (photo.place ? resume : begin)(photo, file, signal);
  onPlace(place);
  const piece = isWeak() ? SMALL_PIECE : PIECE;
  while (at < file.size) {
    const from = at;
    line = await withToken((token) => step(token, 'POST', place, {
      'X-HTTP-Method-Override': 'PATCH', 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream',
    }, { body: file.slice(from, from + piece), signal, onSent: (sent) => onSent(from + sent) }));
    at = Number(line.getResponseHeader('Upload-Offset'));
    onSent(at);
  }
  return became(line);
}

/** The `Upload` of the service; it has the bytes for good. Cut off, it says so with `NoLink`. */
export const sendFile = (photo, file, { onSent, onPlace, signal }) => (photo.way === 'pieces'
  ? sendPieces(photo, file, onSent, signal, onPlace) : sendWhole(photo, file, onSent, signal));
