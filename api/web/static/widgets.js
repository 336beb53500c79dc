// One control for each kind of question of the contract.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { BodyField } from './body.js';
import { yesNo } from './facts.js';
import { LongField, RegionField, WordsField, field } from './fields.js';
import { usePhotoModule } from './later.js';
import { Button, Loading } from './parts.js';
import { DateField, MomentField, TimeField } from './when.js';
import { documentLabel, listed, t } from './words.js';

const SHORT = 5;

function columns(choices) {
  if (choices.some((choice) => choice.label.length > 11)) return 'one';
  const short = choices.every((choice) => choice.label.length <= SHORT);
  return short && choices.length > 4 ? 'three' : 'two';
}

/** “None of these” is said after these. */
const inOrder = (choices) => [...choices].sort((one, other) => (one.value === 'none') - (other.value === 'none'));

function ChoiceField({ ask, value, labelledBy, busy, submit }) {
  const choices = inOrder(ask.choices && ask.choices.length ? ask.choices : yesNo(ask.facts[0]));
  return html`<div class=${`chips ${columns(choices)}`} role="group" aria-labelledby=${labelledBy}>
    ${choices.map((choice) => html`<${Button} kind=${`chip ${choice.value === value ? 'current' : ''}`} busy=${busy}
      onClick=${() => submit(choice.value, choice.label)}>${choice.label}<//>`)}
  </div>`;
}

function MultiField({ ask, value, labelledBy, busy, submit }) {
  const [chosen, setChosen] = useState(value || []);
  const choices = ask.choices || [];
  const toggle = (item) => setChosen(chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item]);
  const send = () => submit(chosen, listed(choices.filter((one) => chosen.includes(one.value)).map((one) => one.label)));
  return html`<div class=${`chips ${columns(choices)}`} role="group" aria-labelledby=${labelledBy}>
      ${choices.map((choice) => html`<button type="button" class="button chip"
        aria-pressed=${String(chosen.includes(choice.value))} onClick=${() => toggle(choice.value)}>${choice.label}</button>`)}
    </div>
    <${Button} busy=${busy || !chosen.length} onClick=${send}>${t('chosen-done')}<//>`;
}

const Sign = () => html`<a class="button main" href="#/review">${t('go-review')}</a>`;

function PhotoField({ ask, reason }) {
  const module = usePhotoModule('capture');
  // The question itself names the paper, as a rule.
  const title = ask.text.includes(documentLabel(ask.document)) ? '' : undefined;
  return module ? html`<${module.Capture} document=${ask.document} title=${title} reason=${reason} />` : html`<${Loading} />`;
}

const WIDGETS = {
  photo: PhotoField, choice: ChoiceField, multi_choice: MultiField, date: DateField, time: TimeField, datetime: MomentField,
  number: field('number'), money: field('money'), phone: field('phone'), id_number: field('id_number'),
  region: RegionField, body_parts: BodyField, sign: Sign, text: field('text'), long_text: LongField, words: WordsField,
};

const TAPPED = Object.keys(WIDGETS).filter((name) => name !== 'text' && name !== 'long_text').concat('confirm');

/** Questions answered in the message box itself: it is the whole keyboard of the page. */
export const inWords = (ask) => !ask || !TAPPED.includes(ask.widget);

export function Widget(props) {
  const Chosen = WIDGETS[props.ask.widget] || WIDGETS.text;
  return html`<div class="widget"><${Chosen} ...${props} /></div>`;
}
