/** Lines up to which front matter is looked for. */
const MOST = 60;

const FENCE = /^---[ \t]*$/;
/** How YAML begins: a key and a colon. */
const KEY = /^[\w-]{1,60}[ \t]*:(?:[ \t]|$)/;
/** What is Markdown for certain, and no YAML. */
const MARKDOWN = /^[-*+] +\[[^\]]*\]\(/;

/**
 * A text whose front matter, the YAML between two lines `---` at its very top, is blank: GitHub shows a table of it, and
 * nothing of it is Markdown. Offsets stay as they are.
 */
export function coverFrontMatter(text: string): string {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', from)) return text;
  let at = from;
  for (let n = 0; n < MOST && at < text.length; n++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
    if (n === 0 ? !FENCE.test(line) : n === 1 && !KEY.test(line)) return text;
    if (n > 1 && MARKDOWN.test(line)) return text;
    at = end === -1 ? text.length : end + 1;
    if (n > 1 && FENCE.test(line))
      return text.slice(0, from) + text.slice(from, at).replace(/[^\r\n]/g, ' ') + text.slice(at);
  }
  return text;
}
