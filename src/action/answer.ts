import * as core from '@actions/core';
import {
  type Host,
  HostError,
  isForbidden,
  type PullRequest,
  type ReviewComment,
  type Standing,
} from '../github/host.ts';
import { type CommentOptions, renderComment } from '../report/comment.ts';
import type { ChangeResult } from './check-change.ts';
import { greetingFor, isNewcomer } from './greeting.ts';
import { kindsOf, labelNames, syncLabels } from './labels.ts';
import { type Mark, writeMark } from './marker.ts';
import { judged, log } from './outcome.ts';
import { hunksOfPatch } from './patch.ts';
import { keepOldest, postedSuggestions, postSuggestions } from './post-suggestions.ts';
import type { RunContext } from './run-context.ts';
import { type Own, ownComments, type Written, writeSticky } from './sticky.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';

/** What is asked about a pull request's conversation while it is judged. Nothing of it is awaited before. */
export interface Conversation {
  /** Our comments; nothing where the pull request had none at all. */
  readonly own: Promise<readonly Own[] | undefined>;
  /** Comments on its lines; nothing where they are not to be known yet. */
  readonly reviews: Promise<readonly ReviewComment[] | undefined>;
  readonly isNew: Promise<boolean>;
  /** Looks at the pull request again, at the first call: before anything is written for it. */
  readonly look: () => Promise<PullRequest>;
}

const MOVED = 'The pull request was closed, has new commits or another base: nothing was written.';

/**
 * Begins to ask what is needed to answer, beside what is needed to judge: comments at once, unless the pull request
 * says that it has none.
 */
export function converse({ host, inputs }: RunContext, pull: PullRequest): Conversation {
  const { author, association, number } = pull;
  const speaks = inputs.comment !== 'never';
  const own = Promise.resolve(
    speaks && pull.comments !== 0 ? host.comments(number).then((all) => ownComments(host, all)) : undefined,
  );
  const reviews = Promise.resolve(
    speaks && inputs.suggestions !== 'never' && pull.reviewComments !== 0
      ? host.reviewComments(number)
      : undefined,
  );
  const isNew = own.then(
    (found = []) =>
      speaks && (wasGreeted(found) || isNewcomer(host, 'pull', number, { ...author, association })),
  );
  let looked: Promise<PullRequest> | undefined;
  const look = () => {
    looked ??= host.look(pull);
    looked.catch(() => {});
    return looked;
  };
  // Whatever rejects later must not be an unhandled rejection now.
  for (const each of [own, reviews, isNew]) each.catch(() => {});
  return { own, reviews, isNew, look };
}

const wasGreeted = (own: readonly Own[]) => own[0]?.mark.greeted === true;

/** What there is to say about a pull request. */
export interface Answer {
  readonly pull: PullRequest;
  readonly result: ChangeResult;
  readonly conversation: Conversation;
  readonly options: CommentOptions;
  /** Whether a maintainer still has to approve the checks of the pull request. */
  readonly held: boolean;
}

/** Writes suggestions, comment and labels; what fails is told in one sentence and fails nothing else. */
export async function writeAnswer(context: RunContext, answer: Answer): Promise<string | undefined> {
  const { pull, result, conversation } = answer;
  const writing = async () => {
    const fresh = await conversation.look();
    if (!isSame(fresh, pull)) {
      log(MOVED);
      return undefined;
    }
    const names = labelNames(result.config);
    const label = async () => {
      if (names) await syncLabels(context.host, fresh, kindsOf(judged(result.outcome)), names);
      return undefined;
    };
    const speak = () => comment(context, { ...answer, pull: fresh });
    const speaks = context.inputs.comment !== 'never';
    const troubles = await Promise.all([...(speaks ? [attempt(speak)] : []), attempt(label)]);
    return troubles.filter((each) => each !== undefined).join(' ') || undefined;
  };
  return attempt(writing);
}

/** What could not be done, in one sentence. */
async function attempt(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(error.message);
    return isForbidden(error) ? `${error.message} The result of the check is not affected.` : error.message;
  }
}

/** Whether a pull request still is what was read of it. */
function isSame({ state, head, base }: Standing, pull: PullRequest): boolean {
  return state === 'open' && head.sha === pull.head.sha && base.ref === pull.base.ref;
}

/** Writes suggestions, then the comment, which remembers them. Returns what could not be done. */
async function comment(
  context: RunContext,
  { pull, result, conversation, options, held }: Answer,
): Promise<string | undefined> {
  const { host, inputs } = context;
  const { config, outcome, patches } = result;
  const { number, head } = pull;
  const report = judged(outcome);
  const suggestions = (made: ReadonlySet<string>) =>
    suggestionsOf(report.files, (path) => hunksOfPatch(patches.get(path) ?? ''), made);
  const suggests = inputs.suggestions !== 'never' && suggestions(new Set()).length > 0;
  const [own, there] = await Promise.all([
    conversation.own.then((found) => found ?? commentsNow(host, pull)),
    suggests ? reviewsNow(host, pull, conversation) : [],
  ]);
  const isNew = wasGreeted(own) ? Promise.resolve(true) : conversation.isNew;
  const touched = wasGreeted(own) || report.files.length > 0;
  // Suggestions do not wait for whether the author is new.
  const greets = touched ? greetingFor(context, pull, result, isNew, held) : undefined;
  const clean = report.summary.error === 0 && report.summary.warning === 0 && outcome.notes.length === 0;
  const thanks = config.pulls.clean === 'thank' && report.files.length > 0;
  if (clean && !thanks && own.length === 0 && (await greets) === undefined) {
    log('No problems and no earlier comment: no comment.');
    return undefined;
  }
  const isCurrent = async (told?: Standing) => isSame(told ?? (await host.look(pull)), pull);
  // A first comment goes out right behind the suggestions: whether it may is asked along with them.
  const mayBegin = suggests && own.length === 0 ? isCurrent() : Promise.resolve(true);
  mayBegin.catch(() => {});
  const remembered = own.flatMap(({ mark }) => mark.suggested);
  const { hashes, posted, trouble } = suggests
    ? await suggest(context, pull, there, new Set(remembered), suggestions)
    : NONE;
  const greeting = await greets;
  const render = (before: Mark | undefined) => {
    const mark: Mark = {
      sha: head.sha,
      suggested: [...new Set([...(before?.suggested ?? []), ...remembered, ...hashes])],
      greeted: greeting !== undefined || before?.greeted === true,
      thanked: before?.thanked === true,
    };
    return renderComment(report, {
      ...options,
      marker: writeMark(mark),
      ...(greeting !== undefined && { top: [greeting] }),
      notes: [...outcome.problems, ...outcome.notes],
      fixed: own.length > 0,
    });
  };
  // Another run may have posted the same. Where both make the comment, the later of them sees it by that.
  const clear = async () =>
    keepOldest(host, await postedSuggestions(host, await host.reviewComments(number)));
  const [written] = await Promise.all([
    (await mayBegin) ? writeSticky(host, number, own, render, isCurrent) : UNSAID,
    posted && own.length > 0 ? clear() : undefined,
  ]);
  if (posted && written.raced) await clear();
  if (written.comment) {
    core.setOutput('comment-id', written.comment.id);
    core.setOutput('comment-url', written.comment.url);
  } else
    log(
      'The pull request was closed or has new commits, or a newer run has updated the comment: left as it is.',
    );
  return trouble;
}

const UNSAID: Written = { comment: undefined, raced: false };

/** Our comments, of a pull request that had none when this run began. */
async function commentsNow(host: Host, { comments, number }: PullRequest): Promise<readonly Own[]> {
  return comments === 0 ? [] : ownComments(host, await host.comments(number));
}

/** What GitHub says of the comments on lines; the failure, where it says nothing. */
async function reviewsNow(
  host: Host,
  { number, reviewComments }: PullRequest,
  { reviews }: Conversation,
): Promise<readonly ReviewComment[] | HostError> {
  try {
    return (await reviews) ?? (reviewComments === 0 ? [] : await host.reviewComments(number));
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

interface Suggested {
  /** Of the suggestions that are there now. */
  readonly hashes: readonly string[];
  /** Whether any was posted by this run. */
  readonly posted: boolean;
  /** What could not be done. */
  readonly trouble?: string;
}

const NONE: Suggested = { hashes: [], posted: false };

/**
 * Posts the suggestions that are not there yet and that nobody has deleted: one that our comment remembers was there,
 * and a maintainer has taken it away.
 */
async function suggest(
  { host }: RunContext,
  { number, head }: PullRequest,
  there: readonly ReviewComment[] | HostError,
  remembered: ReadonlySet<string>,
  suggestionsBut: (made: ReadonlySet<string>) => readonly Suggestion[],
): Promise<Suggested> {
  try {
    if (there instanceof HostError) throw there;
    const before = await postedSuggestions(host, there);
    await keepOldest(host, before);
    const known = [...before.keys()];
    const missing = suggestionsBut(new Set([...remembered, ...known]));
    if (missing.length === 0) return { hashes: known, posted: false };
    const { hashes, trouble } = await postSuggestions(host, { number, sha: head.sha }, missing);
    return { hashes: [...known, ...hashes], posted: true, ...(trouble !== undefined && { trouble }) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(error.message);
    return { ...NONE, trouble: `${error.message} The fixed lines are in the comment.` };
  }
}
