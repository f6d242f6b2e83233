// The dice: a secret number for each contributor and attribute family, which decides how their values are
// rounded. It is the same in every package of a calendar year, so that no number of packages averages it
// away.
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Attribute families; each has its own dice. */
export type Family =
  | 'util'
  | 'walltime'
  | 'memory'
  | 'cpu'
  | 'quota'
  | 'failed'
  | 'cancelled'
  | 'timeout'
  | 'node_fail'
  | 'early'
  | 'short';
/** The units of contributors. */
export type ContributorUnit = 'user' | 'account' | 'namespace' | 'node';

/** Dice lie in 0 … 999,999. */
export const SIDES = 1_000_000;
const KEY_BYTES = 32;
const LANES = 4;

/** The source of dice: a `DiceKey`, or a substitute in tests. */
export interface Dice {
  /** Returns the die, 0 … 999,999, of the contributor whose name has the four lanes `lanes[from…]`. */
  die(year: number, unit: ContributorUnit, lanes: Int32Array, from: number, family: Family): number;
}

/** The keys derived from a scope's master key. */
export interface ScopeKeys {
  /** 16 bytes for `IdentifierKey.from`. */
  readonly identifier: Uint8Array;
  readonly dice: DiceKey;
  /** Distinguishes this master key from others, and reveals nothing about it: 16 hexadecimal digits. */
  readonly keyId: string;
}

/**
 * Returns the keys that HKDF-SHA-256 derives from a master key of 32 random bytes. Throws a RangeError on
 * another length.
 */
export function scopeKeys(master: Uint8Array): ScopeKeys {
  if (master.length !== KEY_BYTES) throw new RangeError('A master key has 32 random bytes.');
  const derived = (info: string, length: number): Uint8Array =>
    hkdf(sha256, master, undefined, ascii(`claw/2/${info}`), length);
  return {
    identifier: derived('identifier', 16),
    dice: DiceKey.from(derived('dice', KEY_BYTES)),
    keyId: hex(derived('key-id', 8)),
  };
}

/** The key of all dice of a scope. It cannot be read back. */
export class DiceKey implements Dice {
  readonly #keyed: ReturnType<typeof hmac.create>;

  private constructor(bytes: Uint8Array) {
    this.#keyed = hmac.create(sha256, bytes);
  }

  /** Makes a key from 32 bytes. Throws a RangeError on another length. */
  static from(bytes: Uint8Array): DiceKey {
    if (bytes.length !== KEY_BYTES) throw new RangeError('A dice key has 32 bytes.');
    return new DiceKey(bytes);
  }

  /**
   * Returns the die of the contributor whose name has the four lanes `lanes[from…]`: HMAC-SHA-256 of
   * `YYYY|unit|`, the 16 bytes of the lanes and `|family`, read big-endian, modulo a million.
   */
  die(year: number, unit: ContributorUnit, lanes: Int32Array, from: number, family: Family): number {
    const name = new DataView(new ArrayBuffer(4 * LANES));
    for (let lane = 0; lane < LANES; lane++) name.setInt32(4 * lane, lanes[from + lane]!, true);
    const digest = this.#keyed
      .clone()
      .update(ascii(`${year}|${unit}|`))
      .update(new Uint8Array(name.buffer))
      .update(ascii(`|${family}`))
      .digest();
    return digest.reduce((rest, byte) => (rest * 256 + byte) % SIDES, 0);
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
