// An employer's accident with several injured: who they are, and an application for each without writing anything twice.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { Missing, useAnswer } from './answers.js';
import { NoLink, post, signedIn } from './api.js';
import { BodyParts } from './body.js';
import { groupId, idNumberSlip, squeeze } from './checks.js';
import { open, refresh, useModel } from './model.js';
import { Button, Icon, Loading, Page, Trouble } from './parts.js';
import { forget, freshKey, keep, recall } from './store.js';
import { listed, t } from './words.js';

const NOBODY = { name: '', id: '', parts: [] };

const isEmpty = (one) => !one.name.trim() && !one.id && !one.parts.length;

const slipsOf = (one) => ({
  name: one.name.trim() ? null : 'injured-no-name',
  id: one.id ? idNumberSlip(squeeze(one.id)) : null,
});

const factsOf = (one) => ({
  'worker.name': one.name.trim(),
  ...(one.id ? { 'worker.id_number': squeeze(one.id) } : {}),
  ...(one.parts.length ? { 'injury.parts': one.parts.map((part) => part.value) } : {}),
});

/** The people named so far and the one being written, kept on the phone until they are reported. */
function useInjured() {
  const [draft, setDraft] = useState(() => recall('injured', { people: [], one: NOBODY }));
  const set = (values) => setDraft((before) => {
    const after = { ...before, ...values };
    keep('injured', after);
    return after;
  });
  return [draft, set];
}

const Note = ({ id, slip, hint }) => html`<p class=${`field-note ${slip ? 'wrong' : ''}`} id=${id} role=${slip ? 'alert' : undefined}>${slip ? t(slip) : hint ? t(hint) : ''}</p>`;

function OnePerson({ one, slips, set }) {
  return html`<div class="labelled"><label for="injured-name">${t('injured-name')}</label>
      <input id="injured-name" autocomplete="off" dir="auto" maxlength="50" value=${one.name} aria-describedby="injured-name-note"
        aria-invalid=${slips.name ? 'true' : undefined} onInput=${(event) => set({ name: event.target.value })} />
      <${Note} id="injured-name-note" slip=${slips.name} /></div>
    <div class="labelled"><label for="injured-id">${t('injured-id')}</label>
      <input id="injured-id" class="digits" autocomplete="off" dir="ltr" value=${one.id} aria-describedby="injured-id-note"
        aria-invalid=${slips.id ? 'true' : undefined} onInput=${(event) => set({ id: groupId(event.target.value) })} />
      <${Note} id="injured-id-note" slip=${slips.id} hint="injured-id-hint" /></div>
    <div class="labelled"><h3 id="injured-parts">${t('injured-parts')}</h3>
      <${BodyParts} chosen=${one.parts} onChoose=${(parts) => set({ parts })} labelledBy="injured-parts" /></div>`;
}

const Named = ({ people, onRemove, onCorrect }) => html`<ol class="entries">${people.map((one, index) => html`<li class="card named">
  <div><strong dir="auto">${one.name}</strong>${one.parts.length > 0 && html`<p class="hint" dir="auto">${listed(one.parts.map((part) => part.label))}</p>`}</div>
  <div class="ways"><${Button} kind="quiet" aria-label=${t('injured-correct', { name: one.name })} onClick=${() => onCorrect(index)}>${t('correct')}<//>
    <${Button} kind="quiet" aria-label=${t('remove', { what: one.name })} onClick=${() => onRemove(index)}>${t('injured-remove')}<//></div></li>`)}</ol>`;

function NameInjured() {
  const state = useModel();
  const [{ people, one }, set] = useInjured();
  const [slips, setSlips] = useState({});
  const [problem, setProblem] = useState(null);
  const [kept, setKept] = useState({});
  const [busy, setBusy] = useState(false);
  useEffect(() => { if (state.caseId && !busy) location.replace(`#/cases/${state.caseId}`); }, [state.caseId, busy]);
  const write = (values) => { set({ one: { ...one, ...values } }); setSlips({}); setProblem(null); };
  const without = (index) => people.filter((_, place) => place !== index);
  /** Everybody named, the one being written included; null while that one is not right. */
  const everybody = () => {
    if (people.length && isEmpty(one)) return people;
    const wrong = slipsOf(one);
    setSlips(wrong);
    return wrong.name || wrong.id ? null : [...people, one];
  };
  const add = () => {
    const all = everybody();
    if (!all) return;
    set({ people: all, one: NOBODY });
    document.getElementById('injured-name').focus();
  };
  const correct = (index) => {
    const rest = isEmpty(one) ? without(index) : [...without(index), one];
    set({ people: rest, one: people[index] });
  };
  const report = async () => {
    const all = everybody();
    if (!all || busy) return;
    set({ people: all, one: NOBODY });
    if (!signedIn()) {
      location.hash = '#/sign-in/injured';
      return;
    }
    const body = { conversation_id: state.conversation, injured: all.map(factsOf) };
    // The same report goes out under the same key, however often the button is pressed.
    const text = JSON.stringify(body);
    const key = kept.text === text ? kept.key : freshKey();
    setKept({ text, key });
    setBusy(true);
    try {
      const told = await post('/incidents', body, key);
      forget('injured');
      await refresh().catch(() => {});
      location.replace(`#/cases/${told.id}`);
    } catch (failed) {
      setProblem({ detail: failed instanceof NoLink ? t('submit-offline') : failed.detail, errors: failed.errors });
    } finally {
      setBusy(false);
    }
  };
  const count = people.length + (isEmpty(one) ? 0 : 1);
  const action = state.conversation && html`<${Button} kind="main wide" busy=${busy} onClick=${report}>
    ${t(busy ? 'submitting' : !count ? 'injured-report-none' : signedIn() ? 'injured-report' : 'injured-sign-in', { n: count })}<//>`;
  return html`<${Page} title=${t('injured')} action=${action}>
    ${!state.conversation ? html`<p>${t('edit-nothing')}</p>` : html`
      <p class="lead">${t('injured-lead')}</p>
      ${people.length > 0 && html`<${Named} people=${people} onRemove=${(index) => set({ people: without(index) })} onCorrect=${correct} />`}
      <section class="card stack"><h2>${t(people.length ? 'injured-next' : 'injured-first')}</h2>
        <${OnePerson} one=${one} slips=${slips} set=${write} />
        <${Button} kind="second wide" onClick=${add}>${t('injured-add')}<//></section>
      <p class="hint">${t('injured-nothing-twice')}</p>
      <${Trouble} problem=${problem} />`}
  <//>`;
}

/** On the report itself: everybody hurt, and the way to each one's application. */
export function Injured({ incident, people }) {
  const [talks, missing] = useAnswer('/conversations?limit=100');
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(null);
  const begun = Object.fromEntries((talks ? talks.items : []).map((one) => [one.id, one]));
  const fill = async (person) => {
    if (busy) return;
    setBusy(person.id);
    setProblem(null);
    try {
      const made = await post(`/incidents/${incident}/applications`, { injured: [person.id] }, freshKey());
      await open(made.items[0].conversation_id);
      location.hash = '#/';
    } catch (failed) {
      setProblem({ detail: failed.detail || t('error-link') });
      setBusy(null);
    }
  };
  return html`<section class="card todo"><h2>${t('injured-each')}</h2><p class="hint">${t('injured-each-hint')}</p>
    <${Missing} problem=${missing} />
    ${!talks && !missing ? html`<${Loading} />` : html`<ol class="injured">${people.map((person) => {
      const talk = begun[person.conversation_id];
      return html`<li><strong dir="auto">${person.name || t('injured-unnamed')}</strong>
        ${talk && talk.case_id ? html`<a class="button second" href=${`#/cases/${talk.case_id}`}><${Icon} name="check" />${t('injured-filed')}</a>`
          : html`<${Button} busy=${busy === person.id} onClick=${() => fill(person)}>${t(talk ? 'injured-go-on' : 'injured-fill')}<//>`}</li>`;
    })}</ol>`}
    <${Trouble} problem=${problem} /></section>`;
}

export const pages = { injured: NameInjured };
