import { htmlSnippet, onePieceSnippet } from './html.ts';
import { reactSnippet } from './react.ts';
import type { Output } from '../model/output.ts';
import { shortcodeSnippet } from './shortcode.ts';
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
  /** Why the first screen cannot stand in the page before the script runs; nothing where it can. */
  readonly whyNoFirstScreen?: string;
  /** Whether the site itself keeps the requests. */
  readonly keepsRequests?: boolean;
  /** What of the work has no place there, if anything. */
  readonly lacks?: (output: Output) => string | null;
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
    name: 'WordPress: HTML',
    whyNoFirstScreen: 'WordPress takes templates out of what is pasted, so the quiz appears once its script runs.',
    steps: ['Open the page in the editor and add the block “Custom HTML”.', 'Paste the code into it and update the page.', 'If the code is gone after saving, your account may not add scripts: ask an administrator.'],
    canHaveFile: false,
    make: onePieceSnippet,
  },
  {
    id: 'wordpress-plugin',
    name: 'WordPress: plugin',
    whyNoFirstScreen: 'A shortcode holds attributes alone, so the quiz appears once its script runs.',
    steps: [
      'Install and activate the plugin “Exosome quiz”. Requests are kept in your site then; an address of another host that receives them has to be allowed by whoever runs the site.',
      'Open the page in the editor, add the block “Shortcode”, and paste the code into it.',
      'The quiz speaks the language of your site. If a second part is here, paste it under Appearance, Customise, Additional CSS.',
    ],
    canHaveFile: false,
    keepsRequests: true,
    lacks: ({ extra }) => (extra ? 'What stands under “More, as JSON” has no place in a shortcode. Take “WordPress: HTML” to keep it.' : null),
    make: shortcodeSnippet,
  },
  {
    id: 'site-kit',
    name: 'Wix, Squarespace',
    whyNoFirstScreen: 'These editors may take templates out of what is pasted, so the quiz appears once its script runs.',
    steps: ['Squarespace: add a “Code” block to the page, and paste the code into it.', 'Wix: add “Embed code”, then “Embed HTML”, and paste the code there. It stands in a frame, so make that about 900 pixels high.'],
    canHaveFile: false,
    make: onePieceSnippet,
  },
  {
    id: 'tag-manager',
    name: 'Google Tag Manager',
    whyNoFirstScreen: 'The tag is a script itself, so there is nothing to show before one runs.',
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
    whyNoFirstScreen: 'Your server renders the page: renderToString of exosome-quiz/server gives it the first screen.',
    steps: ['Install it: npm install exosome-quiz@{version}', 'Add the component. It needs React 19 or later.'],
    canHaveFile: false,
    make: reactSnippet,
  },
  {
    id: 'vue',
    name: 'Vue',
    whyNoFirstScreen: 'Your server renders the page: renderToString of exosome-quiz/server gives it the first screen.',
    steps: ['Install it: npm install exosome-quiz@{version}', 'Add the component. It needs Vue 3.', 'In your Vite config, tell Vue that exosome-quiz is an element: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "exosome-quiz" } } })'],
    canHaveFile: false,
    make: vueSnippet,
  },
];
