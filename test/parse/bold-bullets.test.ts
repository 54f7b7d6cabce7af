import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (lines: readonly string[]) =>
  parseList(`# Quilts\n\n## Tools\n\n${lines.join('\n')}\n`).entries.map(
    ({ title, description }) => `${title}: ${description}`,
  );
const linked = (name: string, sign = '-') => `- [${name}](https://example.org/${name}) ${sign} Sews cloth.`;
const bold = (name: string, sign = '-') => `- **${name}** ${sign} Sews cloth.`;

it.each(['-', '–', '—'])('bold bullets without links are entries among linked ones (%s)', (sign) => {
  const lines = [
    linked('Needle', sign),
    bold('Thimble', sign),
    linked('Bobbin', sign),
    bold('Seam ripper', sign),
  ];
  expect(read(lines)).toEqual(
    ['Needle', 'Thimble', 'Bobbin', 'Seam ripper'].map((name) => `${name}: Sews cloth.`),
  );
  expect(read([lines[1]!, lines[3]!, lines[0]!, lines[2]!])).toHaveLength(4);
});

const all = [linked('Needle'), linked('Bobbin'), linked('Hoop')];
it.each<[string, string[]]>([
  ['are remarks', [...all, bold('Note'), bold('Prerequisites'), bold('License')]],
  ['have another sign', [...all, bold('Thimble', '—'), bold('Ruler', '—')]],
  ['have a colon', [...all, '- **Thimble**: Sews cloth.', '- **Ruler**: Sews cloth.']],
  ['have bullets below them', [...all, bold('Thimble'), '  - Of steel.']],
  ['name groups', [bold('Hand tools'), linked('Needle'), linked('Hoop'), bold('Machines'), linked('Bobbin')]],
  [
    'are as many as nothing shows',
    [
      linked('Needle'),
      linked('Hoop'),
      linked('Bobbin'),
      ...['A1', 'B2', 'C3', 'D4'].map((name) => bold(name)),
    ],
  ],
  ['stand below an entry', [linked('Needle'), `  ${bold('Eye')}`, linked('Hoop'), linked('Bobbin')]],
])('bold bullets are none where they %s', (_, lines) => {
  expect(
    read(lines)
      .map((entry) => entry.split(':')[0])
      .sort(),
  ).toEqual(['Bobbin', 'Hoop', 'Needle']);
});
