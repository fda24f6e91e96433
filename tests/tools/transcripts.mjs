// `npm run transcripts`: writes down anew what a screen reader says, into tests/transcripts. Read the difference.
import { renew } from './renew.mjs';

renew('tests/transcript.test.ts', { RENEW_TRANSCRIPTS: '1' });
