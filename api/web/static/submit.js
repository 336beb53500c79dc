// The last step: a statement read, a name written, a way chosen to get the decision, and the form is filed.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { NoLink, signedIn } from './api.js';
import { refresh, submit, useModel } from './model.js';
import { Button, Loading, Page, Trouble } from './parts.js';
import { Disclosure, Unconfirmed } from './review.js';
import { freshKey, keep, recall } from './store.js';
import { t } from './words.js';

const CHANNELS = ['electronic', 'mail', 'window', 'direct'];
const PLACES = {
  '/statement_accepted': 'statement', '/signature': 'signature', '/delivery/address': 'address', '/electronic_service_consent': 'consent',
};

const bodyOf = (form, paper) => ({
  statement_accepted: form.statement,
  signature: form.signature.trim(),
  delivery: { channel: form.channel, address: form.channel === 'mail' ? form.address.trim() : null },
  electronic_service_consent: form.channel === 'electronic' && form.consent,
  seen: Object.fromEntries((paper.unconfirmed || []).filter((one) => one.by_signing).map((one) => [one.fact, one.value])),
});

/** What is not filled in yet, said here before the service would say the same. */
function slipsOf(form) {
  const slips = {};
  if (!form.statement) slips.statement = 'slip-statement';
  if (form.signature.trim().length < 2) slips.signature = 'slip-signature';
  if (!form.channel) slips.channel = 'slip-channel';
  if (form.channel === 'mail' && !form.address.trim()) slips.address = 'slip-address';
  if (form.channel === 'electronic' && !form.consent) slips.consent = 'slip-consent';
  return slips;
}

const Slip = ({ id, text }) => (text ? html`<p class="field-note wrong" id=${id} role="alert">${text}</p>` : null);

function Delivery({ form, set, slips }) {
  return html`<fieldset class="choices"><legend>${t('delivery')}</legend>
    <p class="hint">${t('delivery-hint')}</p>
    ${CHANNELS.map((channel) => html`<label class="choice"><input type="radio" name="channel" value=${channel} checked=${form.channel === channel}
      onChange=${() => set({ channel })} /><span><strong>${t(`delivery-${channel}`)}</strong><small>${t(`delivery-${channel}.hint`)}</small></span></label>
      ${channel === 'electronic' && form.channel === channel && html`<div class="inset"><label class="choice"><input type="checkbox" checked=${form.consent}
        aria-describedby="slip-consent" onChange=${(event) => set({ consent: event.target.checked })} /><span>${t('delivery-consent')}</span></label>
        <${Slip} id="slip-consent" text=${slips.consent} /></div>`}
      ${channel === 'mail' && form.channel === channel && html`<div class="inset labelled"><label for="address">${t('delivery-address')}</label>
        <textarea id="address" rows="2" dir="auto" autocomplete="street-address" value=${form.address} aria-describedby="slip-address"
          onInput=${(event) => set({ address: event.target.value })}></textarea><${Slip} id="slip-address" text=${slips.address} /></div>`}`)}
    <${Slip} id="slip-channel" text=${slips.channel} />
  </fieldset>`;
}

function useForm(state) {
  const address = ((state.facts['worker.address'] || {}).value) || '';
  const [form, setForm] = useState(() => ({
    statement: false, signature: '', channel: '', address, consent: false, ...recall('signing', {}),
  }));
  const set = (values) => setForm((before) => {
    const after = { ...before, ...values };
    keep('signing', after);
    return after;
  });
  return [form, set];
}

function Submit() {
  const state = useModel();
  const [form, set] = useForm(state);
  const [slips, setSlips] = useState({});
  const fill = (values) => { set(values); setSlips({}); setProblem(null); };
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState({});
  const allowed = signedIn();
  const [paper, missing] = useAnswer(allowed && state.conversation && `/conversations/${state.conversation}/review`);
  useEffect(() => { if (!allowed) location.replace('#/sign-in/submit'); }, []);
  useEffect(() => { if (state.caseId && !busy) location.replace(`#/receipt/${state.caseId}`); }, [state.caseId, busy]);
  const refused = (failed) => {
    const told = {};
    (failed.errors || []).forEach((error) => { told[PLACES[error.pointer] || 'other'] = error.detail; });
    setSlips(told);
    setProblem(failed instanceof NoLink ? { detail: t('submit-offline') } : { detail: failed.detail, errors: told.other ? failed.errors : [], code: failed.code });
    // Filed already, from here or from another phone: the case itself is the answer.
    if (failed.status === 409) refresh().catch(() => {});
  };
  const file = async (event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = slipsOf(form);
    setSlips(Object.fromEntries(Object.entries(wrong).map(([place, id]) => [place, t(id)])));
    setProblem(Object.keys(wrong).length ? { detail: t('submit-check') } : null);
    if (Object.keys(wrong).length) return;
    const body = bodyOf(form, paper);
    // The same form goes out under the same key, however often the button is pressed.
    const text = JSON.stringify(body);
    const key = kept.text === text ? kept.key : freshKey();
    setKept({ text, key });
    setBusy(true);
    try {
      const receipt = await submit(body, key);
      location.replace(`#/receipt/${receipt.case_id}`);
    } catch (failed) {
      refused(failed);
    } finally {
      setBusy(false);
    }
  };
  const action = html`<${Button} type="submit" form="signing" kind="main wide" busy=${busy}>${t(busy ? 'submitting' : 'submit')}<//>`;
  return html`<${Page} title=${t('submit-title')} back="#/review" action=${paper && action}>
    ${!paper && !missing && html`<${Loading} />`}
    <${Missing} problem=${missing} />
    ${paper && html`<form id="signing" class="stack" onSubmit=${file} novalidate>
      <${Unconfirmed} form=${paper} back="submit" />
      <section class="card"><h2>${t('statement')}</h2><p dir="auto">${paper.statement}</p>
        <label class="choice"><input type="checkbox" checked=${form.statement} aria-describedby="slip-statement"
          onChange=${(event) => fill({ statement: event.target.checked })} /><span>${t('statement-read')}</span></label>
        <${Slip} id="slip-statement" text=${slips.statement} /></section>
      <section class="card labelled"><label for="signature">${t('signature')}</label>
        <input id="signature" class="wide signature" autocomplete="name" dir="auto" maxlength="50" value=${form.signature} aria-describedby="signature-hint slip-signature"
          onInput=${(event) => fill({ signature: event.target.value })} />
        <p class="hint" id="signature-hint">${t('signature-hint')}</p><${Slip} id="slip-signature" text=${slips.signature} /></section>
      <section class="card"><${Delivery} form=${form} set=${fill} slips=${slips} /></section>
      <${Disclosure} told=${paper.disclosure} />
      <p class="hint">${t('submit-hint')}</p>
      <${Trouble} problem=${problem}>${problem && problem.code === 'already_submitted' && html`<a class="button second" href="#/me">${t('go-mine')}</a>`}
        ${problem && problem.code === 'questions_open' && html`<a class="button second" href="#/">${t('go-on')}</a>`}<//>
    </form>`}
  <//>`;
}

export const pages = { submit: Submit };
