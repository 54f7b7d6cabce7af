import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';
import { mainLink } from '../../src/views/markup.ts';

const names = ['Two Saws', 'Three Firs', 'Old Oaks'];
const list = (below: (i: number) => readonly string[]) =>
  parseList(
    `## Woods\n\n${names
      .map(
        (name, i) =>
          `- [x] ${name}\n${below(i)
            .map((each) => `  - ${each}\n`)
            .join('')}`,
      )
      .join('\n')}`,
  ).entries;

describe('the same words below bullets without a link', () => {
  it('are parts of what is named there', () => {
    const entries = list((i) => [
      `[question](https://example.org/q${i})`,
      `[solution](https://example.org/s${i})`,
      'hint: saw twice',
    ]);
    expect(entries.map(({ title, line, links }) => [title, line, links[0]?.url])).toEqual([
      ['Two Saws', 3, 'https://example.org/q0'],
      ['Three Firs', 8, 'https://example.org/q1'],
      ['Old Oaks', 13, 'https://example.org/q2'],
    ]);
  });

  it('leave a group where each holds others', () => {
    const entries = list((i) => [
      `[Saw ${i}](https://example.org/a${i})`,
      `[Plane ${i}](https://example.org/b${i})`,
    ]);
    expect(entries).toHaveLength(6);
    expect(entries[0]!.section).toEqual(['Woods', 'Two Saws']);
  });

  it('leave a group where some stand beside others, or are described', () => {
    const beside = list((i) => [
      `[Paints](https://example.org/p${i})`,
      ...(i > 0 ? [`[Saw ${i}](https://example.org/s${i})`] : []),
    ]);
    expect(beside.map(({ title }) => title)).toEqual(['Paints', 'Paints', 'Saw 1', 'Paints', 'Saw 2']);
    const described = list((i) => [`[Umber](https://example.org/${i}) - Paints ${i} doors.`]);
    expect(described.map(({ title }) => title)).toEqual(['Umber', 'Umber', 'Umber']);
  });
});

describe('places of publishing', () => {
  const at = {
    github: '[GitHub](https://github.com/umber/umber)',
    pypi: '[PyPI](https://pypi.org/project/umber)',
    conda: '[Conda](https://anaconda.org/conda-forge/umber)',
    docker: '[Docker Hub](https://hub.docker.com/r/umber/umber)',
  };
  const { github, pypi, conda, docker } = at;

  it('below a bullet without a link are its links', () => {
    const { entries } = parseList(`## Woods\n\n- Umber\n  - ${conda}\n  - ${github}\n  - ${docker}\n`);
    expect(entries.map(({ title, links }) => [title, links.length])).toEqual([['Umber', 3]]);
  });

  it('below headings are links of these', () => {
    const below = `Draws maps of towns.\n\n- ${pypi}\n- ${github}\n- ${conda}\n- ${docker}\n`;
    const { entries } = parseList(`# T\n\n## A\n\n### Umber\n\n${below}\n### Ochre\n\n${below}`);
    expect(entries.map(({ title, links }) => [title, links.length])).toEqual([
      ['Umber', 4],
      ['Ochre', 4],
    ]);
    expect(mainLink(entries[0]!)?.url).toBe('https://github.com/umber/umber');
  });

  it('are entries where nothing leads to a project', () => {
    const { entries } = parseList(`## Woods\n\n- Registries\n  - ${conda}\n  - ${docker}\n`);
    expect(entries.map(({ title }) => title)).toEqual(['Conda', 'Docker Hub']);
  });
});
