import * as v from 'valibot';
import { readViewRegions } from '../analysis/view-regions.ts';
import type { List, Problem } from '../model.ts';
import { nearest } from '../text/fold.ts';
import { readViewOptions } from '../views/options.ts';
import { viewByName, views } from '../views/registry.ts';
import { defineRule } from './rule.ts';

const names = views.map(({ name }) => name);

function* markers(list: List): Generator<Problem> {
  const { regions, problems } = readViewRegions(list);
  const marks = list.comments.filter(({ text }) => text.startsWith('steward:'));
  for (const { message, span } of problems) {
    // The marker that it lacks stood between its neighbours.
    const at = marks.findIndex((mark) => mark.span.start === span.start);
    const start = marks[at - 1]?.span.end ?? 0;
    const end = marks[at + 1]?.span.start ?? list.text.length;
    yield { message, span, causes: [{ start, end }] };
  }
  for (const region of regions) {
    const { open, view: name, options } = region;
    const view = viewByName(name);
    if (view) {
      const read = readViewOptions(view, options);
      if ('problem' in read) yield { message: read.problem, span: open.span };
      continue;
    }
    const near = name === '' ? undefined : nearest(name, names);
    const at =
      open.span.start + list.text.slice(open.span.start, open.span.end).indexOf(name, 'steward:begin'.length);
    yield {
      message: `${name === '' ? 'This region names no view.' : `Unknown view "${name}".`} ${near ? `Did you mean "${near}"?` : `Use one of: ${names.join(', ')}.`}`,
      span: open.span,
      ...(near && { fix: { edits: [{ start: at, end: at + name.length, text: near }] } }),
    };
  }
}

export const regionMarker = defineRule({
  id: 'region-marker',
  summary: 'Markers of generated regions are closed, not nested, and name an existing view and options',
  why: 'A region that is not closed, or whose view is misspelled, is not generated, and neither is any other region in the file: the text between the markers is replaced, so their place must be certain. See [views](../views.md) for all views and options.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'a view with options',
      text: `# Papers

<!-- steward:begin counts by=section bar=0 -->
<!-- steward:end -->

## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [],
    },
    {
      name: 'a region that is not closed before the next one, and a closing marker without a region',
      text: `# Papers

<!-- steward:begin contents -->

<!-- steward:begin counts -->
<!-- steward:end -->

## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

<!-- steward:end -->
`,
      findings: [
        '3:1-3:32 error This region is not closed before the next one starts on line 5. Add <!-- steward:end --> before that line.',
        '12:1-12:21 error This marker has no matching <!-- steward:begin -->. Write a region as <!-- steward:begin VIEW key=value --> … <!-- steward:end -->.',
      ],
    },
    {
      name: 'a misspelled view',
      text: `# Papers

<!-- steward:begin count -->
<!-- steward:end -->

## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: ['3:1-3:29 error Unknown view "count". Did you mean "counts"?'],
      fixed: `# Papers

<!-- steward:begin counts -->
<!-- steward:end -->

## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
    },
    {
      name: 'an unknown option, and an invalid value',
      text: `# Papers

<!-- steward:begin index ordre=most -->
<!-- steward:end -->

<!-- steward:begin index order=mosts -->
<!-- steward:end -->

## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [
        '3:1-3:40 error Unknown option "ordre" of the view "index". Did you mean "order"?',
        '6:1-6:41 error Invalid value "mosts" of the option "order". Expected declared, alphabetical or most. Did you mean "most"?',
      ],
    },
  ],
  check: markers,
});
