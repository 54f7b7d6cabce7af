import { describe, expect, it } from 'vitest';
import { check, defaultConfig } from '../../src/index.ts';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n${bullet}\n`).entries[0]!;

describe('a description behind named links in brackets and a colon', () => {
  const site = `[Website](${url('s')})`;
  const code = `[Code](${url('c')})`;
  it.each([
    `- [Fir](${url('f')}) (${code}): Cuts old boards.`,
    `- [Fir](${url('f')}) (${site}) (${code}): Cuts old boards.`,
    `- **Fir** (${site}) (${code}): Cuts old boards.`,
    `- **Fir** [${site}] [${code}]: Cuts old boards.`,
    `- [Fir](${url('f')}) (${site}, ${code})： Cuts old boards.`,
  ])('%s', (bullet) => {
    expect(first(bullet)).toMatchObject({ title: 'Fir', description: 'Cuts old boards.' });
  });
});

describe('a description below remarks in brackets', () => {
  it.each([
    '(**GitHub**) _[last commit 2015]_ <br>',
    '(GitHub) <br>',
    '[archived] (old)<br/>',
    '（GitHub） <br>',
    `([code](${url('c')})) (GitHub) <br>`,
  ])('%s', (remarks) => {
    expect(first(`- [Fir](${url('f')}) ${remarks}\n  Cuts the old boards of trees.`).description).toBe(
      'Cuts the old boards of trees.',
    );
  });
});

it('takes several addresses for no description', () => {
  for (const said of [
    `${url('a')}, umber.example.org/docs`,
    `${url('a')} ${url('b')}`,
    `www.a.org; ${url('b')}`,
  ])
    expect(first(`- **Umber**\n\n  ${said}`).description).toBeUndefined();
});

it('leaves a bracket that nothing opened out of a bold title', () => {
  for (const closer of [')', '))', ']', ' )', '）'])
    expect(first(`- **[Maps of Trees](${url('m')})${closer}** Says more. [[code](${url('c')})]`).title).toBe(
      'Maps of Trees',
    );
  expect(first(`- **[Maps (Of](${url('m')}) Trees)** [[code](${url('c')})]`).title).toBe('Maps (Of Trees)');
});

describe('a sentence that a bold title begins', () => {
  it.each([
    [`**Umber** is a tool for old maps.\n\n  ${url('u')}`, 'is a tool for old maps.'],
    [
      `**Umber** is an engine - fast and small - for maps. [Home](${url('u')})`,
      'is an engine - fast and small - for maps.',
    ],
    [`**Umbers** are tools for old maps\n  ${url('u')}`, 'are tools for old maps'],
    [
      `**Umber** is free, and draws old maps.\n\n  ${url('u')}\n\n  ${url('v')}`,
      'is free, and draws old maps.',
    ],
  ])('%s', (bullet, description) => {
    expect(first(`- ${bullet}`)).toMatchObject({ title: expect.stringMatching(/^Umbers?$/), description });
  });

  it('needs no capital', () => {
    const text = Array.from(
      { length: 12 },
      (_, i) => `- **Umber${i}** - Draws maps ${i}. [Home](${url(`h${i}`)})\n`,
    );
    const list = parseList(
      `# Maps\n\n## Tools\n\n${text.join('')}- **Fir** is a tool for maps. [Home](${url('f')})\n`,
    );
    expect(check(list, defaultConfig).filter(({ message }) => /capital/.test(message))).toEqual([]);
  });
});

describe('several links at the end that say what they are', () => {
  const site = `[Website](${url('s')})`;
  const code = `[Code](${url('c')})`;
  it.each([
    [`[Fir](${url('f')}) - Cuts old boards. ${site} ${code}`, 'Cuts old boards.'],
    [`**Fir**: Cuts old boards. ${site}, ${code}`, 'Cuts old boards.'],
    [`**Fir**: Cuts old boards ${site} / ${code}`, 'Cuts old boards'],
    [`**Fir**: Cuts old boards ${site} | ${code}`, 'Cuts old boards'],
    [`**Fir**: Cuts old boards, see ${site} / ${code}`, 'Cuts old boards, see Website / Code'],
    [`**Fir**: Cuts the [Elm](${url('e')}) [Oak](${url('o')})`, 'Cuts the Elm Oak'],
  ])('are no description: %s', (bullet, description) => {
    expect(first(`- ${bullet}`)).toMatchObject({ title: 'Fir', description });
  });
});

describe('a dash beside badges', () => {
  const badge = '![stars](https://img.shields.io/github/stars/fir/fir.svg)';
  it.each([
    [`${badge} - Cuts old boards.`, 'Cuts old boards.'],
    [`[${badge}](${url('s')}) ${badge} – Cuts old boards.`, 'Cuts old boards.'],
    [`Cuts old boards. － ${badge}`, 'Cuts old boards.'],
    ['Cuts old boards -', 'Cuts old boards -'],
    [`${badge} Cuts boards - and planks.`, 'Cuts boards - and planks.'],
  ])('is no description: %s', (said, description) => {
    expect(first(`- [Fir](${url('f')}) - ${said}`).description).toBe(description);
  });
});

describe('behind other signs, and in italics', () => {
  const of = (line: string) => {
    const { entries } = parseList(
      `## Names\n\n- ${line}\n- [Ochre](https://example.org/o) - Paints walls.\n`,
    );
    const [{ title, description, separator }] = entries as [(typeof entries)[0]];
    return [title, description, separator];
  };
  const link = '[Umber](https://example.org/u)';

  it.each([
    [`${link} ~ Paints doors of wood.`, ' ~ '],
    [`${link} // Paints doors of wood.`, ' // '],
    [`${link} » Paints doors of wood.`, ' » '],
    [`${link} *Paints doors of wood.*`, undefined],
    [`${link} (Paints doors of wood.)`, undefined],
    [`**Umber:** Paints doors of wood. ${link.replace('Umber', 'link')}`, ': '],
    [`**Umber：** Paints doors of wood. ${link.replace('Umber', 'link')}`, '： '],
  ])('describes: %s', (line, separator) => {
    expect(of(line).slice(0, 2)).toEqual(['Umber', expect.stringMatching(/^Paints doors of wood\.?$/)]);
    if (separator) expect(of(line)[2]?.trim()).toBe(separator.trim());
  });

  it.each([`${link} *Ann Lee.*`, `${link} *ICML 2024.*`, `${link} ~ 340 stars`, `${link} (Fir Tools Inc.)`])(
    'does not: %s',
    (line) => {
      expect(of(line)[1]).toBeUndefined();
    },
  );

  it('begins behind the bold text that the colon stands in', () => {
    const text = `## Names\n\n- **Umber:** Paints doors. ${link}\n- **Ochre:** Paints walls. ${link}\n`;
    const { start, end } = parseList(text).entries[0]!.descriptionSpan!;
    expect(text.slice(start, end)).toBe('Paints doors.');
  });

  it('keeps a shortcode at the end of a bold title', () => {
    expect(of('**Umber :tv:** [link](https://example.org/u)')[0]).toBe('Umber');
  });
});

describe('a sentence behind badges', () => {
  it('describes without a separator', () => {
    const badge = (name: string) => `![](https://img.shields.io/github/stars/${name}/${name}.svg)`;
    const line = (name: string, behind: string) =>
      `- [${name}](https://github.com/${name}/${name}) ${badge(name)}${behind}\n`;
    const text = `## A\n\n${['Fir', 'Elm', 'Oak', 'Yew'].map((name) => line(name, ' - Saws boards for walls.')).join('')}${line('Ash', ' Ash is a tool that cuts boards.')}`;
    const { description, descriptionSpan } = parseList(text).entries.at(-1)!;
    expect(description).toBe('Ash is a tool that cuts boards.');
    expect(text.slice(descriptionSpan!.start, descriptionSpan!.end)).toBe(description);
  });
});

describe('a sentence behind other links of an entry', () => {
  const of = (behind: string) => {
    const text = `## A\n\n- [Umber](https://umber.example.org) ${behind}\n`;
    const { description, descriptionSpan: span, links } = parseList(text).entries[0]!;
    return {
      description,
      source: span && text.slice(span.start, span.end),
      roles: links.map(({ role }) => role),
    };
  };
  const code = '[repo](https://github.com/umber/umber)';

  it.each([
    `(${code}) Draws maps.`,
    `[${code}] Draws maps.`,
    `(${code}), Draws maps.`,
    `${code} Draws maps.`,
    `[![stars](https://img.shields.io/umber.svg)](https://github.com/umber/umber) Draws maps.`,
    `([paper](https://example.org/umber.pdf), ${code}) [![v](https://example.org/v.svg)](https://example.org/v) Draws maps.`,
  ])('describes without a separator: %s', (behind) => {
    const { description, source, roles } = of(behind);
    expect(description).toBe('Draws maps.');
    expect(source).toBe('Draws maps.');
    expect(roles).toContain('code');
  });

  it.each([`(${code}) by Ann Lee`, `(${code}, Draws maps.`, `(${code}) ICML 2024`, `(${code}), MIT`])(
    'takes nothing else for one: %s',
    (behind) => expect(of(behind).description).toBeUndefined(),
  );
});
