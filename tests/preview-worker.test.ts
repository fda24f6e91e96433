import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import { engine } from './helpers/engine.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, quizIn } from './helpers/frames.ts';
import { longQuiz } from './helpers/long-quiz.ts';

const here = new URL('/dist/exosome-quiz.js', location.href);
const elsewhere = new URL(here);
elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

const idleRule = (id: string) => `[{"id":"${id}","when":{"concern":"sore","notice":"pits"},"points":{"hair":1}}]`;

/** What a page's workers did. */
interface Workers {
  addresses: string[];
  answers: number;
  ended: number;
}

interface Page {
  open: OpenFrame;
  quiz: ExosomeQuiz;
  workers: Workers;
  errors: string[];
}

/** Opens a page with a quiz, with its workers watched. */
async function openPage({ script = here, policy = '' }: { script?: URL; policy?: string } = {}): Promise<Page> {
  const head = `<meta charset="utf-8"><title>Host page</title><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const open = await openFrame({ srcdoc: `<!doctype html><html lang="en"><head>${head}</head><body><exosome-quiz></exosome-quiz>` });
  const workers: Workers = { addresses: [], answers: 0, ended: 0 };
  const errors: string[] = [];
  for (const type of ['error', 'unhandledrejection']) open.window.addEventListener(type, () => errors.push(type));
  open.window.Worker = class extends open.window.Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      workers.addresses.push(String(args[0]));
      super(...args);
      this.addEventListener('message', () => (workers.answers += 1));
    }
    override terminate() {
      workers.ended += 1;
      super.terminate();
    }
  };
  await addScript(open, script.href);
  return { open, quiz: await quizIn(open), workers, errors };
}

const panelOf = (quiz: ExosomeQuiz) => quiz.shadowRoot?.querySelector('.problems')?.textContent ?? '';

async function findings(quiz: ExosomeQuiz, says = 'ways to answer'): Promise<void> {
  quiz.preview = true;
  await waitUntil(() => panelOf(quiz).includes(says), `the panel says ${says}`, { timeout: 10_000 });
}

const wherever = [
  { name: 'the same origin', script: here, address: /^http:.*\/exosome-quiz-preview-[^/]*\.js$/ },
  { name: 'another origin', script: elsewhere, address: /^blob:/ },
] as const;

describe('what comes of the answers, in preview', () => {
  afterEach(closeFrames);

  for (const { name, script, address } of wherever) {
    it(`is found out in a worker, which ends with that: the script from ${name}`, async () => {
      const { open, quiz, workers, errors } = await openPage({ script });
      await findings(quiz);
      const [first = '', ...others] = workers.addresses;
      expect([others.length, workers.answers, workers.ended, errors]).to.deep.equal([0, 1, 1, []]);
      expect(first).to.match(address);
      if (script !== elsewhere) return;
      const isKept = await open.window.fetch(first).then(() => true, () => false);
      expect(isKept, 'the file that it began with is kept').to.equal(false);
    });

    it(`is found out all the same where a policy allows no worker: the script from ${name}`, async () => {
      const { quiz, workers, errors } = await openPage({ script, policy: `worker-src 'none'` });
      await findings(quiz);
      expect([workers.addresses.length, workers.answers, errors]).to.deep.equal([1, 0, []]);
    });

    it(`is found out all the same where there is no such thing as a worker: the script from ${name}`, async () => {
      const { open, quiz, errors } = await openPage({ script });
      Reflect.deleteProperty(open.window, 'Worker');
      Object.assign(open.window, { Worker: undefined });
      await findings(quiz);
      expect(errors).to.deep.equal([]);
    });
  }

  it('does not come from a worker that cannot run the file, as in older browsers', async () => {
    const { open, quiz, workers, errors } = await openPage();
    const { Worker: Newer } = open.window;
    open.window.Worker = class extends Newer {
      constructor(address: string | URL) {
        super(address, { type: 'classic' });
      }
    };
    await findings(quiz);
    expect([workers.answers, workers.ended, errors]).to.deep.equal([0, 1, []]);
  });

  it('is that of the newest configuration: work on an older one is given up', async () => {
    const { quiz, workers, errors } = await openPage();
    quiz.config = longQuiz;
    await quiz.updateComplete;
    quiz.preview = true;
    await waitUntil(() => workers.addresses.length === 1, 'a worker begins', { interval: 1 });
    quiz.config = null;
    quiz.setAttribute('rules', idleRule('newest'));
    await findings(quiz, '“newest” never applies');
    expect([workers.addresses.length, workers.answers, workers.ended, errors]).to.deep.equal([2, 1, 2, []]);
    expect(panelOf(quiz)).not.to.include('Title skin');
  });

  it('comes again for a quiz that was taken away and put back', async () => {
    const { quiz } = await openPage();
    quiz.preview = true;
    const { parentNode } = quiz;
    quiz.remove();
    await aTimeout(20);
    parentNode?.append(quiz);
    await findings(quiz);
  });

  if (engine === 'chromium') {
    /** How long the page was kept from all else while the analysis of twenty questions went on, at the longest. */
    const blocked = async (policy: string) => {
      const { open, quiz } = await openPage({ policy });
      quiz.config = longQuiz;
      await quiz.updateComplete;
      await aTimeout(300);
      const tasks: number[] = [];
      const observer = new open.window.PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      observer.observe({ type: 'longtask' });
      await findings(quiz, 'Title skin');
      await aTimeout(100);
      return Math.max(0, ...tasks);
    };

    it('keeps the page from nothing', async function () {
      // Other work of the machine may take so long that a short task becomes a long one.
      this.retries(3);
      expect(await blocked('')).to.equal(0);
      expect(await blocked(`worker-src 'none'`)).to.be.above(100);
    });
  }
});
