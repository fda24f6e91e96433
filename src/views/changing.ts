import { keyed } from 'lit/directives/keyed.js';

/**
 * Text that changes while its screen stays. A translator in the browser puts elements in the place of text nodes, and what
 * is written into such a node is never seen. So another text comes as another node, and takes that place again.
 */
export const changing = (text: string): unknown => keyed(text, text);
