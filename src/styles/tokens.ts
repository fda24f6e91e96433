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
 *
 * On a surface of the page's own, the text is a grey of some 16:1, and black or white where there is no such
 * grey, so that a dark card in a light page can be read. A surface that lets through more than it covers says
 * nothing about what is under the text, and leaves it as it is. Hints, quiet borders and errors follow the text;
 * hints let through less of the card where the text is soft already.
 */
export const tokens = css`
  :host {
    --_surface: var(--exosome-quiz-surface, Canvas);
    --_text: var(--exosome-quiz-text, CanvasText);
    --_muted: var(--exosome-quiz-muted, var(--_text));
    --_border: var(--exosome-quiz-border, GrayText);
    --_radius: var(--exosome-quiz-radius, 12px);
    --_gap: var(--exosome-quiz-gap, 1em);
    --_fill: #24594e;
    --_on-fill: #fff;
    --_line: var(--_text);
    --_error: var(--_text);
    --_tint: var(--_surface);
  }

  @supports (color: light-dark(red, color(from red xyz-d65 x y z))) {
    :host {
      --_surface: var(--exosome-quiz-surface, light-dark(#fff, #171d1b));
      --_grey: clamp(max(0, y * 0.06 - 0.045), (0.179 - y) * 9999, 0.85 + y);
      --_auto: color(
        from var(--exosome-quiz-surface) xyz-d65 calc(0.95 * var(--_grey)) var(--_grey) calc(1.089 * var(--_grey)) /
          calc((alpha - 0.5) * 9999)
      );
      --_text: var(
        --exosome-quiz-text,
        color(from color-mix(in srgb, var(--_auto, #0000) 99%, light-dark(#1c2422, #eef2f0)) srgb r g b / 1)
      );
      --_muted: var(
        --exosome-quiz-muted,
        color(from var(--_text) xyz-d65 x y z / calc(0.7 + 5 * y * max(0, 0.45 - y)))
      );
      --_border: var(--exosome-quiz-border, color-mix(in srgb, var(--_text) 18%, #0000));
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
      --_error: color-mix(in srgb, red 45%, var(--_text));
      --_tint: color-mix(in srgb, var(--_fill) 9%, var(--_surface));
    }
  }
`;
