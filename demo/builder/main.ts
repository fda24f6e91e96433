import pack from '../../package.json' with { type: 'json' };
import { Builder } from './builder.ts';
import { readRelease } from './output/release.ts';
import { fitPreview } from './fit-preview.ts';
import { listenToKeys } from './keys.ts';

const place = document.getElementById('builder');
if (!place) throw new Error('The page has no place for the builder');

const builder = new Builder(place);
listenToKeys(builder);
await builder.start();
fitPreview(place);
builder.release = await readRelease(new URL('../../dist/', document.baseURI).href, pack.version);
