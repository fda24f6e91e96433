// The default quiz, in the form that each contender takes. Points, flags and rules are left out: only ours weighs answers.
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/install.mjs';

/** What an attentive visitor with thinning hair says: eight questions, the one about sun is not asked. */
export const ANSWERS = {
  concern: 'hair',
  notice: ['slow-thinning'],
  also: ['none'],
  duration: 'over-a-year',
  sun: 'rarely-burns',
  tried: ['nothing'],
  comfort: 'unsure',
  age: '22-39',
  safety: ['none'],
};

const textOf = ({ label, hint }) => (hint ? `${label} (${hint})` : label);

async function readQuestions() {
  const { defaultQuiz } = await import(pathToFileURL(`${root}dist/lib/default-quiz.js`).href);
  return defaultQuiz.questions.map(({ id, type, prompt, hint, when, options }) => ({
    id,
    type,
    prompt,
    hint,
    when,
    options: options.map(({ value, label, hint, group, exclusive, when }) => ({ value, label, hint, group, exclusive, when })),
  }));
}

/** Each condition in the default quiz: one of several values of one question, or not that. */
function expression(when) {
  const [[key, wanted]] = Object.entries(when);
  if (key === 'not') return `!(${expression(wanted)})`;
  return [wanted].flat().map((value) => `{${key}} = '${value}'`).join(' or ');
}

/** One question a page. Texts of hints are part of the choices, which have none; groups of choices do not exist. */
function surveyJs(questions) {
  const choice = ({ exclusive, when, ...option }) => ({
    value: option.value,
    text: textOf(option),
    ...(exclusive && { isExclusive: true }),
    ...(when && { visibleIf: expression(when) }),
  });
  const page = ({ id, type, prompt, hint, when, options }) => ({
    elements: [
      {
        type: type === 'single' ? 'radiogroup' : 'checkbox',
        name: id,
        title: prompt,
        ...(hint && { description: hint }),
        isRequired: true,
        ...(when && { visibleIf: expression(when) }),
        choices: options.map(choice),
      },
    ],
  });
  return { showProgressBar: true, pageNextText: 'Continue', pagePrevText: 'Back', completeText: 'Continue', completedHtml: '<h3>Thank you</h3>', pages: questions.map(page) };
}

/**
 * Which question comes next depends on the answer to the one before, and on nothing else: so a sore skips to `duration`,
 * but everybody is asked about sun, and sees all options. No option stands alone.
 */
function formbricks(questions) {
  const sore = questions[0].options.find(({ value }) => value === 'sore');
  const question = ({ id, type, prompt, hint, options }, index) => ({
    id,
    type: type === 'single' ? 'multipleChoiceSingle' : 'multipleChoiceMulti',
    headline: prompt,
    ...(hint && { subheader: hint }),
    required: true,
    buttonLabel: 'Continue',
    choices: options.map((option) => ({ id: `${id}-${option.value}`, label: textOf(option) })),
    ...(index === 0 && { logic: [{ condition: 'equals', value: textOf(sore), destination: 'duration' }] }),
  });
  return {
    id: 'quiz',
    name: 'Quiz',
    type: 'link',
    welcomeCard: { enabled: false },
    questions: questions.map(question),
    thankYouCard: { enabled: true, headline: 'Thank you' },
    hiddenFields: { enabled: false },
    triggers: [],
  };
}

/** What each bundle imports, by the name it imports it under, and what the walk has to know. */
export async function readQuiz() {
  const questions = await readQuestions();
  const steps = questions.map(({ id, prompt, options }) => {
    const chosen = [ANSWERS[id]].flat().map((value) => options.find((option) => option.value === value));
    return { id, prompt, values: ANSWERS[id], labels: chosen.map(({ label }) => label), texts: chosen.map(textOf) };
  });
  return { modules: { 'bench:quiz': { questions }, 'bench:surveyjs': surveyJs(questions), 'bench:formbricks': formbricks(questions) }, steps };
}
