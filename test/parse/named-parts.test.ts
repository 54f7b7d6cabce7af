import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const KINDS = ['Maps, Games', 'Games', 'Science', 'Maps', 'Science, Build your own', 'Build your own, Maps'];

/** A list of headings that are entries, with what stands within each. */
const list = (body: (kinds: string, at: number) => string, kinds = KINDS) =>
  `# Looms\n\n## All\n\n${kinds
    .map(
      (each, at) =>
        `### [Loom${'ABCDEFGH'[at]}](https://${at}.example.org)\nWeaves cloth.\n\n${body(each, at)}`,
    )
    .join('\n\n')}\n`;

const labelsOf = (text: string) =>
  parseList(text).entries.map(({ labels }) => labels.map(({ id }) => id).join(', '));

const links = '#### Links\n- [Docs](https://docs.example.org)';

describe('headings within an entry that name its labels', () => {
  it.each<[string, (kinds: string) => string]>([
    ['Category', (kinds) => `#### Category\n${kinds}\n\n${links}`],
    ['Categories with a colon', (kinds) => `#### Categories:\n\n${kinds}\n\n${links}`],
    ['Tags with a picture', (kinds) => `#### 🏷️ Tags\n${kinds}`],
    ['folded away', (kinds) => `<details>\n\n#### Category\n${kinds}\n\n${links}\n\n</details>`],
    [
      'bullets',
      (kinds) =>
        `#### Tags\n${kinds
          .split(', ')
          .map((kind) => `- ${kind}`)
          .join('\n')}\n\n${links}`,
    ],
    ['in another language', (kinds) => `#### Categoría\n${kinds}\n\n${links}`],
    ['Chinese', (kinds) => `#### 标签\n${kinds.replaceAll(', ', '、')}\n\n${links}`],
    [
      'code',
      (kinds) =>
        `#### Keywords\n${kinds
          .split(', ')
          .map((kind) => `\`${kind}\``)
          .join(' ')}`,
    ],
  ])('%s', (_, body) => {
    const text = list(body);
    expect(labelsOf(text)).toEqual(KINDS);
    for (const { description, title } of parseList(text).entries) {
      expect(description).toBe('Weaves cloth.');
      expect(title).toMatch(/^Loom[A-F]$/);
    }
  });

  it('knows hashtags', () => {
    expect(
      labelsOf(
        list(
          (kinds) =>
            `#### Tags\n${kinds
              .split(', ')
              .map((kind) => `#${kind.replaceAll(' ', '-')}`)
              .join(' ')}`,
        ),
      ),
    ).toContain('#Maps, #Games');
  });

  it('says where each stands', () => {
    const text = list((kinds) => `#### Category\n${kinds}`);
    for (const { labels } of parseList(text).entries)
      for (const { id, span, syntax } of labels) {
        expect(text.slice(span.start, span.end)).toBe(id);
        expect(syntax).toBe('field');
      }
  });

  it.each<[string, (kinds: string, at: number) => string]>([
    ['sentences', (_, at) => `#### Category\nThis is a loom of the kind ${at} that we like a lot and use.`],
    ['a name that is another in each', (_, at) => `#### Category\nKind ${'ABCDEFGH'[at]}`],
    ['another name', (kinds) => `#### Installation\n${kinds}`],
    ['a single entry that has one', (kinds, at) => (at === 0 ? `#### Category\n${kinds}` : links)],
    ['links', () => links],
    ['years', () => '#### Category\n2024'],
  ])('leaves %s alone', (_, body) => {
    expect(labelsOf(list(body)).join('')).toBe('');
  });
});
