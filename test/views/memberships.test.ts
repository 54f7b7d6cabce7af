import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';

const badge = (id: string) => `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-f1db9d)`;

const legend = `# L

## Labels

| Meaning | Label |
|---|---|
| Mixing | ${badge('Data-Mix')} |
| Packing | ${badge('Data-Pack')} |
`;

const papers = (extra = '') => `
## Papers

| Title | Tags | Sec |
|---|---|---|
| Alpha: A Study of Mixtures | ${badge('Data-Mix')} | |
| Beta: Packing It All | ${badge('Data-Pack')} | 8.1, Mixing |
| Gamma: Nothing of Both | | 9.9 |
${extra}`;

const old = `<details>
<summary>Sec. 3.1  Mixing</summary>

${badge('Data-Mix')}
- Beta: Packing It All
- Gamma: Nothing of Both|
- Omega: *Not* a \`paper\` of this list
</details>

<details>
<summary>Sec. 8.1  Outlook</summary>

- Alpha: A Study of Mixturs

<details>
<summary>Sec. 8.1.1  Empty on purpose</summary>
</details>

</details>
`;

function run(text: string) {
  const rendered = renderFile('README.md', text, defaultConfig);
  expect(rendered.problems).toEqual([]);
  return { text: renderedText(text, rendered), ...rendered.regions[0]! };
}

const page = (options: string, before: string, extra = '') =>
  `${legend}${papers(extra)}\n## By section\n\n<!-- steward:begin index ${options} -->\n${before}<!-- steward:end -->\n`;

const kept = [
  '<summary>Sec. 3.1 Mixing <sub>4</sub></summary>',
  badge('Data-Mix'),
  '- Alpha: A Study of Mixtures',
  '- Beta: Packing It All <!-- mention -->',
  '- Gamma: Nothing of Both <!-- mention -->',
  '- Omega: *Not* a `paper` of this list <!-- mention -->',
  '<summary>Sec. 8.1 Outlook <sub>1</sub></summary>',
  '- Alpha: A Study of Mixtures <!-- mention -->',
  '<summary>Sec. 8.1.1 Empty on purpose <sub>0</sub></summary>',
  '<summary>Packing <sub>1</sub></summary>',
  badge('Data-Pack'),
  '- Beta: Packing It All',
];

/** Lines that say something: titles, labels, items. */
const said = (index: string) => index.split('\n').filter((line) => /^(?:<summary|- |!)/.test(line));

describe('an index that keeps mentions', () => {
  const adopted = run(page('keep=mentions', old));

  it('takes over what people wrote, and adds what labels say', () => {
    expect(adopted.state).toBe('adopted');
    expect(said(adopted.after)).toEqual(kept);
    expect(adopted.notes).toEqual([
      expect.stringMatching(/"Omega: .*" in "Sec. 3.1 Mixing" matches no entry/),
    ]);
  });

  it('is the same again', () => {
    const again = run(adopted.text);
    expect(again.edits).toEqual([]);
    expect(said(again.after)).toEqual(kept);
  });

  it('drops what stood there for a label that is gone, and no mention', () => {
    const relabelled = run(
      adopted.text.replace(
        `Alpha: A Study of Mixtures | ${badge('Data-Mix')}`,
        `Alpha: A Study of Mixtures | ${badge('Data-Pack')}`,
      ),
    );
    expect(relabelled.state).toBe('stale');
    expect(said(relabelled.after)).toEqual([
      '<summary>Sec. 3.1 Mixing <sub>3</sub></summary>',
      badge('Data-Mix'),
      '- Beta: Packing It All <!-- mention -->',
      '- Gamma: Nothing of Both <!-- mention -->',
      '- Omega: *Not* a `paper` of this list <!-- mention -->',
      '<summary>Sec. 8.1 Outlook <sub>1</sub></summary>',
      '- Alpha: A Study of Mixtures <!-- mention -->',
      '<summary>Sec. 8.1.1 Empty on purpose <sub>0</sub></summary>',
      '<summary>Packing <sub>2</sub></summary>',
      badge('Data-Pack'),
      '- Alpha: A Study of Mixtures',
      '- Beta: Packing It All',
    ]);
  });

  it('keeps what somebody adds to it by hand', () => {
    const added = run(
      adopted.text.replace(
        'Empty on purpose <sub>0</sub></summary>\n',
        'Empty on purpose <sub>0</sub></summary>\n\n- Beta: Packing It All\n',
      ),
    );
    expect(added.state).toBe('edited');
    expect(said(added.after)).toEqual(
      kept
        .with(8, '<summary>Sec. 8.1.1 Empty on purpose <sub>1</sub></summary>')
        .toSpliced(9, 0, '- Beta: Packing It All <!-- mention -->')
        .with(6, '<summary>Sec. 8.1 Outlook <sub>2</sub></summary>'),
    );
    expect(run(added.text).edits).toEqual([]);
  });

  it('lets go of a mention whose line is taken out', () => {
    const out = run(adopted.text.replace('- Gamma: Nothing of Both <!-- mention -->\n', ''));
    expect(said(out.after).filter((line) => line.includes('Gamma'))).toEqual(['- Gamma: Nothing of Both']);
    expect(out.after).toContain('<summary>Without a label <sub>1</sub></summary>');
    const back = run(
      out.text.replace(`| Gamma: Nothing of Both | |`, `| Gamma: Nothing of Both | ${badge('Data-Mix')} |`),
    );
    expect(back.after).not.toContain('Without a label');
  });

  it('drops a generated section whose label is declared no more, with the branch that held it', () => {
    const branched = legend
      .replace('## Labels\n', '## Labels\n\n### Data\n')
      .replace(
        `| Packing | ${badge('Data-Pack')} |`,
        `\n### Other: Things\n\n| Meaning | Label |\n|---|---|\n| Packing | ${badge('Data-Pack')} |`,
      );
    const generated = run(
      `${branched}${papers()}\n<!-- steward:begin index keep=mentions -->\n<!-- steward:end -->\n`,
    );
    expect(said(generated.after)).toContain('<summary>Other <sub>1</sub></summary>');
    const gone = run(
      generated.text
        .replace(/\n### Other.*?\n\n(?=\n)/s, '\n')
        .replaceAll(` | ${badge('Data-Pack')} |`, ' | |'),
    );
    expect(gone.state).toBe('stale');
    expect(gone.after).not.toMatch(/Other|Packing <sub>/);
    expect(gone.after).toContain('- Beta: Packing It All');
    expect(run(gone.text).edits).toEqual([]);
  });

  it('copies an index that stands elsewhere into an empty region', () => {
    const index = old.replace('Omega: *Not* a `paper` of this list', 'Alpha: A Study of Mixtures');
    const text = `${legend}${papers()}\n<!-- steward:begin index keep=mentions -->\n<!-- steward:end -->\n\n## By section\n\n${index}`;
    const first = run(text);
    expect(first.state).toBe('new');
    expect(said(first.after)).toContain('- Gamma: Nothing of Both <!-- mention -->');
    const without = run(first.text.slice(0, first.text.indexOf('\n## By section')));
    expect(without.edits).toEqual([]);
  });
});

describe('an index with memberships of a column', () => {
  it('finds sections by number, by title, and makes those that are missing', () => {
    const first = run(page('keep=mentions also=Sec', old));
    expect(said(first.after)).toEqual([
      '<summary>Sec. 3.1 Mixing <sub>4</sub></summary>',
      badge('Data-Mix'),
      '- Alpha: A Study of Mixtures',
      '- Beta: Packing It All <!-- mention -->',
      '- Gamma: Nothing of Both <!-- mention -->',
      '- Omega: *Not* a `paper` of this list <!-- mention -->',
      '<summary>Sec. 8.1 Outlook <sub>2</sub></summary>',
      '- Alpha: A Study of Mixtures <!-- mention -->',
      '- Beta: Packing It All',
      '<summary>Sec. 8.1.1 Empty on purpose <sub>0</sub></summary>',
      '<summary>Packing <sub>1</sub></summary>',
      badge('Data-Pack'),
      '- Beta: Packing It All',
      '<summary>9.9 <sub>1</sub></summary>',
      '- Gamma: Nothing of Both',
    ]);
    expect(run(first.text).edits).toEqual([]);
  });

  it('goes without an index that people wrote', () => {
    const first = run(page('also=Sec', ''));
    expect(said(first.after)).toEqual([
      '<summary>Mixing <sub>2</sub></summary>',
      badge('Data-Mix'),
      '- Alpha: A Study of Mixtures',
      '- Beta: Packing It All',
      '<summary>Packing <sub>1</sub></summary>',
      badge('Data-Pack'),
      '- Beta: Packing It All',
      '<summary>8.1 <sub>1</sub></summary>',
      '- Beta: Packing It All',
      '<summary>9.9 <sub>1</sub></summary>',
      '- Gamma: Nothing of Both',
    ]);
    expect(run(first.text).edits).toEqual([]);
  });
});
