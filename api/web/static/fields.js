// Controls for one typed value: words, numbers, phone, identity number, region.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { groupId, idNumberSlip, moneySlip, numberSlip, phoneSlip, squeeze } from './checks.js';
import { Counter, TEXT_LIMIT, lengthOf } from './counter.js';
import { Button } from './parts.js';
import { t } from './words.js';

const plain = { clean: (text) => text.trim(), slip: () => null, shape: (text) => text };

const RULES = {
  text: { ...plain },
  phone: { ...plain, clean: squeeze, slip: phoneSlip, type: 'tel', mode: 'tel', complete: 'tel', hint: 'phone-hint' },
  id_number: { clean: squeeze, slip: idNumberSlip, shape: groupId, mode: 'text', hint: 'id-hint', wide: true },
  number: { ...plain, slip: numberSlip, mode: 'numeric', out: Number },
  money: { ...plain, clean: (text) => text.trim().replace(/,/g, ''), slip: moneySlip, mode: 'decimal', hint: 'money-hint' },
};

function LineField({ widget, ask, value, labelledBy, busy, submit }) {
  const rule = RULES[widget];
  const [text, setText] = useState(rule.shape(value === undefined || value === null ? '' : String(value)));
  const [slip, setSlip] = useState(null);
  const send = (event) => {
    event.preventDefault();
    const clean = rule.clean(text);
    const wrong = clean ? rule.slip(clean) : 'field-empty';
    setSlip(wrong);
    if (!wrong && !busy) submit(rule.out ? rule.out(clean) : clean, rule.shape(clean));
  };
  return html`<form class="field" onSubmit=${send} novalidate>
    <input class=${rule.wide ? 'wide digits' : ''} type=${rule.type || 'text'} inputmode=${rule.mode || 'text'}
      autocomplete=${rule.complete || 'off'} dir="auto" value=${text} aria-labelledby=${labelledBy}
      aria-describedby="field-note" aria-invalid=${slip ? 'true' : undefined}
      onInput=${(event) => { setText(rule.shape(event.target.value)); setSlip(null); }} />
    <${Button} type="submit" busy=${busy}>${t('ok')}<//>
    <p class=${`field-note ${slip ? 'wrong' : ''}`} id="field-note" role=${slip ? 'alert' : undefined}>
      ${slip ? t(slip) : rule.hint && !(ask && ask.hint) ? t(rule.hint) : ''}</p>
  </form>`;
}

export function LongField({ value, labelledBy, busy, submit }) {
  const [text, setText] = useState(value || '');
  const send = (event) => {
    event.preventDefault();
    if (text.trim() && !busy && lengthOf(text) <= TEXT_LIMIT) submit(text.trim(), text.trim());
  };
  return html`<form class="field tall" onSubmit=${send}>
    <textarea rows="4" dir="auto" value=${text} aria-labelledby=${labelledBy}
      onInput=${(event) => setText(event.target.value)}></textarea>
    <${Counter} text=${text} />
    <${Button} type="submit" busy=${busy}>${t('ok')}<//>
  </form>`;
}

/** One item a line: witnesses, kinds of injury. */
export function WordsField({ value, labelledBy, busy, submit }) {
  const items = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
  return html`<p class="hint">${t('words-hint')}</p>
    <${LongField} value=${(value || []).join('\n')} labelledBy=${labelledBy} busy=${busy}
      submit=${(text) => submit(items(text), items(text).join(t('list-comma')))} />`;
}

export function RegionField({ ask, value, labelledBy, busy, submit }) {
  const choices = ask.choices || [];
  const codeOf = (choice) => (typeof choice.value === 'object' ? choice.value : { code: choice.value, text: choice.label });
  return html`
    ${choices.length > 0 && html`<div class="chips" role="group" aria-labelledby=${labelledBy}>
      ${choices.map((choice) => html`<${Button} kind="chip" busy=${busy}
        onClick=${() => submit(codeOf(choice), choice.label)}>${choice.label}<//>`)}
    </div><p class="hint">${t('region-other')}</p>`}
    <${LineField} widget="text" value=${(value || {}).text} labelledBy=${labelledBy} busy=${busy}
      submit=${(text) => submit({ text }, text)} />`;
}

export const field = (widget) => (props) => html`<${LineField} ...${props} widget=${widget} />`;
