import type { Report } from '../model.ts';
import type { Arguments } from './args.ts';
import { checkFiles, typed } from './check-files.ts';
import { Failure } from './failure.ts';
import { prettyOptions } from './pretty-options.ts';
import { ownWords } from './self.ts';
import type { Terminal } from './terminal.ts';

async function render(report: Report, format: string, command: string, terminal: Terminal): Promise<string> {
  if (format === 'json') {
    const { reviewJson } = await import('../report/json.ts');
    return `${JSON.stringify(reviewJson(report), null, 2)}\n`;
  }
  if (format === 'pretty') {
    const { renderPrettyReview } = await import('../report/pretty.ts');
    return renderPrettyReview(report, prettyOptions(report, terminal));
  }
  const { renderComment } = await import('../report/comment.ts');
  return renderComment(report, { command, explain: typed([...ownWords(terminal), 'explain']) });
}

/** `awesome-steward review FILE --base REF|FILE`: the comment that a pull request gets. */
export async function review(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals: names, flags } = args;
  const usage = 'awesome-steward review README.md --base origin/main';
  const [name, ...more] = names;
  if (name === undefined) throw new Failure(`Expected a list. Example: ${usage}`);
  if (more.length > 0) throw new Failure(`review takes one list at a time. Example: ${usage}`);
  const { base, head, config } = flags;
  if (base === undefined) throw new Failure(`Expected --base. Example: ${usage}`);
  const report = await checkFiles({ names, base, head, config }, terminal);
  const words = [...ownWords(terminal), 'review', name, '--base', base, ...(head ? ['--head', head] : [])];
  terminal.out.write(await render(report, flags.format ?? 'markdown', typed(words), terminal));
  return report.verdict === 'fail' ? 1 : 0;
}
