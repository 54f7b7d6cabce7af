// Makes the pictures in docs/images/: the comment of the README, and the page of the example list. By hand, for it takes
// Chromium (Debian: apt-get install --no-install-recommends chromium): npm run pictures
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { defaultConfig } from '../src/config/schema.ts';
import { pageFiles } from '../src/page/index.ts';
import { parseList } from '../src/parse/index.ts';
import { commentPage, drawBadge, HASH_FILE, hashOf } from './pictures/comment.ts';
import { exampleComment } from './pictures/example.ts';

const LIST = 'examples/papers/before.md';
const IMAGES = 'docs/images';

const desktop = { width: 1200, height: 760 };
const phone = { width: 360, height: 720 };
const pages = [
  { name: 'page-light', viewport: desktop, colorScheme: 'light', state: '' },
  {
    name: 'page-dark',
    viewport: desktop,
    colorScheme: 'dark',
    state: '#q=data&label=Collect-Web&label=What+is+kept&match=all',
  },
  { name: 'page-phone', viewport: phone, colorScheme: 'light', state: '#label=How+data+is+judged' },
] as const;

async function save(page: Page, name: string, element?: string): Promise<void> {
  const path = join(IMAGES, `${name}.png`);
  await (element ? page.locator(element).screenshot({ path }) : page.screenshot({ path }));
  await page.close();
  console.log(`${path}  ${Math.ceil(statSync(path).size / 1000)} kB`);
}

async function picturePages(browser: Browser, folder: string): Promise<void> {
  const list = parseList(readFileSync(LIST, 'utf8'), { path: LIST, config: defaultConfig });
  for (const { name, text } of pageFiles([list])) writeFileSync(join(folder, name), text);
  for (const { name, viewport, colorScheme, state } of pages) {
    const page = await browser.newPage({ viewport, colorScheme });
    await page.goto(`${pathToFileURL(join(folder, 'index.html'))}${state}`);
    await save(page, name);
  }
}

async function pictureComment(browser: Browser): Promise<void> {
  const markdown = await exampleComment();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: 860, height: 600 },
      deviceScaleFactor: 2,
      colorScheme,
    });
    await page.route('https://img.shields.io/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: drawBadge(route.request().url()) }),
    );
    await page.setContent(commentPage(markdown), { waitUntil: 'networkidle' });
    await save(page, `comment-${colorScheme}`, 'body');
  }
  writeFileSync(HASH_FILE, `${hashOf(markdown)}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'steward-page-'));
try {
  mkdirSync(IMAGES, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  // Containers have no user namespaces; what is opened is only our own page.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await pictureComment(browser);
    await picturePages(browser, folder);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
