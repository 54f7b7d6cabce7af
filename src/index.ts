/**
 * awesome-steward as a library: text of a list in, a report out. Nothing here reads a file, runs a program or
 * asks the network.
 *
 * Offsets are UTF-16 units into the text as it was read (a byte order mark is unit 0); spans are half open;
 * lines and columns are 1-based.
 */
export { check } from './check.ts';
export { compare } from './compare/index.ts';
export { type ConfigProblem, formatConfigProblems } from './config/errors.ts';
export { loadConfig, tagFileOf, withTagFile } from './config/load.ts';
export { presetNames } from './config/presets.ts';
export { type Config, type ConfigInput, defaultConfig } from './config/schema.ts';
export { applyEdits, OverlapError } from './edit.ts';
export { compatibleFixes } from './fix.ts';
export type * from './model.ts';
export { type ParseOptions, parseList } from './parse/index.ts';
export { type Rendered, type RenderOptions, renderedText, renderFile } from './render.ts';
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
export { renderSarif, type SarifOptions, sarifLog } from './report/sarif.ts';
export { type ReviewFile, review } from './review.ts';
export { ruleById, rules } from './rules/index.ts';
export type { Example, Rule } from './rules/rule.ts';
export { olderFindings, ownFindings } from './since.ts';
export { views } from './views/index.ts';
