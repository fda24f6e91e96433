import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Page } from './page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
const page = <StrictMode><Page /></StrictMode>;
if (root.firstElementChild) hydrateRoot(root, page);
else createRoot(root).render(page);
