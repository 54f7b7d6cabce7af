import { markdown } from '../text/escape.ts';

/** A person who opened something, as far as greeting goes. */
export interface Newcomer {
  readonly login: string;
  readonly bot: boolean;
  /** GitHub's `author_association`: it only rules people out, it is wrong now and then. */
  readonly association: string;
}

/** Whether it is worth asking for somebody's earlier contributions: insiders and bots are never greeted. */
export function mayBeNew({ login, bot, association }: Newcomer): boolean {
  if (bot || login === '' || login === 'ghost') return false;
  return !['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR'].includes(association);
}

/**
 * Whether a contribution is the first of its kind.
 * @param opened numbers of what the person opened in this repository, this one among them or not
 */
export function isFirst(number: number, opened: readonly { number: number }[]): boolean {
  return opened.every((each) => each.number >= number);
}

/** Values that a template may use; each is escaped. */
export interface Values {
  readonly author: string;
  readonly number: number;
  readonly repository: string;
  readonly entries: number;
}

/** Names of the variables, for the docs and for messages. */
export const variables: readonly (keyof Values)[] = ['author', 'number', 'repository', 'entries'];

/** Units of a template that are used. */
const LONGEST = 6000;

const PULL = `### 👋 Welcome, {{author}}!

Thank you for your first contribution to this list. This comment shows the result of the automatic check (format, labels, duplicates, order). Push to the same branch to update it. A maintainer will review and merge your pull request.`;

const ISSUE = `### 👋 Welcome, {{author}}!

Thank you for your first issue here. A maintainer will read it. If an entry is missing or wrong, you are also welcome to open a pull request: it is checked within a minute, and you get suggestions for anything to fix.`;

/**
 * Fills a template: `{{author}}` and its like become escaped values; its own Markdown stays as maintainers wrote
 * it. A name in braces that is no variable stays as it is.
 */
export function greet(kind: 'pull' | 'issue', values: Values, template?: string): string {
  const text = (template?.trim() || (kind === 'pull' ? PULL : ISSUE)).slice(0, LONGEST);
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const value = (values as unknown as Record<string, string | number | undefined>)[name];
    return Object.hasOwn(values, name) ? markdown(String(value)) : whole;
  });
}
