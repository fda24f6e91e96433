// What dist/custom-elements.json says can be styled, compared with every screen as it is shown.
import { expect } from '@open-wc/testing';
import '../src/define.ts';
import { screens } from './helpers/screens.ts';
import type { Visitor } from './helpers/visitor.ts';

interface Named {
  name: string;
}

interface Documented {
  tagName?: string;
  cssParts: Named[];
  cssStates: Named[];
}

async function documented(): Promise<Documented> {
  const manifest: { modules: { declarations: Documented[] }[] } = await (await fetch('/dist/custom-elements.json')).json();
  const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'exosome-quiz');
  if (!element) throw new Error('The manifest has no element.');
  return element;
}

const namesOf = (items: Named[]): string[] => items.map(({ name }) => name).sort();

function partsOf({ root }: Visitor): string[] {
  return [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
}

/** Notes every state that an element is given while `act` runs. */
async function statesGiven(act: () => Promise<void>): Promise<Set<string>> {
  const given = new Set<string>();
  const { add } = CustomStateSet.prototype;
  CustomStateSet.prototype.add = function (this: CustomStateSet, state: string) {
    given.add(state);
    return add.call(this, state);
  };
  try {
    await act();
  } finally {
    CustomStateSet.prototype.add = add;
  }
  return given;
}

describe('the manifest', () => {
  const parts = new Set<string>();
  let states = new Set<string>();

  before(async function () {
    this.timeout(60_000);
    states = await statesGiven(async () => {
      for (const { reach } of screens) {
        const visitor = await reach();
        partsOf(visitor).forEach((part) => parts.add(part));
        visitor.quiz.remove();
      }
    });
  });

  it('has the parts of all screens, and no other', async () => {
    expect([...parts].sort()).to.deep.equal(namesOf((await documented()).cssParts));
  });

  it('has the states of all screens, and no other', async () => {
    expect([...states].sort()).to.deep.equal(namesOf((await documented()).cssStates));
  });

  it('would not pass for one that is left out', async () => {
    const { cssParts, cssStates } = await documented();
    for (const [listed, shown] of [[cssParts, parts], [cssStates, states]] as const) {
      for (const { name } of listed) expect(namesOf(listed.filter((each) => each.name !== name)), name).not.to.deep.equal([...shown].sort());
    }
  });
});
