import { D as compatibleFixes, E as renderedText, H as parseList, I as ruleById, L as rules, M as compare, N as check, O as OverlapError, S as ownFindings, T as renderFile, W as defaultConfig, k as applyEdits, x as olderFindings, y as review, z as views } from "./chunks/engine.js";
import { i as presetNames, n as tagFileOf, o as formatConfigProblems, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty2.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, formatConfigProblems, hunksOf, inspectJson, loadConfig, olderFindings, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
