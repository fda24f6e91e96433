// `npm run pictures`: takes the pictures of tests/pictures anew where the quiz looks different, and removes those that no
// test takes any more. Look at each one that git shows as changed before you commit it.
//   npm run pictures -- --grep "the result"     only those of some screens
import { parseArgs } from 'node:util';
import { renew } from './renew.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });
renew('tests/pictures.test.ts', { RENEW_PICTURES: '1', ...(values.grep ? { TEST_GREP: values.grep } : {}) });
