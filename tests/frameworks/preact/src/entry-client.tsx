import 'exosome-quiz/define';
import { hydrate, render } from 'preact';
import { Page } from './page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
if (root.firstElementChild) hydrate(<Page />, root);
else render(<Page />, root);
