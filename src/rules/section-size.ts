import * as v from 'valibot';
import type { List, Problem, Section } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Whether nothing at all stands in a section. */
function isBlank(list: List, section: Section): boolean {
  return list.text.slice(section.span.end, section.end).trim() === '';
}

const options = v.strictObject({
  min: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    v.description('Fewest entries of a section; 0: any number, also none.'),
  ),
  max: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    v.description('Most entries of a section; 0: any number.'),
  ),
});

function* sizes(
  list: List,
  { options: { min, max } }: { options: v.InferOutput<typeof options> },
): Generator<Problem> {
  if (min === 0 && max === 0) return;
  const entries = list.sections.map(() => 0);
  for (const entry of list.entries) {
    if (entry.sectionIndex >= 0) entries[entry.sectionIndex]!++;
  }
  const parents = new Set(list.sections.map((section) => section.parent));
  const indexes = new Set(list.labelIndex.map((section) => section.sectionIndex));
  for (const section of list.sections) {
    if (parents.has(section.index) || indexes.has(section.index)) continue;
    const number = entries[section.index]!;
    // A section of prose (License, Contributing) is not a category; an empty one may be meant as one.
    if (number === 0 && !isBlank(list, section)) continue;
    const title = quote(section.title);
    const key = section.path.join('\n');
    if (number < min) {
      yield {
        message: `${title} holds ${count(number, 'entry', 'entries')}; a section has at least ${min} here. Add more, or move what is there to a broader section.`,
        span: section.titleSpan,
        key: `few\n${key}`,
      };
    } else if (max > 0 && number > max) {
      yield {
        message: `${title} holds ${count(number, 'entry', 'entries')}; a section has at most ${max} here. Divide it.`,
        span: section.titleSpan,
        key: `many\n${key}`,
      };
    }
  }
}

export const sectionSize = defineRule({
  id: 'section-size',
  summary: 'Sections hold neither too few entries nor too many',
  why: 'Many lists want a handful of entries before a category of its own is worth it, and some divide a category once it has grown too long to read. Counted are the innermost sections; those that hold prose only are left out. Says nothing until you set `min` or `max`.',
  severity: 'warning',
  options,
  examples: [
    {
      name: 'as many as the config asks for, beside a section of prose',
      config: { rules: { 'section-size': { min: 2 } } },
      text: `# Papers

## Datasets

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.

## License

CC0.
`,
      findings: [],
    },
    {
      name: 'too few, too many, and none at all',
      config: { rules: { 'section-size': { min: 2, max: 2 } } },
      text: `# Papers

## Datasets

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

## Models

- [CLIP](https://arxiv.org/abs/2103.00020) - Learns from captions.
- [LLaVA](https://arxiv.org/abs/2304.08485) - Learns from instructions.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.

## Benchmarks
`,
      findings: [
        '3:4-3:12 warning "Datasets" holds 1 entry; a section has at least 2 here. Add more, or move what is there to a broader section.',
        '7:4-7:10 warning "Models" holds 3 entries; a section has at most 2 here. Divide it.',
        '13:4-13:14 warning "Benchmarks" holds 0 entries; a section has at least 2 here. Add more, or move what is there to a broader section.',
      ],
    },
    {
      name: 'silent without options',
      text: `# Papers

## Datasets

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [],
    },
  ],
  check: sizes,
});
