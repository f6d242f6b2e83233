// GPU models: PTL's closed list of keys, and how a name that a driver prints becomes one of them.

/** PTL's model keys. A name that is none of them is `unknown`: a raw name never goes further than this file. */
export const gpuModels = [
  'b200',
  'gb200',
  'b100',
  'h200',
  'h100',
  'mi300x',
  'gaudi3',
  'a100',
  'l40s',
  'gaudi2',
  'a40',
  'rtx_pro_6000',
  'rtx_4090',
  'rtx_3090',
  'v100',
  'unknown',
] as const;
export type GpuModel = (typeof gpuModels)[number];

/** Marks that stand in a driver's, a device plugin's or a scheduler's name; the first match wins, so longer ones come first. */
const MARKS: readonly (readonly [mark: string, model: GpuModel])[] = [
  ['GB200', 'gb200'],
  ['B200', 'b200'],
  ['B100', 'b100'],
  ['H200', 'h200'],
  ['H100', 'h100'],
  ['MI300X', 'mi300x'],
  ['GAUDI3', 'gaudi3'],
  ['HL-325', 'gaudi3'],
  ['GAUDI2', 'gaudi2'],
  ['HL-225', 'gaudi2'],
  ['A100', 'a100'],
  ['L40S', 'l40s'],
  ['A40', 'a40'],
  ['RTXPRO6000', 'rtx_pro_6000'],
  ['RTX4090', 'rtx_4090'],
  ['RTX3090', 'rtx_3090'],
  ['V100', 'v100'],
];

/**
 * The model key of a product name such as `NVIDIA H100 80GB HBM3` or `NVIDIA-A100-SXM4-80GB`.
 * A mark counts only as a word of its own: `RTX A4000` is no A40, `A100X` no A100.
 */
export function gpuModelOf(productName: string): GpuModel {
  const words = productName
    .toUpperCase()
    .replace(/[^A-Z0-9-]+/g, ' ')
    .replace(/(?<!HL)-/g, ' ');
  const joined = ` ${words
    .replace(/\bRTX PRO (\d)/, 'RTXPRO$1')
    .replace(/\bRTX (\d)/, 'RTX$1')
    .replace(/\bGAUDI (\d)/, 'GAUDI$1')
    .replace(/\s+/g, ' ')} `;
  for (const [mark, model] of MARKS) if (joined.includes(` ${mark} `)) return model;
  return 'unknown';
}
