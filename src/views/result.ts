import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import { button, submitButton } from './buttons.ts';
import { comeOut } from './come-out.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading, sectionHeading } from './heading.ts';
import type { ResultModel } from './result-model.ts';

export interface ResultActions {
  ctaHref: string | undefined;
  offersContact: boolean;
  canGoBack: boolean;
  headingLevel: number;
  /** The summary as text, for a browser that does not allow copying; else `null`. */
  summaryToCopy: string | null;
}

type Part = TemplateResult | typeof nothing;

export function resultView(result: ResultModel, actions: ResultActions, text: WidgetText, on: Handlers): TemplateResult {
  const { kind, kicker, heading, texts, because, also, flags, ask, methods } = result;
  const titled = (words: string) => sectionHeading(actions.headingLevel, words);
  const title = html`${kicker ? html`<span class="kicker">${kicker}</span> ` : nothing}${heading}`;
  return html`
    <form novalidate part="result" @submit=${on.goOn}>
      ${screenHeading(actions.headingLevel, title)}
      ${texts.map((each) => html`<p class="lead">${each}</p>`)} ${alertList(flags.doctor)}
      ${section(titled(text.because), because, 'words')} ${also ? html`<section>${titled(text.also)}<p>${also}</p></section>` : nothing}
      ${section(titled(kind === 'doctor' ? text.doctorTell : text.tell), flags.tell, 'tell')}
      ${section(titled(text.note), flags.note)}
      ${methods ? section(titled(text.methods), methods.length ? methods : [text.methodsUnknown]) : nothing} ${section(titled(text.ask), ask)}
      ${ask.length ? html`<p>${text.risks}</p>` : nothing}
      <section part="notice" class="notice">${titled(text.notice)}<p>${result.notice}</p></section>
      ${resultActions(kind, actions, text, on)}
    </form>
  `;
}

function section(heading: TemplateResult, items: readonly string[], style = 'plain'): Part {
  return items.length ? html`<section class=${style}>${heading}${list(items)}</section>` : nothing;
}

/** Safari takes a list without marks for no list, unless its role is said. */
function list(items: readonly string[]): TemplateResult {
  return html`<ul role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function alertList(items: readonly string[]): Part {
  return items.length ? html`<div class="doctor">${list(items)}</div>` : nothing;
}

function resultActions(kind: ResultModel['kind'], actions: ResultActions, text: WidgetText, on: Handlers): TemplateResult {
  const { ctaHref, offersContact, canGoBack, summaryToCopy } = actions;
  const isPitched = kind === 'category' || kind === 'consultation';
  const booking = isPitched && ctaHref ? html`<a part="button" class="button" href=${ctaHref}>${text.cta}</a>` : nothing;
  return html`
    ${offersContact || booking !== nothing ? html`<div class="actions">${offersContact ? submitButton(text.toContact, on) : nothing} ${booking}</div>` : nothing}
    <div class="actions">
      ${kind === 'stop' ? nothing : button('copy', text.copy, on.copySummary)} ${canGoBack ? button('back', text.back, on.goBack) : nothing}
      ${button('restart', text.restart, on.restart)}
    </div>
    ${summaryToCopy === null
      ? nothing
      : html`<label class="field">${text.copyFailed}<textarea readonly rows="8" class="summary" .value=${summaryToCopy} @keyup=${comeOut}></textarea></label>`}
  `;
}
