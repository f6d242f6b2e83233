// The source `prometheus`: DCGM's series as Prometheus kept them, from its HTTP API (/api/v1/query and
// /api/v1/query_range).

import { ascii, findWord } from '../../../formats/bytes/ascii.ts';
import { isPrometheusAnswer } from '../../../formats/prometheus/api/recognize.ts';
import { LIMITS } from '../../../limits.ts';
import { countProbe } from '../../prometheus-probe.ts';
import type { Source } from '../../source.ts';
import { DCGM_FIELD_NAMES, fieldCalled, isDcgmName } from '../fields.ts';
import { liveRequests } from './live.ts';
import { PrometheusParser } from './parser.ts';

export const prometheus: Source<'prometheus'> = {
  id: 'prometheus',
  title: 'Prometheus (DCGM series)',
  system: 'dcgm',
  gives: ['gpu_sample', 'gpu_device'],
  fidelity: 'high',
  precedence: 2,
  inputPath: { ace: 'dcgm' },
  shares: true,
  claims: isDcgmName,
  finds,
  advice: {
    command: 'GET /api/v1/query?query=DCGM_FI_DEV_GPU_UTIL[1d]&time=… of Prometheus, for the end of each day',
    empty: 'the answer has no series of DCGM',
    names: DCGM_FIELD_NAMES,
  },
  recognizes: isPrometheusAnswer,
  open: (context) => new PrometheusParser(context),
  live: liveRequests,
  probes: () => [countProbe('count(DCGM_FI_DEV_GPU_UTIL or DCGM_FI_PROF_GR_ENGINE_ACTIVE)')],
};

/**
 * Returns the source `prometheus` for answers whose series have no name, as functions of PromQL return them
 * (`avg_over_time`). `name` is the DCGM field that they are of (`DCGM_FI_DEV_GPU_UTIL`, or `dcgm_gpu_util`).
 * Returns undefined if claw does not use that field.
 */
export function prometheusOf(name: string): Source | undefined {
  const field = fieldCalled(name);
  return field < 0 ? undefined : { ...prometheus, open: (context) => new PrometheusParser(context, field) };
}

const NAMES = ['"DCGM_', '"dcgm_'].map(ascii);

/** Other sources may know an answer. What comes behind the first bytes may still be of DCGM. */
function finds(head: Uint8Array): boolean {
  return head.length >= LIMITS.headBytes || NAMES.some((name) => findWord(head, 0, head.length, name) >= 0);
}
