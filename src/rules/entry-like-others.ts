import * as v from 'valibot';
import { dateOrderOf } from '../analysis/detected-order.ts';
import { dateOf } from '../analysis/entry-date.ts';
import type { Sequence } from '../analysis/sort-order.ts';
import { hasAnyhow, type Trait, traitsOf } from '../analysis/traits.ts';
import { matchEntries } from '../compare/match.ts';
import type { Entry, List, Problem } from '../model.ts';
import { groupBy } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

/** Fewer entries than this in one section show no habit. */
const FEWEST = 10;

/** So many of them must have what a new one lacks, or keep an order. */
const SHARE = 0.9;

const options = v.strictObject({
  ignore: v.pipe(
    v.optional(
      v.array(v.picklist(['description', 'label', 'authors', 'date', 'link', 'field', 'order'])),
      [],
    ),
    v.description('What a new entry may lack although the others have it; `order`: where it stands.'),
  ),
});

/** Entries of one section that are written alike: only these are compared. */
const kindOf = ({ sectionIndex, shape, bullet }: Entry) =>
  `${sectionIndex} ${shape === 'record' ? 'bullet' : shape} ${bullet?.depth ?? 0}`;

/** What nearly all entries have, and how many of them. */
function* usualOf(list: List, others: readonly Entry[]): Generator<{ trait: Trait; having: number }> {
  const counts = new Map<string, { trait: Trait; having: number }>();
  for (const entry of others) {
    for (const trait of traitsOf(list, entry)) {
      const known = counts.get(trait.key) ?? { trait, having: 0 };
      known.having++;
      counts.set(trait.key, known);
    }
  }
  for (const usual of counts.values()) if (usual.having >= others.length * SHARE) yield usual;
}

function lackOf(entry: Entry, lacking: readonly { trait: Trait; having: number }[], of: number): Problem {
  const parts = [...groupBy(lacking, ({ having }) => having)].map(([having, same], i) => {
    const names = enumerate(same.map(({ trait }) => trait.name.replace(/[“”]/g, '"')));
    return `${having} of ${of} ${i === 0 ? 'entries here ' : ''}have ${names}`;
  });
  const none = ['none', 'neither'][lacking.length - 1] ?? 'none of them';
  const add = lacking.length === 1 && /^an? /.test(lacking[0]!.trait.name) ? 'Add one.' : 'Add what fits.';
  const name = entry.title === '' ? 'this one' : quote(entry.title);
  return {
    message: `${enumerate(parts)}, but ${name} has ${none}. ${add}`,
    span: entry.titleSpan,
    entry: entry.index,
    key: `lacks\n${entry.title}`,
    about: lacking.map(({ trait }) => trait.key),
  };
}

/** A new entry at the end of its section where its date belongs to the other end. */
function placeOf(list: List, entry: Entry, others: Sequence): Problem | undefined {
  const date = dateOf(entry, list);
  const order = date && dateOrderOf(list, others);
  if (!order) return undefined;
  const [first, last] = [others[0]!, others.at(-1)!];
  const isWrongEnd = order === 'newest' ? last.index < entry.index : entry.index < first.index;
  // Dates of which one only names the year compare by the year.
  const later = others.filter((one) => {
    const other = dateOf(one, list);
    const length = Math.min(date.length, other?.length ?? 0);
    return other === undefined || date.slice(0, length) <= other.slice(0, length);
  });
  if (!isWrongEnd || later.length > others.length * (1 - SHARE)) return undefined;
  const where =
    order === 'newest'
      ? `to the top of the section, before ${quote(first.title)} (line ${first.line})`
      : `to the end of the section, after ${quote(last.title)} (line ${last.line})`;
  return {
    message: `${quote(entry.title)} is at the wrong end. Entries here are sorted by date, ${order} first. Move it ${where}.`,
    span: entry.titleSpan,
    entry: entry.index,
    key: `order\n${entry.title}`,
    about: ['order'],
  };
}

function* check(
  list: List,
  { options: { ignore }, base }: Context<v.InferOutput<typeof options>>,
): Generator<Problem> {
  if (!base) return;
  const baseOf = matchEntries(base, list);
  const isNew = ({ index }: Entry) => baseOf[index] === -1;
  const ignored = ({ key }: Trait) => ignore.some((what) => key === what || key.startsWith(`${what} `));
  if (!list.entries.some(isNew)) return;
  for (const alike of groupBy(list.entries, kindOf).values()) {
    const others = alike.filter((entry) => !isNew(entry));
    if (others.length < FEWEST || others.length === alike.length) continue;
    const usual = [...usualOf(list, others)].filter(({ trait }) => !ignored(trait));
    for (const entry of alike.filter(isNew)) {
      const has = hasAnyhow(list, entry);
      const lacking = usual.filter(({ trait }) => !has.has(trait.key));
      if (lacking.length > 0) yield lackOf(entry, lacking, others.length + 1);
      const place = ignore.includes('order') ? undefined : placeOf(list, entry, others);
      if (place) yield place;
    }
  }
}

/** A section that is long enough to show what its entries have. */
const SECTION = `# Colours

## Paints

- [Amber](https://example.org/amber) - Yellow with some red.
- [Beige](https://example.org/beige) - Brown with much white.
- [Coral](https://example.org/coral) - Pink with some orange.
- [Indigo](https://example.org/indigo) - Blue with some purple.
- [Jade](https://example.org/jade) - Green with some blue.
- [Lime](https://example.org/lime) - Green with some yellow.
- [Mauve](https://example.org/mauve) - Purple with much white.
- [Navy](https://example.org/navy) - Blue with much black.
- [Olive](https://example.org/olive) - Green with some brown.
- [Plum](https://example.org/plum) - Purple with some red.
`;

const LABELLED = SECTION.replaceAll('.\n', '. `(warm, cold)`\n');

const VENUES = SECTION.replaceAll(/ - .*/g, ' (CVPR 2023)');

const SIGNED = SECTION.replaceAll(') - ', ') 🌞 - ');

const paper = (name: string, id: string) => `- [${name}](https://arxiv.org/abs/${id})
  - Ann Brown, Bob Grey
  - Keywords: colour, paint
`;

const PAPERS = `# Papers

${[
  paper('Amber', '2410.00011'),
  paper('Beige', '2409.00012'),
  paper('Coral', '2408.00013'),
  paper('Indigo', '2407.00014'),
  paper('Jade', '2406.00015'),
  paper('Lime', '2405.00016'),
  paper('Mauve', '2404.00017'),
  paper('Navy', '2403.00018'),
  paper('Olive', '2402.00019'),
  paper('Plum', '2401.00020'),
].join('')}`;

export const entryLikeOthers = defineRule({
  id: 'entry-like-others',
  summary: 'A new entry has what the other entries of its section have',
  why: 'If nearly all entries of a section have a description, a label, authors, a date or a link to code, readers expect that of the next one. Only entries that a change adds are judged, only in sections that had at least 10 entries, and only by what 90 % of these have. If they are sorted by date, a new entry at the wrong end is reported too. Existing entries are left alone. Use `ignore` for what new entries may lack.',
  severity: 'warning',
  options,
  examples: [
    {
      name: 'a new entry with all that the others have',
      base: SECTION,
      text: `${SECTION}- [Rust](https://example.org/rust) - Brown with some red.\n`,
      findings: [],
    },
    {
      name: 'a new entry without a description',
      base: SECTION,
      text: `${SECTION}- [Rust](https://example.org/rust)\n`,
      findings: ['15:4-15:8 warning 10 of 11 entries here have a description, but "Rust" has none. Add one.'],
    },
    {
      name: 'a new paper without authors and keywords, and one at the wrong end',
      base: PAPERS,
      text: `${PAPERS.replace('# Papers\n\n', '# Papers\n\n- [Rust](https://arxiv.org/abs/2411.00021)\n')}${paper('Sand', '2411.00022')}`,
      findings: [
        '3:4-3:8 warning 10 of 11 entries here have authors and keywords, but "Rust" has neither. Add what fits.',
        '34:4-34:8 warning "Sand" is at the wrong end. Entries here are sorted by date, newest first. Move it to the top of the section, before "Amber" (line 4).',
      ],
    },
    {
      name: 'an author who writes the name in small letters',
      base: PAPERS,
      text: PAPERS.replace(
        '# Papers\n\n',
        `# Papers\n\n${paper('Rust', '2411.00021').replace('Bob Grey', 'bob-lee grey, Cleo Moss')}`,
      ),
      findings: [],
    },
    {
      name: 'a venue that stands in the title, and a title that names none',
      base: VENUES,
      text: `${VENUES}- [Reds at Night (ICLR 2024)](https://example.org/reds)
- [Blues at Noon](https://example.org/blues)
`,
      findings: [
        '16:4-16:17 warning 10 of 11 entries here have a date and "Venue", but "Blues at Noon" has neither. Add what fits.',
      ],
    },
    {
      name: 'a label with a link behind it',
      base: LABELLED,
      text: `${LABELLED}- [Rust](https://example.org/rust) - Brown. \`(warm)\` ([mirror](https://example.net/rust))\n`,
      findings: [],
    },
    {
      name: 'an emoji behind several links',
      base: SIGNED,
      text: `${SIGNED}- [Rust](https://example.org/rust) ([docs](https://example.org/docs)) 🌞 - Brown.\n`,
      findings: [],
    },
    {
      name: 'an existing entry without a description',
      base: `${SECTION}- [Rust](https://example.org/rust)\n`,
      text: `${SECTION}- [Rust](https://example.org/rust)\n- [Sand](https://example.org/sand) - Yellow with some brown.\n`,
      findings: [],
    },
    {
      name: 'descriptions that new entries may lack',
      config: { rules: { 'entry-like-others': { ignore: ['description'] } } },
      base: SECTION,
      text: `${SECTION}- [Rust](https://example.org/rust)\n`,
      findings: [],
    },
  ],
  check,
});
