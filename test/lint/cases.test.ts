import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { sharedFile, skips } from '../shared.ts';

/** What is expected of a folder of ../shared/cases: lines with errors or warnings that the change brings in, and entries. */
interface Case {
  readonly folder: string;
  readonly lines: readonly number[];
  readonly entries: number;
}

const CASES: readonly Case[] = [
  { folder: '01-link-with-a-gap', lines: [15], entries: 11 },
  { folder: '02-bullet-without-a-space', lines: [15], entries: 11 },
  { folder: '04-table-that-is-none', lines: [13, 20, 26], entries: 7 },
  { folder: '05-comment-never-closed', lines: [8], entries: 2 },
  { folder: '06-html-table-empty-line', lines: [], entries: 3 },
  { folder: '07-heading-without-a-space', lines: [8], entries: 6 },
  { folder: '11-back-to-top', lines: [10, 14, 20], entries: 2 },
  { folder: '12-contents-to-the-wrong-heading', lines: [8], entries: 2 },
  { folder: '14-address-in-an-address', lines: [6, 7, 8, 9, 10], entries: 7 },
  { folder: '16-rows-that-divide', lines: [13], entries: 8 },
  { folder: '17-reference-without-a-target', lines: [15, 16], entries: 14 },
  { folder: '25-arxiv-ids-that-cannot-be', lines: [6, 7, 8, 9, 10], entries: 8 },
  { folder: '32-commented-out', lines: [], entries: 3 },
];

const isAbsent = sharedFile('cases/README.md') === undefined;

describe.skipIf(skips(isAbsent, 'there are no cases in ../shared, beside the project.'))(
  'cases from public reports',
  () => {
    it.each(CASES)('$folder', ({ folder, lines, entries }) => {
      const head = sharedFile(`cases/${folder}/input.md`)!;
      const base = sharedFile(`cases/${folder}/base.md`);
      const report = review([{ path: 'list.md', head, ...(base !== undefined && { base }) }], defaultConfig);
      const file = report.files[0]!;
      const own = file.findings.filter(({ since, severity }) => since !== 'base' && severity !== 'info');
      expect(own.map(({ line }) => line)).toEqual(lines);
      expect(file.list.entries).toHaveLength(entries);
    });

    it('keeps the entries beside a broken line as they were', () => {
      for (const folder of ['02-bullet-without-a-space', '07-heading-without-a-space']) {
        const head = sharedFile(`cases/${folder}/input.md`)!;
        const report = review(
          [{ path: 'list.md', head, base: sharedFile(`cases/${folder}/base.md`)! }],
          defaultConfig,
        );
        expect(report.files[0]!.changes!.filter(({ kind }) => kind !== 'added')).toEqual([]);
      }
    });
  },
);
