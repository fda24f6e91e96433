import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref, type Ref } from 'lit/directives/ref.js';
import type { ExosomeQuiz } from '../../../src/define.ts';
import type { Actions, Device, Model } from '../ui.ts';
import { choice } from './fields.ts';

const devices = [
  ['phone', 'Phone'],
  ['tablet', 'Tablet'],
  ['desktop', 'Desktop'],
] as const;

const schemes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** In CSS pixels. */
export const widths: Readonly<Record<Device, number>> = { phone: 360, tablet: 768, desktop: 1180 };

export function previewPane(model: Model, quiz: Ref<ExosomeQuiz>, actions: Actions): TemplateResult {
  const { device, scheme } = model.ui;
  return html`
    <div class="preview__bar">
      <h2 id="preview-title" tabindex="-1">Preview</h2>
      ${choice('Width', device, devices, (each) => actions.show({ device: each }))}
      ${choice('Colours', scheme, schemes, (each) => actions.show({ scheme: each }))}
    </div>
    <div class="stage stage--${scheme}" data-scheme=${scheme}>
      <div class="screen" data-device=${device} style="--width: ${widths[device]}px" @click=${(event: Event) => stay(event, actions)}>${liveQuiz(model, quiz)}</div>
    </div>
    <p class="hint">This is the quiz itself, as visitors get it. It keeps your place while you change it, and sends nothing.</p>
  `;
}

function text(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function liveQuiz({ output, ui }: Model, quiz: Ref<ExosomeQuiz>): TemplateResult {
  const { attributes, questions, changes, questionIds, categories, rules, json, tokens } = output;
  const style = Object.entries(tokens).map(([name, value]) => `--exosome-quiz-${name}: ${value}`).join('; ');
  // Left out: `action`, since what is tried here reaches nobody; `resume`, since it would bring back an older try; the page's form.
  return html`<exosome-quiz
    ${ref(quiz)}
    lang=${text(attributes.lang) ?? 'en'}
    dir=${ui.words.locale.dir}
    style=${style}
    clinic-name=${ifDefined(text(attributes['clinic-name']))}
    heading=${ifDefined(text(attributes.heading))}
    intro=${ifDefined(text(attributes.intro))}
    ?without-intro=${Boolean(attributes['without-intro'])}
    region=${ifDefined(text(attributes.region))}
    methods=${ifDefined(text(attributes.methods))}
    lead-step=${ifDefined(text(attributes['lead-step']))}
    lead-fields=${ifDefined(text(attributes['lead-fields']))}
    privacy-href=${ifDefined(text(attributes['privacy-href']))}
    consent-text=${ifDefined(text(attributes['consent-text']))}
    cta-href=${ifDefined(text(attributes['cta-href']))}
    cta-label=${ifDefined(text(attributes['cta-label']))}
    heading-level="3"
    .questions=${changes.length ? questions : questionIds}
    ?auto-advance=${Boolean(attributes['auto-advance'])}
    .categories=${categories}
    .rules=${rules.length ? rules : null}
  >${json === null ? nothing : html`<script type="application/json" .textContent=${json}></script>`}</exosome-quiz>`;
}

/** Links of the quiz lead away from the work. */
function stay(event: Event, actions: Actions): void {
  const link = event.composedPath().find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  const address = link?.getAttribute('href');
  if (!address || address.startsWith('#')) return;
  event.preventDefault();
  actions.say(`On your page, this link opens ${address}`);
}
