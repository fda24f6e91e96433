import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { axeFindings } from './helpers/axe.ts';
import { partOf } from './helpers/engine.ts';
import { screenNamed, screens } from './helpers/screens.ts';

describe('WCAG 2.2 AA by axe, with every rule', () => {
  const { style } = document.documentElement;

  beforeEach(() => setViewport({ width: 800, height: 900 }));

  afterEach(() => {
    style.removeProperty('color-scheme');
    document.documentElement.removeAttribute('dir');
  });

  const faults = { 'color-contrast': '.option { color: #bbb; background: white; }', 'target-size': '.options { display: block; } .option { min-block-size: 9px; padding: 0; line-height: 9px; } .option input { inline-size: 9px; block-size: 9px; }' };
  for (const [rule, css] of Object.entries(faults)) {
    it(`would find ${rule}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const { quiz, root } = await screenNamed('the question concern').reach();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      expect((await axeFindings(quiz)).map((finding) => finding.split(':')[0])).to.include(rule);
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl']) {
      const turn = (scheme === 'dark' ? 2 : 0) + (dir === 'rtl' ? 1 : 0);
      for (const { name, reach } of partOf(screens, turn)) {
        it(`finds nothing in ${scheme} colours, ${dir}: ${name}`, async () => {
          style.colorScheme = 'light dark';
          document.documentElement.dir = dir;
          await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          const { quiz } = await reach();
          expect(await axeFindings(quiz)).to.deep.equal([]);
        });
      }
    }
  }
});
