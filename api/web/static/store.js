// Keeps what the phone must remember, and forgets all of it on demand.
const PREFIX = 'yichuang.';
const PREFERENCES = ['lang', 'large', 'aloud'];
const memory = new Map();
const forgetters = new Set();

/** What else must be forgotten with the rest. */
export const whenForgotten = (work) => { forgetters.add(work); };

function disk() {
  try {
    return window.localStorage;
  } catch (denied) {
    return null;
  }
}

export function recall(name, otherwise = null) {
  const kept = disk();
  try {
    const text = kept ? kept.getItem(PREFIX + name) : memory.get(name);
    return text ? JSON.parse(text) : otherwise;
  } catch (unreadable) {
    return otherwise;
  }
}

export function keep(name, value) {
  const text = JSON.stringify(value);
  try {
    disk().setItem(PREFIX + name, text);
  } catch (full) {
    // Private windows refuse storage; the tab itself still remembers.
    memory.set(name, text);
  }
}

export function forget(name) {
  memory.delete(name);
  const kept = disk();
  if (kept) kept.removeItem(PREFIX + name);
}

/** Tells what another tab of this phone changed. */
export function watchStore(watcher) {
  addEventListener('storage', (event) => {
    if (event.key === null) watcher('');
    else if (event.key.startsWith(PREFIX)) watcher(event.key.slice(PREFIX.length));
  });
}

/** Wipes everything personal; language, letter size and reading aloud say nothing about anybody and stay. */
export function forgetAll() {
  memory.clear();
  forgetters.forEach((work) => work());
  // Photographs that were not sent yet, whether or not anything of theirs is loaded.
  try {
    indexedDB.deleteDatabase('yichuang');
  } catch (denied) {
    // A private window has nowhere to keep them.
  }
  const kept = disk();
  if (!kept) return;
  for (const key of Object.keys(kept)) {
    const name = key.slice(PREFIX.length);
    if (key.startsWith(PREFIX) && !PREFERENCES.includes(name)) kept.removeItem(key);
  }
}

export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
