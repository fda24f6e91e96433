import type { Method } from '../quiz/types.ts';
import type { Region } from './locale.ts';

export const regions: readonly Region[] = ['us', 'uk', 'eu'];

/** Strict wherever nothing else is known: what uses longer needles is shown only when the clinic lists it. */
const strictest: readonly Method[] = ['topical', 'microneedling'];

/**
 * What is shown when a clinic does not list its methods. In the US only injection needs listing there:
 * the FDA's warning letters name exosome injections.
 */
export function regionMethods(region: Region | undefined): readonly Method[] {
  return region === 'us' ? [...strictest, 'prp'] : strictest;
}
