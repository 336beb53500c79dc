// Keeps photographs on the phone until the service has them: reloads and dead batteries lose none.
import { whenForgotten } from './store.js';

// Not encrypted: a key beside it on the same phone would protect nothing. The browser gives the store to
// this page alone; a photograph leaves it as soon as the service has it, and all of them at signing out.
const NAME = 'yichuang';
const SHELF = 'photos';
const memory = new Map();
let opening = null;

function open() {
  if (!opening) {
    opening = new Promise((done, refuse) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
      request.onsuccess = () => {
        // Another tab that signs out must not wait for this one.
        request.result.onversionchange = () => { request.result.close(); opening = null; };
        done(request.result);
      };
      request.onerror = () => refuse(request.error);
    });
    opening.catch(() => { opening = null; });
  }
  return opening;
}

async function shelf(mode, work) {
  const base = await open();
  return new Promise((done, refuse) => {
    const act = base.transaction(SHELF, mode);
    const request = work(act.objectStore(SHELF));
    // Durable only when the transaction is, not when the request was taken.
    act.oncomplete = () => done(request.result);
    act.onabort = () => refuse(act.error || new Error('aborted'));
  });
}

/** Whether the bytes outlive this page; where the phone refuses, the page itself still remembers them. */
export async function putAway(key, blob) {
  try {
    await shelf('readwrite', (store) => store.put(blob, key));
    return true;
  } catch (refused) {
    memory.set(key, blob);
    return false;
  }
}

export async function takeOut(key) {
  if (memory.has(key)) return memory.get(key);
  try {
    return (await shelf('readonly', (store) => store.get(key))) || null;
  } catch (refused) {
    return null;
  }
}

export async function drop(key) {
  memory.delete(key);
  await shelf('readwrite', (store) => store.delete(key)).catch(() => {});
}

whenForgotten(() => {
  memory.clear();
  // Whoever opens it from now on waits until it is deleted.
  if (opening) opening.then((base) => base.close(), () => {});
  opening = null;
});
