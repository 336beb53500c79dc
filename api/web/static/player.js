// Plays a recording that was handed in, once it is asked for: it is fetched with the token and kept in this page alone.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { Button, Icon, Trouble, useAttempt } from './parts.js';
import { picture } from './pictures.js';
import { t } from './words.js';

export function Player({ photo, name }) {
  const [address, setAddress] = useState(null);
  const { attempt, busy, problem } = useAttempt();
  const fetchIt = () => attempt(async () => setAddress(await picture(photo.id, 'original')));
  const film = photo.kind === 'video_recording';
  if (address) {
    return film ? html`<video class="player" controls playsinline autoplay src=${address} aria-label=${name}></video>`
      : html`<audio class="player" controls autoplay src=${address} aria-label=${name}></audio>`;
  }
  return html`<${Button} kind="quiet" busy=${busy} onClick=${fetchIt}><${Icon} name="speaker" />${t('photo-play')}<//><${Trouble} problem=${problem} />`;
}
