import type { TemplateResult } from 'lit';
import type { Configuration } from './config/resolve.ts';
import { fill } from './content/fill.ts';
import type { Problem } from './quiz/types.ts';
import { canGoBack } from './quiz/session.ts';
import { currentQuestion, offersContact, type SessionState } from './quiz/session-state.ts';
import { contactView } from './views/contact.ts';
import { shownErrors } from './views/errors-shown.ts';
import { frame } from './views/frame.ts';
import type { Handlers } from './views/handlers.ts';
import { introView } from './views/intro.ts';
import { questionView } from './views/question.ts';
import { resultModel } from './views/result-model.ts';
import { resultView } from './views/result.ts';
import { sentView } from './views/sent.ts';
import { summaryText } from './views/summary.ts';

/** Whether the summary was copied, or is shown for the visitor to copy by hand. */
export type CopyState = 'none' | 'copied' | 'by-hand';

export interface QuizTemplateModel {
  config: Configuration;
  state: SessionState;
  copying: CopyState;
  /** For whoever sets up the quiz; empty for visitors. */
  problems: readonly Problem[];
  findings: readonly string[];
  isDisabled: boolean;
  /** The direction of the texts, where the page gives none. */
  dir: 'rtl' | undefined;
  /** The form around the quiz asked for a result that is not there yet. */
  isMissing: boolean;
}

/** The screen that belongs to a state, in its frame. */
export function quizTemplate(model: QuizTemplateModel, on: Handlers): TemplateResult {
  const { config, state, problems, findings } = model;
  return frame(
    {
      // In another language it is made anew: a translator in the browser may have put its own nodes in the place of texts.
      key: `${config.text.lang} ${state.question ?? state.screen}`,
      progress: state.screen === 'question' ? { number: fill(config.text.questionNumber, { number: state.step }), value: state.progress } : null,
      dir: model.dir,
      status: statusText(model),
      isError: model.isMissing || (state.screen === 'contact' && state.sending === 'failed'),
      isDisabled: model.isDisabled,
      problems,
      findings,
      headingLevel: config.headingLevel,
    },
    screenTemplate(model, on),
    config.text,
  );
}

function screenTemplate({ config, state, copying }: QuizTemplateModel, on: Handlers): TemplateResult {
  const { text, leadStep, leadFields: fields, privacyHref, ctaHref, headingLevel } = config;
  const question = currentQuestion(config, state);
  const errors = shownErrors(state.errors, question, text);
  const isBeforeResult = leadStep === 'before-result';
  if (question) return questionView({ question, answer: state.answers[question.id], errors, canGoBack: canGoBack(config, state), headingLevel }, text, on);
  if (state.screen === 'contact') return contactView({ ...state, fields, errors, isBeforeResult, privacyHref, headingLevel }, text, on);
  if (state.screen === 'sent') return sentView(isBeforeResult, headingLevel, text, on);
  if (!state.decision) return introView(headingLevel, text, on);
  const result = resultModel(config, state.decision);
  const actions = {
    ctaHref,
    offersContact: !isBeforeResult && offersContact(config, state),
    canGoBack: canGoBack(config, state),
    headingLevel,
    summaryToCopy: copying === 'by-hand' ? summaryText(result, text) : null,
  };
  return resultView(result, actions, text, on);
}

function statusText({ config: { text }, state, copying, isMissing }: QuizTemplateModel): string {
  if (isMissing) return text.required;
  if (state.screen === 'contact') return { idle: '', pending: text.sending, failed: text.sendFailed, sent: '' }[state.sending];
  return copying === 'copied' ? text.copied : '';
}
