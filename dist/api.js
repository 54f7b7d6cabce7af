import { A as check, B as parseList, D as review, E as applyEdits, I as views, N as ruleById, O as existingFindings, P as rules, S as renderedText, T as OverlapError, jt as compare, k as ownFindings, lt as defaultConfig, w as compatibleFixes, x as renderFile } from "./chunks/engine.js";
import { a as presetNames, i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty2.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, existingFindings, formatConfigProblems, hunksOf, inspectJson, loadConfig, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
