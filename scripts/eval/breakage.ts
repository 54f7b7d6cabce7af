// npm run eval:breakage [-- --seed 1] [-- --each 3] [-- --list NAME] [-- --show missed] [-- --inline]: breaks one entry at a time of the
// lists beside the project (../shared/corpus) and counts how often the break is reported on its lines; then makes
// harmless edits and counts how often nothing is reported. `--kind breaking` or `harmless` does one of both. Of lists
// longer than `--largest` characters nothing is tried; `--cut` reads so many of each, up to a heading.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { ownFindings } from '../../src/lint/own-findings.ts';
import type { Entry, Finding, List } from '../../src/model.ts';
import { type ParseCache, parseList } from '../../src/parse/index.ts';
import { CHANGE_BREAKING, CHANGE_HARMLESS } from './change-ways.ts';
import { INLINE_BREAKING, INLINE_HARMLESS } from './inline-ways.ts';
import { BREAKING, type Changed, HARMLESS, type Random, seeded, type Target, type Way } from './ways.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '2' },
    list: { type: 'string', default: '' },
    show: { type: 'string', default: '' },
    largest: { type: 'string', default: '60000' },
    way: { type: 'string', default: '' },
    inline: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    cut: { type: 'string', default: '' },
  },
});

interface Count {
  of: number;
  good: number;
}

const count = (counts: Map<string, Count>, name: string, good: boolean) => {
  const known = counts.get(name) ?? { of: 0, good: 0 };
  counts.set(name, { of: known.of + 1, good: known.good + (good ? 1 : 0) });
};

/** Ways that change nothing but the inside of a line. */
const INLINE = new Set<Way>([
  ...BREAKING.filter(({ inline }) => inline),
  ...INLINE_BREAKING,
  ...INLINE_HARMLESS,
]);

/** Entries to try a way on, each at most once, in the order of the generator. */
function* sample(list: List, random: Random, way: Way): Generator<Entry> {
  const fitting = list.entries.filter(({ shape }) => !way.shapes || way.shapes.includes(shape));
  for (let tries = 0; tries < 12 && fitting.length > 0; tries++)
    yield fitting.splice(Math.floor(random() * fitting.length), 1)[0]!;
}

function targetOf(list: List, entry: Entry, random: Random): Target {
  const links = entry.links.filter(({ kind }) => kind === 'inline');
  const link = links.find(({ role }) => role === 'title') ?? links[0];
  return { list, entry, random, ...(link && { link }) };
}

/** The beginning of a list that is longer, up to a heading. */
function cut(text: string, most: number): string {
  if (!most || text.length <= most) return text;
  const heading = [...text.slice(0, most).matchAll(/\n(?=#{2,3} )/g)].at(-1);
  return text.slice(
    0,
    heading && heading.index > most / 2 ? heading.index + 1 : text.lastIndexOf('\n', most) + 1,
  );
}

/** What the change brings in. */
function found(base: List, { text }: Changed, cache: ParseCache): Finding[] {
  const head = parseList(text, { path: base.path, cache });
  return ownFindings({ findings: check(head, defaultConfig, base) });
}

const folder = new URL('../../../shared/corpus/lists/', import.meta.url).pathname;
const here = existsSync(folder) ? folder : join(process.cwd(), '../shared/corpus/lists');
if (!existsSync(here)) console.log('Skipped: the real lists are absent (../shared beside the project).');
else {
  const ways = new Map<string, Count>();
  const shapes = new Map<string, Count>();
  const harmless = new Map<string, Count>();
  for (const name of readdirSync(here).sort()) {
    if (!name.endsWith('.md') || !name.includes(values.list)) continue;
    const text = cut(readFileSync(join(here, name), 'utf8'), Number(values.cut));
    if (text.length > Number(values.largest)) continue;
    const random = seeded(Number(values.seed));
    const cache: ParseCache = new Map();
    const base = parseList(text, { path: 'README.md', cache });
    for (const [kind, all] of [
      ['breaking', [...BREAKING, ...INLINE_BREAKING, ...CHANGE_BREAKING]],
      ['harmless', [...HARMLESS, ...INLINE_HARMLESS, ...CHANGE_HARMLESS]],
    ] as const) {
      if (!kind.startsWith(values.kind)) continue;
      for (const way of all) {
        if (!way.name.includes(values.way) || (values.inline && !INLINE.has(way))) continue;
        let made = 0;
        for (const entry of sample(base, random, way)) {
          if (made >= Number(values.each)) break;
          const changed = way.change(targetOf(base, entry, random));
          if (!changed || changed.text === text) continue;
          made++;
          const own = found(base, changed, cache);
          const on = own.filter(({ line, endLine }) => line <= changed.to && endLine >= changed.from);
          const good = kind === 'breaking' ? on.length > 0 : own.length === 0;
          if (kind === 'breaking') {
            count(ways, way.name, good);
            count(shapes, entry.shape, good);
          } else count(harmless, way.name, good);
          if ((values.show === 'missed' && !good) || values.show === 'all') {
            const lines = changed.text.split(/\r\n|\n|\r/).slice(changed.from - 1, changed.to);
            console.log(`${way.name} | ${name}:${changed.from} | ${lines.join('⏎').slice(0, 220)}`);
            for (const { line, severity, rule, message } of own.slice(0, 4))
              console.log(`      ${line} ${severity} ${rule} ${message.slice(0, 160)}`);
          }
        }
      }
    }
  }
  const rate = ({ of, good }: Count) => `${((100 * good) / of).toFixed(1).padStart(5)} %  ${good} of ${of}`;
  const table = (title: string, counts: Map<string, Count>) => {
    const sum = [...counts.values()].reduce((a, b) => ({ of: a.of + b.of, good: a.good + b.good }), {
      of: 0,
      good: 0,
    });
    console.log(`\n${title}: ${rate(sum)}`);
    for (const [name, each] of [...counts].sort((a, b) => a[1].good / a[1].of - b[1].good / b[1].of))
      console.log(`  ${rate(each).padEnd(24)} ${name}`);
  };
  table('Broken entries reported on their lines, by way', ways);
  table('The same by shape', shapes);
  table('Harmless edits without a finding', harmless);
}
