import * as v from 'valibot';
import type { List, Problem, Section } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Whether a section is empty. */
function isBlank(list: List, section: Section): boolean {
  return list.text.slice(section.span.end, section.end).trim() === '';
}

const options = v.strictObject({
  min: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    v.description('Minimum number of entries in a section. 0: no minimum.'),
  ),
  max: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    v.description('Maximum number of entries in a section. 0: no maximum.'),
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
    // A section of prose (License, Contributing) is not a category; an empty section may be one.
    if (number === 0 && !isBlank(list, section)) continue;
    const title = quote(section.title);
    const key = section.path.join('\n');
    if (number < min) {
      yield {
        message: `${title} has ${count(number, 'entry', 'entries')}, the minimum is ${min}. Add more, or move its entries to a broader section.`,
        span: section.titleSpan,
        causes: [{ start: section.span.start, end: section.end }],
        key: `few\n${key}`,
      };
    } else if (max > 0 && number > max) {
      yield {
        message: `${title} has ${count(number, 'entry', 'entries')}, the maximum is ${max}. Split the section.`,
        span: section.titleSpan,
        causes: [{ start: section.span.start, end: section.end }],
        key: `many\n${key}`,
      };
    }
  }
}

export const sectionSize = defineRule({
  id: 'section-size',
  summary: 'Sections have neither too few nor too many entries',
  why: 'Many lists ask for a few entries before they open a new category, and some split a category that is too long to read. The rule counts the entries of the innermost sections, and ignores sections with only prose. It is silent until you set `min` or `max`.',
  severity: 'warning',
  options,
  examples: [
    {
      name: 'enough entries, and a section of prose',
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
        '3:4-3:12 warning "Datasets" has 1 entry, the minimum is 2. Add more, or move its entries to a broader section.',
        '7:4-7:10 warning "Models" has 3 entries, the maximum is 2. Split the section.',
        '13:4-13:14 warning "Benchmarks" has 0 entries, the minimum is 2. Add more, or move its entries to a broader section.',
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
