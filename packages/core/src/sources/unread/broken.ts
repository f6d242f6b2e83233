// JSON that says too little of itself: it is tried last.
import type { UnreadFormat } from './format.ts';

export const BROKEN: readonly UnreadFormat[] = [
  {
    title: 'JSON that breaks off before it shows what it is',
    instead: { advice: 'export it again, and give all of it' },
    signs: [{ json: true, unclosed: true }],
  },
  {
    title: 'an empty list in JSON',
    instead: { advice: 'check its period and what you may see, and export it again' },
    signs: [{ form: '[]' }],
  },
  {
    title: 'JSON of Slurm without a single job',
    instead: { advice: 'check its period and what you may see (sacct -a), and export it again' },
    signs: [
      { json: true, words: ['"jobs": []'] },
      { json: true, words: ['"jobs":[]'] },
      { json: true, words: ['"meta"', '"Slurm"'] },
      { json: true, words: ['"meta"', '"slurm"'] },
    ],
  },
];
