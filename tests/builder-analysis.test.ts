import { expect, waitUntil } from '@open-wc/testing';
import { openBuilder } from './helpers/builder-page.ts';
import { closeFrames } from './helpers/frames.ts';

describe('the builder’s analysis', () => {
  after(closeFrames);

  it('shows a hundred visitors in the colours of their bars, and says the same in words', async () => {
    const page = await openBuilder();
    await waitUntil(() => page.document.querySelector('.people'), 'the picture is there', { timeout: 10_000 });
    const picture = page.document.querySelector('.people svg');
    const figures = [...(picture?.querySelectorAll('g') ?? [])].map((each) => (each as SVGElement).style.color);
    expect(figures).to.have.lengthOf(100);
    const bars = [...page.document.querySelectorAll<HTMLElement>('[aria-labelledby=analysis-title] .bar')];
    for (const bar of bars) {
      const share = Number.parseInt(bar.querySelector('b')?.textContent ?? '', 10) || 0;
      const colour = bar.querySelector<HTMLElement>('.bar__track > div')?.style.backgroundColor;
      expect(figures.filter((each) => each === colour).length, bar.textContent ?? '').to.be.within(share - 1, share + 1);
      expect(picture?.getAttribute('aria-label')).to.contain(bar.querySelector('.bar__name span')?.textContent?.trim());
    }
  });

  it('shows a bar of what is done while it works, and what was found before', async () => {
    const page = await openBuilder();
    const card = () => page.document.querySelector('[aria-labelledby=analysis-title]');
    expect(card()?.getAttribute('aria-busy')).to.equal('true');
    expect(card()?.querySelector('progress')?.getAttribute('aria-label')).to.contain('Looked at');
    await waitUntil(() => card()?.getAttribute('aria-busy') === 'false', 'it is done', { timeout: 10_000 });
    expect(card()?.querySelector('progress') === null, 'the bar is gone').to.equal(true);
    await page.press('Treatments');
    await page.set('category-hair', false);
    expect(card()?.getAttribute('aria-busy')).to.equal('true');
    expect(card()?.querySelectorAll('.bar').length, 'nothing jumps away').to.be.above(4);
  });

  it('never shows as found what it found of a setup that has changed since', async () => {
    const page = await openBuilder();
    const card = () => page.document.querySelector('[aria-labelledby=analysis-title]');
    const isDone = () => card()?.getAttribute('aria-busy') === 'false';
    await page.press('Treatments');
    await page.set('category-hair', false);
    await waitUntil(() => Number(card()?.querySelector('progress')?.getAttribute('value')) > 0, 'it is looked at', { timeout: 10_000, interval: 1 });
    await page.set('category-hair', true);
    await waitUntil(isDone, 'it is done', { timeout: 10_000, interval: 5 });
    const names = [...(card()?.querySelectorAll('.bar__name span') ?? [])].map(({ textContent }) => textContent?.trim());
    expect(names).to.include('Hair regeneration and growth');
  });
});
