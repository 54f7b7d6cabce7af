import { C as renderedText, D as existingFindings, E as review, F as views, J as OverlapError, Lt as compare, M as ruleById, N as rules, O as ownFindings, S as renderFile, T as compatibleFixes, X as parseList, Y as applyEdits, ht as defaultConfig, k as check } from "./chunks/engine.js";
import { a as presetNames, i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty2.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, existingFindings, formatConfigProblems, hunksOf, inspectJson, loadConfig, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
