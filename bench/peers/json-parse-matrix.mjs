// JSON.parse on the answer of query_range: node json-parse-matrix.mjs FILE.
import { readFileSync } from 'node:fs';

const histogram = new Uint32Array(101);
let samples = 0;
let sum = 0;
for (const { values } of JSON.parse(readFileSync(process.argv[2], 'latin1')).data.result)
  for (const [, text] of values) {
    const percent = Number(text);
    histogram[percent]++;
    samples++;
    sum += percent;
  }

function ranked(percent) {
  let left = Math.ceil((percent * samples) / 100);
  let value = 0;
  for (; left > 0; value++) left -= histogram[value];
  return (value - 1) / 100;
}
console.log(
  JSON.stringify({
    samples,
    utilP10: ranked(10),
    utilP50: ranked(50),
    utilP90: ranked(90),
    utilMean: sum / samples / 100,
  }),
);
