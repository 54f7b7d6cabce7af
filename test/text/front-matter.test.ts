import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { coverFrontMatter } from '../../src/text/front-matter.ts';

const YAML = '---\ntitle: Tools\nlayout: "a: b"\ntags:\n  - maps\n---\n';
const LIST = '# Tools\n\n- [Umber](https://example.org/umber) - Paints maps.\n';

describe('front matter', () => {
  it('is blank, and all else stays where it is', () => {
    const covered = coverFrontMatter(YAML + LIST);
    expect(covered.slice(YAML.length)).toBe(LIST);
    expect(covered.slice(0, YAML.length).trim()).toBe('');
    expect(covered.split('\n').length).toBe((YAML + LIST).split('\n').length);
    expect(coverFrontMatter(`\ufeff${YAML}${LIST}`).slice(1)).toBe(covered);
  });
  it.each([
    LIST,
    `---\n\n${LIST}`,
    `---\n${LIST}---\n`,
    `---\nNote: all links are free\n\n# Maps\n\n- [Atlas](https://example.org/a) - Draws maps.\n\n---\n`,
    `${LIST}${YAML}`,
    '---\ntitle: never closed\n\nWords.\n',
    '---',
  ])('is only what stands at the top and is closed: %j', (text) => {
    expect(coverFrontMatter(text)).toBe(text);
  });
  it('is no fault of a change that adds it', () => {
    const [file] = review([{ path: 'README.md', head: YAML + LIST, base: LIST }], defaultConfig).files;
    expect(file!.findings).toEqual([]);
    expect(file!.changes).toEqual([]);
  });
});
