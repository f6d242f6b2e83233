// How a Prometheus is tried: by the number of GPUs that it has utilization of now.
import { type Finding, failure, type Probe, type ProbeAnswer } from '../../probe.ts';

const QUERY = 'count(DCGM_FI_DEV_GPU_UTIL or DCGM_FI_PROF_GR_ENGINE_ACTIVE)';

export const countProbe: Probe = {
  kind: 'http',
  path: `/api/v1/query?query=${encodeURIComponent(QUERY)}`,
  defaultUrl: 'http://127.0.0.1:9090',
  server: 'prometheus',
  judge: seriesNow,
};

/** How many series the answer counts: an empty vector is none. */
function seriesNow(answer: ProbeAnswer): Finding {
  if (!/"status"\s*:\s*"success"/.test(answer.text)) return failure(answer) ?? { code: 'unclear' };
  const [, count] = /"value"\s*:\s*\[[^\],]*,\s*"(\d+)"/.exec(answer.text) ?? [];
  return count === undefined ? { code: 'nothing' } : { code: 'series', detail: Number(count) };
}
