import { generatedFrom } from '../analysis/generated.ts';
import { compare } from '../compare/index.ts';
import type { Config } from '../config/schema.ts';
import type { FileReport, Finding, List, Report } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { check } from './check.ts';
import { lawful } from './law.ts';
import { ownFindings } from './own-findings.ts';

/** A list to judge, and how it stood before. */
export interface ReviewFile {
  /** Where it is in the repository, with `/`; shown to people and matched by the config's globs. */
  readonly path: string;
  readonly head: string;
  /** The text before the change; empty for a file that is new; absent when there is nothing to compare with. */
  readonly base?: string;
  /** The text whose suppression comments count with `obey: 'base'`, where the base has moved on since; default `base`. */
  readonly obeyed?: string;
}

export interface ReviewOptions {
  /** Whose suppression comments count; `base` for what somebody proposes, who must not switch rules off. */
  readonly obey?: 'head' | 'base';
  /**
   * Up to how many findings fixes are proven where there is no base: of more, nobody is shown each. Default: always,
   * however many.
   */
  readonly prove?: number;
}

/** Findings with the fixes that can be made: none in a file that is generated, for they would be lost. */
function withFixes(
  list: List,
  found: readonly Finding[],
  read: (text: string) => List,
  base?: List,
): Finding[] {
  if (!generatedFrom(list)) return lawful(list, found, read, base);
  return found.map(({ fix, paste, ...rest }) => rest);
}

function reviewFile(
  file: ReviewFile,
  config: Config,
  { obey = 'head', prove = Number.POSITIVE_INFINITY }: ReviewOptions,
): FileReport {
  // Base and head share nearly all their chunks: each is parsed once.
  const cache: ParseCache = new Map();
  const read = (text: string, before?: List) => parseList(text, { path: file.path, config, cache, before });
  if (file.base === undefined) {
    const list = read(file.head);
    const found = check(list, config);
    return { path: file.path, list, findings: found.length <= prove ? withFixes(list, found, read) : found };
  }
  const base = read(file.base);
  const list = read(file.head, base);
  const trusted = obey === 'head' ? undefined : file.obeyed === undefined ? base : read(file.obeyed);
  return {
    path: file.path,
    list,
    base,
    findings: withFixes(list, check(list, config, base, trusted), (text) => read(text, base), base),
    changes: compare(base, list),
  };
}

/** Reports of several lists as one. */
export function joinReports(
  reports: readonly Report[],
  compared = reports.some((report) => report.compared),
): Report {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const report of reports) {
    summary.error += report.summary.error;
    summary.warning += report.summary.warning;
    summary.info += report.summary.info;
  }
  return {
    files: reports.flatMap((report) => report.files),
    summary,
    verdict: summary.error > 0 ? 'fail' : 'pass',
    compared,
  };
}

/**
 * Reads, judges and compares lists: everything that reports are made of. Pure and synchronous; it reads no file
 * and asks nobody.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export function review(files: readonly ReviewFile[], config: Config, options: ReviewOptions = {}): Report {
  const reports = files.map((file) => reviewFile(file, config, options));
  const summary = { error: 0, warning: 0, info: 0 };
  for (const finding of reports.flatMap(ownFindings)) summary[finding.severity]++;
  return {
    files: reports,
    summary,
    verdict: summary.error > 0 ? 'fail' : 'pass',
    compared: files.some((file) => file.base !== undefined),
  };
}
