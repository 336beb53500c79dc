// Signing in by a code sent to the phone; what a guest told comes along.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { signIn } from './api.js';
import { CodeForm } from './codes.js';
import { model, refresh } from './model.js';
import { Page } from './parts.js';
import { t } from './words.js';

const NEXT = { submit: '#/submit', me: '#/me', review: '#/review', injured: '#/injured', cases: '#/cases/' };
const BACK = { submit: '#/review', injured: '#/injured' };

function SignIn({ rest }) {
  const [notice, setNotice] = useState(null);
  const next = (NEXT[rest[0]] || (model().conversation ? '#/' : '#/me')) + (rest[0] === 'cases' ? rest[1] : '');
  const use = async (challenge, code) => {
    const told = await signIn(challenge, code);
    await refresh().catch(() => {});
    if (told.notice) setNotice(told.notice);
    else location.hash = next;
  };
  if (notice) {
    return html`<${Page} key="notice" title=${t('signed-in')} action=${html`<a class="button main wide" href=${next}>${t('go-on')}</a>`}>
      <p class="note" dir="auto">${notice}</p><//>`;
  }
  return html`<${Page} title=${t('sign-in')} back=${BACK[rest[0]] || '#/'}>
    <p class="lead">${t(rest[0] in BACK ? 'sign-in-to-submit' : 'sign-in-lead')}</p>
    <${CodeForm} done="sign-in" use=${use} />
  <//>`;
}

export const pages = { 'sign-in': SignIn };
