import * as v from 'valibot';
import { inTelling, isSamePlace, saySame } from '../analysis/duplicates.ts';
import { entryIdentities, relation, titleKeys } from '../analysis/identity.ts';
import { isToldElsewhere } from '../analysis/other-media.ts';
import { findSimilarTitles, type SimilarTitles } from '../analysis/similar-titles.ts';
import { agesOf } from '../compare/versions.ts';
import type { Entry, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const HOW: Readonly<Record<SimilarTitles['how'], string>> = {
  spelling: 'is almost the same title as',
  spacing: 'differs only in spaces or hyphens from',
  subtitle: 'may be the same as',
  decoration: 'is probably the same paper as',
};

const schema = v.strictObject({});

/** Words up to which a title is a name: different things have names that are nearly the same. */
const NAME = 3;

/** The repositories that an entry leads to, as a whole or to a file in them. */
const repositoriesOf = (entry: Entry) =>
  entryIdentities(entry).flatMap(
    (key) => /^(?:github:|url:github\.com\/)([^/?#]+\/[^/?#]+)/i.exec(key)?.[1]?.toLowerCase() ?? [],
  );

/** How many words a title has. */
const wordsOf = ({ title }: Entry) => title.trim().split(/\s+/).length;

/** Whether two names with links that cannot be compared are those of two things: they say so, or are two repositories. */
function areNamesApart(a: Entry, b: Entry): boolean {
  if (Math.min(wordsOf(a), wordsOf(b)) > NAME) return false;
  const [own, other] = [repositoriesOf(a), repositoriesOf(b)];
  const twoRepositories = own.length > 0 && other.length > 0 && !own.some((one) => other.includes(one));
  return twoRepositories || !saySame(a, b);
}

/** Whether the shorter of two titles may name a subject, and nothing that both say shows one work: `Number Theory`. */
function isSubject(a: Entry, b: Entry): boolean {
  const words = Math.min(wordsOf(a), wordsOf(b));
  const authors = ({ fields }: Entry) => fields.some(({ name }) => name === 'Authors');
  const tells = (a.description && b.description) || (authors(a) && authors(b));
  return words <= NAME && !(tells && saySame(a, b));
}

function* check(list: List, { base }: Context<v.InferOutput<typeof schema>>): Generator<Problem> {
  const keys = titleKeys(list);
  const before = base && new Set(titleKeys(base));
  const isNew = before && ((index: number) => !before.has(keys[index]!));
  const ageOf = base && agesOf(base, list);
  const titles = list.entries.map((entry) => entry.title);
  for (const { first, second, how } of findSimilarTitles(titles, { keys, ...(isNew && { isNew }) })) {
    const [a, b] = [list.entries[first]!, list.entries[second]!];
    const { links } = relation(a, b);
    // Two links to one target are reported by another rule; two links to different targets are two entries.
    if (links === 'same' || links === 'different') continue;
    // A general subject and a work whose title starts with its name (`Optimization`) need not be one entry.
    if (how === 'subtitle' && links === 'incomparable' && !isSamePlace(a, b)) continue;
    if (how === 'subtitle' && links === 'incomparable' && isSubject(a, b)) continue;
    if (links === 'incomparable' && (areNamesApart(a, b) || isToldElsewhere(list, a, b))) continue;
    const { here, there } = inTelling(a, b, ageOf);
    yield {
      message: `${quote(here.title)} ${HOW[how]} ${quote(there.title)} on line ${there.line}. If they are one entry, keep the correct title and delete the other.`,
      span: here.titleSpan,
      entry: here.index,
      causes: [there.span],
      key: [keys[first], keys[second]].sort().join('\n'),
    };
  }
}

export const similarTitle = defineRule({
  id: 'similar-title',
  summary: 'No two titles are nearly the same',
  why: 'A typo, a hyphen a missing subtitle or a venue behind the title is enough for the same paper to be listed twice without anybody noticing. Titles with different numbers (`Part 1`, `Part 2`; `GPT-4`, `GPT-5`) are different, and so are entries that link to different papers, repositories or pages. In a pull request only new titles are checked.',
  severity: 'warning',
  options: schema,
  examples: [
    {
      name: 'a subject, and a book whose title begins with it',
      text: `# Books

- [River Maps](https://github.com/umber/rivers) - Ann Lee of Umber
- [River Maps: By Hand and in Ink](https://maps.example.org/ink/) - Bo-Mi Ray (PDF)
`,
      findings: [],
    },
    {
      name: 'versions, parts, and different words',
      text: `# Papers

| Title | Tags |
|-------|------|
| GPT-4 Technical Report | \`data\` |
| GPT-5 Technical Report | \`data\` |
| mPLUG-DocOwl: Modularized Multimodal Large Language Model for Document Understanding | \`data\` |
| mPLUG-DocOwl 1.5: Unified Structure Learning for OCR-free Document Understanding | \`data\` |
| A Course on Data, Part I | \`data\` |
| A Course on Data, Part II | \`data\` |
| Hallucination in Large Language Models | \`data\` |
| Hallucination in Large Vision Models | \`data\` |
| A Survey of Supervised Learning | \`data\` |
| A Survey of Unsupervised Learning | \`data\` |
`,
      findings: [],
    },
    {
      name: 'a typo, a hyphen, and a missing subtitle',
      text: `# Papers

| Title | Tags |
|-------|------|
| Sieve: Multimodal Dataset Pruning Using Image Captioning Models | \`data\` |
| Semantic Deduplication at Web Scale | \`data\` |
| BLINK: Multimodal Large Language Models Can See but Not Perceive | \`data\` |
| Sieve: Multimodal Dataset Prunning Using Image Captioning Models | \`data\` |
| Semantic De-duplication at Web-Scale | \`data\` |
| BLINK | \`data\` |
`,
      findings: [
        '8:3-8:67 warning "Sieve: Multimodal Dataset Prunning Using Image Captioning Models" is almost the same title as "Sieve: Multimodal Dataset Pruning Using Image Captioning Models" on line 5. If they are one entry, keep the correct title and delete the other.',
        '9:3-9:39 warning "Semantic De-duplication at Web-Scale" differs only in spaces or hyphens from "Semantic Deduplication at Web Scale" on line 6. If they are one entry, keep the correct title and delete the other.',
        '10:3-10:8 warning "BLINK" may be the same as "BLINK: Multimodal Large Language Models Can See but Not Perceive" on line 7. If they are one entry, keep the correct title and delete the other.',
      ],
    },
    {
      name: 'names that differ in a space, for two things and for one',
      text: `# Tools

- [weather-maps](https://github.com/example/weather-maps) - Draws the weather of a city.
- [WeatherMaps](https://weather-maps.example.org) - Sells forecasts, alerts and pictures from satellites.
- [Ochre charts guide](https://github.com/example/ochre/blob/main/docs/guide.md)
- [Ochre chart guide](https://github.com/sample/ochre-guide)
- [Number Paths](https://github.com/example/number-paths) - By A. Teal.
- [Number Paths: Step by Step](https://example.org/paths) - By B. Umber.
- [Got Maps](https://github.com/example/gotmaps) - By the GotMaps community.
- [GotMaps](https://example.org/gotmaps) - By the GotMaps community.
`,
      findings: [
        '10:4-10:11 warning "GotMaps" differs only in spaces or hyphens from "Got Maps" on line 9. If they are one entry, keep the correct title and delete the other.',
      ],
    },
    {
      name: 'a preprint, as published, and with a short name in front',
      text: `# Papers

- [Looking at Maps with Language Models](https://arxiv.org/abs/2401.00001) - The preprint.
- [Reading Charts with Language Models](https://arxiv.org/abs/2401.00002) - About charts.
- [Looking at Maps with Language Models (ACL 2024)](https://aclanthology.org/2024.acl-long.1/) - As published.
- [MapSee: Looking at Maps with Language Models](https://openreview.net/forum?id=AbCdEfGhIj) - As reviewed.
`,
      findings: [
        '5:4-5:51 warning "Looking at Maps with Language Models (ACL 2024)" is probably the same paper as "Looking at Maps with Language Models" on line 3. If they are one entry, keep the correct title and delete the other.',
        '6:4-6:48 warning "MapSee: Looking at Maps with Language Models" is probably the same paper as "Looking at Maps with Language Models" on line 3. If they are one entry, keep the correct title and delete the other.',
      ],
    },
    {
      name: 'similar names of different repositories',
      text: `# Tools

- [awesome-python-testing](https://github.com/example/awesome-python-testing) - Lists tools.
- [awesome-python-testings](https://github.com/another/awesome-python-testings) - Lists more.
`,
      findings: [],
    },
    {
      name: 'only titles that the change adds',
      base: `# Papers

| Title | Tags |
|-------|------|
| Fewer Truncations Improve Language Modeling | \`data\` |
| Fewer Truncations Improve Language Modelling | \`data\` |
| Data Filtering Networks for Everyone | \`data\` |
`,
      text: `# Papers

| Title | Tags |
|-------|------|
| Fewer Truncations Improve Language Modeling | \`data\` |
| Fewer Truncations Improve Language Modelling | \`data\` |
| Data Filtering Networks for Everyone | \`data\` |
| Data Filtring Networks for Everyone | \`data\` |
`,
      findings: [
        '8:3-8:38 warning "Data Filtring Networks for Everyone" is almost the same title as "Data Filtering Networks for Everyone" on line 7. If they are one entry, keep the correct title and delete the other.',
      ],
    },
  ],
  check,
});
