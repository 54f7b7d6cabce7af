import { brokenBlock } from './broken-block.ts';
import { brokenLink } from './broken-link.ts';
import { conflictMarker } from './conflict-marker.ts';
import { contentsSync } from './contents-sync.ts';
import { damagedText } from './damaged-text.ts';
import { detailsBalanced } from './details-balanced.ts';
import { duplicateLink } from './duplicate-link.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { entryDescription } from './entry-description.ts';
import { entryLikeOthers } from './entry-like-others.ts';
import { entryLink } from './entry-link.ts';
import { entryOrder } from './entry-order.ts';
import { entrySeparator } from './entry-separator.ts';
import { entryTitle } from './entry-title.ts';
import { indexDuplicate } from './index-duplicate.ts';
import { indexLabel } from './index-label.ts';
import { indexMissing } from './index-missing.ts';
import { indexSection } from './index-section.ts';
import { indexTitle } from './index-title.ts';
import { labelCount } from './label-count.ts';
import { labelKnown } from './label-known.ts';
import { labelRepeat } from './label-repeat.ts';
import { labelSpacing } from './label-spacing.ts';
import { labelStyle } from './label-style.ts';
import { linkForm } from './link-form.ts';
import { linkScheme } from './link-scheme.ts';
import { notRead } from './not-read.ts';
import { regionFresh } from './region-fresh.ts';
import { regionMarker } from './region-marker.ts';
import type { Rule } from './rule.ts';
import { sectionSize } from './section-size.ts';
import { similarTitle } from './similar-title.ts';
import { suppressionKnown } from './suppression-known.ts';
import { swallowedMarkdown } from './swallowed-markdown.ts';
import { tableCells } from './table-cells.ts';
import { tablePipes } from './table-pipes.ts';
import { tableSpacing } from './table-spacing.ts';
import { tableSplit } from './table-split.ts';
import { taxonomyValid } from './taxonomy-valid.ts';

/**
 * Every rule, in order of id. A new rule is one file named after its id, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export const rules: readonly Rule[] = [
  brokenBlock,
  brokenLink,
  conflictMarker,
  contentsSync,
  damagedText,
  detailsBalanced,
  duplicateLink,
  duplicateTitle,
  entryDescription,
  entryLikeOthers,
  entryLink,
  entryOrder,
  entrySeparator,
  entryTitle,
  indexDuplicate,
  indexLabel,
  indexMissing,
  indexSection,
  indexTitle,
  labelCount,
  labelKnown,
  labelRepeat,
  labelSpacing,
  labelStyle,
  linkForm,
  linkScheme,
  notRead,
  regionFresh,
  regionMarker,
  sectionSize,
  similarTitle,
  suppressionKnown,
  swallowedMarkdown,
  tableCells,
  tablePipes,
  tableSpacing,
  tableSplit,
  taxonomyValid,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
