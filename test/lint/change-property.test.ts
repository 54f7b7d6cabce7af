import { diffArrays } from 'diff';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import type { Change } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

/** Park–Miller: the same numbers on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

interface Thing {
  title: string;
  text: string;
  url: string;
}

interface Part {
  heading: string;
  things: Thing[];
}

const WORDS =
  'amber basalt cobalt dune ember fjord granite harbor island jasper kelp lagoon marble nectar onyx pebble quartz river saffron tundra umber velvet willow xenon yarrow zephyr'.split(
    ' ',
  );
const cap = (word: string) => word[0]!.toUpperCase() + word.slice(1);

type Pick = ReturnType<typeof random>;
const some = (pick: Pick) => WORDS[pick(WORDS.length)]!;

let serial = 0;
function thing(pick: Pick): Thing {
  const title = Array.from({ length: 1 + pick(3) }, () => cap(some(pick))).join(' ');
  return {
    title: `${title} ${String.fromCharCode(65 + (serial % 26))}${serial++}`,
    // Some with a fault of their own, some that say what others say.
    text:
      pick(5) === 0
        ? 'a small tool for the web'
        : `Makes ${some(pick)} from ${some(pick)} and ${some(pick)}.`,
    url: `https://github.com/${some(pick)}/${title.replaceAll(' ', '-').toLowerCase()}-${serial}`,
  };
}

const SHAPES = {
  bullets: (things: readonly Thing[]) =>
    things.map(({ title, text, url }) => `- [${title}](${url}) - ${text}`),
  rows: (things: readonly Thing[]) => [
    '| Name | What it does |',
    '|---|---|',
    ...things.map(({ title, text, url }) => `| [${title}](${url}) | ${text} |`),
  ],
  // Two spellings of one label, each used about as often: a change may make either the usual one.
  labels: (things: readonly Thing[]) =>
    things.map(
      ({ title, text, url }) =>
        `1. **${title}** ![](https://img.shields.io/badge/${text.length % 2 === 0 ? 'Web' : 'web'}-brown) [[code](${url})]`,
    ),
  folded: (things: readonly Thing[]) => [
    '<details>',
    '<summary>All</summary>',
    ...things.map(({ title, text, url }) => `- [${title}](${url}) - ${text}`),
    '</details>',
  ],
};

function write(parts: readonly Part[], shape: keyof typeof SHAPES): string {
  const anchor = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');
  const contents = parts.map(({ heading }) => `- [${heading}](#${anchor(heading)})`);
  const body = parts.map(({ heading, things }) => `## ${heading}\n\n${SHAPES[shape](things).join('\n')}\n`);
  return `# List\n\n## Contents\n\n${contents.join('\n')}\n\n${body.join('\n')}`;
}

const copy = (parts: readonly Part[]) =>
  parts.map(({ heading, things }) => ({ heading, things: things.map((one) => ({ ...one })) }));

/** Ways to edit a list, and how each is described. */
const EDITS: Record<string, { edit: (parts: Part[], pick: Pick) => void; kinds: readonly Change['kind'][] }> =
  {
    'adds an entry': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        things.splice(pick(things.length + 1), 0, thing(pick));
      },
      kinds: ['added'],
    },
    'removes an entry': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        things.splice(pick(things.length), 1);
      },
      kinds: ['removed'],
    },
    'describes an entry in other words': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        things[pick(things.length)]!.text = 'Says something else altogether.';
      },
      kinds: ['edited'],
    },
    'renames an entry': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        things[pick(things.length)]!.title = `Renamed ${cap(some(pick))}`;
      },
      kinds: ['edited'],
    },
    'renames an entry that moves to another owner': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        const one = things[pick(things.length)]!;
        one.title = `Renamed ${cap(some(pick))}`;
        one.url = one.url.replace(/github\.com\/\w+/, 'github.com/another-owner');
      },
      kinds: ['edited'],
    },
    'moves an entry to another section': {
      edit: (parts, pick) => {
        const [from, to] = [parts[0]!, parts[1 + pick(parts.length - 1)]!];
        to.things.push(...from.things.splice(pick(from.things.length), 1));
      },
      kinds: ['moved'],
    },
    'moves an entry to another section, with another address': {
      edit: (parts, pick) => {
        const [from, to] = [parts[0]!, parts[1 + pick(parts.length - 1)]!];
        const [one] = from.things.splice(pick(from.things.length), 1);
        to.things.push({ ...one!, url: `https://elsewhere.example.org/${serial++}` });
      },
      kinds: ['edited'],
    },
    'moves an entry within its section': {
      edit: (parts, pick) => {
        const { things } = parts[pick(parts.length)]!;
        const [one] = things.splice(0, 1);
        things.splice(2 + pick(things.length - 1), 0, one!);
      },
      kinds: ['moved'],
    },
    'renames a heading': {
      edit: (parts, pick) => {
        parts[pick(parts.length)]!.heading = `Renamed ${cap(some(pick))}`;
      },
      kinds: [],
    },
  };

const ways = Object.keys(EDITS);
const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

function listOf(pick: Pick): Part[] {
  return Array.from({ length: 3 }, (_, i) => ({
    heading: `${cap(WORDS[i * 5 + pick(5)]!)} Things`,
    things: Array.from({ length: 5 + pick(8) }, () => thing(pick)),
  }));
}

/** Lines of each side that the other lacks, and lines before which some were removed, by another diff than ours. */
function touchedLines(base: string, head: string) {
  const touched = new Set<number>();
  const gone = new Set<number>();
  const removedBefore = new Set<number>();
  let [from, to] = [1, 1];
  for (const { value, added, removed } of diffArrays(base.split('\n'), head.split('\n'))) {
    if (removed) removedBefore.add(to);
    for (let i = 0; i < value.length; i++) {
      if (added) touched.add(to + i);
      if (removed) gone.add(from + i);
    }
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return { touched, gone, removedBefore };
}

describe('any change of a list', () => {
  it.each(shapes)('of %s is blamed for its own lines only, or names one', (shape) => {
    for (let seed = 1; seed <= 60; seed++) {
      const pick = random(seed * 7919);
      const before = listOf(pick);
      const after = copy(before);
      for (let n = 1 + pick(3); n > 0; n--) EDITS[ways[pick(ways.length)]!]!.edit(after, pick);
      // The table of contents follows in some, and is forgotten in others.
      const base = write(before, shape);
      const contents = (text: string) =>
        text.slice(0, text.indexOf('\n\n', text.indexOf('Contents\n\n') + 10));
      const whole = write(after, shape);
      const head = pick(2) === 0 ? whole : contents(base) + whole.slice(contents(whole).length);
      const [file] = review([{ path: 'README.md', head, base }], defaultConfig).files;
      const { touched, gone, removedBefore } = touchedLines(base, head);
      for (const { since, line, endLine, rule, message } of file!.findings) {
        if (since === 'base') continue;
        const own = Array.from({ length: endLine - line + 1 }, (_, i) => line + i).some((one) =>
          touched.has(one),
        );
        const named = [...message.matchAll(/\bline (\d+)/g)].map(([, number]) => Number(number));
        const names = named.some((one) => touched.has(one) || removedBefore.has(one));
        expect(own || names, `${shape}, seed ${seed}, line ${line}, ${rule}: ${message}`).toBe(true);
      }
      for (const { kind, before: old, after: now } of file!.changes!) {
        const where = `${shape}, seed ${seed}: ${kind} ${(now ?? old)!.title}`;
        if (kind === 'added') expect(touched.has(now!.line), where).toBe(true);
        if (kind === 'removed') expect(gone.has(old!.line), where).toBe(true);
      }
    }
  });

  it.each(
    shapes.filter((shape) => shape !== 'labels').flatMap((shape) => ways.map((way) => [shape, way] as const)),
  )('of %s that %s is described so', (shape, way) => {
    for (let seed = 1; seed <= 6; seed++) {
      const pick = random(seed * 104729);
      const before = listOf(pick);
      const after = copy(before);
      EDITS[way]!.edit(after, pick);
      const base = parseList(write(before, shape));
      const head = parseList(write(after, shape), { before: base });
      expect(compare(base, base)).toEqual([]);
      expect(
        compare(base, head).map(({ kind }) => kind),
        `seed ${seed}`,
      ).toEqual(EDITS[way]!.kinds);
    }
  });
});
