/** Reviews and their comments on lines: https://docs.github.com/rest/pulls/reviews */
import { type Anchor, anchors, type Side } from '../diff.ts';
import {
  type Call,
  created,
  HttpError,
  noContent,
  notFound,
  ok,
  optionalText,
  paged,
  pullOf,
  type Reply,
  type Routes,
  repositoryOf,
} from '../http.ts';
import { review, reviewComment } from '../render/pulls.ts';
import type { Pull, Review, ReviewComment } from '../state.ts';
import { body, checkLength } from './issues.ts';
import { listedFiles } from './pulls.ts';

/** A comment as it is asked for, alone or within a review. */
interface Wanted {
  path?: string;
  body?: string;
  line?: number;
  side?: Side;
  start_line?: number;
  start_side?: Side;
  position?: number;
  subject_type?: string;
}

type Place = Pick<
  ReviewComment,
  | 'path'
  | 'subject'
  | 'side'
  | 'startSide'
  | 'line'
  | 'startLine'
  | 'originalLine'
  | 'originalStartLine'
  | 'position'
  | 'originalPosition'
  | 'diffHunk'
>;

/** What is wrong with a place: the field and GitHub's words for it. */
interface Misplaced {
  field: string;
  message: string;
}

const misplaced = (field: string, message: string): Misplaced => ({ field, message });
const BLANK_HUNK = misplaced('diff_hunk', "can't be blank");

/** Where the comment stands in the diff of the pull request, or what is wrong. */
async function place(call: Call, pull: Pull, wanted: Wanted): Promise<Place | Misplaced[]> {
  const { path = '', position, line, side = 'RIGHT', start_line: startLine } = wanted;
  const file = (await listedFiles(call, pull)).find((one) => one.filename === path);
  if (!file) return [misplaced('path', 'is invalid'), BLANK_HUNK];
  const none = { startSide: null, startLine: null, originalStartLine: null };
  if (wanted.subject_type === 'file') {
    const nowhere = { line: null, originalLine: null, position: null, originalPosition: null, diffHunk: '' };
    return { path, subject: 'file', side: 'RIGHT', ...none, ...nowhere };
  }
  const all = anchors(file.patch ?? '');
  const end = all.find((one) =>
    line === undefined ? one.position === position : one.side === side && one.line === line,
  );
  const problems: Misplaced[] = [];
  if (!end)
    problems.push(
      line === undefined
        ? misplaced('position', 'is invalid')
        : misplaced('line', 'must be part of the diff'),
    );
  let start: Anchor | undefined;
  if (startLine !== undefined && line !== undefined) {
    const startSide = wanted.start_side ?? side;
    start = all.find((one) => one.side === startSide && one.line === startLine);
    if (startSide === side && startLine >= line)
      problems.push(misplaced('start_line', 'must precede the end line.'));
    else if (!start || start.hunk !== end?.hunk)
      problems.push(misplaced('start_line', 'must be part of the same hunk as the line.'));
  }
  if (!end) problems.push(BLANK_HUNK);
  if (!end || problems.length) return problems;
  return {
    path,
    subject: 'line',
    side: end.side,
    line: end.line,
    originalLine: end.line,
    position: end.position,
    originalPosition: end.position,
    diffHunk: end.diffHunk,
    ...(start ? { startSide: start.side, startLine: start.line, originalStartLine: start.line } : none),
  };
}

/** Within a review GitHub names neither the comment nor its place: one sentence for all, and nothing is kept. */
function reviewRefused(problems: Misplaced[]): HttpError {
  const words = problems.map(
    ({ field, message }) => `Pull request review thread ${field.replace('_', ' ')} ${message}`,
  );
  const last = words.pop() as string;
  const sentence = words.length > 1 ? `${words.join(', ')}, and ${last}` : [...words, last].join(' and ');
  return new HttpError(422, 'Unprocessable Entity', [sentence]);
}

function commentRefused(problems: Misplaced[]): HttpError {
  const errors = problems.map(({ field, message }) => {
    const name = `pull_request_review_thread.${field}`;
    return {
      resource: 'PullRequestReviewComment',
      code: 'custom',
      field: name,
      message: `${name} ${message}`,
    };
  });
  return new HttpError(422, 'Validation Failed', errors);
}

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

function newReview(call: Call, pull: Pull, state: Review['state'], commit: string, given: string): Review {
  const { world, viewer } = call;
  return {
    id: world.id(),
    pull,
    author: viewer.token?.account ?? world.account('ghost'),
    body: given,
    state,
    commit,
    submittedAt: state === 'PENDING' ? null : world.now(),
  };
}

function newComment(call: Call, of: Review, at: Place, given: string): ReviewComment {
  const now = call.world.now();
  const { commit, author } = of;
  const made = {
    review: of,
    author,
    body: given,
    commit,
    originalCommit: commit,
    createdAt: now,
    updatedAt: now,
  };
  return { ...at, ...made, id: call.world.id() };
}

/** The commit that a review is about: one of the pull request's own. */
async function commitOf(call: Call, pull: Pull): Promise<string> {
  const wanted = optionalText(call, 'commit_id') ?? pull.head.sha;
  const { git } = repositoryOf(call);
  if ((await git.typeOf(wanted)) !== 'commit' || !(await git.isAncestor(wanted, pull.head.sha))) {
    throw new HttpError(422, 'Unprocessable Entity', ['commit_id is not part of the pull request']);
  }
  return wanted;
}

async function createReview(call: Call): Promise<Reply> {
  const { viewer } = call;
  const pull = pullOf(call);
  const event = optionalText(call, 'event') as keyof typeof STATES | undefined;
  const given = optionalText(call, 'body') ?? '';
  const wanted = (call.body.comments as Wanted[] | undefined) ?? [];
  const own = viewer.token?.account === pull.issue.author;
  if (
    event === 'APPROVE' &&
    viewer.token?.account.login === 'github-actions[bot]' &&
    !pull.issue.repository.actionsMayCreatePulls
  ) {
    throw new HttpError(422, 'Unprocessable Entity', [
      'GitHub Actions is not permitted to approve pull requests.',
    ]);
  }
  if (own && event === 'APPROVE')
    throw new HttpError(422, 'Unprocessable Entity', ['Can not approve your own pull request']);
  if (own && event === 'REQUEST_CHANGES') {
    throw new HttpError(422, 'Unprocessable Entity', ['Can not request changes on your own pull request']);
  }
  // A comment or a request for changes says something: https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
  if (given.trim() === '' && (event === 'REQUEST_CHANGES' || (event === 'COMMENT' && wanted.length === 0))) {
    throw new HttpError(422, 'Unprocessable Entity', ['Review body is required']);
  }
  checkLength(given, 'PullRequestReview');
  const commit = await commitOf(call, pull);
  const made = newReview(call, pull, event ? STATES[event] : 'PENDING', commit, given);
  const comments: ReviewComment[] = [];
  const problems: Misplaced[] = [];
  for (const one of wanted) {
    const at = await place(call, pull, one);
    if (Array.isArray(at)) problems.push(...at);
    else comments.push(newComment(call, made, at, one.body ?? ''));
    checkLength(one.body ?? '', 'PullRequestReviewComment');
  }
  if (problems.length) throw reviewRefused(problems);
  pull.reviews.push(made);
  pull.reviewComments.push(...comments);
  return ok(review(call.world, made));
}

/** One comment by itself: GitHub makes a review around it. */
async function createComment(call: Call): Promise<Reply> {
  const pull = pullOf(call);
  const given = body(call, 'PullRequestReviewComment');
  const commit = await commitOf(call, pull);
  const answered = pull.reviewComments.find(({ id }) => id === call.body.in_reply_to);
  const at = answered ?? (await place(call, pull, call.body as Wanted));
  if (Array.isArray(at)) throw commentRefused(at);
  const around = newReview(call, pull, 'COMMENTED', commit, '');
  const made = newComment(call, around, at, given);
  if (answered) made.inReplyTo = answered.inReplyTo ?? answered.id;
  pull.reviews.push(around);
  pull.reviewComments.push(made);
  return created(reviewComment(call.world, made));
}

/** A review that is not handed in yet is seen by its author alone. */
const shownTo = (call: Call, one: Review): boolean =>
  one.state !== 'PENDING' || one.author === call.viewer.token?.account;

function reviewOf(call: Call): Review {
  const found = pullOf(call).reviews.find(({ id }) => id === Number(call.params.review_id));
  if (!found || !shownTo(call, found)) throw notFound();
  return found;
}

function commentOf(call: Call): ReviewComment {
  const id = Number(call.params.comment_id);
  for (const pull of call.world.pulls.all()) {
    const found =
      pull.issue.repository === repositoryOf(call) && pull.reviewComments.find((one) => one.id === id);
    if (found) return found;
  }
  throw notFound();
}

export const reviews: Routes = {
  'pulls/create-review': createReview,
  'pulls/list-reviews': (call) => {
    const shown = pullOf(call).reviews.filter((one) => shownTo(call, one));
    return paged(call, shown, (one) => review(call.world, one));
  },
  'pulls/get-review': (call) => ok(review(call.world, reviewOf(call))),
  'pulls/list-comments-for-review': (call) => {
    const of = reviewOf(call);
    const found = pullOf(call).reviewComments.filter((one) => one.review === of);
    // This list shows places in the older way only.
    return paged(call, found, (one) => {
      const { line: _, ...shown } = reviewComment(call.world, one);
      return shown;
    });
  },
  'pulls/list-review-comments': (call) => {
    const shown = pullOf(call).reviewComments.filter((one) => shownTo(call, one.review));
    return paged(call, shown, (one) => reviewComment(call.world, one));
  },
  'pulls/create-review-comment': createComment,
  'pulls/get-review-comment': (call) => ok(reviewComment(call.world, commentOf(call))),
  'pulls/update-review-comment': (call) => {
    const found = commentOf(call);
    found.body = body(call, 'PullRequestReviewComment');
    found.updatedAt = call.world.now();
    return ok(reviewComment(call.world, found));
  },
  'pulls/delete-review-comment': (call) => {
    const found = commentOf(call);
    const { reviewComments } = found.review.pull;
    reviewComments.splice(reviewComments.indexOf(found), 1);
    return noContent();
  },
};
