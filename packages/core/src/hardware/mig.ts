// MIG: what share of a GPU an instance is, by the compute slices that its profile names.

/**
 * Compute slices of a GPU that MIG can cut: 7 on the large data center GPUs, 4 on the A30 and the RTX PRO
 * 6000, 2 on smaller RTX PROs.
 */
export type MigSlices = 2 | 4 | 7;

/** Profiles that only GPUs of fewer than 7 slices have: A30; RTX PRO 6000; RTX PRO 4500. */
const SMALLER: readonly (readonly [slices: number, memoryGB: number, gpuSlices: number])[] = [
  [1, 6, 4],
  [2, 12, 4],
  [4, 24, 4],
  [4, 96, 4],
  [1, 16, 2],
  [2, 32, 2],
  // Cut from GPUs of different sizes (H100 of 94 GB, RTX PRO 6000, RTX PRO 5000): only the model decides.
  [1, 24, Number.NaN],
  [2, 48, Number.NaN],
];

/**
 * Words of product names, in upper case with single spaces, and how many slices such a GPU has. Letters may
 * follow the number: `A100X`, `H100L`.
 */
const MODELS: readonly (readonly [name: RegExp, gpuSlices: MigSlices])[] = [
  [/\bA30(?!\d)|\bRTX ?PRO ?6000(?!\d)/, 4],
  [/\bRTX ?PRO ?(4500|5000)(?!\d)/, 2],
  [/\b(A100|A800|H20|H100|H200|H800|GH200|B200|B300|GB200|GB300)(?!\d)/, 7],
];

/**
 * Compute slices of the GPU with this product name; undefined where the name does not say. The name goes no
 * further.
 */
export function migSlicesOf(productName: string): MigSlices | undefined {
  const name = productName.toUpperCase().replace(/[^A-Z0-9]+/g, ' ');
  return MODELS.find(([pattern]) => pattern.test(name))?.[1];
}

const PARTS = new Int32Array(4);

/**
 * The share of a GPU that a MIG profile stands for: compute slices of the instance / compute slices of the
 * GPU. Reads `1g.10gb`, `1g10gb`, `1g_10gb`, `1g.10gb+me`, `1g.5gb.me`, `mig-1g.10gb` or the end of a longer
 * type such as `nvidia_h200_nvl_4g.71gb`; of a compute instance (`1c.2g.10gb`) the compute slices count.
 * `gpuSlices` is given where the model is known; without it the profile decides. NaN where the text ends in
 * no profile, or in one that is not known.
 */
export function migShare(bytes: Uint8Array, start: number, end: number, gpuSlices?: MigSlices): number {
  if (!readProfile(bytes, start, end)) return Number.NaN;
  const slices = PARTS[0]!;
  const memoryGB = PARTS[1]!;
  const compute = PARTS[2]!;
  const of = gpuSlices ?? slicesOf(slices, memoryGB);
  const cut = slices === 1 || slices === 2 || slices === 4 || (of === 7 && (slices === 3 || slices === 7));
  if (!cut || slices > of || compute < 1 || compute > slices || memoryGB < 1) return Number.NaN;
  return compute / of;
}

/** True if `bytes[start, end)` end in a MIG profile, known or not. */
export function endsInMigProfile(bytes: Uint8Array, start: number, end: number): boolean {
  return readProfile(bytes, start, end);
}

function slicesOf(slices: number, memoryGB: number): number {
  return SMALLER.find(([s, gb]) => s === slices && gb === memoryGB)?.[2] ?? 7;
}

/** Finds `[<c>c.]<s>g.<m>gb` with its attributes at the end of the text; leaves s, m, c in PARTS. */
function readProfile(bytes: Uint8Array, start: number, end: number): boolean {
  const memoryEnd = findMemoryEnd(bytes, start, end);
  if (memoryEnd < 0) return false;
  const memory = numberBefore(bytes, start, memoryEnd);
  if (memory === memoryEnd) return false;
  PARTS[1] = PARTS[3]!;
  const slicesEnd = unitBefore(bytes, start, memory, SMALL_G);
  const slices = slicesEnd < 0 ? -1 : numberBefore(bytes, start, slicesEnd);
  if (slices < 0 || slices === slicesEnd) return false;
  PARTS[0] = PARTS[3]!;
  PARTS[2] = PARTS[3]!;
  let first = slices;
  const computeEnd = unitBefore(bytes, start, slices, SMALL_C);
  const compute = computeEnd < 0 ? -1 : numberBefore(bytes, start, computeEnd);
  if (compute >= 0 && compute < computeEnd) {
    PARTS[2] = PARTS[3]!;
    first = compute;
  }
  return first === start || !isAlphanumeric(bytes[first - 1]!) || isMigBefore(bytes, start, first);
}

/** Where the letter `unit` stands before `end`, with or without a separator behind it; -1 if it does not. */
function unitBefore(bytes: Uint8Array, start: number, end: number, unit: number): number {
  let at = end - 1;
  if (at > start && SEPARATORS.includes(bytes[at]!)) at--;
  return at >= start && lower(bytes[at]!) === unit ? at : -1;
}

function isMigBefore(bytes: Uint8Array, start: number, end: number): boolean {
  const from = end - MIG.length;
  return (
    from >= start &&
    MIG.every((letter, i) => lower(bytes[from + i]!) === letter) &&
    (from === start || !isAlphanumeric(bytes[from - 1]!))
  );
}

/**
 * Where the `gb` of the last profile starts; what follows it may only be attributes such as `+me`, `.me`,
 * `-me`, `+gfx`.
 */
function findMemoryEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) {
    if (lower(bytes[at]!) !== SMALL_G || lower(bytes[at + 1]!) !== SMALL_B) continue;
    const next = at + 2;
    return next === end || bytes[next] === PLUS || SEPARATORS.includes(bytes[next]!) ? at : -1;
  }
  return -1;
}

/** Where the decimal digits that end at `end` begin; their value is left in PARTS[3]. At most 4 digits. */
function numberBefore(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  let value = 0;
  for (let scale = 1; at > start && end - at < 4; scale *= 10) {
    const digit = bytes[at - 1]! - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * scale;
    at--;
  }
  PARTS[3] = value;
  return at;
}

const SMALL_B = 98;
const SMALL_C = 99;
const SMALL_G = 103;
const MIG = [109, 105, 103];
const PLUS = 43;
/** `-`, `.` and `_`. */
const SEPARATORS = [45, 46, 95];

function lower(byte: number): number {
  return byte | 32;
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122);
}
