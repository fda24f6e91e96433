import type { ExosomeQuiz } from '../../src/define.ts';
import type { Lead } from '../../src/lead/lead.ts';

/** A page that receives leads and takes its time: it hears of one at once, and says later how it went. */
export interface LeadReceiver {
  readonly leads: Lead[];
  /** The last lead arrived. */
  accept(): Promise<void>;
  /** The last lead did not arrive. */
  refuse(): Promise<void>;
}

export function receiveLeads(quiz: ExosomeQuiz): LeadReceiver {
  const leads: Lead[] = [];
  let settle: { resolve(): void; reject(reason: Error): void } | undefined;
  quiz.addEventListener('quiz-lead', (event) => {
    leads.push(event.detail);
    event.waitUntil(new Promise<void>((resolve, reject) => (settle = { resolve, reject })));
  });
  const after = async (name: 'quiz-lead-sent' | 'quiz-lead-failed', act: () => void) => {
    const said = new Promise((resolve) => quiz.addEventListener(name, resolve, { once: true }));
    act();
    await said;
    await quiz.updateComplete;
  };
  return {
    leads,
    accept: () => after('quiz-lead-sent', () => settle?.resolve()),
    refuse: () => after('quiz-lead-failed', () => settle?.reject(new Error('The line is down.'))),
  };
}
