// Job ids in their common forms: `4711`, `34_3`, `37+1`, and a step of one of them: `4711.batch`, `37+1.0`.

import { digitBits } from './simd';

/** Where the point of a step's id stands, or `end` for a job's; 0 for what is no such id. */
export function pointOf(at: usize, end: usize): usize {
  let next = skipDigits(at, end);
  if (next === at) return 0;
  if (next < end && (load<u8>(next) === 95 || load<u8>(next) === 43)) {
    const part = next + 1;
    next = skipDigits(part, end);
    if (next === part) return 0;
  }
  if (next === end) return end;
  if (load<u8>(next) !== 46 || next + 1 === end) return 0;
  for (let byte = next + 1; byte < end; byte++) if (!isStepByte(load<u8>(byte))) return 0;
  return next;
}

function skipDigits(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const others = ~digitBits(at) & 0xffff;
    if (others !== 0) return min(end, at + (ctz(others) as usize));
  }
  return end;
}

function isStepByte(byte: u8): bool {
  return byte - 48 <= 9 || (byte | 32) - 97 <= 25 || byte === 95 || byte === 43;
}
