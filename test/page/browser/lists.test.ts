import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ABSENT, skips } from '../../shared.ts';
import { desktop, executablePath, missing, open, phone, withChromium, written } from './chromium.ts';

withChromium();

const folder = '../shared/co-development';
const isThere = existsSync(folder);
if (!isThere) console.warn(`${folder} is not there, so the page of its list was not tried.`);

interface Facts {
  readonly entries: number;
  readonly taxonomy: readonly { readonly id: string; readonly entries: number }[];
  readonly rows: readonly { readonly title: string; readonly labels: readonly string[] }[];
  readonly defects: { readonly page_missing_titles: readonly (string | { readonly title: string })[] };
}

/** Sets the state by the URL, and reads how many entries the page then says there are. */
async function found(page: Page, params: readonly (readonly [string, string])[]): Promise<number> {
  const hash = `${new URLSearchParams(params.map(([name, value]) => [name, value]))}`;
  return page.evaluate(async (next) => {
    const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    if (location.hash.slice(1) !== next) {
      location.hash = next;
      await changed;
    }
    return Number.parseInt(document.querySelector('#count')!.textContent!.replace(/,/g, ''), 10);
  }, hash);
}

async function scrollToEnd(page: Page): Promise<void> {
  const more = page.locator('#more');
  while (await more.isVisible()) {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(20);
  }
}

describe.skipIf(skips(!executablePath || !isThere, executablePath ? ABSENT : missing))(
  'the co-development list',
  () => {
    const facts = (): Facts => JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8')) as Facts;
    const list = () => written(readFileSync(`${folder}/awesome_llm_data.md`, 'utf8'), 'awesome_llm_data.md');
    const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

    it('gives the counts of facts.json for each label, beside it and when it is chosen', async () => {
      const { taxonomy } = facts();
      expect(taxonomy).toHaveLength(26);
      const page = await open(list(), { viewport: desktop });
      for (const { id, entries } of taxonomy) {
        expect([id, await found(page, [['label', id]])]).toEqual([id, entries]);
      }
      await found(page, []);
      const beside = await page.evaluate(() =>
        [...document.querySelectorAll('#filters li:not(:has(ul)) .count')].map((count) =>
          Number(count.textContent),
        ),
      );
      expect(beside).toEqual(taxonomy.map(({ entries }) => entries));
    });

    it('gives the counts of facts.json for pairs of labels, any and all', async () => {
      const { rows, taxonomy } = facts();
      const both = (a: string, b: string) =>
        rows.filter(({ labels }) => labels.includes(a) && labels.includes(b)).length;
      const pairs = taxonomy
        .flatMap(({ id: a }, at) => taxonomy.slice(at + 1).map(({ id: b }) => [a, b] as const))
        .sort((x, y) => both(...y) - both(...x));
      // The ten that go together most often, and five that never do.
      const tried = [...pairs.slice(0, 10), ...pairs.slice(-5)];
      expect(both(...tried[9]!)).toBeGreaterThan(0);
      const page = await open(list(), { viewport: desktop });
      for (const [a, b] of tried) {
        const either = rows.filter(({ labels }) => labels.includes(a) || labels.includes(b)).length;
        expect([
          a,
          b,
          await found(page, [
            ['label', a],
            ['label', b],
          ]),
        ]).toEqual([a, b, either]);
        expect([
          a,
          b,
          await found(page, [
            ['label', a],
            ['label', b],
            ['match', 'all'],
          ]),
        ]).toEqual([a, b, both(a, b)]);
      }
    });

    it('shows every entry to who scrolls, also those that the old page lacks', async () => {
      const { entries, rows, defects } = facts();
      const page = await open(list(), { viewport: phone });
      await scrollToEnd(page);
      const titles = (await page.locator('#list h2').allTextContents()).map(fold);
      expect(titles).toHaveLength(entries);
      // A row that says its title twice is shown with the title that was read; all others as they stand.
      const unlike = rows.filter(({ title }, at) => fold(title) !== titles[at]);
      expect(unlike.length).toBeLessThanOrEqual(1);
      const missing = defects.page_missing_titles.map((one) =>
        fold(typeof one === 'string' ? one : one.title),
      );
      expect(missing).toHaveLength(20);
      for (const title of missing) {
        expect(titles).toContain(title);
        expect(await found(page, [['q', title.replaceAll('"', '')]])).toBeGreaterThanOrEqual(1);
      }
    });
  },
);

describe.skipIf(skips(!executablePath, missing))('a list of 5,000 entries', () => {
  const topics = ['Data', 'Vision', 'Speech', 'Robots', 'Proteins', 'Code', 'Maps'];
  const badge = (topic: string) => `![](https://img.shields.io/badge/Topic--${topic}-f1db9d)`;
  const rows = Array.from({ length: 5000 }, (_, at) => {
    const [one, two] = [topics[at % 7]!, topics[(at * 3 + 1) % 7]!];
    return `| [Paper number ${at} about ${one}](https://example.org/${at}) | ${badge(one)} ${one === two ? '' : badge(two)} |\n`;
  });
  const legend = topics.map((topic) => `| On ${topic} | ${badge(topic)} |\n`).join('');
  const markdown = `# Many\n\n## Tags\n\n| Section | Tag |\n|---|---|\n${legend}\n## Papers\n\n| Title | Tags |\n|---|---|\n${rows.join('')}`;

  it('is searched, filtered, sorted and scrolled', async () => {
    const page = await open(written(markdown), { viewport: desktop });
    expect(await page.locator('#count').textContent()).toBe('5,000 entries');
    // However long the list, what is on the page at first is little.
    expect(await page.locator('#list li').count()).toBeLessThan(300);
    await page.locator('#query').pressSequentially('number 4999');
    expect(await page.locator('#count').textContent()).toBe('1 of 5,000 entries');
    await page.locator('#query').fill('');
    await page.getByRole('checkbox', { name: 'On Robots' }).check();
    const expected = rows.filter((row) => row.includes('Topic--Robots')).length;
    expect(await page.locator('#count').textContent()).toBe(
      `${expected.toLocaleString('en')} of 5,000 entries`,
    );
    await page.locator('#sort').selectOption('last');
    const last = rows.findLastIndex((row) => row.includes('Topic--Robots'));
    expect(await page.locator('#list h2').first().textContent()).toContain(`Paper number ${last} `);
    await scrollToEnd(page);
    expect(await page.locator('#list li').count()).toBe(expected);
  });
});
