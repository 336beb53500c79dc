// The way to a person: the telephone, the window, and what this page is not.
import { html } from './vendor/htm-preact-standalone.module.js';
import { useModel } from './model.js';
import { Icon, Page } from './parts.js';
import { t } from './words.js';

function Help() {
  const { turn } = useModel();
  const authority = turn && turn.outlook && turn.outlook.authority;
  const known = authority && authority.region;
  return html`<${Page} title=${t('help')}>
    <a class="button second wide" href="#/questions">${t('go-questions')}</a>
    <section class="card"><h2>${t('help-call')}</h2><p>${t('help-call-hint')}</p>
      <a class="button main wide" href="tel:12333"><${Icon} name="phone" />${t('hotline')}</a></section>
    <section class="card"><h2>${t('help-window')}</h2>
      ${known ? html`<p dir="auto"><strong>${authority.name}</strong></p><p dir="auto">${authority.why}</p>
        ${authority.phone && authority.phone !== '12333' && html`<a class="button second wide" href=${`tel:${authority.phone}`}><${Icon} name="phone" />${authority.phone}</a>`}`
        : html`<p>${t('help-window-unknown')}</p>`}
      <p class="hint">${t('help-window-hint')}</p></section>
    <section class="card"><h2>${t('help-what')}</h2><p>${t('help-program')}</p><p>${t('help-decision')}</p><p>${t('help-private')}</p></section>
  <//>`;
}

export const pages = { help: Help };
