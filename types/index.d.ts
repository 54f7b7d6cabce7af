/**
 * awesome-steward as a library: text of a list in, a report out. Nothing here reads a file, runs a program or
 * asks the network.
 *
 * Offsets are UTF-16 units into the text as it was read (a byte order mark is unit 0); spans are half open;
 * lines and columns are 1-based.
 */
import type { RuleAbout } from './rules/about.js';
import type { ViewAbout } from './views/about.js';
export { compare } from './compare/index.js';
export { presetNames } from './config/presets.js';
export { type Config, type ConfigInput, defaultConfig } from './config/schema.js';
export { type ConfigProblem, formatConfigProblems } from './config-file/errors.js';
export { loadConfig, tagFileOf, withTagFile } from './config-file/load.js';
export { check } from './lint/check.js';
export { existingFindings, ownFindings } from './lint/own-findings.js';
export { type ReviewFile, review } from './lint/review.js';
export type * from './model.js';
export { type ParseOptions, parseList } from './parse/index.js';
export { COMMENT_LIMIT, type CommentOptions, renderComment } from './report/comment.js';
export { renderGithub } from './report/github.js';
export { type Hunk, hunksOf } from './report/hunks.js';
export { type CheckJson, checkJson, type InspectJson, inspectJson, type ReviewJson, reviewJson, } from './report/json.js';
export { type Palette, type PrettyOptions, renderPretty, renderPrettyReview } from './report/pretty.js';
export { renderSarif, type SarifLog, type SarifOptions, sarifLog } from './report/sarif.js';
export type { Example, RuleAbout, ShortFinding } from './rules/about.js';
export { compatibleFixes } from './text/compatible-fixes.js';
export { applyEdits, OverlapError } from './text/edit.js';
export type { ViewAbout, ViewExample } from './views/about.js';
export { type Rendered, type RenderOptions, renderedText, renderFile } from './views/render.js';
/** Every rule, in order of id. */
export declare const rules: readonly RuleAbout[];
/** The rule of that id, if there is one. */
export declare const ruleById: (id: string) => RuleAbout | undefined;
/** Every view, in order of name. */
export declare const views: readonly ViewAbout[];
