// How a fact is corrected and shown, by its kind.
import { showDate, showInstant, showTime } from './dates.js';
import { choiceLabel, factKind, factValues, hasChoice, listed, t } from './words.js';

const WIDGETS = {
  text: 'text', credit_code: 'text', long_text: 'long_text', phone: 'phone', id_number: 'id_number',
  integer: 'number', money: 'money', choice: 'choice', choices: 'multi_choice', texts: 'words',
  partial_date: 'date', time: 'time', moment: 'datetime', boolean: 'choice', region: 'region',
};

const YES_NO = [[true, 'yes'], [false, 'no']];

/** Yes and no in the words of the fact, where it has its own. */
export const yesNo = (fact) => YES_NO.map(([value, name]) => ({ value, label: hasChoice(fact, name) ? choiceLabel(fact, name) : t(name) }));

const choicesOf = (fact) => {
  if (factKind(fact) === 'boolean') return yesNo(fact);
  return factValues(fact).map((value) => ({ value, label: choiceLabel(fact, value) }));
};

/** The control with which a fact is corrected, the same as the one that asks for it. */
export function askFor(fact) {
  const widget = fact === 'injury.parts' ? 'body_parts' : WIDGETS[factKind(fact)] || 'text';
  return { facts: [fact], widget, choices: choicesOf(fact), declines: [] };
}

export function showValue(fact, value) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listed(value.map((item) => showValue(fact, item)));
  if (typeof value === 'boolean') return yesNo(fact)[value ? 0 : 1].label;
  switch (factKind(fact)) {
    case 'partial_date': return showDate(value);
    case 'moment': return typeof value === 'string' ? showInstant(value) : showDate(value);
    case 'time': return showTime(String(value));
    case 'region': return value.text || value.code || '';
    case 'choice': case 'choices': return choiceLabel(fact, value);
    case 'money': return t('money-shown', { amount: value });
    default: return typeof value === 'object' ? Object.values(value).join(' ') : String(value);
  }
}
