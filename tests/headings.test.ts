import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { nameOf } from './helpers/roles.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

/** Each heading with its level, as assistive technology is told. */
function outline({ root }: Visitor): { name: string; level: number }[] {
  const headings = [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]')];
  return headings.map((each) => ({ name: nameOf(each), level: Number(each.ariaLevel ?? each.localName.slice(1)) }));
}

/** What a page sets, and the level that a screen's heading has then. */
const values: readonly { value: string | number | null; level: number }[] = [
  { value: null, level: 2 },
  { value: '', level: 2 },
  { value: '1', level: 1 },
  { value: '2', level: 2 },
  { value: ' 3 ', level: 3 },
  { value: '5', level: 5 },
  { value: 4, level: 4 },
];

const slips: readonly { value: string | number; fix?: string }[] = [
  { value: '7', fix: '5' },
  { value: '0', fix: '1' },
  { value: '6', fix: '5' },
  { value: 'h3', fix: '3' },
  { value: 9, fix: '5' },
  { value: Number.NaN },
  { value: 'two' },
  { value: '2.5' },
];

describe('1.3.1 heading-level', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  for (const { value, level } of values) {
    it(`${JSON.stringify(value)}: the screen’s heading has level ${level}, and those of its parts one more`, async () => {
      const visitor = await screenNamed('the result: a category').reach();
      visitor.quiz.headingLevel = value;
      await visitor.quiz.updateComplete;
      const [first, ...parts] = outline(visitor);
      expect(first).to.deep.equal({ name: visitor.title, level });
      expect(parts).to.have.length.above(3);
      expect(parts.filter((part) => part.level !== level + 1)).to.deep.equal([]);
      expect(visitor.quiz.problems).to.deep.equal([]);
    });
  }

  for (const { name, reach } of partOf(screens)) {
    it(`fits every screen into a page’s outline: ${name}`, async () => {
      const visitor = await reach();
      visitor.quiz.setAttribute('heading-level', '4');
      await visitor.quiz.updateComplete;
      const levels = outline(visitor).map(({ level }) => level);
      expect(levels.filter((level) => level === 4)).to.have.length(1);
      expect(levels.filter((level) => level !== 4 && level !== 5)).to.deep.equal([]);
    });
  }

  for (const { value, fix } of slips) {
    it(`${JSON.stringify(value)} is left out, with ${fix ?? 'all that are known'} as the way out`, async () => {
      const visitor = await visit();
      visitor.quiz.headingLevel = value;
      await visitor.quiz.updateComplete;
      expect(outline(visitor)).to.deep.equal([{ name: visitor.title, level: 2 }]);
      const [problem, ...others] = visitor.quiz.problems;
      expect(others).to.deep.equal([]);
      expect({ code: problem?.code, path: problem?.path, fix: problem?.fix }).to.deep.equal({ code: 'unknown-value', path: 'heading-level', fix });
      expect(problem?.message).to.contain(fix ? `“${fix}”` : '1, 2, 3, 4, 5');
    });
  }
});
