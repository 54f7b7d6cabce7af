import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../src/page/index.ts';
import { parseList } from '../../src/parse/index.ts';
import { labelled, sectioned } from './sample.ts';

function filesOf(markdown: string, options = {}) {
  const files = pageFiles([parseList(markdown, { path: 'docs/list.md' })], options);
  return Object.fromEntries(files.map(({ name, text }) => [name, text])) as Record<string, string>;
}

function htmlOf(markdown: string, options = {}): string {
  return filesOf(markdown, options)['index.html']!;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page', () => {
  const html = htmlOf(labelled);

  it('lets in nothing but its own script and style', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)!;
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    expect(policy!.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script!)}`,
      `style-src ${hash(style!)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(script!.length).toBeGreaterThan(1000);
    expect(style!).toContain('.c2 {');
  });

  it('loads nothing', () => {
    const outside = html.replace(
      /<script type="application\/json"[\s\S]*?<\/script>|<noscript>[\s\S]*?<\/noscript>/g,
      '',
    );
    expect(outside.match(/https?:\/\/[^\s'"`)]+/g) ?? []).toEqual([
      // A name, and two addresses that a reader may follow.
      'http://www.w3.org/2000/svg',
      'https://scholar.google.com/scholar?q=',
      'https://arxiv.org/search/?searchtype=all&query=',
    ]);
    expect(outside).not.toMatch(
      / (?:src|srcset|style|on\w+)=|@import|url\(|<(?:img|link (?!rel="icon")|iframe|base)/,
    );
  });

  it('is the same each time', () => {
    expect(htmlOf(labelled)).toBe(html);
  });

  it('has all entries without a script as well', () => {
    const [, plain] = /<noscript>([\s\S]*?)<\/noscript>/.exec(html)!;
    expect(plain!.match(/<li /g)).toHaveLength(5);
    expect(plain).toContain('<li dir="auto">Alpha crawls</li>');
    expect(htmlOf(sectioned)).toContain(
      '<li dir="auto"><a href="https://example.org/ant" rel="noopener">Ant</a></li>',
    );
  });

  it('says what it is about', () => {
    expect(html).toContain('<title>Papers on data</title>');
    expect(html).toContain('<p class="facts">5 entries · 4 labels</p>');
    expect(htmlOf(sectioned)).toContain('<p class="facts">4 entries · 3 sections</p>');
    expect(htmlOf(sectioned, { title: 'My <tools>' })).toContain('<title>My &lt;tools&gt;</title>');
  });

  it('leads back to the list', () => {
    const relative = '# T\n\n## S\n\n- [Ant](ant.md) - Digs.\n- [Bee](https://example.org/b) - Flies.\n';
    expect(htmlOf(relative)).not.toContain('ant.md');
    const folder = htmlOf(relative, { source: 'https://example.org/blob/main/' });
    expect(folder).toContain(
      '<a href="https://example.org/blob/main/docs/list.md" rel="noopener">Source</a>',
    );
    expect(folder).toContain('href="https://example.org/blob/main/docs/ant.md"');
    const file = htmlOf(relative, { source: 'https://example.org/x/README.md' });
    expect(file).toContain('<a href="https://example.org/x/README.md" rel="noopener">Source</a>');
    expect(file).toContain('href="https://example.org/x/ant.md"');
  });

  it('has its data beside it', () => {
    const files = filesOf(sectioned);
    expect(Object.keys(files)).toEqual(['index.html', 'list.json', 'list.csv']);
    expect(JSON.parse(files['list.json']!).files[0].entries).toHaveLength(4);
    expect(files['list.csv']!.split('\r\n')).toHaveLength(6);
  });
});

describe('hostile text', () => {
  const evil = [
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '"><img src=x onerror=alert(1)>',
    "{{script}} $& $1 $'",
    '&lt;b&gt;&amp;',
    '\u2028\u2029',
  ];
  const table = `# ${'T </title><script>alert(1)</script>'}\n\n| Title | Link |\n|---|---|\n${evil
    .map((text, at) => `| \`${text}\` ${at} | [x"onmouseover="y](https://example.org/"onclick="x${at}) |\n`)
    .join('')}`;
  const html = htmlOf(table, { title: `</title><script>alert(2)</script>${evil[3]}` });

  it('ends no element and opens none', () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<!--/);
    expect(html).toContain(
      "<title>&lt;/title&gt;&lt;script&gt;alert(2)&lt;/script&gt;{{script}} $&amp; $1 $'</title>",
    );
    expect(html).not.toMatch(/href="[^"]*"(?! (?:rel|download)|>)/);
  });

  it('comes to the script as it is', () => {
    const [, json] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)!;
    const titles = (JSON.parse(json!) as { entries: { title: string }[] }).entries.map(({ title }) => title);
    expect(titles.slice(0, 5)).toEqual(evil.slice(0, 5).map((text, at) => `${text} ${at}`));
  });
});
