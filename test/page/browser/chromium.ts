import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { defaultConfig } from '../../../src/config/schema.ts';
import { pageFiles } from '../../../src/page/index.ts';
import { parseList } from '../../../src/parse/index.ts';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Where Chromium is; nothing is installed for a test. */
export const executablePath = places.find((path) => path && existsSync(path));

export const missing =
  'there is no Chromium to open the page in (Debian: sudo apt-get install --no-install-recommends chromium; elsewhere name it in CHROMIUM).';

let browser: Browser | undefined;

/** Starts Chromium for the tests of this file. */
export function withChromium(): void {
  beforeAll(async () => {
    // Containers and CI have no user namespaces; what is opened is only our own page.
    if (executablePath) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());
}

/** Writes the page of a list and gives its `file:` URL. */
export function written(markdown: string, path = 'list.md'): string {
  const folder = mkdtempSync(join(tmpdir(), 'steward-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const list = parseList(markdown, { path, config: defaultConfig });
  for (const { name, text } of pageFiles([list])) writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, 'index.html')).href;
}

/** Opens a page; what goes wrong in it (a script's error, a warning of the policy, a request) fails the test. */
export async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser!.newContext(options);
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url.replace(/#.*$/, '') && !request.url().startsWith('data:'))
      faults.push(`request: ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(url);
  return page;
}

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1440, height: 900 };
