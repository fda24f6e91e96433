import { nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isTemplateResult, TemplateResultType } from 'lit/directive-helpers.js';
import { PartType } from 'lit/directive.js';
import { escape } from './markup.ts';

/** An attribute whose value is about to come, at the end of what is written so far. A mark before its name says what lit makes of it. */
const openAttribute = /(?<mark>[.?@]?)(?<name>[\w-]+)=(?<quoted>"[^"]*)?$/;

/**
 * The markup that a browser would build from one of the templates in src/views. Those put values between tags, and into
 * attributes: a whole one without quotes, or parts of one within double quotes.
 */
export function templateHtml({ strings, values }: TemplateResult): string {
  // White space in the source is for whoever reads that.
  const texts = strings.map((text) => text.replace(/\s+/g, ' '));
  return texts.reduce((before, text, index) => {
    const value = values[index - 1];
    return (before.lastIndexOf('<') > before.lastIndexOf('>') ? withAttribute(before, value) : before + contentHtml(value)) + text;
  });
}

function withAttribute(html: string, value: unknown): string {
  const open = openAttribute.exec(html);
  if (!open?.groups) throw new Error(`A value stands where no attribute can have it: ${html.slice(-40)}`);
  const { mark = '', name = '', quoted } = open.groups;
  // Parts of a value are texts and numbers.
  return quoted === undefined ? html.slice(0, open.index) + wholeAttribute(mark, name, value) : html + escape(String(value));
}

function wholeAttribute(mark: string, name: string, value: unknown): string {
  if (mark === '@') return listenerHtml(name);
  // As markup, a property that is on or off is an attribute that is there or not.
  if (mark === '?' || typeof value === 'boolean') return value ? `${name}=""` : '';
  return value === nothing ? '' : `${name}="${escape(String(value ?? ''))}"`;
}

/**
 * Nobody listens before the script is there. A form that is sent then must not leave the page: with this method it does nothing,
 * for it stands in no dialog of its shadow root. And a browser is not to keep what was chosen, which it would for a page that
 * it shows again.
 */
function listenerHtml(event: string): string {
  return event === 'submit' ? 'method="dialog" autocomplete="off"' : '';
}

function contentHtml(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(contentHtml).join('');
  if (isTemplateResult(value, TemplateResultType.HTML)) return templateHtml(value);
  const Directive = getDirectiveClass(value);
  if (Directive) return contentHtml(new Directive({ type: PartType.CHILD }).render(...argumentsOf(value)));
  return escape(String(value));
}

/** What a directive was called with. */
function argumentsOf(directive: object): unknown[] {
  return 'values' in directive && Array.isArray(directive.values) ? directive.values : [];
}
