/**
 * awesome-steward as a library: text of a list in, a report out. Nothing here reads a file, runs a program or
 * asks the network.
 *
 * Offsets are UTF-16 units into the text as it was read (a byte order mark is unit 0); spans are half open;
 * lines and columns are 1-based.
 */

import type { RuleAbout } from './rules/about.ts';
import { rules as allRules, ruleById as ruleOf } from './rules/index.ts';
import type { ViewAbout } from './views/about.ts';
import { views as allViews } from './views/registry.ts';

export { compare } from './compare/index.ts';
export { presetNames } from './config/presets.ts';
export { type Config, type ConfigInput, defaultConfig } from './config/schema.ts';
export { type ConfigProblem, formatConfigProblems } from './config-file/errors.ts';
export { loadConfig, tagFileOf, withTagFile } from './config-file/load.ts';
export { check } from './lint/check.ts';
export { existingFindings, ownFindings } from './lint/own-findings.ts';
export { type ReviewFile, review } from './lint/review.ts';
export type * from './model.ts';
export { type ParseOptions, parseList } from './parse/index.ts';
export { COMMENT_LIMIT, type CommentOptions, renderComment } from './report/comment.ts';
export { renderGithub } from './report/github.ts';
export { type Hunk, hunksOf } from './report/hunks.ts';
export {
  type CheckJson,
  checkJson,
  type InspectJson,
  inspectJson,
  type ReviewJson,
  reviewJson,
} from './report/json.ts';
export { type Palette, type PrettyOptions, renderPretty, renderPrettyReview } from './report/pretty.ts';
export { renderSarif, type SarifLog, type SarifOptions, sarifLog } from './report/sarif.ts';
export type { Example, RuleAbout, ShortFinding } from './rules/about.ts';
export { compatibleFixes } from './text/compatible-fixes.ts';
export { applyEdits, OverlapError } from './text/edit.ts';
export type { ViewAbout, ViewExample } from './views/about.ts';
export { type Rendered, type RenderOptions, renderedText, renderFile } from './views/render.ts';

/** Every rule, in order of id. */
export const rules: readonly RuleAbout[] = allRules;

/** The rule of that id, if there is one. */
export const ruleById = (id: string): RuleAbout | undefined => ruleOf(id);

/** Every view, in order of name. */
export const views: readonly ViewAbout[] = allViews;
