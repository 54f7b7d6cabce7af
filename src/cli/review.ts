import type { Report } from '../model.ts';
import { printable } from '../text/escape.ts';
import { count, enumerate } from '../text/phrases.ts';
import type { Arguments } from './args.ts';
import { checkFiles, typed } from './check-files.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { readSource } from './input.ts';
import { listsFor } from './lists.ts';
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

/** The comment of a made-up pull request on somebody's own list; nothing is written. */
async function showDemo(name: string, { flags }: Arguments, terminal: Terminal): Promise<number> {
  const source = await readSource(name, terminal);
  const { config } = await settingsFinder(flags.config, terminal)(source.absolute);
  const { demoChange } = await import('../add/demo.ts');
  const demo = demoChange(source.text, source.path, config);
  if (!demo) throw new Failure(`${printable(source.path)}: a demo needs a list with entries.`);
  terminal.err.write(
    `A made-up pull request with ${count(demo.faults.length, 'typical fault')}: ${enumerate(demo.faults)}. Nothing is written.\n`,
  );
  const words = [...ownWords(terminal), 'review', name, '--demo'];
  terminal.out.write(await render(demo.report, flags.format ?? 'markdown', typed(words), terminal));
  return 0;
}

/** `awesome-steward review FILE --base REF|FILE`: the comment that a pull request gets. */
export async function review(args: Arguments, terminal: Terminal): Promise<number> {
  const { flags } = args;
  const usage = 'awesome-steward review README.md --base origin/main';
  if (args.positionals.length > 1) throw new Failure(`review takes one list at a time. Example: ${usage}`);
  const { base, head, config, demo } = flags;
  if (base === undefined && demo === undefined) throw new Failure(`Expected --base. Example: ${usage}`);
  if (demo !== undefined && (base ?? head) !== undefined)
    throw new Failure('--demo makes up a change of its own. Leave out --base and --head.');
  const names = await listsFor(args.positionals, config, terminal, `Expected a list. Example: ${usage}`, {
    most: 1,
  });
  const name = names[0]!;
  if (base === undefined) return showDemo(name, args, terminal);
  const report = await checkFiles({ names, base, head, config }, terminal);
  const words = [...ownWords(terminal), 'review', name, '--base', base, ...(head ? ['--head', head] : [])];
  terminal.out.write(await render(report, flags.format ?? 'markdown', typed(words), terminal));
  return report.verdict === 'fail' ? 1 : 0;
}
