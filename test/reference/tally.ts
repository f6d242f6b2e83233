// Counts in how many made-up sites each sentence has something to do: node test/reference/tally.ts [SITES]
// [FIRST]
import { report } from './report.ts';
import { SENTENCES, type Sentence } from './sentences.ts';
import { makeSite } from './site/site.ts';

export function tally(first: number, sites: number): Map<Sentence, number> {
  const counts = new Map(Object.keys(SENTENCES).map((sentence) => [sentence as Sentence, 0]));
  for (let seed = first; seed < first + sites; seed++) {
    const { files, args } = makeSite(seed);
    const { sentences } = report(files, args);
    for (const sentence of sentences.keys()) counts.set(sentence, counts.get(sentence)! + 1);
  }
  return counts;
}

if (import.meta.main) {
  const [sites = '1000', first = '1'] = process.argv.slice(2);
  for (const [sentence, count] of tally(Number(first), Number(sites)))
    console.log(`${String(count).padStart(5)}  ${SENTENCES[sentence]}`);
}
