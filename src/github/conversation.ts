/** What is said about a pull request or an issue: comments, reviews, and whether they still speak of what is there. */
import type * as v from 'valibot';
import { firstOfEach } from '../text/collections.ts';
import type { Ask } from './ask.ts';
import type { Client } from './connect.ts';
import {
  type Host,
  HostError,
  type IssueComment,
  type PullRequest,
  type ReviewComment,
  type Standing,
} from './host.ts';
import { either, type Join, type Part } from './join.ts';
import * as shapes from './shapes.ts';
import type { Told } from './told.ts';

type Made = Awaited<ReturnType<Host['createComment']>>;

type Conversation = Pick<
  Host,
  | 'look'
  | 'comments'
  | 'createComment'
  | 'updateComment'
  | 'deleteComment'
  | 'createReview'
  | 'createLineComment'
  | 'reviewComments'
  | 'deleteReviewComment'
>;

const COMMENT = 'fullDatabaseId body author { __typename login }';
const COMMENTS = `id number comments(first: 100) { nodes { ${COMMENT} url } pageInfo { hasNextPage } }`;
const THREADS = `number reviewThreads(first: 100) { nodes { comments(first: 10) { nodes { ${COMMENT} } pageInfo { hasNextPage } } } pageInfo { hasNextPage } }`;
const LABELS = 'labels(first: 100) { nodes { name } pageInfo { hasNextPage } }';
const STANDING = 'state headRefOid baseRefName';
const LOOK = `id number ${STANDING} changedFiles comments { totalCount } reviewThreads { totalCount } ${LABELS} baseRepository { id ${LABELS} }`;

const LATEST = `number comments(last: 100) { nodes { ${COMMENT} url } pageInfo { hasPreviousPage } }`;

/**
 * Makes a comment, and says in the same answer which comments are there now: whether another run made one, too; and
 * whether the pull request still is what the comment speaks of.
 */
const ADD_COMMENT = `mutation ($subjectId: ID!, $body: String!) { addComment(input: { subjectId: $subjectId, body: $body }) { commentEdge { node { ${COMMENT} url } } subject { ... on Issue { ${LATEST} } ... on PullRequest { ${STANDING} ${LATEST} } } } }`;

function toComment({ id, html_url, body, user }: v.InferOutput<typeof shapes.comment>): IssueComment {
  return { id, url: html_url, body: body ?? '', author: user?.login ?? '' };
}

/** Over GraphQL a bot has the bare name of its app; everywhere else `[bot]` stands behind it. */
function loginOf(author: v.InferOutput<typeof shapes.actor>): string {
  if (!author) return '';
  const { __typename: type, login } = author;
  return type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}

const saidOf = ({ fullDatabaseId, body, author }: v.InferOutput<typeof shapes.said>) => ({
  id: fullDatabaseId,
  body,
  author: loginOf(author),
});

const commentOf = (node: v.InferOutput<typeof shapes.saidComment>): IssueComment => ({
  ...saidOf(node),
  url: node.url,
});

const standingOf = ({ state, headRefOid, baseRefName }: v.InferOutput<typeof shapes.standing>): Standing => ({
  state: state === 'OPEN' ? 'open' : 'closed',
  head: { sha: headRefOid },
  base: { ref: baseRefName },
});

/** Each once: what is added or deleted while pages are read moves others to the next page, or to one that was read. */
const distinct = <T extends { readonly id: number }>(all: readonly T[]): T[] =>
  firstOfEach(all, ({ id }) => id);

/** The pull request as a look saw it: what does not change is as it was. */
function seen(pull: PullRequest, found: v.InferOutput<typeof shapes.look>): PullRequest {
  const { labels, changedFiles, comments, reviewThreads } = found;
  const { labels: _, ...rest } = pull;
  const { state, head, base } = standingOf(found);
  return {
    ...rest,
    state,
    merged: found.state === 'MERGED',
    head: { ...pull.head, ...head },
    base: { ...pull.base, ...base },
    changedFiles,
    comments: comments.totalCount,
    reviewComments: reviewThreads.totalCount,
    ...(labels && !labels.pageInfo.hasNextPage && { labels: labels.nodes.map(({ name }) => name) }),
  };
}

/** @param more what answers told, and a way to read a pull request over REST */
export function conversationOf(
  ask: Ask,
  { rest }: Client,
  join: Join,
  here: { owner: string; repo: string },
  { told, whole }: { told: Told; whole: (number: number) => Promise<PullRequest> },
): Conversation {
  const inRepository = <S extends v.GenericSchema>(
    shape: S,
    field: 'pullRequest' | 'issueOrPullRequest',
    number: number,
    selection: string,
  ): Part<S> => ({
    shape,
    write: (variable) => {
      const at = `owner: ${variable('String!', here.owner)}, name: ${variable('String!', here.repo)}`;
      return `repository(${at}) { ${field}(number: ${variable('Int!', number)}) { ${selection} } }`;
    },
  });

  const { nodes } = told;
  const shortComments = async (issue: number): Promise<IssueComment[] | undefined> => {
    const both = `... on Issue { ${COMMENTS} } ... on PullRequest { ${COMMENTS} }`;
    const found = await join(inRepository(shapes.joinedComments, 'issueOrPullRequest', issue, both));
    const { id, number, comments } = found.issueOrPullRequest;
    if (number !== issue) return undefined;
    nodes.set(issue, id);
    return comments.pageInfo.hasNextPage ? undefined : distinct(comments.nodes.map(commentOf));
  };
  /** Nothing where it is to be made over REST: it was not made. */
  const shortCreate = async (issue: number, body: string): Promise<Made | undefined> => {
    const subjectId = nodes.get(issue);
    if (subjectId === undefined) return undefined;
    // Not a second time: what was lost here may be made there.
    nodes.delete(issue);
    try {
      const variables = { subjectId, body };
      const { addComment } = await ask.graphql(
        'write a comment',
        shapes.addedComment,
        ADD_COMMENT,
        variables,
        0,
      );
      const comment = commentOf(addComment.commentEdge.node);
      const { subject } = addComment;
      const { nodes: latest, pageInfo } = subject.comments;
      const all = distinct(latest.map(commentOf));
      const isIt = subject.number === issue;
      const isWhole = isIt && !pageInfo.hasPreviousPage && all.some(({ id }) => id === comment.id);
      return {
        comment,
        ...(isWhole && { all }),
        ...(isIt && 'state' in subject && { pull: standingOf(subject) }),
      };
    } catch (error) {
      // Refused; over REST GitHub says why, and may not refuse it.
      if (error instanceof HostError && error.status < 500) return undefined;
      throw error;
    }
  };
  const shortReviews = async (pull: number): Promise<ReviewComment[] | undefined> => {
    const found = await join(inRepository(shapes.joinedThreads, 'pullRequest', pull, THREADS));
    const { number, reviewThreads } = found.pullRequest;
    if (number !== pull) return undefined;
    const { nodes: threads, pageInfo } = reviewThreads;
    if ([pageInfo, ...threads.map(({ comments }) => comments.pageInfo)].some((one) => one.hasNextPage))
      return undefined;
    return distinct(threads.flatMap(({ comments }) => comments.nodes.map(saidOf)));
  };

  return {
    look: (pull) =>
      either(
        async () => {
          const { number } = pull;
          const found = await join(inRepository(shapes.joinedLook, 'pullRequest', number, LOOK));
          const { id, baseRepository: base } = found.pullRequest;
          if (found.pullRequest.number !== number) return undefined;
          nodes.set(number, id);
          if (base) told.repository = base.id;
          if (base?.labels && !base.labels.pageInfo.hasNextPage)
            told.labels = new Set(base.labels.nodes.map(({ name }) => name.toLowerCase()));
          return seen(pull, found.pullRequest);
        },
        () => whole(pull.number),
      ),
    comments: (issue) =>
      either(
        () => shortComments(issue),
        async () =>
          distinct(
            (
              await ask.all('list comments', shapes.comments(issue), rest.issues.listComments, {
                ...here,
                issue_number: issue,
                per_page: 100,
              })
            ).map(toComment),
          ),
      ),
    async createComment(issue, body) {
      const made = await shortCreate(issue, body);
      if (made) return made;
      const written = { ...here, issue_number: issue, body };
      const action = 'write a comment';
      return {
        comment: toComment(await ask.once(action, shapes.comment, rest.issues.createComment, written)),
      };
    },
    updateComment: async (id, body) =>
      toComment(
        await ask.one('edit the comment', shapes.comment, rest.issues.updateComment, {
          ...here,
          comment_id: id,
          body,
        }),
      ),
    deleteComment: (id) =>
      ask.remove('delete a comment', rest.issues.deleteComment, { ...here, comment_id: id }),
    async createReview(pull, sha, comments) {
      await ask.once('write a review', shapes.identified, rest.pulls.createReview, {
        ...here,
        pull_number: pull,
        commit_id: sha,
        event: 'COMMENT',
        comments: comments.map(({ path, line, startLine, body }) => ({
          path,
          line,
          side: 'RIGHT',
          body,
          ...(startLine !== undefined && { start_line: startLine, start_side: 'RIGHT' }),
        })),
      });
    },
    async createLineComment(pull, sha, { path, line, startLine, body }) {
      await ask.once('write a review comment', shapes.identified, rest.pulls.createReviewComment, {
        ...here,
        pull_number: pull,
        commit_id: sha,
        path,
        line,
        side: 'RIGHT',
        body,
        ...(startLine !== undefined && { start_line: startLine, start_side: 'RIGHT' }),
      });
    },
    reviewComments: (pull) =>
      either(
        () => shortReviews(pull),
        async () =>
          distinct(
            (
              await ask.all(
                'list review comments',
                shapes.reviewComments(pull),
                rest.pulls.listReviewComments,
                {
                  ...here,
                  pull_number: pull,
                  per_page: 100,
                },
              )
            ).map(({ id, body, user }) => ({ id, body, author: user?.login ?? '' })),
          ),
      ),
    deleteReviewComment: (id) =>
      ask.remove('delete a review comment', rest.pulls.deleteReviewComment, { ...here, comment_id: id }),
  };
}
