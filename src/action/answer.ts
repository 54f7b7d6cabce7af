import * as core from '@actions/core';
import { HostError, isForbidden, type PullRequest } from '../github/host.ts';
import { type CommentOptions, renderComment } from '../report/comment.ts';
import type { ChangeResult } from './check-change.ts';
import { greetingFor, isNewcomer } from './greeting.ts';
import { kindsOf, labelNames, syncLabels } from './labels.ts';
import { type Mark, writeMark } from './marker.ts';
import { judged, log } from './outcome.ts';
import { hunksOfPatch } from './patch.ts';
import { keepOldest, postedSuggestions, postSuggestions } from './post-suggestions.ts';
import type { RunContext } from './run-context.ts';
import { type Own, ownComments, writeSticky } from './sticky.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';

/** What was asked about a pull request's conversation while it was judged. */
export interface Conversation {
  /** Our comments; nothing where GitHub's event said that there are none at all. */
  readonly own: Promise<readonly Own[]> | undefined;
  readonly isNew: Promise<boolean>;
}

const MOVED = 'The pull request was closed, has new commits or another base: nothing was written.';

/** Begins to ask what is needed to answer, beside what is needed to judge. */
export function converse({ host }: RunContext, pull: PullRequest): Conversation {
  const { author, association, number } = pull;
  const own = pull.comments === 0 ? undefined : host.comments(number).then((all) => ownComments(host, all));
  const isNew = Promise.resolve(own).then(
    (found = []) => wasGreeted(found) || isNewcomer(host, 'pull', number, { ...author, association }),
  );
  // Whatever rejects later must not be an unhandled rejection now.
  for (const each of [own, isNew]) each?.catch(() => {});
  return { own, isNew };
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
  const { pull, result } = answer;
  const troubles: string[] = [];
  const attempt = async (work: () => Promise<string | undefined>) => {
    try {
      const trouble = await work();
      if (trouble !== undefined) troubles.push(trouble);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      core.warning(error.message);
      troubles.push(
        isForbidden(error) ? `${error.message} The result of the check is not affected.` : error.message,
      );
    }
  };
  await attempt(async () => {
    const fresh = await context.host.pull(pull.number);
    if (!speaksFor(fresh, pull)) {
      log(MOVED);
      return undefined;
    }
    if (context.inputs.comment !== 'never') await attempt(() => comment(context, { ...answer, pull: fresh }));
    const names = labelNames(result.config);
    if (names) await syncLabels(context.host, pull.number, kindsOf(judged(result.outcome)), names);
    return undefined;
  });
  return troubles.length > 0 ? troubles.join(' ') : undefined;
}

/** Whether what was read of a pull request still is what it is. */
function speaksFor(fresh: PullRequest | undefined, pull: PullRequest): fresh is PullRequest {
  return fresh?.state === 'open' && fresh.head.sha === pull.head.sha && fresh.base.ref === pull.base.ref;
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
  const own =
    (await conversation.own) ??
    (pull.comments === 0 ? [] : await ownComments(host, await host.comments(number)));
  const isNew = wasGreeted(own) ? Promise.resolve(true) : conversation.isNew;
  const touched = wasGreeted(own) || report.files.length > 0;
  const greeting = touched ? await greetingFor(context, pull, result, isNew, held) : undefined;
  const clean = report.summary.error === 0 && report.summary.warning === 0 && outcome.notes.length === 0;
  const wanted =
    !clean || greeting !== undefined || (config.pulls.clean === 'thank' && report.files.length > 0);
  if (!wanted && own.length === 0) {
    log('No problems and no earlier comment: no comment.');
    return undefined;
  }
  const isCurrent = async () => speaksFor(await host.pull(number), pull);
  const remembered = own.flatMap(({ mark }) => mark.suggested);
  const { hashes, posted, trouble } =
    inputs.suggestions === 'never'
      ? NONE
      : await suggest(context, pull, new Set(remembered), (made) =>
          suggestionsOf(report.files, (path) => hunksOfPatch(patches.get(path) ?? ''), made),
        );
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
  const written = await writeSticky(host, number, own, render, isCurrent);
  // Another run may have posted the same. Where both make the comment, the later of them sees it by that.
  if (posted && (own.length > 0 || written.raced))
    await keepOldest(host, await postedSuggestions(host, await host.reviewComments(number)));
  if (written.comment) {
    core.setOutput('comment-id', written.comment.id);
    core.setOutput('comment-url', written.comment.url);
  } else log('The pull request has new commits, or a newer run has updated the comment: left unchanged.');
  return trouble;
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
  { number, head, reviewComments }: PullRequest,
  remembered: ReadonlySet<string>,
  suggestionsBut: (made: ReadonlySet<string>) => readonly Suggestion[],
): Promise<Suggested> {
  try {
    if (suggestionsBut(new Set()).length === 0) return NONE;
    const there = reviewComments === 0 ? [] : await host.reviewComments(number);
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
