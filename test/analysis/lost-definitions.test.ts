import { describe, expect, it } from 'vitest';
import { lostDefinitions } from '../../src/analysis/lost-definitions.ts';
import { defaultConfig, review } from '../../src/index.ts';
import { ownFindings } from '../../src/lint/own-findings.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps. ![Free][free icon]
- [Birch](https://example.org/birch) - Draws trees. ![Free][Free Icon]
- [Cedar][cedar] - Writes texts.

[Free Icon]: https://example.org/free.svg "Free"
[cedar]: https://example.org/cedar
`;
const found = (head: string) =>
  lostDefinitions(read(head), read(base)).problems.map(({ message }) => message);

describe('lostDefinitions', () => {
  it('finds definitions that a change removed, or broke', () => {
    const free =
      'Nothing defines "[Free Icon]" any more, but 2 links or pictures refer to it, so GitHub shows brackets there. Write "[Free Icon]: https://example.org/free.svg "Free"".';
    expect(found(base.replace(/\[Free Icon\]:.*\n/, ''))).toEqual([free]);
    expect(found(base.replace('[Free Icon]:', '[Free Icon] :'))).toEqual([free]);
    expect(found(base.replace('[cedar]:', '[ceder]:'))).toEqual([
      'Nothing defines "[cedar]" any more, but one link or picture refers to it, so GitHub shows brackets there. Write "[cedar]: https://example.org/cedar".',
    ]);
  });

  it('says it once, where the change was made', () => {
    const report = review(
      [{ path: 'README.md', base, head: base.replace('[Free Icon]:', '[Free Icon] :') }],
      defaultConfig,
    );
    expect(ownFindings(report.files[0]!).map(({ line, rule }) => [line, rule])).toEqual([[7, 'broken-link']]);
    expect(report.verdict).toBe('fail');
  });

  it('leaves definitions that nothing refers to, and what nothing defined before', () => {
    const unused = `${base}[unused]: https://example.org/unused\n`;
    expect(lostDefinitions(read(base), read(unused)).problems).toEqual([]);
    expect(found(base.replace('[Cedar][cedar]', '[Cedar][birch]'))).toEqual([]);
  });
});
