import { type Host, HostError, type IssueComment } from '../github/host.ts';
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
 * runs make one at the same time the oldest stays and the others go.
 * @param own our comments as they were just read
 * @param render the comment, given what the existing comment remembers
 * @param isCurrent whether what this run says still holds; asked right before anything that is there is overwritten
 * @param isLate whether this run has written something else before: then it is asked before a first comment, too
 */
export async function writeSticky(
  host: Host,
  issue: number,
  own: readonly Own[],
  render: (before: Mark | undefined) => string,
  isCurrent: () => Promise<boolean> = async () => true,
  isLate = false,
): Promise<Written> {
  const [first, ...extra] = own;
  const put = async (comment: IssueComment, body: string) => {
    if (essence(comment.body) === essence(body)) return comment;
    return (await isCurrent()) ? host.updateComment(comment.id, body) : undefined;
  };
  if (first) {
    await remove(host, extra);
    return { comment: await put(first.comment, render(first.mark)), raced: false };
  }
  const body = render(undefined);
  if (isLate && !(await isCurrent())) return { comment: undefined, raced: false };
  const { comment: made, all } = await create(host, issue, body);
  // Who we are, the answer has said.
  const ours = marked(all ?? (await host.comments(issue))).filter(({ author }) => author === made.author);
  const [kept, ...others] = oldestFirst(ours);
  await remove(host, others);
  if (!kept) return { comment: made, raced: false };
  const isMine = kept.comment.id === made.id;
  const comment = await put(kept.comment, isMine ? body : render(kept.mark));
  return { comment, raced: !isMine || others.length > 0 };
}

async function remove(host: Host, own: readonly Own[]): Promise<void> {
  for (const { comment } of own) await host.deleteComment(comment.id);
}
