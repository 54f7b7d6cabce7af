import type { Report } from '../model.ts';
import type { Arguments } from './args.ts';
import { checkFiles, typed } from './check-files.ts';
import { Failure } from './failure.ts';
import { listsFor } from './lists.ts';
import { prettyOptions } from './pretty-options.ts';
import { ownWords } from './self.ts';
import type { Terminal } from './terminal.ts';

interface Shown {
  readonly format: string;
  /** Each problem, however many there are. */
  readonly all: boolean;
  /** The command as it was typed. */
  readonly command: string;
}

/** More findings of one list are grouped on a terminal, and no line to paste is shown (see `renderPretty`). */
const EACH = 30;

async function render(report: Report, { format, all, command }: Shown, terminal: Terminal): Promise<string> {
  switch (format) {
    case 'json': {
      const { checkJson } = await import('../report/json.ts');
      return `${JSON.stringify(checkJson(report), null, 2)}\n`;
    }
    case 'github': {
      const { renderGithub } = await import('../report/github.ts');
      return renderGithub(report);
    }
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      return renderSarif(report);
    }
    case 'markdown': {
      const { renderComment } = await import('../report/comment.ts');
      return renderComment(report, { command, explain: typed([...ownWords(terminal), 'explain']) });
    }
    default: {
      const { renderPretty } = await import('../report/pretty.ts');
      const options = prettyOptions(report, terminal);
      if (all) return renderPretty(report, options);
      const fix = (rule: string, path: string) =>
        typed([...ownWords(terminal), 'fix', path, '--rule', rule, '--write']);
      return renderPretty(report, { ...options, grouped: { fix } });
    }
  }
}

/** `awesome-steward check FILE…`: checks lists, or what is new in them. */
export async function check(args: Arguments, terminal: Terminal): Promise<number> {
  const { flags } = args;
  const { config } = flags;
  const usage = 'Expected a list. Example: awesome-steward check README.md';
  const names = await listsFor(args.positionals, config, terminal, usage);
  const since = flags['new-only'];
  if (since !== undefined && flags.base !== undefined)
    throw new Failure('--base and --new-only mean the same. Use one of them.');
  // What a push to a new branch calls the commit before it: there is none.
  const base = since !== undefined && /^0{40,64}$/.test(since) ? undefined : (since ?? flags.base);
  const format = flags.format ?? 'pretty';
  const each = flags.all !== undefined ? Number.POSITIVE_INFINITY : EACH;
  const proven = format === 'pretty' ? each : format === 'github' ? -1 : undefined;
  const report = await checkFiles({ names, base, config }, terminal, proven);
  const command = typed([...ownWords(terminal), 'check', ...names, ...(base ? ['--base', base] : [])]);
  terminal.out.write(await render(report, { format, all: flags.all !== undefined, command }, terminal));
  return report.verdict === 'fail' ? 1 : 0;
}
