import * as v from 'valibot';
import { apartFrom, inSectionsWithout } from '../analysis/apart.ts';
import { conventionsOf, isFirm } from '../analysis/conventions.ts';
import { type LabelAdvice, labelAdvice } from '../labeller/advice.ts';
import type { Entry, List, Problem, Tag } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const options = v.strictObject({
  min: v.pipe(
    v.optional(number),
    v.description(
      'Minimum number of labels per entry. Default: 1 if the taxonomy is closed and nearly every entry has one.',
    ),
  ),
  max: v.pipe(v.optional(number), v.description('Maximum number of labels per entry. Default: no limit.')),
  branches: v.pipe(
    v.optional(
      v.record(
        v.pipe(v.string(), v.minLength(1)),
        v.strictObject({ min: v.optional(number), max: v.optional(number) }),
      ),
      {},
    ),
    v.description('`min` and `max` for the labels of one branch of the taxonomy, by its name.'),
  ),
});

type Options = v.InferOutput<typeof options>;

const labels = (count: number) => `${count === 0 ? 'no' : count} ${count === 1 ? 'label' : 'labels'}`;

function isBelow(tag: Tag, branch: string): boolean {
  return tag.path.includes(branch) || tag.id === branch || tag.id.startsWith(`${branch}-`);
}

/** Names the labels to choose from, if they are few. */
function choice(tags: readonly Tag[]): string {
  return tags.length > 0 && tags.length <= 5
    ? `Choose from ${tags.map(({ id }) => quote(id)).join(', ')}.`
    : 'Add those that fit.';
}

function* ofEntry(
  list: List,
  entry: Entry,
  { min, max, branches }: Options,
  inferred: boolean,
  advice: (entry: Entry) => LabelAdvice | undefined,
): Generator<Problem> {
  const { title, titleSpan: span, index } = entry;
  const name = title === '' ? 'This entry' : quote(title);
  const problem = (message: string, key: string): Problem => ({
    message,
    span,
    entry: index,
    key: `${key}\n${title}`,
    about: ['label'],
    ...(inferred && { severity: 'warning' }),
  });
  const resolver = resolverOf(list.taxonomy);
  const ids = new Set<string>();
  const tags = new Set<Tag>();
  for (const label of entry.labels) {
    const found = resolver.resolve(label);
    if (found) tags.add(found.tag);
    ids.add(found?.tag.id ?? label.id);
  }
  const count = ids.size;
  if (min !== undefined && count < min) {
    const why = inferred ? 'at least 1, as the other entries have' : `at least ${min}`;
    const learned = count === 0 ? advice(entry) : undefined;
    const next = learned?.message ?? choice(list.taxonomy.tags);
    yield {
      ...problem(`${name} has ${labels(count)}, expected ${why}. ${next}`, 'few'),
      ...(learned?.paste !== undefined && { paste: learned.paste }),
    };
  }
  if (max !== undefined && count > max) {
    yield problem(`${name} has ${labels(count)}, expected at most ${max}. Keep those that fit best.`, 'many');
  }
  for (const [branch, bounds] of Object.entries(branches)) {
    const inside = [...tags].filter((tag) => isBelow(tag, branch)).length;
    if (bounds.min !== undefined && inside < bounds.min) {
      const choices = choice(list.taxonomy.tags.filter((tag) => isBelow(tag, branch)));
      yield problem(
        `${name} has ${labels(inside)} from ${quote(branch)}, expected at least ${bounds.min}. ${choices}`,
        `few ${branch}`,
      );
    }
    if (bounds.max !== undefined && inside > bounds.max) {
      yield problem(
        `${name} has ${labels(inside)} from ${quote(branch)}, expected at most ${bounds.max}. Keep those that fit best.`,
        `many ${branch}`,
      );
    }
  }
}

function* check(list: List, { options: given, base, config }: Context<Options>): Generator<Problem> {
  const { labelled } = conventionsOf(base ?? list);
  const inferred = given.min === undefined && list.taxonomy.closed && isFirm(labelled) && labelled.value;
  const wanted = inferred ? { ...given, min: 1 } : given;
  // Learned only where a change adds an entry, and from what stood there before it.
  const written = ({ text }: List, { span }: Entry) => text.slice(span.start, span.end);
  const before = new Set(base?.entries.map((entry) => written(base, entry)));
  const advice = (entry: Entry) =>
    base && !before.has(written(list, entry)) ? labelAdvice(entry, list, base, config) : undefined;
  const hasLabel = ({ labels }: Entry) => labels.length > 0;
  const [apart, without] = inferred
    ? [apartFrom(list, hasLabel), inSectionsWithout(list, hasLabel)]
    : [undefined, undefined];
  const isApart = (entry: Entry) => apart?.(entry) || without?.(entry);
  for (const entry of list.entries)
    yield* isApart(entry)
      ? ofEntry(list, entry, given, false, advice)
      : ofEntry(list, entry, wanted, inferred, advice);
}

export const labelCount = defineRule({
  id: 'label-count',
  summary: 'Every entry has as many labels as the list requires',
  why: 'Readers who filter by label never see an entry without one, and a label that is on every entry says nothing. Without options the rule requires one label, and only where the taxonomy is closed and nearly every entry has one. Set `min: 0` to allow entries without labels.',
  severity: 'error',
  options,
  examples: [
    {
      name: 'no label, where all other entries have one',
      text: `## Tags

| Section Title | Tag |
|-------|-------|
| Dataset | ![](https://img.shields.io/badge/Dataset-b4d4fb) |
| Model | ![](https://img.shields.io/badge/Model-f1db9d) |

## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-b4d4fb) ![](https://img.shields.io/badge/Model-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Dataset-b4d4fb) |
| CLIP | ![](https://img.shields.io/badge/Model-f1db9d) |
| LLaVA | ![](https://img.shields.io/badge/Dataset-b4d4fb) ![](https://img.shields.io/badge/Model-f1db9d) |
| ImageBind | ![](https://img.shields.io/badge/Model-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Model-f1db9d) |
| LAION-5B | ![](https://img.shields.io/badge/Dataset-b4d4fb) |
| Flamingo | ![](https://img.shields.io/badge/Model-f1db9d) |
| BLIP-2 | ![](https://img.shields.io/badge/Model-f1db9d) |
| Conceptual Captions | ![](https://img.shields.io/badge/Dataset-b4d4fb) |
| Kosmos-2 |  |
`,
      findings: [
        '22:3-22:11 warning "Kosmos-2" has no labels, expected at least 1, as the other entries have. Choose from "Dataset", "Model".',
      ],
    },
    {
      name: 'a section without labels, as links to other lists have none',
      text: `## Tags

- \`map\` Draws maps
- \`chart\` Draws charts

## Tools

- [Umber](https://example.org/umber) - Paints. \`map\`
- [Ochre](https://example.org/ochre) - Keeps. \`chart\`
- [Teal](https://example.org/teal) - Sorts. \`map\`
- [Birch](https://example.org/birch) - Reads. \`map\`
- [Cedar](https://example.org/cedar) - Writes. \`chart\`
- [Delta](https://example.org/delta) - Compares. \`map\`
- [Ember](https://example.org/ember) - Lights. \`chart\`
- [Fjord](https://example.org/fjord) - Sends. \`map\`
- [Grove](https://example.org/grove) - Grows. \`map\`
- [Heron](https://example.org/heron) - Flies. \`chart\`
- [Ibis](https://example.org/ibis) - Walks. \`map\`
- [Jade](https://example.org/jade) - Shines. \`chart\`
- [Kelp](https://example.org/kelp) - Swims. \`map\`
- [Lark](https://example.org/lark) - Sings. \`map\`
- [Moss](https://example.org/moss) - Climbs. \`chart\`
- [Newt](https://example.org/newt) - Rests. \`map\`
- [Opal](https://example.org/opal) - Glows. \`map\`
- [Plum](https://example.org/plum) - Falls. \`map\`

## Related Resources

- [Maps of Others](https://example.org/others) - A list.
- [More Maps](https://example.org/more) - Another list.
`,
      findings: [],
    },
    {
      name: 'silent where some entries have labels and some do not',
      text: `## Papers

| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-b4d4fb) ![](https://img.shields.io/badge/Model-f1db9d) |
| DataComp | ![](https://img.shields.io/badge/Dataset-b4d4fb) |
| CLIP |  |
`,
      findings: [],
    },
    {
      name: 'limits set in the config, also for one branch',
      config: {
        taxonomy: {
          tags: [{ id: 'train', path: ['Use'] }, { id: 'test', path: ['Use'] }, 'image', 'video', 'audio'],
        },
        labels: { syntax: 'code' },
        rules: { 'label-count': { max: 3, branches: { Use: { min: 1 } } } },
      },
      text: `## Data

- [Segment Anything](https://arxiv.org/abs/2304.02643) \`train\` \`image\`
- [AudioSet](https://research.google.com/audioset/) \`audio\` \`video\`
- [MMMU](https://arxiv.org/abs/2311.16502) \`test\` \`image\` \`video\` \`audio\`
`,
      findings: [
        '4:4-4:12 error "AudioSet" has no labels from "Use", expected at least 1. Choose from "train", "test".',
        '5:4-5:8 error "MMMU" has 4 labels, expected at most 3. Keep those that fit best.',
      ],
    },
  ],
  check,
});
