import { B as OverlapError, C as ruleById$1, H as parseList, S as compare, V as applyEdits, _ as check, d as compatibleFixes, g as ownFindings, h as existingFindings, nt as defaultConfig, u as review, w as rules$1 } from "./chunks/engine.js";
import { n as views$1 } from "./chunks/registry.js";
import { a as presetNames, i as formatConfigProblems, n as tagFileOf, r as withTagFile, t as loadConfig } from "./chunks/config.js";
import { n as renderComment, r as hunksOf, t as COMMENT_LIMIT } from "./chunks/comment.js";
import { t as renderGithub } from "./chunks/github2.js";
import { n as inspectJson, r as reviewJson, t as checkJson } from "./chunks/json2.js";
import { n as renderPretty, r as renderPrettyReview } from "./chunks/pretty.js";
import { n as sarifLog, t as renderSarif } from "./chunks/sarif2.js";
import { i as renderedText, r as renderFile } from "./chunks/render.js";
// src/index.ts
const rules = rules$1;
const ruleById = (id) => ruleById$1(id);
const views = views$1;
export { COMMENT_LIMIT, OverlapError, applyEdits, check, checkJson, compare, compatibleFixes, defaultConfig, existingFindings, formatConfigProblems, hunksOf, inspectJson, loadConfig, ownFindings, parseList, presetNames, renderComment, renderFile, renderGithub, renderPretty, renderPrettyReview, renderSarif, renderedText, review, reviewJson, ruleById, rules, sarifLog, tagFileOf, views, withTagFile };
