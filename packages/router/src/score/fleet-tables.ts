// PTL's published figures of GPU models for CORE: how each fits a kind of work, and its embodied carbon.
import type { Workload } from '../workload.ts';

/** A column of the published table. */
type Fit = 'training_large' | 'training_small' | 'inference' | 'mixed';

/** The column for a declared kind of work; preprocessing has none. */
export const FIT_OF: Readonly<Record<Workload, Fit | undefined>> = {
  training_large: 'training_large',
  training_small: 'training_small',
  inference_realtime: 'inference',
  inference_batch: 'inference',
  mixed: 'mixed',
  preprocessing: undefined,
};

type Row = Readonly<Record<Fit, number>>;

function row(training_large: number, training_small: number, inference: number, mixed: number): Row {
  return { training_large, training_small, inference, mixed };
}

/** From MLPerf's results, the best of each column being 1. */
export const FIT: Readonly<Record<string, Row | undefined>> = {
  b200: row(1, 0.92, 0.95, 0.97),
  gb200: row(1, 0.9, 0.95, 0.97),
  b100: row(0.95, 0.9, 0.92, 0.93),
  h200: row(0.9, 0.89, 0.93, 0.91),
  h100: row(0.88, 0.88, 0.9, 0.89),
  mi300x: row(0.85, 0.88, 0.9, 0.87),
  gaudi3: row(0.72, 0.75, 0.78, 0.75),
  a100: row(0.52, 0.72, 0.6, 0.62),
  l40s: row(0.42, 0.72, 0.83, 0.68),
  gaudi2: row(0.55, 0.62, 0.6, 0.58),
  a40: row(0.38, 0.7, 0.75, 0.6),
  rtx_pro_6000: row(0.4, 0.72, 0.88, 0.65),
  rtx_4090: row(0.28, 0.58, 0.72, 0.5),
  v100: row(0.22, 0.42, 0.38, 0.32),
  unknown: row(0.4, 0.4, 0.4, 0.4),
};

/** Embodied carbon of a GPU, and its TFLOP/s (FP16). */
export const CARBON: Readonly<Record<string, { readonly kg: number; readonly tflops: number } | undefined>> =
  {
    b200: { kg: 1200, tflops: 4500 },
    h100: { kg: 700, tflops: 1979 },
    mi300x: { kg: 950, tflops: 2614 },
    h200: { kg: 950, tflops: 1979 },
    gaudi3: { kg: 900, tflops: 1835 },
    l40s: { kg: 420, tflops: 733 },
    a100: { kg: 700, tflops: 312 },
    v100: { kg: 500, tflops: 125 },
  };
