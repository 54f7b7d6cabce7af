import { A as renderFile, B as ownFindings, Ct as defaultConfig, F as compatibleFixes, J as rules$1, K as compare, P as review, V as check, X as views$1, _t as OverlapError, j as renderedText, q as ruleById$1, vt as applyEdits, yt as parseList, z as existingFindings } from "./chunks/engine.js";
import { a as presetNames, i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty2.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
// src/index.ts
/** Every rule, in order of id. */
const rules = rules$1;
/** The rule of that id, if there is one. */
const ruleById = (id) => ruleById$1(id);
/** Every view, in order of name. */
const views = views$1;
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, existingFindings, formatConfigProblems, hunksOf, inspectJson, loadConfig, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
