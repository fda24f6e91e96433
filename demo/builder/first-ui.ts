import { english } from '../../src/config/locale-source.ts';
import type { Ui } from './ui.ts';

/** What is looked at on a page that was just opened. */
export const firstUi: Ui = {
  open: ['clinic'],
  question: null,
  category: null,
  rule: null,
  device: 'phone',
  scheme: 'light',
  words: english,
  problems: [],
  remarks: {},
  analysis: { state: 'working' },
  visitor: {},
  release: null,
  variant: 'html',
  address: '',
  keepsFile: true,
  isFirstScreenShown: false,
  render: null,
  schema: null,
  said: '',
};
