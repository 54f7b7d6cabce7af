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
 * runs make one at the same time the oldest stays, says what this run has to say, and the others go.
 * @param own our comments as they were just read
 */
export async function writeSticky(
  host: Host,
  issue: number,
  own: readonly Own[],
  body: string,
): Promise<IssueComment> {
  let [kept, ...extra] = own.map(({ comment }) => comment);
  if (!kept) {
    const made = await create(host, issue, body);
    const after = (await ownComments(host, await host.comments(issue))).map(({ comment }) => comment);
    [kept, ...extra] = after.length > 0 ? after : [made];
  }
  for (const { id } of extra) await host.deleteComment(id);
  if (essence(kept!.body) === essence(body)) return kept!;
  return host.updateComment(kept!.id, body);
}
