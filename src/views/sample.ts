/**
 * The list that the examples of views are about: in the docs as they come out, in the tests as they must. Nothing
 * that runs imports it.
 */
export const sample = `# Papers on Data and Models

## Labels

### Data: Scaling

| Meaning | Label |
|---|---|
| Collecting more | ![](https://img.shields.io/badge/Data--Scaling--Collecting-f1db9d) |
| Choosing better | ![](https://img.shields.io/badge/Data--Scaling--Choosing-f1db9d) |

### Data: Use

| Meaning | Label |
|---|---|
| Instructions | ![](https://img.shields.io/badge/Data--Use--Instructions-d3f0aa) |
| Benchmarks | ![](https://img.shields.io/badge/Data--Use--Benchmarks-d3f0aa) |

### Model: Synthesis

| Meaning | Label |
|---|---|
| Model as a Creator | ![](https://img.shields.io/badge/Model--Synthesis--Creator-b4d4fb) |
| Model as a Filter | ![](https://img.shields.io/badge/Model--Synthesis--Filter-b4d4fb) |

### Model: Insight

| Meaning | Label |
|---|---|
| Model as an Analyst | ![](https://img.shields.io/badge/Model--Insight--Analyst-f2c0c6) |

## Papers

| Title | Tags |
|---|---|
| [DataComp: In search of the next generation of multimodal datasets](https://arxiv.org/abs/2304.14108) | ![](https://img.shields.io/badge/Data--Scaling--Collecting-f1db9d) ![](https://img.shields.io/badge/Data--Scaling--Choosing-f1db9d) |
| [Filtering, Distillation, and Hard Negatives for Vision-Language Pre-Training](https://arxiv.org/abs/2301.02280) | ![](https://img.shields.io/badge/Data--Scaling--Choosing-f1db9d) |
| [Visual Instruction Tuning](https://arxiv.org/abs/2304.08485) | ![](https://img.shields.io/badge/Data--Use--Instructions-d3f0aa) ![](https://img.shields.io/badge/Model--Synthesis--Creator-b4d4fb) |
| [Finetuned Multimodal Language Models Are High-Quality Image-Text Data Filters](https://arxiv.org/abs/2403.02677) | ![](https://img.shields.io/badge/Data--Scaling--Choosing-f1db9d) ![](https://img.shields.io/badge/Model--Synthesis--Filter-b4d4fb) |
| [ChartLlama: A Multimodal LLM for Chart Understanding and Generation](https://arxiv.org/abs/2311.16483) | ![](https://img.shields.io/badge/Model--Synthesis--Creator-b4d4fb) |
| [TextSquare: Scaling up Text-Centric Visual Instruction Tuning](https://arxiv.org/abs/2404.12803) | ![](https://img.shields.io/badge/Data--Scaling--Collecting-f1db9d) ![](https://img.shields.io/badge/Model--Synthesis--Creator-b4d4fb) ![](https://img.shields.io/badge/Model--Synthesis--Filter-b4d4fb) |
| [VBench: Comprehensive Benchmark Suite for Video Generative Models](https://arxiv.org/abs/2311.17982) | ![](https://img.shields.io/badge/Data--Use--Benchmarks-d3f0aa) |
| [Segment Anything](https://arxiv.org/abs/2304.02643) | |
`;
