import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '../../src/config/schema.ts';
import { loadConfig } from '../../src/config-file/load.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { review } from '../../src/lint/review.ts';
import type { Finding } from '../../src/model.ts';
import { renderComment } from '../../src/report/comment.ts';

const path = 'README.md';

const NAMES = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heron', 'Ibis', 'Jade'];
const bullet = (name: string) => `- [${name}](https://example.org/${encodeURI(name)}) - Does a thing.`;
const list = (lines: readonly string[]) => `# Things\n\n## Tools\n\n${lines.join('\n')}\n`;

const fixed = (head: string, base?: string) =>
  autofix(head, defaultConfig, { path, ...(base !== undefined && { base }) }).list.text;

const ownOf = (head: string, base: string, config: Config = defaultConfig): Finding[] =>
  review([{ path, base, head }], config).files[0]!.findings.filter(({ since }) => since !== 'base');

describe('where to move it', () => {
  const base = list(NAMES.map(bullet));
  const row = (name: string) => `| [${name}](https://example.org/${name}) | Does a thing. |`;
  const table = (names: readonly string[]) =>
    `# Things\n\n| Name | What |\n|---|---|\n${names.map(row).join('\n')}\n`;
  const record = (name: string) => `- [${name}](https://example.org/${name})\n  - Keywords: one, two`;
  it.each([
    ['at the end', base, `${base}${bullet('Azure')}\n`, 'Cut line 15 and paste it after line 5'],
    [
      'at the top',
      base,
      list([bullet('Koala'), ...NAMES.map(bullet)]),
      'Cut line 5 and paste it after line 15',
    ],
    ['of a file without an end', base, `${base}${bullet('Azure')}`, 'Cut line 15 and paste it after line 5'],
    [
      'before all others',
      list(NAMES.slice(1).map(bullet)),
      list([...NAMES.slice(1), 'Azure'].map(bullet)),
      'Cut line 14 and paste it after line 4',
    ],
    ['in a table', table(NAMES), table([...NAMES, 'Azure']), 'Cut line 15 and paste it after line 5'],
    [
      'of two lines',
      list(NAMES.map(record)),
      list([...NAMES, 'Azure'].map(record)),
      'Cut lines 25–26 and paste them after line 6',
    ],
  ])('names both places: %s', (_, before, head, words) => {
    const comment = renderComment(review([{ path, base: before, head }], defaultConfig));
    expect(comment).toContain(words);
    expect(comment).not.toMatch(/can go|likewise/);
  });
});

describe('nothing is out of order', () => {
  it.each([
    ['Ukrainian', 'Агент Берег Вітер Город Дерево Звук Історія Кіт Ліс Мова Яблуко', 'Історія'],
    ['Ukrainian, Ґ behind Г', 'Агент Берег Вітер Город Ґанок Дерево Звук Кіт Ліс Мова Яблуко', 'Ґанок'],
    ['Russian, Ё among Е', 'Атом Берег Волна Город Дом Ежевика Ёлка Енот Жизнь Зима Игра', 'Ёлка'],
    ['Polish', 'Agrest Bocian Cebula Ćma Dom Ekran Fala Góra Kot Lato Łódź Mapa', 'Łódź'],
    ['Swedish', 'Apa Bok Cykel Dörr Eld Fisk Gran Hus Zebra Åska Älg Öl', 'Åska'],
    ['Spanish', 'Agua Barco Casa Dedo Flor Gato Hoja Luna Mano Nube Ñame Oso', 'Ñame'],
    ['Turkish', 'Ada Balık Cam Çay Deniz Ev Fare Gül Ilıca İnci Kale Lale', 'Çay'],
    ['Vietnamese', 'An Ba Ca Da Đá Em Gà Hoa Lá Mây Núi Sao', 'Đá'],
  ])('%s', (_, words, added) => {
    const all = words.split(' ');
    const head = list(all.map(bullet));
    const base = list(all.filter((word) => word !== added).map(bullet));
    expect(ownOf(head, base).filter(({ rule }) => rule === 'entry-order')).toEqual([]);
    expect(fixed(head)).toBe(head);
  });

  it.each([
    ['Lesson', (n: number) => `Lesson ${n}`],
    ['a version', (n: number) => `Release v1.${n}`],
    ['two digits', (n: number) => `Day ${String(n).padStart(2, '0')}`],
    ['a number first', (n: number) => `${n} Things to Know`],
    ['a number in parentheses', (n: number) => `Course (${n})`],
    ['a number behind a sign', (n: number) => `Part #${n}`],
  ])('numbers by value: %s', (_, name) => {
    const all = Array.from({ length: 12 }, (__, i) => bullet(name(i + 1)));
    const [head, base] = [list(all), list(all.slice(0, 9))];
    expect(ownOf(head, base).filter(({ rule }) => rule === 'entry-order')).toEqual([]);
    expect(fixed(head)).toBe(head);
  });
});

describe('small first letters', () => {
  const loaded = loadConfig('extends: awesome');
  const config = 'config' in loaded ? loaded.config : defaultConfig;
  const base = list(NAMES.map(bullet));
  it.each([
    ['focuses on plants.', true, undefined],
    ['élégant outil pour nager.', true, undefined],
    ['open-source cover for stones.', true, 'Open-source cover for stones.'],
    ['a cover for stones.', true, 'A cover for stones.'],
    ['npm for plants.', false, undefined],
    ['iOS client for plants.', false, undefined],
    ['macOS client for plants.', false, undefined],
  ])('%s', (said, isReported, becomes) => {
    const line = (words: string) => `- [Kelp](https://example.org/kelp) - ${words}\n`;
    const head = base + line(said);
    const own = ownOf(head, base, config).filter(({ line: at }) => at === 15);
    expect(own.some(({ rule }) => rule === 'entry-description')).toBe(isReported);
    expect(fixed(head)).toBe(base + line(becomes ?? said));
  });
});

describe('what divides or is pinned stays', () => {
  const row = (year: number, n: number) =>
    `| Paper ${'abcdefgh'[n]} | [arXiv](https://arxiv.org/abs/${year % 100}01.0000${n + 1}) | [code](https://github.com/example/${n}) |`;
  it.each([
    ['bold', '**2024** | |', '**2023** | |'],
    ['plain', '2024 | |', '2023 | |'],
    ['italic', '*2024* | |', '*2023* | |'],
    ['HTML', '<b>2024</b> | |', '<b>2023</b> | |'],
    ['words', '**Newest** | |', '**Older** | |'],
    ['words that sort the other way', '**Zoology** | |', '**Art** | |'],
  ])('a row that divides a table: %s', (_, one, two) => {
    const text = `# Papers\n\n| Title | Paper | Code |\n|---|---|---|\n| ${one} |\n${[0, 1, 2, 3].map((n) => row(2024, n)).join('\n')}\n| ${two} |\n${[4, 5, 6, 7].map((n) => row(2023, n)).join('\n')}\n`;
    expect(fixed(text)).toBe(text);
  });

  const words = 'Adopt Birds Cats Dodo Emu Fish Gnu Hare Ibex Jay'.split(' ');
  const sponsored = (kind: string) =>
    `https://example.com/${kind}?utm_source=Github&utm_medium=Referral&utm_campaign=best`;
  const asRow = (name: string, url: string) => `| [${name}](${url}) | Data on it | No |`;
  const asBullet = (name: string, url: string) => `- [${name}](${url}) - Data on it.`;
  const sections = (kinds: readonly string[], line: typeof asRow, head: string, pinned = 1) =>
    `# Public things\n${kinds
      .map((kind) => {
        const top = Array.from({ length: pinned }, (_, i) => line(`Zeta ${9 - i} ${kind}`, sponsored(kind)));
        const rest = words.map((word) => line(`${word} ${kind}`, `https://example.org/${word}-${kind}`));
        return `\n## ${kind}\n\n${head}${[...top, ...rest].join('\n')}\n`;
      })
      .join('')}`;
  const TABLE = '| API | Description | Auth |\n|---|:---|:---|\n';
  it.each([
    ['rows of four sections', sections(['Animals', 'Books', 'Cars', 'Dogs'], asRow, TABLE)],
    ['rows of two sections', sections(['Animals', 'Books'], asRow, TABLE)],
    ['bullets of three sections', sections(['Animals', 'Books', 'Cars'], asBullet, '')],
    ['bullets of two sections', sections(['Animals', 'Books'], asBullet, '')],
  ])('first %s', (_, text) => {
    expect(fixed(text)).toBe(text);
  });
});
