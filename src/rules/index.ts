import { conflictMarker } from './conflict-marker.ts';
import { contentsSync } from './contents-sync.ts';
import { detailsBalanced } from './details-balanced.ts';
import { duplicateLink } from './duplicate-link.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { entryTitle } from './entry-title.ts';
import { labelCount } from './label-count.ts';
import { labelKnown } from './label-known.ts';
import { labelRepeat } from './label-repeat.ts';
import { labelSpacing } from './label-spacing.ts';
import { labelStyle } from './label-style.ts';
import { linkScheme } from './link-scheme.ts';
import type { Rule } from './rule.ts';
import { sectionSize } from './section-size.ts';
import { suppressionKnown } from './suppression-known.ts';
import { swallowedMarkdown } from './swallowed-markdown.ts';
import { tableCells } from './table-cells.ts';
import { tablePipes } from './table-pipes.ts';
import { tableSplit } from './table-split.ts';

/**
 * Every rule, in order of id. A new rule is one file named after its id, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export const rules: readonly Rule[] = [
  conflictMarker,
  contentsSync,
  detailsBalanced,
  duplicateLink,
  duplicateTitle,
  entryTitle,
  labelCount,
  labelKnown,
  labelRepeat,
  labelSpacing,
  labelStyle,
  linkScheme,
  sectionSize,
  suppressionKnown,
  swallowedMarkdown,
  tableCells,
  tablePipes,
  tableSplit,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
