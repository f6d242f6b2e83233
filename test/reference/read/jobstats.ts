// The summary that jobstats leaves in AdminComment: the mean utilization of the GPUs that it lists.
import { gunzipSync } from 'node:zlib';
import { roundHalfEven } from '../exact.ts';

interface Summary {
  nodes?: Record<string, { gpu_utilization?: Record<string, number> }>;
}

/** In millionths; undefined where the comment says nothing about it. */
export function jobstatsUtilization(comment: string): number | undefined {
  const found = /JS1:([A-Za-z0-9+/=]+)/.exec(comment);
  if (found === null || found[1] === 'Short' || found[1] === 'None') return undefined;
  let summary: Summary;
  try {
    summary = JSON.parse(gunzipSync(Buffer.from(found[1]!, 'base64')).toString('utf8'));
  } catch {
    return undefined;
  }
  const nodes = Object.values(summary.nodes ?? {});
  const all = nodes.flatMap((node) => Object.values(node.gpu_utilization ?? {}));
  const fit = all.filter((percent) => percent >= 0 && percent <= 100);
  if (fit.length === 0) return undefined;
  const sum = fit.reduce((total, percent) => total + BigInt(Math.round(percent * 10_000)), 0n);
  return Number(roundHalfEven(sum, BigInt(fit.length)));
}
