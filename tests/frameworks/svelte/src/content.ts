export const clinic = 'Alder & Vale';

export const wordings = ['What brings you here?', 'What would you like to talk about?'] as const;

export type Wording = (typeof wordings)[number];

/** A new object at every call. */
export const configWith = (prompt: Wording) => ({ questions: [{ id: 'concern', prompt }] });
