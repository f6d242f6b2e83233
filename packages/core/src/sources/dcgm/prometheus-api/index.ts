// The source `prometheus`: DCGM's series as Prometheus kept them, from its HTTP API (/api/v1/query and /api/v1/query_range).

import { isPrometheusAnswer } from '../../../formats/prometheus/api/recognize.ts';
import type { Source } from '../../source.ts';
import { DCGM_FIELD_NAMES } from '../fields.ts';
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
  advice: {
    command: 'GET /api/v1/query?query=DCGM_FI_DEV_GPU_UTIL[1d]&time=… of Prometheus, for the end of each day',
    empty: 'the answer has no series of DCGM',
    names: DCGM_FIELD_NAMES,
  },
  recognizes: isPrometheusAnswer,
  open: (context) => new PrometheusParser(context),
  live: liveRequests,
};
