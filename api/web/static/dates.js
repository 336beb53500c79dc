// Dates as people in China count them, by the service's clock and not the phone's.
import { lang, t } from './words.js';

const CHINA_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;
let offset = 0;

export const setOffset = (ms) => { offset = Number.isFinite(ms) ? ms : 0; };

export function daysAgo(days) {
  return new Date(Date.now() + offset + CHINA_MS - days * DAY_MS).toISOString().slice(0, 10);
}

export const today = () => daysAgo(0);

const show = (date, parts) =>
  new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : lang(), { timeZone: 'UTC', ...parts }).format(date);

const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));

export function showDate(value) {
  if (!value) return '';
  if (typeof value === 'string') {
    const [year, month, day] = value.slice(0, 10).split('-').map(Number);
    return day ? show(utc(year, month, day), { year: 'numeric', month: 'long', day: 'numeric' }) : value;
  }
  const { year, month, day } = value;
  const parts = {};
  if (year) parts.year = 'numeric';
  if (month) parts.month = 'long';
  if (day && month) parts.day = 'numeric';
  return show(utc(year || 2000, month || 1, day || 1), parts);
}

export const showShort = (iso) =>
  show(utc(...iso.split('-').map(Number)), { month: 'long', day: 'numeric' });

export function showInstant(text) {
  if (!text) return '';
  if (text.length <= 10) return showDate(text);
  const local = new Date(Date.parse(text) + CHINA_MS);
  return `${showDate(local.toISOString())} ${local.toISOString().slice(11, 16)}`;
}

export const TIMES = {
  dawn: 'time-dawn', morning: 'time-morning', noon: 'time-noon',
  afternoon: 'time-afternoon', evening: 'time-evening', night: 'time-night',
};

export const showTime = (value) => (value in TIMES ? t(TIMES[value]) : value);

export const monthName = (month) => show(utc(2000, month, 1), { month: 'long' });
