import { describe, expect, it } from 'vitest';
import { indexOf, select } from '../../src/page/client/select.ts';
import { nothing } from '../../src/page/client/state.ts';
import { dataOf } from './sample.ts';

const titles = [
  'Segment Anything',
  'Visual Instruction Tuning',
  'DataComp: In Search of the Next Generation of Datasets',
  'Learning Transferable Visual Models from Natural Language',
  'Scaling Laws for Neural Language Models',
  'Training Compute-Optimal Models',
  'ShareGPT4V: Improving Large Models with Better Captions',
  'Flamingo: a Visual Language Model for Few-Shot Learning',
  'Denoising Diffusion Probabilistic Models',
  'Deduplicating Training Data Makes Models Better',
  'What Matters When Filtering Web Pages',
  'Retrieval-Augmented Generation for Questions',
  'Textbooks Are All You Need',
  'Chain-of-Thought Prompting Elicits Reasoning',
  'A Survey of Hallucination in Captioning',
  'Constitutional Rules from Feedback',
  'Benchmarks of Mathematical Reasoning',
  'Contrastive Pre-training of Speech',
  'Object Detection with Transformers',
  'Poisoning Web-Scale Corpora Is Practical',
];
const data = dataOf(
  `# Papers\n\n${titles.map((title, at) => `- [${title}](https://example.org/${at}) - Some words on models and data.`).join('\n')}\n`,
);
const index = indexOf(data);

function find(query: string): { found: string[]; meant: string | undefined } {
  const { entries, meant } = select(index, { ...nothing, query });
  return { found: entries.map((at) => data.entries[at]!.title), meant };
}

describe('mistyped words', () => {
  const slips: readonly (readonly [query: string, at: number])[] = [
    ['segmant anything', 0],
    ['segment anyting', 0],
    ['visual instuction tunning', 1],
    ['datacmop', 2],
    ['data comp next genration', 2],
    ['transferrable visual', 3],
    ['scalling laws', 4],
    ['nueral language', 4],
    ['compute optmal', 5],
    ['sharegtp4v', 6],
    ['share gpt4v', 6],
    ['flamigo', 7],
    ['denoising difusion', 8],
    ['deduplicatng', 9],
    ['filtring web', 10],
    ['retreival augmented', 11],
    ['textbook all you ned', 12],
    ['chain of thougt', 13],
    ['halucination', 14],
    ['poisonning corpora', 19],
  ];
  for (const [query, at] of slips) {
    it(`"${query}" finds "${titles[at]}"`, () => {
      expect(find(query).found.slice(0, 3)).toContain(titles[at]);
    });
  }

  it('are told what was probably meant', () => {
    expect(find('halucination').meant).toBe('hallucination');
    expect(find('zzzzqqqq')).toEqual({ found: [], meant: undefined });
  });
});

describe('words as they are written', () => {
  it('find titles first, and there the begin of a word', () => {
    expect(find('models').found[0]).toBe('Learning Transferable Visual Models from Natural Language');
    expect(find('tun').found).toEqual(['Visual Instruction Tuning']);
    expect(find('models').meant).toBeUndefined();
  });

  it('need not stand together, unless they are in quotes', () => {
    expect(find('language neural').found).toEqual(['Scaling Laws for Neural Language Models']);
    expect(find('"language neural"').found).toEqual([]);
  });
});
