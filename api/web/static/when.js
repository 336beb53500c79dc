// Controls for days and hours: a tap for the usual answers, the phone's own picker for the rest.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { TIMES, daysAgo, monthName, showDate, showInstant, showShort, showTime, today } from './dates.js';
import { Button } from './parts.js';
import { t } from './words.js';

const LONG_AGO = ['worker.work_start_on', 'disease.exposure_from'];
const YEARS_BACK = 50;
const QUICK = ['day-today', 'day-yesterday', 'day-before'];

function QuickDays({ busy, labelledBy, submit }) {
  return html`<div class="chips three" role="group" aria-labelledby=${labelledBy}>
    ${QUICK.map((id, days) => html`<${Button} kind="chip two-line" busy=${busy}
      onClick=${() => submit(daysAgo(days), showDate(daysAgo(days)))}>
      <span>${t(id)}</span><small>${showShort(daysAgo(days))}</small><//>`)}
  </div>`;
}

function ExactDay({ value, busy, submit }) {
  const [day, setDay] = useState(typeof value === 'string' ? value.slice(0, 10) : '');
  return html`<form class="field" onSubmit=${(event) => {
    event.preventDefault();
    if (day && !busy) submit(day, showDate(day));
  }}>
    <input type="date" max=${today()} value=${day} aria-label=${t('day-pick')} onInput=${(event) => setDay(event.target.value)} />
    <${Button} type="submit" busy=${busy || !day}>${t('ok')}<//>
  </form>`;
}

function MonthOnly({ value, busy, submit }) {
  const given = value && typeof value === 'object' ? value : {};
  const [year, setYear] = useState(given.year || Number(today().slice(0, 4)));
  const [month, setMonth] = useState(given.month || 0);
  const years = Array.from({ length: YEARS_BACK }, (_, index) => Number(today().slice(0, 4)) - index);
  const part = month ? { year, month } : { year };
  return html`<form class="field pair" onSubmit=${(event) => {
    event.preventDefault();
    if (!busy) submit(part, showDate(part));
  }}>
    <select aria-label=${t('year')} onChange=${(event) => setYear(Number(event.target.value))}>
      ${years.map((item) => html`<option value=${item} selected=${item === year}>${showDate({ year: item })}</option>`)}
    </select>
    <select aria-label=${t('month')} onChange=${(event) => setMonth(Number(event.target.value))}>
      <option value="0" selected=${!month}>${t('month-unknown')}</option>
      ${Array.from({ length: 12 }, (_, index) => index + 1).map((item) => html`
        <option value=${item} selected=${item === month}>${monthName(item)}</option>`)}
    </select>
    <${Button} type="submit" busy=${busy}>${t('ok')}<//>
  </form>`;
}

export function DateField({ ask, value, labelledBy, busy, submit }) {
  const longAgo = LONG_AGO.includes(ask.facts[0]);
  const [rough, setRough] = useState(longAgo || Boolean(value && typeof value === 'object'));
  return html`
    ${!longAgo && html`<${QuickDays} busy=${busy} labelledBy=${labelledBy} submit=${submit} />`}
    ${rough ? html`<${MonthOnly} value=${value} busy=${busy} submit=${submit} />`
      : html`<${ExactDay} value=${value} busy=${busy} submit=${submit} />`}
    <${Button} kind="quiet" onClick=${() => setRough(!rough)}>${t(rough ? 'day-exact' : 'day-rough')}<//>`;
}

export function TimeField({ value, labelledBy, busy, submit }) {
  const [time, setTime] = useState(/^\d/.test(value || '') ? value : '');
  return html`<div class="chips three" role="group" aria-labelledby=${labelledBy}>
      ${Object.keys(TIMES).map((part) => html`<${Button} kind="chip" busy=${busy}
        onClick=${() => submit(part, showTime(part))}>${showTime(part)}<//>`)}
    </div>
    <form class="field" onSubmit=${(event) => {
      event.preventDefault();
      if (time && !busy) submit(time, time);
    }}>
      <input type="time" value=${time} aria-label=${t('time-pick')} onInput=${(event) => setTime(event.target.value)} />
      <${Button} type="submit" busy=${busy || !time}>${t('ok')}<//>
    </form>`;
}

const isDay = (value) => typeof value === 'string' && value.length === 10;

/** The day is known; only the hour is still asked. */
function HourOfDay({ day, busy, submit }) {
  const [hour, setHour] = useState('');
  return html`<p class="now"><strong>${showDate(day)}</strong></p><form class="field" onSubmit=${(event) => {
    event.preventDefault();
    const instant = `${day}T${hour}:00+08:00`;
    if (hour && !busy) submit(instant, showInstant(instant));
  }}>
    <input type="time" value=${hour} aria-label=${t('time-pick')} onInput=${(event) => setHour(event.target.value)} />
    <${Button} type="submit" busy=${busy || !hour}>${t('ok')}<//>
  </form>`;
}

export function MomentField({ value, busy, submit }) {
  const [otherDay, setOtherDay] = useState(!isDay(value));
  const [moment, setMoment] = useState(typeof value === 'string' && value.includes('T') ? value.slice(0, 16) : '');
  const [dayOnly, setDayOnly] = useState(false);
  const other = html`<${Button} kind="quiet" onClick=${() => setDayOnly(!dayOnly)}>${t(dayOnly ? 'moment-exact' : 'moment-day')}<//>`;
  if (!otherDay) {
    return html`<${HourOfDay} day=${value} busy=${busy} submit=${submit} />
      <${Button} kind="quiet" busy=${busy} onClick=${() => submit(value, showDate(value))}>${t('moment-only', { day: showDate(value) })}<//>
      <${Button} kind="quiet" onClick=${() => setOtherDay(true)}>${t('moment-other')}<//>`;
  }
  if (dayOnly) return html`<${ExactDay} value=${value} busy=${busy} submit=${submit} />${other}`;
  return html`<form class="field tall" onSubmit=${(event) => {
    event.preventDefault();
    const instant = `${moment}:00+08:00`;
    if (moment && !busy) submit(instant, showInstant(instant));
  }}>
    <input type="datetime-local" max=${`${today()}T23:59`} value=${moment} aria-label=${t('moment-pick')}
      onInput=${(event) => setMoment(event.target.value)} />
    <${Button} type="submit" busy=${busy || !moment}>${t('ok')}<//>
  </form>${other}`;
}
