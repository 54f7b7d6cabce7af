// Makes the pictures of the page in docs/images/ from the example list. By hand, for it takes Chromium (Debian:
// apt-get install --no-install-recommends chromium): node scripts/run.js scripts/screenshots.ts
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { defaultConfig } from '../src/config/schema.ts';
import { pageFiles } from '../src/page/index.ts';
import { parseList } from '../src/parse/index.ts';

const LIST = 'examples/papers/before.md';
const IMAGES = 'docs/images';

const desktop = { width: 1200, height: 760 };
const phone = { width: 360, height: 720 };
const pictures = [
  { name: 'page-light', viewport: desktop, colorScheme: 'light', state: '' },
  {
    name: 'page-dark',
    viewport: desktop,
    colorScheme: 'dark',
    state: '#q=data&label=Collect-Web&label=What+is+kept&match=all',
  },
  { name: 'page-phone', viewport: phone, colorScheme: 'light', state: '#label=How+data+is+judged' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'steward-page-'));
try {
  const list = parseList(readFileSync(LIST, 'utf8'), { path: LIST, config: defaultConfig });
  for (const { name, text } of pageFiles([list])) writeFileSync(join(folder, name), text);
  mkdirSync(IMAGES, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  // Containers have no user namespaces; what is opened is only our own page.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const { name, viewport, colorScheme, state } of pictures) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(`${pathToFileURL(join(folder, 'index.html'))}${state}`);
      const path = join(IMAGES, `${name}.png`);
      await page.screenshot({ path });
      await page.close();
      console.log(`${path}  ${Math.ceil(statSync(path).size / 1000)} kB`);
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
