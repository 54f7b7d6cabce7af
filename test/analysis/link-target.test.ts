import { describe, expect, it } from 'vitest';
import { badTarget } from '../../src/analysis/link-target.ts';

describe('badTarget', () => {
  it.each([
    ['https://example.org/a'],
    ['HTTPS://example.org'],
    ['http://localhost:3000/'],
    ['ftp://example.org'],
    ['mailto:a@example.org'],
    ['#papers'],
    ['docs/http/readme.md'],
    ['https.md'],
    ['htmx/guide.md'],
    ['html/guide.md'],
    ['http'],
    ['none.md'],
    ['//example.org/a'],
    ['https://web.archive.org/web/2020/https://example.org/'],
    ['https://http.cat/200'],
    ['hxxps://example.org'],
    ['httpd://example.org'],
    [''],
  ])('leaves %s alone', (url) => {
    expect(badTarget(url)).toBeUndefined();
  });

  it.each([
    ['hhttps://example.org/a', 'misspelt', 'https://example.org/a'],
    ['htps://example.org', 'misspelt', 'https://example.org'],
    ['ttp://example.org', 'misspelt', 'http://example.org'],
    ['https://https://example.org', 'doubled', 'https://example.org'],
    ['http://https://example.org', 'doubled', 'https://example.org'],
    ['https://https//example.org', 'doubled', 'https://example.org'],
    ['http//example.org', 'separator', 'http://example.org'],
    ['https:/example.org', 'separator', 'https://example.org'],
    ['https:example.org', 'separator', 'https://example.org'],
    ['https:///example.org', 'separator', 'https://example.org'],
    ['https;//example.org', 'separator', 'https://example.org'],
    ['www.example.org/a?b', 'missing', 'https://www.example.org/a?b'],
    ['github.com/owner/name', 'missing', 'https://github.com/owner/name'],
    ['git@github.com:birch/birch.git', 'remote', 'https://github.com/birch/birch'],
    ['ssh://git@example.org/birch/cedar.git', 'remote', 'https://example.org/birch/cedar'],
    ['None', 'placeholder', undefined],
    ['N/A', 'placeholder', undefined],
    ['-', 'placeholder', undefined],
    ['https://', 'placeholder', undefined],
    ['mailto:', 'placeholder', undefined],
    ['http:\\\\example.org', 'separator', 'http://example.org'],
  ])('judges %s as %s', (url, kind, fixed) => {
    expect(badTarget(url)).toEqual({ kind, ...(fixed && { fixed }) });
  });

  it('gives what it fixed its blessing', () => {
    for (const url of [
      'hhttps://a.example',
      'https:/a.example',
      'https://https:/a.example',
      'www.a.example',
    ]) {
      expect(badTarget(badTarget(url)!.fixed!)).toBeUndefined();
    }
  });

  it('is not led on by a scheme that repeats without end', () => {
    expect(badTarget('https://'.repeat(100_000))).toEqual({ kind: 'doubled' });
  });
});
