import { B as check, F as OverlapError, I as applyEdits, K as views, M as renderFile, N as renderedText, O as olderFindings, P as compatibleFixes, U as ruleById, W as rules, Y as parseList, Z as defaultConfig, k as ownFindings, y as review, z as compare } from "./chunks/engine.js";
import { i as presetNames, n as tagFileOf, o as formatConfigProblems, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty2.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, formatConfigProblems, hunksOf, inspectJson, loadConfig, olderFindings, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
