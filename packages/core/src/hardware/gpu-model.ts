// GPU models: PTL's closed list of keys, and how a name that a driver prints becomes one of them.

/**
 * PTL's model keys. A name that is none of them is `unknown`: a raw name never goes further than this file.
 */
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
/** The GPU models that claw distinguishes, and `unknown`. A package never has another name. */
export type GpuModel = (typeof gpuModels)[number];

/** What stands in a product name, in upper case with single spaces between words. */
const MARKS: readonly (readonly [mark: RegExp, model: GpuModel])[] = [
  [/\bGB200\b/, 'gb200'],
  [/\bB200\b/, 'b200'],
  [/\bB100\b/, 'b100'],
  [/\bH200\b/, 'h200'],
  [/\bH100\b/, 'h100'],
  [/\bMI300X\b/, 'mi300x'],
  [/\bGAUDI ?3\b|\bHL 3(25|38)[A-Z]?\b/, 'gaudi3'],
  [/\bGAUDI ?2\b|\bHL 225[A-Z]?\b/, 'gaudi2'],
  [/\bA100\b/, 'a100'],
  [/\bL40S\b/, 'l40s'],
  [/\bA40\b/, 'a40'],
  [/\bRTX ?PRO ?6000\b/, 'rtx_pro_6000'],
  [/\bRTX ?4090\b(?! (D|LAPTOP)\b)/, 'rtx_4090'],
  [/\bRTX ?3090\b(?! TI\b)/, 'rtx_3090'],
  [/\bV100S?\b/, 'v100'],
];

/**
 * A virtual GPU, such as `NVIDIA H100L-2-24C` or `GRID A100-10C`: a slice of a board, which is no board of
 * the list.
 */
const VIRTUAL = /-\d+[ABCQ](-SHARED)?$/;

/**
 * The model key of a product name as a driver, a device plugin or a scheduler prints it: `NVIDIA H100 80GB
 * HBM3`, `NVIDIA-A100-SXM4-80GB-MIG-1g.10gb-SHARED`, `tesla_v100`. A mark counts only as a word of its own:
 * `RTX A4000` is no A40, `A100X` no A100, `GH200` no H200.
 */
export function gpuModelOf(productName: string): GpuModel {
  const name = productName.toUpperCase().trim();
  if (VIRTUAL.test(name)) return 'unknown';
  const words = name.replace(/[^A-Z0-9]+/g, ' ');
  return MARKS.find(([mark]) => mark.test(words))?.[1] ?? 'unknown';
}

/** Bytes of a product name that are looked at. */
const LONGEST_NAME = 128;

/**
 * Returns a product name as text: the one short-lived string, compared with the closed list of models and
 * dropped.
 */
export function productName(bytes: Uint8Array, start: number, end: number): string {
  let name = '';
  for (let at = start; at < Math.min(end, start + LONGEST_NAME); at++)
    name += String.fromCharCode(bytes[at]!);
  return name;
}
