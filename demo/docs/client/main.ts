// What a page does with a script: without one, all of its words and links are there.
import { addCopyButtons } from './copy.ts';
import { fitFrames } from './frames.ts';
import { followOutline } from './outline.ts';
import { addSearch } from './search.ts';

addSearch();
addCopyButtons();
fitFrames();
followOutline();
