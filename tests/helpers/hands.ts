import { expect } from '@open-wc/testing';
import type { Visitor } from './visitor.ts';

/** What a visitor does with everything: the same by mouse alone and by keyboard alone. */
export type Hand = 'mouse' | 'keyboard';

export async function go(visitor: Visitor, by: Hand, button: string): Promise<void> {
  await (by === 'mouse' ? visitor.clickButton(button) : visitor.pressButton(button));
}

export async function choose(visitor: Visitor, by: Hand, label: string): Promise<void> {
  await (by === 'mouse' ? visitor.click(visitor.option(label).closest('label') ?? visitor.option(label)) : visitor.chooseByKeyboard(label));
  expect(visitor.option(label).checked, `${label} is chosen`).to.equal(true);
  expect(visitor.focused, 'the focus stays on the option').to.equal(visitor.option(label));
}

export async function write(visitor: Visitor, by: Hand, label: string, text: string): Promise<void> {
  await (by === 'mouse' ? visitor.click(visitor.field(label)) : visitor.tabTo(visitor.field(label)));
  await visitor.write(text);
}
