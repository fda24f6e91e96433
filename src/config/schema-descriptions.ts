/**
 * What an editor says about each key of a configuration while somebody writes one. Used by the build alone, for
 * `quiz.schema.json`: in `quiz-shape.ts` these words would travel to every page that has a configuration.
 */

/** What a part is called, by its name in `$defs`. */
export const titles = {
  quiz: 'A whole quiz of your own',
  quizPatch: 'Changes to the default quiz',
  category: 'A category',
  categoryPatch: 'A change to a built-in category',
  question: 'A question',
  questionPatch: 'A change to a built-in question',
  option: 'An option',
  optionPatch: 'A change to a built-in option, or a new one',
  rule: 'A rule',
  flag: 'A flag',
  flagPatch: 'A change to a built-in flag',
  policy: 'How points become a recommendation',
  policyPatch: 'A change to how points become a recommendation',
  points: 'Points by category',
  condition: 'When something applies',
  test: 'What a condition asks of one question',
  copy: 'Texts of the widget',
} as const;

/** What each key means, by the part in which it stands. */
export const descriptions = {
  quiz: {
    $schema: 'Address of this schema, for your editor. The quiz itself does not use it.',
    version: 'Write 1 for a whole quiz of your own. Leave it out to change the default quiz.',
    categories:
      'Treatment categories in your order of preference, which settles ties. A change to the default quiz lists ids: those you leave out are not offered. Without a plain id in the list, it changes or adds categories and keeps the rest.',
    questions:
      'Questions in the order in which they are asked. A change to the default quiz lists ids: those you leave out are not asked, but “age” and “safety” always are, last. Without a plain id in the list, it changes or adds questions and keeps the rest.',
    rules: 'What follows from a combination of answers. In a change to the default quiz they are added to its rules.',
    flags: 'Notes and warnings that options and rules raise, each with how serious it is.',
    policy: 'How points become a recommendation. Left out: as in the default quiz.',
    copy: 'Texts of the widget that you want to word differently, by name. {clinic} stands for the clinic’s name.',
  },
  category: {
    id: 'Stable name used in points, rules, events and leads, such as “hair”.',
    title: 'Headline of the result.',
    summary: 'One or two plain sentences under the headline.',
    methods: 'How clinics usually deliver it. Your own list of methods narrows this down.',
    ask: 'What to ask the clinic about this category.',
    offered: 'false when you do not offer it: it is still weighed, and never recommended. Default: true.',
  },
  question: {
    id: 'Stable name used in conditions and leads. Not “any”, “all” or “not”.',
    prompt: 'The question, as visitors read it.',
    hint: 'A line under the question.',
    type: '“single”: one answer. “multiple”: as many as fit.',
    optional: 'true: visitors may skip it. Default: false.',
    when: 'Asked only when this holds. Default: always.',
    options:
      'The answers to choose from. In a change, a list with plain values says which options there are, in which order; a list of objects alone changes or adds options and keeps the rest.',
  },
  option: {
    value: 'Stable name of the answer, used in conditions and leads.',
    label: 'The answer, as visitors read it.',
    hint: 'A line under the answer.',
    group: 'Options with the same group stand together under this heading.',
    points: 'What choosing it gives to each category.',
    flag: 'Id of a flag that this choice raises.',
    exclusive: 'true: choosing it clears the others, as “None of these” does. Default: false.',
    when: 'Shown only when this holds. Default: always.',
    remove: 'true: takes this built-in option away.',
  },
  rule: {
    id: 'Stable name of the rule. The result names it as a reason for points.',
    when: 'The rule takes effect when this holds.',
    points: 'What the rule gives to each category; negative takes away.',
    exclude: 'Categories that are out of the running.',
    flag: 'Id of a flag that the rule raises.',
  },
  flag: {
    id: 'Stable name of the flag, used in options and rules.',
    level: '“stop”: the quiz ends here. “doctor”: see a doctor first. “tell”: tell the clinic before any treatment. “note”: worth knowing.',
    text: 'What visitors read, beside the result or in its place.',
  },
  policy: {
    close: 'The first two categories are called close when fewer points than this lie between them.',
    also: 'What the second category needs to be named beside the first.',
    methodOrder: 'The question whose answer orders the delivery methods.',
  },
  also: {
    points: 'Points that it needs.',
    share: 'Share of the first category’s points that it needs, from 0 to 1.',
    pointsAfter: 'Points needed instead when the category of this id comes first.',
  },
  methodOrder: {
    question: 'Id of the question.',
    orders: 'The order of the methods for each value of that question.',
  },
  condition: {
    any: 'At least one of these conditions holds.',
    all: 'Each of these conditions holds. Keys side by side mean the same.',
    not: 'This condition does not hold.',
  },
  test: {
    only: 'Something was chosen, and nothing but these values.',
    all: 'Each of these values was chosen.',
  },
} as const;
