import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../content/fill.ts';
import type { WidgetText } from '../content/locale.ts';
import { type ConsentBox, type ContactField, type ContactFieldName, honeypot } from '../quiz/contact.ts';
import { button, submitButton } from './buttons.ts';
import { comeOut } from './come-out.ts';
import { errorId, errorSummary, fieldError, type ShownError } from './errors.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading } from './heading.ts';

export interface ContactModel {
  fields: readonly ContactField[];
  contact: Readonly<Record<string, string>>;
  consent: Readonly<Record<ConsentBox, boolean>>;
  errors: readonly ShownError[];
  sending: 'idle' | 'pending' | 'failed' | 'sent';
  /** The result has not been shown yet. */
  isBeforeResult: boolean;
  privacyHref: string | undefined;
  headingLevel: number;
}

/**
 * The keyboard for each, and what the browser may fill in. No `enterkeyhint`: Android's key goes on to the next field by itself,
 * iOS says "go", and both are true. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
 */
const inputs: Record<ContactFieldName, { type: string; autocomplete: string; capitals: string }> = {
  name: { type: 'text', autocomplete: 'name', capitals: 'words' },
  email: { type: 'email', autocomplete: 'email', capitals: 'none' },
  phone: { type: 'tel', autocomplete: 'tel', capitals: 'none' },
  message: { type: 'text', autocomplete: 'off', capitals: 'sentences' },
  postcode: { type: 'text', autocomplete: 'postal-code', capitals: 'characters' },
};

export function contactView(model: ContactModel, text: WidgetText, on: Handlers): TemplateResult {
  const { fields, errors, sending, isBeforeResult, privacyHref, headingLevel } = model;
  const isPending = sending === 'pending';
  const send = isPending ? text.sending : sending === 'failed' ? text.retry : text.send;
  return html`
    <form novalidate part="contact" @submit=${on.goOn} aria-busy=${isPending ? 'true' : nothing}>
      ${errorSummary(errors, text, on)}
      ${screenHeading(headingLevel, text.contactHeading)}
      <p class="muted">${text.contactText}</p>
      ${fields.map((field) => contactInput(field, model, text, on))}
      <div class="options consent">
        ${consentBox('consent', text.consent, model, on)} ${consentBox('share-answers', text.shareAnswers, model, on)}
        ${fields.some(({ name }) => name === 'phone') ? consentBox('marketing', text.marketing, model, on) : nothing}
      </div>
      <div class="unseen" aria-hidden="true">
        <label for=${honeypot}>${text.leaveEmpty}</label>
        <input id=${honeypot} name=${honeypot} tabindex="-1" autocomplete="off" @input=${(event: Event) => on.type(honeypot, (event.target as HTMLInputElement).value)} />
      </div>
      ${privacyHref ? html`<p><a href=${privacyHref} target="_blank" rel="noopener">${text.privacy}</a></p>` : nothing}
      <div class="actions">
        ${submitButton(send, on, isPending)} ${button('skip', isBeforeResult ? text.resultWithoutSending : text.dontSend, on.skip)}
        ${isBeforeResult ? button('back', text.back, on.goBack) : nothing}
      </div>
    </form>
  `;
}

function contactInput({ name, optional }: ContactField, { contact, errors, sending }: ContactModel, text: WidgetText, on: Handlers): TemplateResult {
  const { type, autocomplete, capitals } = inputs[name];
  const label = text.fields[name];
  const error = errorId(name, errors);
  const write = (event: Event) => on.type(name, (event.target as HTMLInputElement).value);
  const isPending = sending === 'pending';
  return html`
    <div class="field">
      <label for=${name}>${optional ? fill(text.optional, { field: label }) : label}</label>
      ${fieldError(name, errors)}
      ${name === 'message'
        ? html`<textarea id=${name} name=${name} rows="3" maxlength="2000" .value=${contact[name] ?? ''} ?required=${!optional} ?readonly=${isPending} aria-invalid=${error === nothing ? nothing : 'true'} aria-describedby=${error} @input=${write} @keyup=${comeOut}></textarea>`
        : html`<input id=${name} name=${name} type=${type} autocomplete=${autocomplete} autocapitalize=${capitals} autocorrect="off" spellcheck="false" maxlength="254" .value=${contact[name] ?? ''} ?required=${!optional} ?readonly=${isPending} aria-invalid=${error === nothing ? nothing : 'true'} aria-describedby=${error} @input=${write} @keyup=${comeOut} />`}
    </div>
  `;
}

/** Never ticked beforehand. A required box counts as invalid until it is ticked, unless it is said not to be. */
function consentBox(box: ConsentBox, label: string, { consent, errors, sending }: ContactModel, on: Handlers): TemplateResult {
  const error = errorId(box, errors);
  const isPending = sending === 'pending';
  return html`
    ${fieldError(box, errors)}
    <label part="option" class="option">
      <input
        type="checkbox"
        id=${box}
        name=${box}
        ?required=${box === 'consent'}
        .checked=${consent[box]}
        aria-disabled=${isPending ? 'true' : nothing}
        @click=${isPending ? (event: Event) => event.preventDefault() : nothing}
        aria-invalid=${error === nothing ? 'false' : 'true'}
        aria-describedby=${error}
        @change=${(event: Event) => on.tick(box, (event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
  `;
}
