// Asks for a phone number and the code sent to it: for signing in, and for looking up a case.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { askCode } from './api.js';
import { mobileSlip, squeeze } from './checks.js';
import { Button, Trouble, useAttempt } from './parts.js';
import { t } from './words.js';

const SECOND_MS = 1000;

function useCountdown() {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), SECOND_MS);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** `use(challengeId, code)` does what the code is for; what it throws is shown here. */
export function CodeForm({ done, use, before = null, ready = true }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(null);
  const [slip, setSlip] = useState(null);
  const { attempt, busy, problem } = useAttempt();
  const [left, setLeft] = useCountdown();
  const codeBox = useRef(null);
  useLayoutEffect(() => { if (sent && codeBox.current) codeBox.current.focus(); }, [sent]);
  const send = () => {
    const wrong = mobileSlip(phone);
    setSlip(wrong);
    if (wrong || busy) return;
    attempt(async () => {
      const challenge = await askCode(squeeze(phone));
      setSent(challenge);
      setCode('');
      setLeft(challenge.resend_after);
    });
  };
  const finish = (event) => {
    event.preventDefault();
    if (!sent) send();
    else if (!ready || busy) return;
    else if (!/^\d{6}$/.test(code)) setSlip('code-length');
    else attempt(() => use(sent.challenge_id, code));
  };
  return html`<form class="stack" onSubmit=${finish} novalidate>
    ${before}
    <div class="labelled"><label for="phone">${t('phone-label')}</label>
      <input id="phone" class="digits" type="tel" inputmode="tel" autocomplete="tel" dir="ltr" value=${phone} aria-describedby="phone-note"
        aria-invalid=${slip && slip !== 'code-length' ? 'true' : undefined} onInput=${(event) => { setPhone(event.target.value); setSlip(null); }} />
      <p id="phone-note" class=${`field-note ${slip && slip !== 'code-length' ? 'wrong' : ''}`} role=${slip && slip !== 'code-length' ? 'alert' : undefined}>
        ${t(slip && slip !== 'code-length' ? slip : 'phone-why')}</p></div>
    ${sent && html`<div class="labelled"><label for="code">${t('code-label')}</label>
      <input id="code" class="digits" ref=${codeBox} inputmode="numeric" autocomplete="one-time-code" maxlength="6" dir="ltr" value=${code} aria-describedby="code-note"
        aria-invalid=${slip === 'code-length' ? 'true' : undefined} onInput=${(event) => { setCode(event.target.value.replace(/\D/g, '')); setSlip(null); }} />
      <p id="code-note" class=${`field-note ${slip === 'code-length' ? 'wrong' : ''}`} role=${slip === 'code-length' ? 'alert' : 'status'}>
        ${slip === 'code-length' ? t(slip) : t('code-sent')}</p>
      ${sent.demo_code && html`<p class="note" data-demo-code=${sent.demo_code}>${t('code-demo', { code: sent.demo_code })}</p>`}</div>`}
    <${Trouble} problem=${problem} />
    ${sent ? html`<${Button} type="submit" kind="main wide" busy=${busy}>${t(done)}<//>
        <${Button} kind="quiet" busy=${busy || left > 0} onClick=${send}>${left > 0 ? t('code-wait', { n: left }) : t('code-again')}<//>`
      : html`<${Button} type="submit" kind="main wide" busy=${busy}>${t('code-send')}<//>`}
  </form>`;
}
