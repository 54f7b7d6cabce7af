import type { Config } from '../config/schema.ts';
import { joinReports, type ReviewFile, type ReviewOptions, review } from '../lint/review.ts';
import type { Report } from '../model.ts';
import { step } from '../watch/step.ts';

/** What stopped the run before: it is not read again. */
export interface Unread {
  /** The list; absent where it is not known which of them it was. */
  readonly path?: string;
  /** Goes behind a path, plain text. */
  readonly why: string;
}

/** Why a list is not to be read, if it is not. */
export function whyUnread(path: string, unread: Unread | undefined): string | undefined {
  return unread && (unread.path ?? path) === path ? `${path} ${unread.why}` : undefined;
}

/** Leaves out the lists that are not to be read; each is a problem. */
export function withoutUnread<T extends { files: readonly ReviewFile[]; problems: readonly string[] }>(
  fetched: T,
  unread: Unread | undefined,
): T {
  if (!unread) return fetched;
  const whys = fetched.files.flatMap(({ path }) => whyUnread(path, unread) ?? []);
  const files = fetched.files.filter(({ path }) => whyUnread(path, unread) === undefined);
  return { ...fetched, files, problems: [...fetched.problems, ...whys] };
}

/** Judges lists one by one: each is allowed a time of its own. */
export function reviewEach(files: readonly ReviewFile[], config: Config, options?: ReviewOptions): Report {
  return joinReports(
    files.map((file) => {
      step(file.path);
      return review([file], config, options);
    }),
  );
}
