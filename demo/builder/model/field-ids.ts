// Ids of the form's fields. A condition has one field for each of its sentences.

/** Some attributes have several fields: the first of them stands for all. */
const firstField: Readonly<Record<string, string>> = { 'methods': 'method-topical', 'lead-fields': 'lead-name', 'accent': 'token-accent', 'name': 'form-name', 'rules': 'section-rules', 'questions': 'section-questions', 'categories': 'section-categories' };

export const fieldId = {
  attribute: (name: string): string => firstField[name] ?? name,
  token: (name: string): string => `token-${name}`,
  section: (section: string): string => `section-${section}`,
  extra: 'extra',

  category: (id: string): string => `category-${id}`,
  /** `title`, `summary`, `ask`, `methods`, `id`. */
  ofCategory: (id: string, key: string): string => `category-${key}-${id}`,

  openQuestion: (question: string): string => `open-${question}`,
  prompt: (question: string): string => `prompt-${question}`,
  hint: (question: string): string => `hint-${question}`,
  /** `type`, `optional`, `id`, `when`. */
  ofQuestion: (question: string, key: string): string => `question-${key}-${question}`,

  label: (question: string, value: string): string => `label-${question}-${value}`,
  points: (question: string, value: string): string => `points-${question}-${value}`,
  /** `hint`, `group`, `flag`, `exclusive`, `value`, `when`. */
  ofOption: (question: string, value: string, key: string): string => `option-${key}-${question}-${value}`,

  /** `id`, `when`, `points`, `exclude`, `flag`. */
  ofRule: (id: string, key: string): string => `rule-${key}-${id}`,

  sentence: (condition: string, index: number): string => `${condition}-${index}`,
  conditionJson: (condition: string): string => `${condition}-json`,
  addSentence: (condition: string): string => `${condition}-add`,
} as const;
