// How a server that answers PromQL is tried: by how many series of a kind it has now.
import { type Finding, failure, type Probe, type ProbeAnswer } from './probe.ts';

/** Asks for the number that `query` gives. */
export function countProbe(query: string): Probe {
  return {
    kind: 'http',
    path: `/api/v1/query?query=${encodeURIComponent(query)}`,
    defaultUrl: 'http://127.0.0.1:9090',
    server: 'prometheus',
    judge: seriesNow,
  };
}

/** How many series the answer counts: an empty vector is none. */
function seriesNow(answer: ProbeAnswer): Finding {
  if (!/"status"\s*:\s*"success"/.test(answer.text)) return failure(answer) ?? { code: 'unclear' };
  const [, count] = /"value"\s*:\s*\[[^\],]*,\s*"(\d+)"/.exec(answer.text) ?? [];
  return count === undefined ? { code: 'nothing' } : { code: 'series', detail: Number(count) };
}
