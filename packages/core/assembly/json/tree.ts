// What is wanted of a document: nodes, and which of them a key leads to.
import { NODE_KEYS, NODE_MASK, NODE_OTHERS, NODE_OTHERS_WITH } from '../../src/formats/json/fast/memory';

/** A slot of a node. */
export function slotOf(node: usize, slot: usize): i32 {
  return load<i32>(node + slot * 4);
}

/**
 * What is wanted under the key `[from, to)` in `node`; what it wants of others, which may be 0, where it does
 * not name it.
 */
export function find(node: usize, from: usize, to: usize): usize {
  const table = slotOf(node, NODE_KEYS) as usize;
  const mask = slotOf(node, NODE_MASK) as usize;
  const length = to - from;
  const hash = length === 0 ? 0 : length * 5 + load<u8>(from) * 3 + load<u8>(to - 1);
  let slot = hash & mask;
  let key = keyAt(table, slot);
  while (key !== 0) {
    if (load<u32>(key + 4) === length && isSame(key + 8, from, length)) return load<u32>(key) as usize;
    slot = (slot + 1) & mask;
    key = keyAt(table, slot);
  }
  const byte = slotOf(node, NODE_OTHERS_WITH) as u8;
  return byte === 0 || holds(from, to, byte) ? (slotOf(node, NODE_OTHERS) as usize) : 0;
}

function holds(from: usize, to: usize, byte: u8): bool {
  for (let at = from; at < to; at++) if (load<u8>(at) === byte) return true;
  return false;
}

function keyAt(table: usize, slot: usize): usize {
  return load<u32>(table + slot * 4) as usize;
}

function isSame(a: usize, b: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) if (load<u8>(a + i) !== load<u8>(b + i)) return false;
  return true;
}
