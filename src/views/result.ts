import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import { button, submitButton } from './buttons.ts';
import type { Handlers } from './handlers.ts';
import type { ResultModel } from './result-model.ts';

export interface ResultActions {
  ctaHref: string | undefined;
  offersContact: boolean;
  canGoBack: boolean;
  /** The summary as text, for a browser that does not allow copying; else `null`. */
  summaryToCopy: string | null;
}

type Part = TemplateResult | typeof nothing;

export function resultView(result: ResultModel, actions: ResultActions, text: WidgetText, on: Handlers): TemplateResult {
  const { kind, kicker, heading, texts, because, also, flags, ask, methods } = result;
  return html`
    <form novalidate part="result" @submit=${on.goOn}>
      <h2 part="heading" tabindex="-1">${kicker ? html`<span class="kicker">${kicker}</span> ` : nothing}${heading}</h2>
      ${texts.map((each) => html`<p class="lead">${each}</p>`)} ${alertList(flags.doctor)}
      ${section(text.because, because, 'words')} ${also ? html`<section><h3>${text.also}</h3><p>${also}</p></section>` : nothing}
      ${section(kind === 'doctor' ? text.doctorTell : text.tell, flags.tell, 'tell')}
      ${section(text.note, flags.note)}
      ${methods ? methodsSection(methods, text) : nothing} ${section(text.ask, ask)}
      ${ask.length ? html`<p>${text.risks}</p>` : nothing}
      <section part="notice" class="notice"><h3>${text.notice}</h3><p>${result.notice}</p></section>
      ${resultActions(kind, actions, text, on)}
    </form>
  `;
}

function section(heading: string, items: readonly string[], style = 'plain'): Part {
  return items.length ? html`<section class=${style}><h3>${heading}</h3>${list(items)}</section>` : nothing;
}

function list(items: readonly string[]): TemplateResult {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function alertList(items: readonly string[]): Part {
  return items.length ? html`<div class="doctor">${list(items)}</div>` : nothing;
}

function methodsSection(methods: readonly string[], text: WidgetText): Part {
  return section(text.methods, methods.length ? methods : [text.methodsUnknown]);
}

function resultActions(kind: ResultModel['kind'], actions: ResultActions, text: WidgetText, on: Handlers): TemplateResult {
  const { ctaHref, offersContact, canGoBack, summaryToCopy } = actions;
  const isPitched = kind === 'category' || kind === 'consultation';
  return html`
    <div class="actions">
      ${offersContact ? submitButton(text.toContact, on) : nothing}
      ${isPitched && ctaHref ? html`<a part="button" class="button" href=${ctaHref}>${text.cta}</a>` : nothing}
    </div>
    <div class="actions">
      ${kind === 'stop' ? nothing : button('copy', text.copy, on.copySummary)} ${canGoBack ? button('back', text.back, on.goBack) : nothing}
      ${button('restart', text.restart, on.restart)}
    </div>
    ${summaryToCopy === null
      ? nothing
      : html`<label class="field">${text.copyFailed}<textarea readonly rows="8" class="summary" .value=${summaryToCopy}></textarea></label>`}
  `;
}
