import { htmlSnippet, onePieceSnippet } from './html.ts';
import { reactSnippet } from './react.ts';
import type { Snippet, SnippetInput } from './snippet.ts';
import { tagManagerSnippet } from './tag-manager.ts';
import { vueSnippet } from './vue.ts';

export interface Variant {
  readonly id: string;
  readonly name: string;
  /** What to do with the code, step by step; `{version}` stands for the one that is named. */
  readonly steps: readonly string[];
  /** Whether a JSON file can stand beside the page there. */
  readonly canHaveFile: boolean;
  readonly make: (input: SnippetInput) => Snippet[];
}

export const variants: readonly Variant[] = [
  {
    id: 'html',
    name: 'Your own HTML',
    steps: ['Put the first part between <head> and </head> of the page.', 'Put the second part where the quiz should stand.'],
    canHaveFile: true,
    make: htmlSnippet,
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    steps: ['Open the page in the editor and add the block “Custom HTML”.', 'Paste the code into it and update the page.', 'If the code is gone after saving, your account may not add scripts: ask an administrator.'],
    canHaveFile: false,
    make: onePieceSnippet,
  },
  {
    id: 'site-kit',
    name: 'Wix, Squarespace',
    steps: ['Squarespace: add a “Code” block to the page, and paste the code into it.', 'Wix: add “Embed code”, then “Embed HTML”, and paste the code there. It stands in a frame, so make that about 900 pixels high.'],
    canHaveFile: false,
    make: onePieceSnippet,
  },
  {
    id: 'tag-manager',
    name: 'Google Tag Manager',
    steps: [
      'Make a tag of the kind “Custom HTML”, and paste the code into it.',
      'Let it fire on the page where the quiz should stand.',
      'Put <div id="quiz"></div> into that page. Without it, the quiz stands at the end of the page.',
    ],
    canHaveFile: false,
    make: tagManagerSnippet,
  },
  {
    id: 'react',
    name: 'React',
    steps: ['Install it: npm install exosome-quiz@{version}', 'Add the component. It needs React 19 or later.'],
    canHaveFile: false,
    make: reactSnippet,
  },
  {
    id: 'vue',
    name: 'Vue',
    steps: ['Install it: npm install exosome-quiz@{version}', 'Add the component. It needs Vue 3.', 'In your Vite config, tell Vue that exosome-quiz is an element: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "exosome-quiz" } } })'],
    canHaveFile: false,
    make: vueSnippet,
  },
];
