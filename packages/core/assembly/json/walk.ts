// Walking JSON from mark to mark, following the grammar. Whatever is not plain, or is cut off, is left where
// it stands.
import * as At from '../../src/formats/json/fast/memory';
import { endOfSpace, endOfText, endOfWord, feeds, isPlainNumber } from './scan';
import { AT_END, AT_ODD, beginSkip, skip, skippedLines, stoppedAt } from './skip';
import { find, slotOf } from './tree';

const BLANK: u8 = 32;
const QUOTE: u8 = 34;
const COMMA: u8 = 44;
const COLON: u8 = 58;
const BACKSLASH: u8 = 92;
const OPEN_ARRAY: u8 = 91;
const CLOSE_ARRAY: u8 = 93;
const OPEN_OBJECT: u8 = 123;
const CLOSE_OBJECT: u8 = 125;

const LAST_EVENT: usize = At.EVENTS + At.EVENTS_CAPACITY * At.EVENT_SLOTS * 4;

let at: usize = 0;
let end: usize = 0;
let state: i32 = 0;
let depth: usize = 0;
let target: usize = 0;
let lines: i32 = 0;
let event: usize = 0;
let stop: i32 = 0;

/**
 * Reads `[from, to)` of the slice, from the place that memory holds; gives how far it read, at most one event
 * more than there is room for.
 */
export function read(from: i32, to: i32): i32 {
  at = At.SLICE + from;
  end = At.SLICE + to;
  store<u8>(end, QUOTE);
  state = place(At.STATE);
  depth = place(At.OPEN) as usize;
  target = place(At.TARGET) as usize;
  lines = 0;
  event = At.EVENTS;
  stop = 0;
  let goesOn = state !== At.SKIP || skipOn();
  while (goesOn && event < LAST_EVENT) goesOn = step();
  setPlace(At.STATE, state);
  setPlace(At.OPEN, depth as i32);
  setPlace(At.TARGET, target as i32);
  setPlace(At.LINES, lines);
  setPlace(At.FOUND, ((event - At.EVENTS) / (At.EVENT_SLOTS * 4)) as i32);
  setPlace(At.STOP, stop);
  return (at - At.SLICE) as i32;
}

function place(slot: usize): i32 {
  return load<i32>(At.PLACE + slot * 4);
}

function setPlace(slot: usize, value: i32): void {
  store<i32>(At.PLACE + slot * 4, value);
}

/** Goes on by one mark; false where it stops. */
function step(): bool {
  at = endOfSpace(at);
  lines += feeds;
  if (at >= end) return false;
  const byte = load<u8>(at);
  if (state === At.NEXT) return next(byte);
  if (state === At.COLON) {
    if (byte !== COLON) return stopFor(At.ODD);
    state = At.VALUE;
    at++;
    return true;
  }
  if (state === At.KEY || state === At.KEY_OR_END) {
    if (byte === QUOTE) return readKey();
    return byte === CLOSE_OBJECT && state === At.KEY_OR_END ? leave() : stopFor(At.ODD);
  }
  if (byte === QUOTE) return readText();
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return enter(byte);
  if (byte === CLOSE_ARRAY && state === At.ITEM_OR_END) return leave();
  return readWord();
}

function stopFor(reason: i32): bool {
  stop = reason;
  return false;
}

function next(byte: u8): bool {
  const bracket = load<u8>(At.BRACKETS + depth - 1);
  if (byte === COMMA) {
    state = bracket === OPEN_OBJECT ? At.KEY : At.VALUE;
    if (bracket === OPEN_ARRAY) target = slotOf(nodeAt(depth - 1), At.NODE_ITEMS) as usize;
    at++;
    return true;
  }
  return byte === bracket + 2 ? leave() : stopFor(At.ODD);
}

function nodeAt(level: usize): usize {
  return load<u32>(At.NODES + level * 4) as usize;
}

function readKey(): bool {
  const from = at + 1;
  const to = endOfText(from);
  if (to >= end) return stopFor(At.CUT);
  if (load<u8>(to) !== QUOTE) return stopFor(At.ODD);
  target = find(nodeAt(depth - 1), from, to);
  if (target !== 0 && slotOf(target, At.NODE_IS_OTHER) !== 0) tell(At.NAMES, target, from, to);
  at = to + 1;
  state = At.COLON;
  if (load<u8>(at) !== COLON) return true;
  at++;
  state = At.VALUE;
  if (load<u8>(at) === BLANK) at++;
  return true;
}

/** Reads a string. One that is wanted may hold no escape: unescaping is for the JavaScript reader. */
function readText(): bool {
  let to = endOfText(at + 1);
  while (to < end && load<u8>(to) === BACKSLASH && target === 0) to = endOfText(min(to + 2, end));
  if (to >= end) return stopFor(At.CUT);
  if (load<u8>(to) !== QUOTE) return stopFor(At.ODD);
  if (target !== 0) tell(At.IS_TEXT, target, at + 1, to);
  at = to + 1;
  state = At.NEXT;
  return load<u8>(at) === COMMA ? next(COMMA) : true;
}

function readWord(): bool {
  const to = endOfWord(at);
  if (to >= end) return stopFor(At.CUT);
  const kind = kindOf(at, to);
  if (kind === 0) return stopFor(At.ODD);
  if (target !== 0) tell(kind, target, at, to);
  at = to;
  state = At.NEXT;
  return load<u8>(at) === COMMA ? next(COMMA) : true;
}

/** The kind of a plain word; 0 for all others. */
function kindOf(from: usize, to: usize): i32 {
  if (isPlainNumber(from, to)) return At.IS_NUMBER;
  const first = load<u32>(from);
  if (to - from === 4) return first === 0x6c6c756e ? At.IS_NULL : first === 0x65757274 ? At.IS_TRUE : 0;
  return to - from === 5 && first === 0x736c6166 && load<u8>(from + 4) === 101 ? At.IS_FALSE : 0;
}

function enter(bracket: u8): bool {
  if (depth === (place(At.MOST_OPEN) as usize)) return stopFor(At.ODD);
  const isObject = bracket === OPEN_OBJECT;
  if (target !== 0 && !isObject && slotOf(target, At.NODE_HAS_READER) !== 0) return stopFor(At.ODD);
  if (target === 0 || slotOf(target, isObject ? At.NODE_HAS_KEYS : At.NODE_ITEMS) === 0) {
    if (target !== 0) tell(At.IS_CONTAINER, target, at, at);
    setPlace(At.OPEN, depth as i32);
    beginSkip(bracket);
    state = At.SKIP;
    at++;
    return skipOn();
  }
  if (slotOf(target, At.NODE_IS_QUIET) === 0) tell(At.OPENS, target, at, at);
  store<u8>(At.BRACKETS + depth, bracket);
  store<u32>(At.NODES + depth * 4, target as u32);
  depth++;
  state = isObject ? At.KEY_OR_END : At.ITEM_OR_END;
  target = slotOf(target, At.NODE_ITEMS) as usize;
  at++;
  return true;
}

/** Goes on behind a closing bracket. The end of the document is for the JavaScript reader. */
function leave(): bool {
  if (depth === 1) return stopFor(At.ODD);
  depth--;
  if (slotOf(nodeAt(depth), At.NODE_IS_QUIET) === 0) tell(At.CLOSES, nodeAt(depth), at, at);
  state = At.NEXT;
  at++;
  return true;
}

function skipOn(): bool {
  const how = skip(at, end);
  at = stoppedAt;
  lines += skippedLines;
  if (how === AT_ODD) return stopFor(At.ODD);
  if (how === AT_END) return false;
  state = At.NEXT;
  return true;
}

function tell(what: i32, node: usize, from: usize, to: usize): void {
  store<i32>(event, what);
  store<i32>(event, slotOf(node, At.NODE_ID), 4);
  store<i32>(event, (from - At.SLICE) as i32, 8);
  store<i32>(event, (to - At.SLICE) as i32, 12);
  store<i32>(event, lines, 16);
  event += At.EVENT_SLOTS * 4;
}
