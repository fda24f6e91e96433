/** What the quiz can be told and the form has no field for, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  src: 'written by the switch that keeps questions in a file',
  config: 'a property and no attribute: the JSON field holds what it would',
  preview: 'for whoever writes HTML: here, problems and results stand beside the quiz anyway',
};
