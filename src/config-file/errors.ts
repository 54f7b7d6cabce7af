/** One mistake in a config. */
export interface ConfigProblem {
  /** 1-based, where the file says it. */
  readonly line?: number;
  readonly column?: number;
  /** The setting concerned, e.g. `rules.label-count.min`; empty for the file as a whole. */
  readonly key: string;
  /** Plain text: what was found, what is allowed, what was probably meant. */
  readonly message: string;
}

const MOST = 20;

/**
 * Problems of a config as lines of text, in order of place: `path:line:column: message`. Beyond twenty the rest
 * is counted.
 */
export function formatConfigProblems(path: string, problems: readonly ConfigProblem[]): string {
  const lines = problems.slice(0, MOST).map(({ line, column, message }) => {
    const place = line === undefined ? path : `${path}:${line}:${column ?? 1}`;
    return `${place}: ${message}`;
  });
  const more = problems.length - MOST;
  if (more > 0) lines.push(`${path}: and ${more} more ${more === 1 ? 'problem' : 'problems'}.`);
  return lines.join('\n');
}
