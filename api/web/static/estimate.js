// What the law gives in a case like this, item by item, with who pays, when, and how it was worked out; never a sum.
import { html, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { call } from './api.js';
import { moneySlip } from './checks.js';
import { daysAgo, showDate } from './dates.js';
import { guideStyles } from './later.js';
import { model, useModel } from './model.js';
import { Button, Icon, Page, Sources, Trouble, useAttempt } from './parts.js';
import { t } from './words.js';

// What people ask for first; what only an end of the work brings comes last.
const GROUPS = ['death', 'missing_person', 'grading', 'treatment', 'ending'];
const HEADINGS = {
  treatment: 'due-treatment', grading: 'due-grading', ending: 'due-ending', death: 'due-death', missing_person: 'due-missing',
};

const PLAIN = new Set(['months', 'percent', 'times', 'disease_percent', 'retirement_percent', 'city_factor']);
const digits = (value) => Number(value).toLocaleString('zh-CN', { maximumFractionDigits: 2 });
const yuan = (value) => t('money-shown', { amount: digits(value) });

const figure = (input) => (PLAIN.has(input.name) || input.name.startsWith('share_') ? digits(input.value) : yuan(input.value));

/** Amount or formula; one that is due every month says so. */
function amountOf(item) {
  if (item.amount === null || item.amount === undefined) return '';
  return item.per === 'month' ? t('per-month', { amount: yuan(item.amount) }) : yuan(item.amount);
}

const Working = ({ item }) => html`<details class="behind"><summary>${t('worked-out')}<${Icon} name="down" /></summary>
  ${amountOf(item) && html`<p dir="auto">${item.formula}</p>`}
  ${item.inputs.length > 0 && html`<dl class="behind-body">${item.inputs.map((one) => html`<div><dt dir="auto">${one.label || one.name}</dt>
    <dd><strong>${figure(one)}</strong><small dir="auto">${t('figure-from', { source: one.source, day: showDate(one.as_of) })}</small></dd></div>`)}</dl>`}
  <${Sources} basis=${item.basis} /></details>`;

const Item = ({ item }) => html`<li class="due">
  <p class="due-head"><strong dir="auto">${item.label || item.item}</strong> ${amountOf(item) && html`<span class="due-amount">${amountOf(item)}</span>`}</p>
  ${!amountOf(item) && html`<p dir="auto">${item.formula}</p>`}
  <p class="due-who" dir="auto">${t('pays', { who: item.payer_label || item.payer })}${t('gap')}${item.due}</p>
  ${item.condition && html`<p class="hint" dir="auto">${item.condition}</p>`}
  <${Working} item=${item} /></li>`;

/** Items that arise at the same time stand together. */
function Items({ items, level }) {
  const groups = [...GROUPS, undefined].map((name) => [name, items.filter((item) => item.arises === name)]);
  return groups.filter(([, found]) => found.length).map(([name, found]) => html`<div class="due-group">
    ${name && html`<${level} class="due-when">${t(HEADINGS[name])}<//>`}<ul class="dues">${found.map((item) => html`<${Item} key=${item.item} item=${item} />`)}</ul></div>`);
}

// What is missing is told in the conversation, under the fact it is kept as.
const TELL = { monthly_wage: 'worker.monthly_wage', grade: 'appraisal.grade', region: 'region.insured' };
// What nobody who asks could supply: the figure is not public, or the place has to be asked.
const NOT_TOLD = ['no_figure', 'no_table', 'city_factor', 'retirement_steps'];

const Gap = ({ gap, inChat }) => html`<li><span dir="auto">${gap.label ? html`<strong>${gap.label}</strong>${t('colon')}` : ''}${gap.text}</span>
  ${inChat && TELL[gap.name] && html` <a href=${`#/edit/${TELL[gap.name]}`}>${t('estimate-tell')}</a>`}</li>`;

function Gaps({ missing, inChat }) {
  const part = (id, gaps) => gaps.length > 0 && html`<div class="gaps-of"><p><strong>${t(id)}</strong></p>
    <ul class="dotted">${gaps.map((gap) => html`<${Gap} gap=${gap} inChat=${inChat} />`)}</ul></div>`;
  return [part('estimate-missing', missing.filter((gap) => !NOT_TOLD.includes(gap.why))),
    part('estimate-unknown', missing.filter((gap) => NOT_TOLD.includes(gap.why)))];
}

const NotDue = ({ rows }) => (rows && rows.length ? html`<details class="behind"><summary>${t('not-due')}<${Icon} name="down" /></summary>
  <ul class="dotted">${rows.map((row) => html`<li><strong dir="auto">${row.label}</strong>${t('colon')}<span dir="auto">${row.text}</span><${Sources} basis=${row.basis} /></li>`)}</ul></details>` : null);

const Warning = ({ estimate }) => html`<p class="estimate-note">${estimate.notice || t('estimate-note')}</p>`;

/** In a conversation: folded, for the answer above has said the main thing, and that it is an estimate. */
export const Cards = ({ estimate }) => html`<div class="estimate">
  <details class="behind estimate-items"><summary>${t('estimate-items', { n: estimate.items.length })}<${Icon} name="down" /></summary>
    <${Warning} estimate=${estimate} /><${Items} items=${estimate.items} level="h2" /><${NotDue} rows=${estimate.not_due} /></details>
  <${Gaps} missing=${estimate.missing} inChat=${Boolean(model().conversation)} />
</div>`;

const KNOWN = [['grade', 'have-grade'], ['open', 'have-none'], ['death', 'have-death']];
const ENDINGS = [['none', 'ending-none'], ['worker_resigns', 'ending-resigns'], ['contract_expires', 'ending-expires'],
  ['employer_dismisses', 'ending-dismissed'], ['retires', 'ending-retires']];
const CARE = [['full', 'care-full'], ['most', 'care-most'], ['part', 'care-part']];
const INSURED = [[true, 'insured-yes'], [false, 'insured-no']];
// From 55 to 59 a woman is counted and a man is not.
const GROWN_UP = ['spouse', 'parent', 'grandparent'];
const SEXES = [['female', 'kin-female'], ['male', 'kin-male']];
const KIN = ['spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling'];

/** One of a few; tapped again it is open. */
function Choice({ legend, hint, choices, value, onChoose, columns = 'two' }) {
  return html`<fieldset class="who"><legend>${t(legend)}</legend>
    <div class=${`chips ${columns}`}>${choices.map(([one, id]) => html`<button type="button" class="button chip" aria-pressed=${String(value === one)}
      onClick=${() => onChoose(value === one ? null : one)}>${typeof id === 'number' ? t('grade-n', { n: id }) : t(id)}</button>`)}</div>
    ${hint && html`<p class="hint">${t(hint)}</p>`}</fieldset>`;
}

function Line({ id, label, hint, type = 'text', mode, value, onInput, slip, ...rest }) {
  return html`<div class="labelled"><label for=${id}>${t(label)}</label>
    <input id=${id} type=${type} inputmode=${mode} dir="auto" value=${value} autocomplete="off" aria-describedby=${hint || slip ? `${id}-note` : undefined}
      aria-invalid=${slip ? 'true' : undefined} onInput=${(event) => onInput(event.target.value)} ...${rest} />
    ${(slip || hint) && html`<p class=${`hint ${slip ? 'wrong field-note' : ''}`} id=${`${id}-note`} role=${slip ? 'alert' : undefined}>${t(slip || hint)}</p>`}</div>`;
}

const kinship = (who) => t(`kin-${who}`);

/** Those who lived on the income of somebody who died. */
function Dependants({ people, onChange }) {
  const [relation, setRelation] = useState('spouse');
  const [age, setAge] = useState('');
  const [sex, setSex] = useState(null);
  const asksSex = GROWN_UP.includes(relation) && Number(age) >= 55 && Number(age) < 60;
  const add = () => {
    onChange([...people, { relation, age: Number(age), ...(asksSex && sex ? { sex } : {}) }]);
    setAge('');
    setSex(null);
  };
  return html`<fieldset class="who"><legend>${t('kin')}</legend><p class="hint">${t('kin-hint')}</p>
    <div class="kin-line"><select aria-label=${t('kin-relation')} value=${relation} onChange=${(event) => setRelation(event.target.value)}>
        ${KIN.map((one) => html`<option value=${one}>${kinship(one)}</option>`)}</select>
      <input type="text" inputmode="numeric" maxlength="3" aria-label=${t('kin-age')} placeholder=${t('kin-age')} value=${age} onInput=${(event) => setAge(event.target.value)} />
      <${Button} kind="second" busy=${!/^\d{1,3}$/.test(age)} onClick=${add}>${t('kin-add')}<//></div>
    ${asksSex && html`<${Choice} legend="kin-sex" hint="kin-sex-hint" choices=${SEXES} value=${sex} onChoose=${setSex} />`}
    <div class="chosen">${people.map((one, index) => html`<button type="button" class="tag" aria-label=${t('remove', { what: kinship(one.relation) })}
      onClick=${() => onChange(people.filter((_, place) => place !== index))}>${t('kin-shown', { who: kinship(one.relation), age: one.age })}<span aria-hidden="true">×</span></button>`)}</div>
  </fieldset>`;
}

const dayIn = (value) => (typeof value === 'string' && value.length === 10 ? value : '');

/** What a conversation has told already is not asked again. */
function known(facts) {
  const value = (fact) => (facts[fact] || {}).value;
  const grade = value('appraisal.grade') || null;
  const dead = value('death.occurred') === true;
  return {
    region: (value('region.insured') || value('region.accident') || {}).text || '', injured_on: dayIn(value('accident.date')),
    state: dead ? 'death' : grade ? 'grade' : null, grade, death_on: (value('death.at') || '').slice(0, 10),
    wage: value('worker.monthly_wage') || '', insured: typeof value('employment.insured') === 'boolean' ? value('employment.insured') : null,
    care: null, ending: null, people: [],
  };
}

function bodyOf(form) {
  const body = { region: form.region.trim(), injured_on: form.injured_on };
  if (form.state === 'grade' && form.grade) body.grade = form.grade;
  if (form.state === 'death' && form.death_on) body.death_on = form.death_on;
  if (form.state === 'death' && form.people.length) body.dependants = form.people;
  if (form.wage.trim()) body.monthly_wage = Number(form.wage.replace(/,/g, '')).toFixed(2);
  if (form.insured !== null) body.insured = form.insured;
  if (form.state === 'grade' && form.care) body.self_care = form.care;
  if (form.state === 'grade' && form.ending) body.ending = form.ending;
  return body;
}

function slipsOf(form) {
  const slips = {};
  if (!form.region.trim()) slips.region = 'slip-region';
  if (!form.injured_on) slips.injured_on = 'slip-day';
  if (form.state === 'death' && !form.death_on) slips.death_on = 'slip-day';
  if (form.wage.trim() && moneySlip(form.wage.trim().replace(/,/g, ''))) slips.wage = 'money-wrong';
  return slips;
}

function Found({ estimate }) {
  const heading = useRef(null);
  useLayoutEffect(() => {
    heading.current.focus({ preventScroll: true });
    heading.current.scrollIntoView({ block: 'start' });
  }, [estimate]);
  return html`<section class="found estimate"><h2 tabindex="-1" ref=${heading}>${t('estimate-found')}</h2>
    <${Warning} estimate=${estimate} /><${Gaps} missing=${estimate.missing} inChat=${false} />
    <${Items} items=${estimate.items} level="h3" /><${NotDue} rows=${estimate.not_due} />
    <p class="hint">${t('estimate-no-sum')}</p>
    <a class="button second wide" href="tel:12333"><${Icon} name="phone" />${t('hotline')}</a></section>`;
}

function Estimate() {
  const { facts } = useModel();
  const [form, setForm] = useState(() => known(facts));
  const [slips, setSlips] = useState({});
  const [found, setFound] = useState(null);
  const { attempt, busy, problem } = useAttempt();
  const [stale, setStale] = useState(false);
  // A result under another choice would be read as its answer.
  const set = (values) => {
    setForm({ ...form, ...values });
    setSlips({});
    setStale(stale || Boolean(found));
    setFound(null);
  };
  const ask = (event) => {
    event.preventDefault();
    const wrong = slipsOf(form);
    setSlips(wrong);
    if (Object.keys(wrong).length || busy) return;
    attempt(async () => {
      setFound(null);
      setStale(false);
      setFound(await call('POST', '/estimates', { open: true, body: bodyOf(form) }));
    });
  };
  const line = (name, more) => ({ id: `estimate-${name}`, value: form[name], slip: slips[name], onInput: (value) => set({ [name]: value }), ...more });
  return html`<${Page} title=${t('estimate')}>
    <p class="lead">${t('estimate-lead')}</p>
    <form class="stack" onSubmit=${ask} novalidate>
      <${Line} ...${line('region', { label: 'estimate-region', hint: 'estimate-region-hint' })} />
      <${Line} ...${line('injured_on', { label: 'estimate-day', hint: 'estimate-day-hint', type: 'date', max: daysAgo(0) })} />
      <${Choice} legend="estimate-state" choices=${KNOWN} value=${form.state} columns="three" onChoose=${(state) => set({ state })} />
      ${form.state === 'grade' && html`<${Choice} legend="estimate-grade" choices=${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, n])} value=${form.grade} columns="five" onChoose=${(grade) => set({ grade })} />`}
      ${form.state === 'death' && html`<${Line} ...${line('death_on', { label: 'estimate-death', type: 'date', max: daysAgo(0) })} />
        <${Dependants} people=${form.people} onChange=${(people) => set({ people })} />`}
      <${Line} ...${line('wage', { label: 'estimate-wage', hint: 'estimate-wage-hint', mode: 'decimal' })} />
      <${Choice} legend="estimate-insured" choices=${INSURED} value=${form.insured} onChoose=${(insured) => set({ insured })} />
      ${form.state === 'grade' && form.grade && form.grade < 5 && html`<${Choice} legend="estimate-care" hint="estimate-care-hint" choices=${CARE} value=${form.care} columns="three" onChoose=${(care) => set({ care })} />`}
      ${form.state === 'grade' && form.grade > 4 && html`<${Choice} legend="estimate-ending" hint="estimate-ending-hint" choices=${ENDINGS} value=${form.ending} onChoose=${(ending) => set({ ending })} />`}
      <${Trouble} problem=${problem} />
      <${Button} type="submit" kind="main wide" busy=${busy}>${t(busy ? 'estimate-busy' : 'estimate-ask')}<//>
    </form>
    <p class="hint" role="status">${stale ? t('estimate-stale') : ''}</p>
    ${found && html`<${Found} estimate=${found} />`}
  <//>`;
}

export const ready = guideStyles();
export const pages = { estimate: Estimate };
