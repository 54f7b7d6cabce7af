import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { skips } from '../../shared.ts';
import { labelled, sectioned } from '../sample.ts';
import { desktop, executablePath, missing, open, phone, withChromium, written } from './chromium.ts';

withChromium();

/** Violations of WCAG 2.2 A and AA and of what axe-core holds for good practice, each with where. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside: the page's own policy lets no script in.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/** Colours of all kinds, so that the contrast of chips is looked at. */
const colors = [
  '000000',
  'ffffff',
  '777777',
  'ff0000',
  '00ff00',
  '0000ff',
  'ffff00',
  'e05d44',
  '2b2b2b',
  '808080',
];
const colorful = `# Colours\n\n## Tags\n\n| Section | Tag |\n|---|---|\n${colors
  .map((color, at) => `| Colour ${color} | ![](https://img.shields.io/badge/Tag--${at}-${color}) |\n`)
  .join('')}\n## List\n\n| Title | Tags |\n|---|---|\n${colors
  .map((color, at) => `| Entry ${at} | ![](https://img.shields.io/badge/Tag--${at}-${color}) |\n`)
  .join('')}`;

const lists = { labelled, sectioned, colorful };

describe.skipIf(skips(!executablePath, missing))('axe-core finds nothing to fix', () => {
  for (const [width, viewport] of Object.entries({ phone, desktop })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it.each(Object.entries(lists))(`on a ${width}, ${colorScheme}: %s`, async (_, markdown) => {
        const page = await open(written(markdown), { viewport, colorScheme });
        expect(await violations(page)).toEqual([]);
      });

      it(`on a ${width}, ${colorScheme}: while it is used`, async () => {
        const page = await open(`${written(labelled)}#label=Get-Web&label=Odd&q=a`, {
          viewport,
          colorScheme,
        });
        if (viewport === phone) await page.getByRole('button', { name: 'Filters (2)' }).click();
        expect(await violations(page)).toEqual([]);
        await page.locator('#query').fill('nothing like it');
        expect(await violations(page)).toEqual([]);
      });
    }
  }
});
