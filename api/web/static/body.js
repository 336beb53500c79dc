// Where it hurts: first a region of the body, then the part, with its side.
import { html, useState } from './vendor/htm-preact-standalone.module.js';
import { Button } from './parts.js';
import { listed, t } from './words.js';

const SIDES = ['side-left', 'side-right', 'side-both'];
const REGIONS = {
  'body-region-arm': { sided: true, parts: ['body-finger', 'body-hand', 'body-wrist', 'body-forearm', 'body-upper-arm', 'body-shoulder'] },
  'body-region-leg': { sided: true, parts: ['body-toe', 'body-foot', 'body-ankle', 'body-calf', 'body-knee', 'body-thigh'] },
  'body-region-head': { sided: false, parts: ['body-head', 'body-face', 'body-eye', 'body-ear', 'body-neck', 'body-teeth'] },
  'body-region-trunk': { sided: false, parts: ['body-chest', 'body-rib', 'body-back', 'body-waist', 'body-belly', 'body-pelvis'] },
};

// The form is Chinese whatever language the page speaks; each word carries the Chinese one.
const written = (id) => t(`${id}.value`);

const part = (id, side) => ({
  value: side ? written(side) + written(id) : written(id),
  label: side ? t('body-sided', { side: t(side), part: t(id) }) : t(id),
});

/** What a word already in the form is called here; the person's own words stay as they are. */
function known(value) {
  const all = Object.values(REGIONS).flatMap(({ sided, parts }) => parts.flatMap((id) => [part(id), ...(sided ? SIDES.map((side) => part(id, side)) : [])]));
  return all.find((one) => one.value === value) || { value, label: value };
}

/** The body to tap on and what was tapped; `children` stands beside that. */
export function BodyParts({ chosen, onChoose, labelledBy, children }) {
  const [region, setRegion] = useState('body-region-leg');
  const [side, setSide] = useState('side-left');
  const { sided, parts } = REGIONS[region];
  const here = (id) => part(id, sided && side);
  const has = (id) => chosen.some((item) => item.value === here(id).value);
  const toggle = (item) => onChoose(chosen.some((one) => one.value === item.value)
    ? chosen.filter((one) => one.value !== item.value) : [...chosen, item]);
  return html`<div class="body-parts" role="group" aria-labelledby=${labelledBy}>
    <div class="segments" role="group" aria-label=${t('body-where')}>
      ${Object.keys(REGIONS).map((id) => html`<button type="button" aria-pressed=${String(id === region)}
        onClick=${() => setRegion(id)}>${t(id)}</button>`)}
    </div>
    ${sided && html`<div class="segments light" role="group" aria-label=${t('body-side')}>
      ${SIDES.map((id) => html`<button type="button" aria-pressed=${String(id === side)}
        onClick=${() => setSide(id)}>${t(id)}</button>`)}
    </div>`}
    <div class="chips three">
      ${parts.map((id) => html`<button type="button" class="button chip" aria-pressed=${String(has(id))}
        onClick=${() => toggle(here(id))}>${here(id).label}</button>`)}
    </div>
    <div class="chosen">
      ${chosen.map((item) => html`<button type="button" class="tag" onClick=${() => toggle(item)}
        aria-label=${t('remove', { what: item.label })}><span dir="auto">${item.label}</span><span aria-hidden="true">×</span></button>`)}
      ${children}
    </div>
  </div>`;
}

export function BodyField({ value, labelledBy, busy, submit }) {
  const [chosen, setChosen] = useState((value || []).map(known));
  const send = () => submit(chosen.map((item) => item.value), listed(chosen.map((item) => item.label)));
  return html`<${BodyParts} chosen=${chosen} onChoose=${setChosen} labelledBy=${labelledBy}>
    <${Button} busy=${busy || !chosen.length} onClick=${send}>${t('chosen-done')}<//><//>`;
}
