import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { skips } from '../../shared.ts';
import { labelled, sectioned } from '../sample.ts';
import { desktop, executablePath, missing, open, phone, withChromium, written } from './chromium.ts';

withChromium();

const titles = (page: Page) => page.locator('#list h2').allTextContents();
const count = (page: Page) => page.locator('#count').textContent();
const box = (page: Page, name: string) =>
  page
    .locator('#filters li', {
      has: page.locator(':scope > .row .name', { hasText: new RegExp(`^${name}$`) }),
    })
    .last()
    .locator(':scope > .row input');

/** The URL follows a moment after the last change. */
async function fragment(page: Page, expected: string): Promise<void> {
  await page.waitForFunction((wanted) => location.hash === wanted, expected, { timeout: 5000 });
}

describe.skipIf(skips(!executablePath, missing))('the page in Chromium', () => {
  it('finds while one types, marks what was found, and starts over', async () => {
    const page = await open(written(labelled));
    await page.locator('body').press('/');
    await page.keyboard.type('ECRIT');
    expect(await titles(page)).toEqual(['Beta écrit']);
    expect(await page.locator('#list mark').allTextContents()).toEqual(['écrit']);
    expect(await count(page)).toBe('1 of 5 entries');
    await fragment(page, '#q=ECRIT');
    await page.keyboard.type('zzz');
    expect(await titles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await count(page)).toBe('5 entries');
    await fragment(page, '');
  });

  it('filters by any or all of several labels, with the counts of what is left', async () => {
    const page = await open(written(labelled), { viewport: desktop });
    const filters = page.locator('#filters .count');
    expect(await filters.allTextContents()).toEqual(['3', '2', '1', '2', '2', '1', '1', '1']);
    await box(page, 'From the web').check();
    await box(page, 'Filtering').check();
    expect(await titles(page)).toEqual(['Alpha crawls', 'Beta écrit', 'Gamma sifts']);
    await page.getByLabel('all of them').check();
    expect(await titles(page)).toEqual(['Gamma sifts']);
    expect(await filters.allTextContents()).toEqual(['1', '1', '0', '1', '1', '0', '0', '0']);
    await fragment(page, '#label=Get-Web&label=Keep-Filter&match=all');
    await page.getByRole('button', { name: 'Without From the web' }).click();
    expect(await titles(page)).toEqual(['Beta écrit', 'Gamma sifts']);
    expect(await box(page, 'From the web').isChecked()).toBe(false);
  });

  it('opens in the state that its URL says, and follows it', async () => {
    const url = written(labelled);
    const page = await open(`${url}#q=s&label=Where+it+comes+from&sort=last`, { viewport: desktop });
    expect(await titles(page)).toEqual(['Gamma sifts', 'Beta écrit', 'Alpha crawls']);
    expect(await page.locator('#query').inputValue()).toBe('s');
    expect(await page.locator('#sort').inputValue()).toBe('last');
    await page.evaluate(() => {
      location.hash = 'label=Odd';
    });
    await page.locator('#list li:first-child', { hasText: 'Delta' }).waitFor();
    expect(await titles(page)).toEqual(['Delta wonders']);
  });

  it('is used by keyboard alone', async () => {
    const page = await open(written(labelled), { viewport: desktop });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('entries');
    const chip = page.locator('#list li', { hasText: 'Gamma' }).getByRole('button', { name: 'Filtering' });
    await chip.focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual(['Beta écrit', 'Gamma sifts']);
    // It goes on where it was, though the entries were generated again.
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('#list li', { has: focused }).locator('h2').textContent()).toBe('Gamma sifts');
    await page.keyboard.press('Space');
    expect(await titles(page)).toHaveLength(5);
    const branch = page.getByRole('button', { name: 'What is below Where it comes from' });
    await branch.press('Enter');
    expect(await branch.getAttribute('aria-expanded')).toBe('false');
    expect(await box(page, 'From the web').isVisible()).toBe(false);
  });

  it('shows the filters of a phone when asked', async () => {
    const page = await open(written(sectioned), { viewport: phone });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).click();
    await box(page, 'Fast').check();
    expect(await page.getByRole('button', { name: 'Filters (1)' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'Show 1 entry' }).click();
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await titles(page)).toEqual(['Cat']);
    expect(await page.locator(':focus').getAttribute('id')).toBe('open-filters');
  });

  it('remembers light or dark, and follows the system when both agree', async () => {
    const page = await open(written(labelled), { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const button = page.getByRole('button', { name: 'Dark colours' });
    await button.click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await ground()).toBe(dark);
    await button.click();
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The page hears of it when the browser comes round to it.
    await expect.poll(ground).toBe(dark);
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  });

  it('is read without a script', async () => {
    const page = await open(written(labelled), { javaScriptEnabled: false });
    expect(await page.locator('noscript li').count()).toBe(5);
    expect(await page.locator('#query').isVisible()).toBe(false);
  });

  it('is printed whole', async () => {
    const many = Array.from(
      { length: 200 },
      (_, at) => `- [Tool ${at}](https://example.org/${at}) - Does it.\n`,
    ).join('');
    const page = await open(written(`# T\n\n${many}`));
    expect(await page.locator('#list li').count()).toBeLessThan(200);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#list li').count()).toBe(200);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#query').isVisible()).toBe(false);
  });

  it.each([phone, desktop])('fits into $width px, right to left as well', async (viewport) => {
    const rtl = `# قائمة ${'folder/'.repeat(20)}\n\n## ${'طويل'.repeat(40)}\n\n- [عنوان ${'Wörterbuch'.repeat(12)}](https://example.org/a) - وصف. (code)\n- [B](https://example.org/b) - ${'x'.repeat(300)}\n\n## B\n\n- [C](https://example.org/c)\n`;
    for (const turned of [false, true]) {
      const page = await open(written(rtl), { viewport });
      if (turned) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await page.setViewportSize(viewport);
      if (viewport === phone) await page.getByRole('button', { name: 'Filters' }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(
        await page
          .locator('#list h2')
          .first()
          .evaluate((title) => getComputedStyle(title).direction),
      ).toBe('rtl');
    }
  });

  it('runs nothing of a hostile list', async () => {
    const evil = ['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '{{script}}'];
    const rows = evil.map((text, at) => `| \`${text}\` | [x](javascript:alert(${at})) |\n`).join('');
    const page = await open(written(`# <script>alert(1)</script>\n\n| Title | Link |\n|---|---|\n${rows}`));
    page.on('dialog', () => expect.fail('A dialog was opened.'));
    expect(await titles(page)).toEqual(evil);
    const addresses = await page
      .locator('#list a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).origin));
    // A title without an address can be searched for, and leads nowhere else.
    expect(new Set(addresses)).toEqual(new Set(['https://scholar.google.com', 'https://arxiv.org']));
    expect(await page.locator('#list img').count()).toBe(0);
  });

  it('says what was probably meant, and takes it as the query', async () => {
    const page = await open(written(labelled));
    await page.locator('#query').fill('alpa crwals');
    expect(await titles(page)).toEqual(['Alpha crawls']);
    await page.locator('#meant button', { hasText: 'alpha crawls' }).click();
    expect(await page.locator('#query').inputValue()).toBe('alpha crawls');
    expect(await page.locator('#meant').isVisible()).toBe(false);
    expect(await page.locator('#sort option').first().textContent()).toBe('Best match');
  });

  it('filters by a cell of the matrix', async () => {
    const page = await open(written(labelled), { viewport: desktop });
    await page.locator('#matrix summary').click();
    await page.getByRole('button', { name: '1 with By people and Filtering' }).click();
    expect(await titles(page)).toEqual(['Beta écrit']);
    await fragment(page, '#label=Get-Human&label=Keep-Filter&match=all');
  });

  it('hands over what is shown as a file, and shows it in short', async () => {
    const page = await open(`${written(labelled)}#q=s&label=Keep-Filter`, { viewport: desktop });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('entries.csv');
    expect(readFileSync((await file.path())!, 'utf8')).toContain('Gamma sifts');
    await page.getByRole('button', { name: 'Compact' }).click();
    expect(await page.locator('#list.compact').count()).toBe(1);
    await fragment(page, '#q=s&label=Keep-Filter&view=compact');
  });

  it('works from a server that sends a strict policy of its own', async () => {
    const file = fileURLToPath(written(labelled));
    const server = createServer((request, response) => {
      if (request.url !== '/') return void response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': /content="(default-src[^"]+)"/.exec(readFileSync(file, 'utf8'))![1]!,
        'x-content-type-options': 'nosniff',
      });
      response.end(readFileSync(join(file)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const page = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await count(page)).toBe('5 entries');
  });
});
