// axe with nothing switched off: `expect().to.be.accessible()` leaves out target-size (2.5.8), the experimental rules, and
// what axe could not decide.
import type * as axe from 'axe-core';
import 'axe-core/axe.min.js';
import { addScript, type OpenFrame } from './frames.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** AAA is not aimed at. */
const isAsked = ({ tags }: axe.RuleMetadata) => !tags.includes('wcag2aaa');

function asked(axe: Window['axe']): string[] {
  return axe.getRules().filter(isAsked).map(({ ruleId }) => ruleId);
}

const line = ({ id, help }: axe.Result, { html, failureSummary = '' }: axe.NodeResult) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary.replaceAll('\n', ' ')}`;

/** What axe finds wrong, and what it could not decide, a text each. In a frame, its window has an axe of its own. */
export async function axeFindings(element: Element, { axe }: Pick<Window, 'axe'> = window): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, { runOnly: { type: 'rule', values: asked(axe) }, resultTypes: ['violations', 'incomplete'] });
  return [...violations, ...incomplete].flatMap((result) => result.nodes.map((node) => line(result, node)));
}

/** What axe finds wrong on the whole page of a frame, by its own rules, run inside of it. */
export async function axeViolations(open: OpenFrame): Promise<string[]> {
  await addScript(open, '/node_modules/axe-core/axe.min.js');
  const { violations } = await open.window.axe.run(open.document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
