import { expect, nextFrame } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { engine, itWith } from './helpers/engine.ts';
import { screens } from './helpers/screens.ts';
import type { Visitor } from './helpers/visitor.ts';

/** Fonts of the tests' own: a machine's would make other pictures. */
const fonts = [
  { family: 'Inter', folder: 'inter', subset: 'latin' },
  { family: 'Noto Sans Arabic', folder: 'noto-sans-arabic', subset: 'arabic' },
] as const;
const weights = [400, 500, 600] as const;

const languages = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
] as const;
const widths = [360, 1280] as const;
const themes = ['light', 'dark'] as const;

/** Higher than every screen. */
const height = 3000;

const taken: string[] = [];

function fileName(screen: string, lang: string, width: number, theme: string): string {
  const folder = screen.replace(/^the /, '').replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  return `${folder}/${lang}-${width}-${theme}.webp`;
}

async function problemWith({ root }: Visitor, name: string): Promise<string> {
  const rect = root.querySelector('[part=base]')?.getBoundingClientRect() ?? new DOMRect();
  const x = Math.floor(rect.left);
  const y = Math.floor(rect.top);
  const clip = { x, y, width: Math.ceil(rect.right) - x, height: Math.ceil(rect.bottom) - y };
  expect(clip.y + clip.height, 'the whole quiz is in the window').to.be.at.most(height);
  const { problem } = await executeServerCommand<{ problem: string }, { name: string; clip: typeof clip }>('picture', { name, clip });
  return problem;
}

describe('what a visitor sees', () => {
  before(async () => {
    if (engine !== 'chromium') return;
    const files = fonts.flatMap(({ family, folder, subset }) =>
      weights.map((weight) => new FontFace(family, `url(/node_modules/@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff2)`, { weight: String(weight) })),
    );
    for (const file of files) document.fonts.add(await file.load());
    document.body.style.font = `16px ${fonts.map(({ family }) => `"${family}"`).join(', ')}`;
    document.documentElement.style.colorScheme = 'light dark';
    document.body.style.margin = '0';
  });

  after(() => {
    for (const name of ['lang', 'dir', 'style']) document.documentElement.removeAttribute(name);
    document.body.removeAttribute('style');
  });

  for (const { name: screen, reach } of screens) {
    for (const { lang, dir } of languages) {
      itWith('pictures')(`${screen}, in ${lang}`, async function (this: Mocha.Context) {
        this.timeout(20_000);
        Object.assign(document.documentElement, { lang, dir });
        await setViewport({ width: 1280, height });
        await emulateMedia({ reducedMotion: 'reduce' });
        const visitor = await reach();
        // As whoever sets the quiz up sees it.
        visitor.root.querySelector('.problems')?.classList.add('scrolls');
        const problems: string[] = [];
        for (const width of widths) {
          await setViewport({ width, height });
          // The height that the quiz had in another width goes with the next frame.
          await nextFrame();
          await nextFrame();
          for (const theme of themes) {
            await emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
            const name = fileName(screen, lang, width, theme);
            taken.push(name);
            problems.push(await problemWith(visitor, name));
          }
        }
        expect(problems.filter(Boolean)).to.deep.equal([]);
      });
    }
  }

  itWith('pictures')('has no pictures left over', async () => {
    if (taken.length < screens.length * languages.length) return;
    expect(await executeServerCommand('pictures-left-over', taken)).to.deep.equal([]);
  });
});
