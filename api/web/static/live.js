// Waits for what the service says of its own accord, such as what a register supplied or another phone answered.
import { wait } from './api.js';

const WAIT_SECONDS = 25;
const REST_MS = [3000, 10000, 30000, 60000];

let following = null;
let failures = 0;
let timer = 0;

/** Follows one conversation while the page is looked at; `hear(seq)` is told of every newer turn. */
export function follow(id, seq, hear) {
  if (following && following.id === id) {
    following.seq = Math.max(following.seq, seq);
    return;
  }
  following = { id, seq, hear };
  listen(following);
}

export function rest() {
  following = null;
  clearTimeout(timer);
}

async function listen(mine) {
  if (mine !== following || mine.busy || document.hidden || !navigator.onLine) return;
  mine.busy = true;
  let pause = 0;
  try {
    const path = `/conversations/${mine.id}/poll?after=${mine.seq}&wait=${WAIT_SECONDS}`;
    const got = await wait(path);
    failures = 0;
    mine.seq = Math.max(mine.seq, got.next);
    // Steps of a photograph are numbered too; its own card follows them.
    const said = got.events.filter((event) => event.type !== 'upload');
    if (said.length && mine === following) await mine.hear(said[said.length - 1].seq);
  } catch (lost) {
    pause = REST_MS[Math.min(failures, REST_MS.length - 1)];
    failures += 1;
  }
  mine.busy = false;
  timer = setTimeout(() => listen(mine), pause);
}

function resume() {
  clearTimeout(timer);
  if (following) listen(following);
}

addEventListener('online', resume);
document.addEventListener('visibilitychange', () => document.hidden || resume());
