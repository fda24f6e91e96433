import { css } from 'lit';

/**
 * Sizes are in em of the host's own text, never in rem, which belongs to the page.
 * - A page's rules for everything, such as "* { color: red }", win over :host, but end there. So what the page's text looks
 *   like stops at .base; its font, its size, its direction and its colour scheme go on, and so does what hides or blocks an
 *   ancestor: visibility and pointer-events.
 * - Letters that are tall, or fill their square, have more room between the lines. Lines of Korean end at its spaces; short
 *   ones of Japanese, which has none, between phrases, where a browser knows them.
 * - The kicker ends in a mark that is heard as a pause before the area, and not seen: it is not that of every language.
 */
export const layout = css`
  :host {
    display: block;
    /* As in the lines that the README gives for the page, so that nothing moves when the element comes. */
    min-block-size: max(30em, 54em - 100vw);
  }

  :host([without-intro]) {
    min-block-size: max(80em - 133vw, clamp(35em, 999 * (42em - 100vw), 44.2em));
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
    /* What takes the focus comes out from under headers and footers that stay. */
    scroll-margin-block: 6em;
  }

  .base {
    position: relative;
    max-inline-size: 46em;
    min-block-size: inherit;
    margin-inline: auto;
    /* Clear of what a phone has at its edges, on pages that reach them. */
    --_inset: clamp(1em, 5%, 2.5em);
    padding: var(--_inset) max(var(--_inset), env(safe-area-inset-right)) max(var(--_inset), env(safe-area-inset-bottom))
      max(var(--_inset), env(safe-area-inset-left));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_text);
    -webkit-text-fill-color: currentcolor;
    font-family: var(--exosome-quiz-font, inherit);
    /* Pages that make 1rem 10px may leave their own text at that. */
    font-size: max(1em, 14px);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    list-style: disc;
    cursor: auto;
  }

  .base:lang(ko) {
    word-break: keep-all;
  }

  :is(h2, h3, .option, button):lang(ja) {
    word-break: auto-phrase;
  }

  .base:is(:lang(ar), :lang(ja), :lang(ko), :lang(zh)) {
    line-height: 1.65;
  }

  :is(h2, .option):is(:lang(ar), :lang(ja), :lang(ko), :lang(zh)) {
    line-height: 1.4;
  }

  form,
  section,
  fieldset,
  .options,
  .answers,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  fieldset,
  legend {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  /* A legend is no item of the grid, so its distance to what follows is its own. */
  legend {
    margin-block-end: calc(var(--_gap) * 1.25);
  }

  legend + .muted {
    margin-block-start: calc(var(--_gap) * -0.9);
  }

  h2,
  h3,
  p,
  ul {
    margin: 0;
  }

  h2 {
    font-size: clamp(1.4em, 1.1em + 1.4vw, 1.8em);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }

  h3 {
    font-size: 1em;
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.2em;
  }

  li::marker {
    color: var(--_line);
  }

  .lead {
    font-size: 1.1em;
  }

  .muted,
  .notice,
  .kicker {
    color: var(--_muted);
  }

  .strong {
    font-weight: 600;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [inert] {
    opacity: 0.6;
  }

  .progress {
    display: grid;
    gap: 0.5em;
    margin-block-end: calc(var(--_gap) * 1.5);
    color: var(--_muted);
    font-size: 0.9em;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_border);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--_line);
  }

  progress::-moz-progress-bar {
    background: var(--_line);
  }

  /* Their only colours would be that of the page. */
  @media (forced-colors: active) {
    progress {
      --_line: CanvasText;
      outline: 1px solid;
    }
  }

  .errors,
  .tell,
  .doctor {
    display: grid;
    gap: 0.6em;
    padding: 1em 1.2em;
    border-inline-start: 4px solid var(--_line);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_tint);
  }

  .errors,
  .doctor {
    border-color: var(--_error);
  }

  .error {
    color: var(--_error);
    font-weight: 600;
  }

  [role='status']:not(:empty) {
    margin-block-start: var(--_gap);
  }

  section {
    gap: 0.5em;
  }

  .problems {
    margin-block-end: calc(var(--_gap) * 1.5);
    padding: 1em 1.2em;
    border: 2px dashed var(--_muted);
    border-radius: var(--_radius);
    font-size: 0.9em;
  }

  .problems.scrolls {
    max-block-size: 24em;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .problems ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .problems li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_border);
  }

  .problems code {
    font: inherit;
  }

  .problems strong {
    margin-inline-end: 0.4em;
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: calc(var(--_radius) / 3);
  }

  .kicker {
    display: block;
    margin-block-end: 0.5em;
    font-size: max(0.55em, 13px);
    font-weight: 600;
  }

  .kicker::after {
    content: '.';
    opacity: 0;
  }

  .words ul {
    display: flex;
    flex-wrap: wrap;
    padding: 0;
    list-style: none;
  }

  .words li {
    padding: 0.3em 0.9em;
    border: 1px solid var(--_border);
    border-radius: 2em;
  }

  .notice {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
    font-size: 0.9em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: calc(var(--_gap) / 2);
  }
`;
