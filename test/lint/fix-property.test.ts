import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { lawful } from '../../src/lint/law.ts';
import type { Entry, Finding, List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { compatibleFixes } from '../../src/text/compatible-fixes.ts';
import { applyEdits } from '../../src/text/edit.ts';

/** Each entry has an address of its own, by which it is known again: `https://example.org/e17`. */
const idOf = (entry: Entry) => entry.links.map(({ url }) => /\be\d+/.exec(url)?.[0]).find((id) => id) ?? '';

const WORDS =
  'Amber Basalt Cobalt Dune Ember Fjord Granite Harbor Île Jasper Kelp Ünder Часы 数据 Łąka'.split(' ');
const SAID = [
  'Reads files.',
  'grows plants in water',
  'Keeps notes - and more.',
  'a tool for maps',
  '适用于 macOS 的 IDE',
  'Sorts "a - b" <br>',
  'Draws `a|b`.',
  'Lists [more](https://example.org/more), and so on',
  'Ends with a colon:',
  'Is old **[Deprecated]**',
  '',
];
const MARKS = [' - ', ' – ', ': ', ' ', ' -  ', ' - - ', '- '];
const ADDRESS = [
  'https://example.org/',
  'htps://example.org/',
  'https:example.org/',
  'example.org/',
  'https://example.org/?utm_source=mail&id=',
  'https://arxiv.org/pdf/2401.00001?x=',
  'https://example.org/a b/',
];

interface Thing {
  readonly title: string;
  readonly said: string;
  readonly mark: string;
  readonly address: string;
  readonly broken: number;
}

const thing = fc.record<Thing>({
  title: fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
    .chain((words) => fc.constantFrom(' ', ' ', '  ').map((gap) => words.join(gap))),
  said: fc.oneof({ weight: 3, arbitrary: fc.constant('Reads files.') }, fc.constantFrom(...SAID)),
  mark: fc.oneof({ weight: 5, arbitrary: fc.constant(' - ') }, fc.constantFrom(...MARKS)),
  address: fc.oneof(
    { weight: 5, arbitrary: fc.constant('https://example.org/') },
    fc.constantFrom(...ADDRESS),
  ),
  broken: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(6)),
});

/** Forms of an entry; the first is right, the others are what people write. */
const BULLETS: readonly ((title: string, url: string, rest: string) => string)[] = [
  (title, url, rest) => `- [${title}](${url})${rest}`,
  (title, url, rest) => `- [${title} ](${url})${rest}`,
  (title, url, rest) => `- [${title}] (${url})${rest}`,
  (title, url, rest) => `-[${title}](${url})${rest}`,
  (title, url, rest) => `- - [${title}](${url})${rest}`,
  (title, url, rest) => `- [${title}:](${url})${rest}`,
  (title, url, rest) => `[${title}](${url})${rest}`,
];
const ROWS: readonly ((title: string, url: string, said: string) => string)[] = [
  (title, url, said) => `| [${title}](${url}) | ${said} |`,
  (title, url, said) => `| [${title}](${url}) | ${said} | |`,
  (title, url, said) => `| [${title}](${url}) | ${said}`,
  (title, url, said) => `|   [${title}](${url})  | ${said} |`,
  (title, url, said) => `[${title}](${url}) | ${said} |`,
  (title, url, said) => `| [${title}] (${url}) | ${said} |`,
  (title, url, said) => `\n| [${title}](${url}) | ${said} |`,
];

interface Part {
  readonly isTable: boolean;
  readonly isSorted: boolean;
  readonly things: readonly Thing[];
}

const parts = fc.array(
  fc.record<Part>({
    isTable: fc.boolean(),
    isSorted: fc.boolean(),
    things: fc.array(thing, { minLength: 1, maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function write(all: readonly Part[]): string {
  let serial = 0;
  const sections = all.map(({ isTable, isSorted, things }, at) => {
    const own = isSorted ? things.toSorted((a, b) => a.title.localeCompare(b.title, 'en')) : things;
    const lines = own.map(({ title, said, mark, address, broken }) => {
      const url = `${address}e${serial++}`;
      return isTable ? ROWS[broken]!(title, url, said) : BULLETS[broken]!(title, url, said && mark + said);
    });
    const head = isTable ? '| Name | What it does |\n|---|---|\n' : '';
    return `## Part ${'ABC'[at]}\n\n${head}${lines.join('\n')}\n`;
  });
  return `# List\n\n${sections.join('\n')}`;
}

const read = (text: string) => parseList(text, { path: 'README.md' });
const entriesOf = (list: List) =>
  new Map(
    list.entries.map((entry) => [
      idOf(entry),
      { title: entry.title, section: entry.section.join(' > '), url: entry.links[0]?.url },
    ]),
  );

describe('whatever is written', () => {
  it('a fix changes no entry but the one that it names, and a second run changes nothing', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = write(all);
        const before = read(text);
        const { list: after, applied } = autofix(text, defaultConfig, { path: 'README.md' });
        const alters = applied.map(({ finding }) => ruleById(finding.rule)?.alters ?? []);
        const restored = alters.some((some) => some.includes('entries'));
        if (restored) expect(after.entries.length).toBeGreaterThanOrEqual(before.entries.length);
        else expect(after.entries.length).toBe(before.entries.length);
        const named = new Set(
          applied.flatMap(({ finding, of }) =>
            of.entries
              .filter(({ line, endLine }) => line <= finding.endLine && finding.line <= endLine)
              .map(idOf),
          ),
        );
        const now = entriesOf(after);
        for (const [id, entry] of entriesOf(before)) {
          if (id === '') continue;
          expect(now.has(id)).toBe(true);
          if (!named.has(id)) expect(now.get(id)).toEqual(entry);
          // No fix moves an entry to another section.
          if (!restored) expect(now.get(id)!.section).toBe(entry.section);
        }
        const again = autofix(after.text, defaultConfig, { path: 'README.md' });
        expect(again.list.text).toBe(after.text);
      }),
      { seed: 12, numRuns: 50 },
    );
  });

  it('what is right stays as it is', () => {
    const right = parts.map((all) =>
      all.map((part) => ({
        ...part,
        isSorted: false,
        things: part.things.map((one) => ({
          ...one,
          title: one.title.replace(/ +/g, ' '),
          said: 'Reads files.',
          mark: ' - ',
          address: 'https://example.org/',
          broken: 0,
        })),
      })),
    );
    fc.assert(
      fc.property(right, (all) => {
        const text = write(all);
        const { list, applied } = autofix(text, defaultConfig, { path: 'README.md' });
        // By chance they may be sorted but for one.
        if (applied.every(({ finding }) => finding.rule !== 'entry-order')) expect(list.text).toBe(text);
      }),
      { seed: 12, numRuns: 25 },
    );
  });

  it('a change is not undone', () => {
    const change = fc.record({
      at: fc.nat(200),
      to: fc.constantFrom('Renamed Here', 'Zebra', 'Αβγ'),
      what: fc.constantFrom('title', 'said', 'url'),
    });
    fc.assert(
      fc.property(parts, change, (all, { at, to, what }) => {
        const base = write(all);
        const list = read(base);
        const entry = list.entries[at % Math.max(1, list.entries.length)];
        if (!entry || entry.title === '') return;
        const span =
          what === 'title'
            ? entry.titleSpan
            : what === 'said'
              ? entry.descriptionSpan
              : entry.links[0]?.urlSpan;
        if (!span) return;
        const written = what === 'url' ? `https://example.net/changed/${idOf(entry)}` : to;
        const head = base.slice(0, span.start) + written + base.slice(span.end);
        const { list: fixed } = autofix(head, defaultConfig, { path: 'README.md', base });
        expect(fixed.text).toContain(written);
        if (head !== base) expect(fixed.text).not.toBe(base);
      }),
      { seed: 12, numRuns: 40 },
    );
  });
});

/** An edit that no rule makes: anything, anywhere. */
const slip = fc.record({
  rule: fc.constantFrom('entry-description', 'entry-order', 'entry-title', 'link-form'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(2), fc.nat(60)),
  text: fc.constantFrom(
    ...[
      '',
      'y',
      '\n',
      '\n\n',
      ' x ',
      '|',
      '](',
      '`',
      '```\n',
      '<!--',
      '\n## New\n\n',
      '\n- [New](https://example.org/new) - Adds.\n',
    ],
  ),
});

describe('whatever rules fix', () => {
  it('what the law lets through changes no other entry, and of the one it names what its rule is about', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(parts, fc.array(slip, { minLength: 1, maxLength: 3 }), (all, slips) => {
        const list = read(write(all));
        const findings = slips.map(({ rule, at, length, text }, i): Finding => {
          const start = Math.floor(at * list.text.length);
          const end = Math.min(list.text.length, start + length);
          const place = { span: { start, end }, line: 1, column: 1, endLine: 1, endColumn: 1 };
          return {
            rule,
            severity: 'info',
            message: '',
            key: `${i}`,
            ...place,
            fix: { edits: [{ start, end, text }] },
          };
        });
        const proven = lawful(list, findings, read).filter(({ fix }) => fix);
        refused += findings.length - proven.length;
        const { edits, fixed } = compatibleFixes(proven);
        made += fixed.length;
        const after = read(applyEdits(list.text, edits));
        expect(after.entries.length).toBe(list.entries.length);
        const may = (entry: Entry, part: 'title' | 'links') =>
          fixed.some(
            ({ rule, span }) =>
              span.start <= entry.span.end &&
              entry.span.start <= span.end &&
              ruleById(rule)!.alters?.includes(part),
          );
        // In order of place: no such fix moves an entry.
        for (const [i, entry] of list.entries.entries()) {
          const now = after.entries[i]!;
          expect(now.section).toEqual(entry.section);
          if (!may(entry, 'title')) expect(now.title).toBe(entry.title);
          if (!may(entry, 'links'))
            expect(now.links.map(({ url }) => url)).toEqual(entry.links.map(({ url }) => url));
        }
      }),
      { seed: 12, numRuns: 100 },
    );
    expect(made).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(10);
  });
});
