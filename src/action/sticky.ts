import { type Host, HostError, type IssueComment, type Standing } from '../github/host.ts';
import { ownOnes } from './identity.ts';
import { essence, type Mark, readMark } from './marker.ts';

/** A comment of ours and what it remembers. */
export interface Own {
  readonly comment: IssueComment;
  readonly mark: Mark;
}

/** Comments that begin with our marker, whoever wrote them. */
function marked(comments: readonly IssueComment[]): (Own & { author: string })[] {
  return comments.flatMap((comment) => {
    const mark = readMark(comment.body);
    return mark ? [{ comment, mark, author: comment.author }] : [];
  });
}

const oldestFirst = (own: readonly Own[]) => [...own].sort((a, b) => a.comment.id - b.comment.id);

/**
 * Our comments among those of a pull request, the oldest first: the marker at the very beginning and written by us.
 * @throws {HostError} when it cannot be told which are ours.
 */
export async function ownComments(host: Host, comments: readonly IssueComment[]): Promise<Own[]> {
  return oldestFirst(await ownOnes(host, marked(comments)));
}

/** Makes the comment; when the answer is lost, looks whether it was made before trying once more. */
async function create(host: Host, issue: number, body: string): ReturnType<Host['createComment']> {
  try {
    return await host.createComment(issue, body);
  } catch (error) {
    if (!(error instanceof HostError) || error.status < 500) throw error;
    const [made] = await ownComments(host, await host.comments(issue));
    return made ? { comment: made.comment } : await host.createComment(issue, body);
  }
}

export interface Written {
  /** Nothing where nothing is said, or the words of another run stay. */
  readonly comment: IssueComment | undefined;
  /** Whether another run made its comment at the same time. */
  readonly raced: boolean;
}

/**
 * Writes the one comment: edits ours where there is one and it says something else, makes it otherwise. When two
 * runs make one at the same time the oldest stays and the others go. One that was made for what was no more by then is
 * taken back.
 * @param own our comments as they were just read
 * @param render the comment, given what the existing comment remembers
 * @param isCurrent whether what this run says still holds: asked right before anything that is there is overwritten,
 * and when a first comment has been made, then with what the answer told, if it did
 */
export async function writeSticky(
  host: Host,
  issue: number,
  own: readonly Own[],
  render: (before: Mark | undefined) => string,
  isCurrent: (told?: Standing) => Promise<boolean> = async () => true,
): Promise<Written> {
  const [first, ...extra] = own;
  const put = async (comment: IssueComment, body: string) => {
    if (essence(comment.body) === essence(body)) return comment;
    return (await isCurrent()) ? host.updateComment(comment.id, body) : undefined;
  };
  if (first) {
    await remove(host, extra);
    try {
      return { comment: await put(first.comment, render(first.mark)), raced: false };
    } catch (error) {
      // Deleted since it was read, it is made again.
      if (!(error instanceof HostError && error.status === 404)) throw error;
    }
  }
  const body = render(first?.mark);
  const { comment: made, all, pull } = await create(host, issue, body);
  const [there, holds] = await Promise.all([
    all ?? host.comments(issue),
    isCurrent(pull).catch((error) => {
      if (!(error instanceof HostError)) throw error;
      return true;
    }),
  ]);
  // Who we are, the answer has said.
  const ours = marked(there).filter(({ author }) => author === made.author);
  const [kept, ...others] = oldestFirst(ours);
  const isMine = !kept || kept.comment.id === made.id;
  if (isMine && !holds) {
    await takeBack(host, issue, made.id, body);
    return { comment: undefined, raced: false };
  }
  await remove(host, others);
  if (!kept) return { comment: made, raced: false };
  const comment = await put(kept.comment, isMine ? body : render(kept.mark));
  return { comment, raced: !isMine || others.length > 0 };
}

/** Deletes a comment that was just made, unless another run has edited it since. */
async function takeBack(host: Host, issue: number, id: number, body: string): Promise<void> {
  const now = (await host.comments(issue)).find((comment) => comment.id === id);
  if (now && essence(now.body) === essence(body)) await host.deleteComment(id);
}

async function remove(host: Host, own: readonly Own[]): Promise<void> {
  for (const { comment } of own) await host.deleteComment(comment.id);
}
