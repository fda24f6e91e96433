import { css } from 'lit';

/** Everything that a visitor can press, choose or write in. Targets are 44 px high at the least. */
export const controls = css`
  .options {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.6em;
  }

  .group {
    grid-column: 1 / -1;
    margin-block-start: 0.6em;
    font-weight: 600;
  }

  .consent {
    grid-template-columns: minmax(0, 1fr);
  }

  .option {
    display: flex;
    gap: 0.8em;
    align-items: center;
    min-block-size: 48px;
    padding: 0.6em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    line-height: 1.35;
    cursor: pointer;
  }

  .option .hint {
    display: block;
    font-size: 0.9em;
  }

  .option:has(:checked) {
    border-color: var(--_line);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_line);
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    /* Its option around it comes out as well. */
    scroll-margin-block: 8em;
    accent-color: var(--_line);
  }

  input,
  textarea,
  button {
    font: inherit;
    color: inherit;
  }

  .field {
    gap: 0.35em;
    font-weight: 600;
  }

  .field :is(input, textarea) {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.6em 0.8em;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    /* Below 16 pixels, iOS zooms into a field that has the focus, and stays there. */
    font-size: max(1em, 16px);
    font-weight: 400;
  }

  /* Rules with :has() stand alone: a browser that does not know it leaves out the whole rule. */
  .field [aria-invalid] {
    border-color: var(--_error);
  }

  .option:has([aria-invalid='true']) {
    border-color: var(--_error);
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    padding: 0.6em 1.2em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
    color: var(--_text);
    font-weight: 500;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .primary {
    padding-inline: 1.8em;
    border-color: var(--_fill);
    background: var(--_fill);
    color: var(--_on-fill);
    font-weight: 600;
  }

  /* What a finger touched last would look hovered until it touches something else. */
  @media (hover: hover) {
    .option:hover {
      border-color: var(--_line);
    }

    :is(button, .button):hover {
      box-shadow: 0 0 0 1px var(--_line);
    }
  }

  :is(.option, button, .button):active {
    box-shadow: 0 0 0 2px var(--_line);
  }

  /* No wait for the second tap of a zoom. Two fingers still zoom, and so do two taps on text. */
  :is(.option, button, .button, summary, a, input, textarea) {
    touch-action: manipulation;
  }

  [aria-disabled] {
    cursor: progress;
    opacity: 0.8;
  }

  a {
    color: var(--_line);
    text-underline-offset: 0.2em;
  }

  a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }

  .errors a {
    color: var(--_error);
  }

  details {
    border-block: 1px solid var(--_border);
  }

  summary {
    padding-block: 0.75em;
    font-weight: 500;
    cursor: pointer;
  }

  details p {
    padding-block-end: 1em;
  }

  :focus-visible {
    outline: 3px solid var(--_line);
    outline-offset: 2px;
  }

  .option:has(:focus-visible) {
    outline: 3px solid var(--_line);
    outline-offset: 2px;
  }

  h2:focus {
    outline: none;
  }

  .option:has(:focus-visible) :focus-visible {
    outline: none;
  }
`;
