/** The finished looks of demo/looks.html. */
export interface FinishedLook {
  readonly name: string;
  readonly tokens: Readonly<Record<string, string>>;
}

export const looks: readonly FinishedLook[] = [
  {
    name: 'Calm green',
    tokens: {
      accent: 'light-dark(#2f6b4f, #8fd3ae)',
      surface: 'light-dark(#fcfefb, #18221c)',
      text: 'light-dark(#1d2b24, #e6efe8)',
      muted: 'light-dark(#4f6157, #a7b8ad)',
      border: 'light-dark(#cfdcd0, #35463c)',
      radius: '14px',
      gap: '1.1em',
    },
  },
  {
    name: 'Warm clay',
    tokens: {
      accent: 'light-dark(#a4492a, #ea9f7b)',
      surface: 'light-dark(#fffaf4, #261b14)',
      text: 'light-dark(#3a2417, #f5e6d9)',
      muted: 'light-dark(#73523e, #cbae9a)',
      border: 'light-dark(#e3cdbb, #513d30)',
      radius: '3px',
      font: '"Iowan Old Style", P052, "Palatino Linotype", Palatino, Georgia, serif',
      gap: '1.15em',
    },
  },
  {
    name: 'Clinical blue',
    tokens: {
      accent: 'light-dark(#0b5cad, #79baf7)',
      surface: 'light-dark(#ffffff, #0f1924)',
      text: 'light-dark(#0b1f35, #e7eef6)',
      muted: 'light-dark(#46596e, #a5b5c7)',
      border: 'light-dark(#aabfd6, #34495f)',
      radius: '0px',
      font: '"Helvetica Neue", "Nimbus Sans", "Liberation Sans", Arial, sans-serif',
      gap: '0.9em',
    },
  },
  {
    name: 'Night',
    tokens: { accent: '#efb9a0', surface: '#151a28', text: '#eceaf2', muted: '#aeb0c4', border: '#343c54', radius: '8px' },
  },
  {
    name: 'Soft lilac',
    tokens: {
      accent: 'light-dark(#7548b0, #cbabf4)',
      surface: 'light-dark(#fffdff, #201a2b)',
      text: 'light-dark(#2e2240, #efe8f8)',
      muted: 'light-dark(#625279, #bcaed0)',
      border: 'light-dark(#ddd0ef, #473a5d)',
      radius: '22px',
      gap: '1.05em',
    },
  },
];
