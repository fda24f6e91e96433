import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completeWith } from './completion.ts';
import type { Schema } from './schema.ts';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--panel)', border: '1px solid var(--edge)', borderRadius: '0.5rem', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { minHeight: '12rem', maxHeight: '28rem', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--soft)', border: '0', borderRadius: '0.5rem 0 0 0.5rem' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--panel)', border: '1px solid var(--edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--on-accent)', backgroundColor: 'var(--accent)' },
  '.cm-completionInfo': { maxWidth: '20rem' },
});

/** Lint in the middle of a word is noise, and an empty field is no mistake. */
const findFaults = linter((view) => (view.state.doc.toString().trim() ? jsonParseLinter()(view) : []), { delay: 800 });

/** A code editor for JSON that completes and explains names by a schema. Tab leaves it, as it leaves any field. */
export class JsonEditor extends HTMLElement {
  #view: EditorView | undefined;
  #value = '';
  schema: Schema = {};
  label = '';
  hint = '';

  get value(): string {
    return this.#value;
  }

  /** Text that is the same leaves the cursor where it is. */
  set value(value: string) {
    if (value === this.#value) return;
    this.#value = value;
    this.#view?.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: value } });
  }

  connectedCallback(): void {
    this.#view ??= new EditorView({ parent: this, doc: this.#value, extensions: this.#extensions() });
  }

  override focus(options?: FocusOptions): void {
    this.#view?.contentDOM.focus(options);
  }

  #extensions() {
    return [
      json(),
      syntaxHighlighting(colours),
      bracketMatching(),
      indentOnInput(),
      lineNumbers(),
      autocompletion({ override: [completeWith(this.schema)] }),
      findFaults,
      keymap.of([...completionKeymap, ...defaultKeymap]),
      placeholder(this.hint),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': this.label }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        const value = state.doc.toString();
        if (!docChanged || value === this.#value) return;
        this.#value = value;
        this.dispatchEvent(new Event('input', { bubbles: true }));
      }),
      theme,
    ];
  }
}

if (!customElements.get('json-editor')) customElements.define('json-editor', JsonEditor);
