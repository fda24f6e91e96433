import { aTimeout } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { Visitor } from './visitor.ts';

/** Longer than the two presses of a double one may be apart. */
export const anotherPress = 600;

type Place = readonly [left: number, top: number];

const tell = (method: string, params: object) => executeServerCommand('phone', { method, params });

export async function beAPhone({ width = 360, height = 740, slower = 1 }: { width?: number; height?: number; slower?: number } = {}): Promise<void> {
  await setViewport({ width, height });
  await tell('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await tell('Emulation.setCPUThrottlingRate', { rate: slower });
}

export async function beADesktop(): Promise<void> {
  await tell('Emulation.setCPUThrottlingRate', { rate: 1 });
  await tell('Emulation.setTouchEmulationEnabled', { enabled: false });
  await setViewport({ width: 800, height: 900 });
}

/** What the phone's notch and its bar take of each edge, in pixels. */
export async function setInsets(insets: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): Promise<void> {
  await tell('Emulation.setSafeAreaInsetsOverride', { insets });
}

/** The middle of something, scrolled into sight where it is not. */
export function placeOf(target: HTMLElement): Place {
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = target.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** One finger, down and up. It touches whatever is there. */
export async function touch([x, y]: Place): Promise<void> {
  await tell('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await tell('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

export async function tap({ quiz }: Visitor, target: HTMLElement): Promise<void> {
  await touch(placeOf(target));
  await quiz.updateComplete;
}

/** Two taps in the same place, so many milliseconds apart: a finger does not see what came in between. */
export async function tapTwice({ quiz }: Visitor, target: HTMLElement, apart = 100): Promise<void> {
  const place = placeOf(target);
  await touch(place);
  await aTimeout(apart);
  await touch([place[0] + 6, place[1] - 4]);
  await quiz.updateComplete;
}

export async function doubleClick({ quiz }: Visitor, target: HTMLElement): Promise<void> {
  const [x, y] = placeOf(target);
  for (const clickCount of [1, 2]) {
    for (const type of ['mousePressed', 'mouseReleased']) await tell('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount });
  }
  await quiz.updateComplete;
}
