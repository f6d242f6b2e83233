// npm's parse-prometheus-text-format on dcgm-exporter text, scrape by scrape: node dcgm-npm.mjs FILE. Ordered
// scrapes only.
import { createReadStream } from 'node:fs';
import parse from 'parse-prometheus-text-format';

const MARK = '# HELP DCGM_FI_DEV_SM_CLOCK';
const histogram = new Map();
let samples = 0;
let sum = 0;

function take(scrape) {
  const util = new Map();
  const copy = new Map();
  for (const { name, metrics } of parse(scrape)) {
    const into =
      name === 'DCGM_FI_DEV_GPU_UTIL' ? util : name === 'DCGM_FI_DEV_MEM_COPY_UTIL' ? copy : undefined;
    if (into !== undefined) for (const { labels, value } of metrics) into.set(labels.gpu, Number(value));
  }
  for (const [gpu, value] of util) {
    const busy = Math.max(value, copy.get(gpu));
    histogram.set(busy, (histogram.get(busy) ?? 0) + 1);
    samples++;
    sum += busy;
  }
}

let rest = '';
for await (const chunk of createReadStream(process.argv[2], { encoding: 'latin1', highWaterMark: 1 << 20 })) {
  const parts = (rest + chunk).split(MARK);
  rest = parts.pop();
  for (const part of parts) if (part !== '') take(MARK + part);
}
take(MARK + rest);

function ranked(percent) {
  let left = Math.ceil((percent * samples) / 100);
  for (let value = 0; value <= 100; value++) {
    left -= histogram.get(value) ?? 0;
    if (left <= 0) return value / 100;
  }
  return undefined;
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
