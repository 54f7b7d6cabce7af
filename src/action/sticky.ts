import { type Host, HostError, type IssueComment } from '../github/host.ts';
import { essence, type Mark, readMark } from './marker.ts';

/** Author of what is written with the token that every job has. */
const ACTIONS_BOT = 'github-actions[bot]';

/** A comment of ours and what it remembers. */
export interface Own {
  readonly comment: IssueComment;
  readonly mark: Mark;
}

/**
 * Our comments among those of a pull request, the oldest first: the marker at the very beginning and written by
 * us. Anybody can write the marker; only we are its author.
 */
export async function ownComments(host: Host, comments: readonly IssueComment[]): Promise<Own[]> {
  const marked = comments.flatMap((comment): Own[] => {
    const mark = readMark(comment.body);
    return mark ? [{ comment, mark }] : [];
  });
  if (marked.length === 0) return [];
  // Only who uses an App's or a person's token has another name, and only then is it asked for.
  const others = marked.some(({ comment }) => comment.author !== ACTIONS_BOT);
  const me = others ? ((await host.viewer()) ?? ACTIONS_BOT) : ACTIONS_BOT;
  return marked.filter(({ comment }) => comment.author === me).sort((a, b) => a.comment.id - b.comment.id);
}

/** Makes the comment; when the answer is lost, looks whether it was made before trying once more. */
async function create(host: Host, issue: number, body: string): Promise<IssueComment> {
  try {
    return await host.createComment(issue, body);
  } catch (error) {
    if (!(error instanceof HostError) || error.status < 500) throw error;
    const [made] = await ownComments(host, await host.comments(issue));
    return made?.comment ?? (await host.createComment(issue, body));
  }
}

/**
 * Writes the one comment: edits ours where there is one and it says something else, makes it otherwise. When two
 * runs make one at the same time the oldest stays and the others go.
 * @param own our comments as they were just read
 * @param render the comment, given what the existing one remembers
 * @param isCurrent whether what this run says still holds; asked only where another run has written meanwhile
 * @returns nothing where the other run's words stay
 */
export async function writeSticky(
  host: Host,
  issue: number,
  own: readonly Own[],
  render: (before: Mark | undefined) => string,
  isCurrent: () => Promise<boolean> = async () => true,
): Promise<IssueComment | undefined> {
  const [first, ...extra] = own;
  if (first) {
    await remove(host, extra);
    return put(host, first.comment, render(first.mark));
  }
  const body = render(undefined);
  const made = await create(host, issue, body);
  const [kept, ...others] = await ownComments(host, await host.comments(issue));
  await remove(host, others);
  if (!kept) return made;
  const isMine = kept.comment.id === made.id;
  if (isMine && essence(kept.comment.body) === essence(body)) return made;
  if (!(await isCurrent())) return undefined;
  return put(host, kept.comment, isMine ? body : render(kept.mark));
}

async function remove(host: Host, own: readonly Own[]): Promise<void> {
  for (const { comment } of own) await host.deleteComment(comment.id);
}

async function put(host: Host, comment: IssueComment, body: string): Promise<IssueComment> {
  return essence(comment.body) === essence(body) ? comment : host.updateComment(comment.id, body);
}
