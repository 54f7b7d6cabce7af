import type { Report } from '../model.js';
/**
 * Findings as workflow commands, which become annotations of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), and one line that
 * counts all of them. At most 10 of each severity, as GitHub shows no more of one step. Where a base is known,
 * only what is new.
 */
export declare function renderGithub(report: Report): string;
