// Thermal design power of GPU models, from the vendors' data sheets.
import type { GpuModel } from '@ptl/claw-core';

/** Thermal design power by model, in watts: the vendors' figures for the largest board of the kind. */
export const TDP_WATTS: Readonly<Partial<Record<GpuModel, number>>> = {
  b200: 1000,
  gb200: 1200,
  b100: 700,
  h200: 700,
  h100: 700,
  mi300x: 750,
  gaudi3: 900,
  a100: 400,
  l40s: 350,
  gaudi2: 600,
  a40: 300,
  rtx_pro_6000: 600,
  rtx_4090: 450,
  rtx_3090: 350,
  v100: 300,
};
