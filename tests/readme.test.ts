import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import { parseQuiz } from '../src/config/config.ts';
import { recommend } from '../src/quiz/engine.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { goTo } from './helpers/run-through.ts';

/** The README's code blocks in one language. */
async function blocks(language: string): Promise<string[]> {
  const readme = await (await fetch('/README.md')).text();
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);
}

describe('the README', () => {
  it('has quizzes that work as they stand', async () => {
    const found = (await blocks('html')).flatMap((code) => code.match(/<exosome-quiz[^]*?<\/exosome-quiz>/g) ?? []);
    expect(found.length).to.be.at.least(3);
    for (const markup of found) {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.innerHTML = markup;
      const quiz = host.querySelector('exosome-quiz');
      if (!quiz) throw new Error(`There is no quiz in ${markup}`);
      await goTo(quiz, 'concern');
      expect(quiz.problems, markup).to.deep.equal([]);
      await goTo(quiz, 'result', { concern: 'hair', notice: ['slow-thinning'], also: ['none'], duration: 'unsure', sun: 'prefer-not', tried: ['nothing'], comfort: 'unsure', budget: 'open', age: '22-39', safety: ['none'] });
      expect(quiz.recommendation?.primary?.id, markup).to.equal('hair');
    }
  });

  it('has configurations without a problem', async () => {
    const found = await blocks('json');
    expect(found.length).to.be.at.least(1);
    for (const text of found) {
      const { quiz, problems } = parseQuiz(text);
      expect(problems, text).to.deep.equal([]);
      expect(quiz.copy).to.include({ start: 'Begin' });
    }
  });

  it('tells the truth of the engine', async () => {
    const code = (await blocks('js')).find((block) => block.includes('recommend('));
    const { primary } = recommend(defaultQuiz, { concern: 'hair', notice: ['slow-thinning'] });
    expect(code).to.include(`{ id: '${primary?.id}', title: '${primary?.title}', points: ${primary?.points},`);
  });
});
