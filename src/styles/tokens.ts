import { css } from 'lit';

/**
 * The public tokens and what they are when a page sets none. `--_accent` may also come from the
 * `accent` attribute, in a style sheet of the instance.
 *
 * Text on the accent is black or white, whichever has more contrast: Y of XYZ is the relative luminance
 * of WCAG, and at 0.179 both have the same contrast of 4.58:1. Browsers that cannot compute it get the
 * default accent, whose contrast is known. An accent that lets through what is under it is made opaque.
 * Lines and links are the accent with so much of the text's colour that even white on white, or black on
 * black, keeps 4.5:1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export const tokens = css`
  :host {
    --_surface: var(--exosome-quiz-surface, Canvas);
    --_text: var(--exosome-quiz-text, CanvasText);
    --_muted: var(--exosome-quiz-muted, CanvasText);
    --_border: var(--exosome-quiz-border, GrayText);
    --_radius: var(--exosome-quiz-radius, 12px);
    --_gap: var(--exosome-quiz-gap, 1em);
    --_fill: #24594e;
    --_on-fill: #fff;
    --_line: CanvasText;
    --_error: CanvasText;
    --_tint: Canvas;
  }

  @supports (color: light-dark(red, color(from red xyz-d65 x y z))) {
    :host {
      --_surface: var(--exosome-quiz-surface, light-dark(#fff, #171d1b));
      --_text: var(--exosome-quiz-text, light-dark(#1c2422, #eef2f0));
      --_muted: var(--exosome-quiz-muted, light-dark(#55625e, #a9b6b1));
      --_border: var(--exosome-quiz-border, light-dark(#d3dad7, #3a4642));
      --_accent: var(--exosome-quiz-accent, light-dark(#24594e, #8fd0bd));
      --_fill: color(from var(--_accent) xyz-d65 x y z / 1);
      --_on-fill: var(
        --exosome-quiz-on-accent,
        color(
          from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505) clamp(0, (0.179 - y) * 9999, 1)
            clamp(0, (0.179 - y) * 9999, 1.089) / 1
        )
      );
      --_line: color-mix(in srgb, var(--_fill) 35%, var(--_text));
      --_error: light-dark(#a3231b, #ffa79e);
      --_tint: color-mix(in srgb, var(--_fill) 9%, var(--_surface));
    }
  }
`;
