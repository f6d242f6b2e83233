// The share of a GPU that a Slurm GPU type stands for: `h100` is a whole one, `nvidia_h100_1g.10gb` a seventh.
import { endsInMigProfile, migShare, migSlicesOf } from '../../hardware/mig.ts';

/** Bytes of a GPU type that are looked at: the longest product name of a GPU has 40. */
const TYPE_BYTES = 128;

/**
 * The share of one GPU that one unit of the GPU type `bytes[start, end)` holds: 1 for a whole GPU, slices ÷ all slices for a MIG
 * instance (`a100_3g.20gb`, `1g.5gb`, `1c.3g.20gb`), NaN for a MIG instance of a profile that is not known.
 */
export function gpuShareOfType(bytes: Uint8Array, start: number, end: number): number {
  if (!endsInMigProfile(bytes, start, end)) return 1;
  let productName = '';
  for (let at = start; at < end && at < start + TYPE_BYTES; at++)
    productName += String.fromCharCode(bytes[at]!);
  return migShare(bytes, start, end, migSlicesOf(productName));
}
