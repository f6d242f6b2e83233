// Nodes as `scontrol show node` prints them: "key=value" between blanks, a node on one line (--oneliner) or
// on several.
import { ascii, isBlank, skipBlanks, startsWith } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import type { LineAt } from './line-at.ts';
import type { NodeBuilder } from './node-builder.ts';
import { NODE_NAME } from './recognize.ts';

const STATE = ascii('State=');
const GRES = ascii('Gres=');
const VERSION = ascii('Version=');
const CFG_TRES = ascii('CfgTRES=');
/** It stands behind all that is read. */
const ALLOC_TRES = ascii('AllocTRES=');
/** What people write stands behind them, up to the next node. */
const FREE_TEXT = ['Reason=', 'Comment=', 'Extra='].map(ascii);

const POINT = 46;
/** Numbers of a version. */
const PARTS = 3;

/** Reads lines; the first value of a field counts. */
export class ScontrolNodes {
  readonly #node: NodeBuilder;
  readonly #version: (major: number, minor: number, micro: number) => void;
  #reject: LineAt['reject'] | undefined;
  #line = 0;
  readonly #seen = { state: false, gres: false, tres: false, all: false, freeText: false };
  /** True while a node is being read. */
  isOpen = false;
  /** True if the text breaks off within a node. */
  isCut = false;

  /** `version` receives which Slurm runs on a node. */
  constructor(node: NodeBuilder, version: (major: number, minor: number, micro: number) => void) {
    this.#node = node;
    this.#version = version;
  }

  /** Reads a line; false where it belongs to no node. */
  line(bytes: Uint8Array, start: number, end: number, at: LineAt): boolean {
    if (startsWith(bytes, start, end, NODE_NAME)) this.#begin(at);
    else if (start < end && !isBlank(bytes[start]!)) {
      this.end();
      return false;
    }
    this.isCut = !at.complete;
    for (let from = skipBlanks(bytes, start, end); from < end && !this.#seen.freeText; ) {
      let to = from;
      while (to < end && !isBlank(bytes[to]!)) to++;
      if (to < end || at.complete) this.#field(bytes, from, to);
      from = skipBlanks(bytes, to, end);
    }
    return true;
  }

  /** The node ends, because another begins or nothing follows. */
  end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    const { state, all, freeText } = this.#seen;
    this.isCut &&= !(all || freeText);
    if (this.isCut) this.#reject?.('row_incomplete', this.#line);
    else if (!state || !this.#hasName) this.#reject?.('row_malformed', this.#line);
    else {
      this.#node.complete();
      this.#node.emit();
    }
  }

  #hasName = false;

  #begin(at: LineAt): void {
    this.end();
    this.isOpen = true;
    this.#line = at.number;
    this.#reject = at.reject;
    const seen = this.#seen;
    seen.state = seen.gres = seen.tres = seen.all = seen.freeText = this.#hasName = false;
    this.#node.begin(at.number);
  }

  #field(bytes: Uint8Array, from: number, to: number): void {
    const seen = this.#seen;
    const is = (key: Uint8Array) => startsWith(bytes, from, to, key);
    if (is(NODE_NAME)) this.#hasName ||= this.#node.name(bytes, from + NODE_NAME.length, to);
    else if (is(GRES) && !seen.gres) {
      seen.gres = true;
      this.#node.gres.readGres(bytes, from + GRES.length, to);
    } else if (is(STATE) && !seen.state) {
      seen.state = true;
      this.#node.state(bytes, from + STATE.length, to);
    } else if (is(CFG_TRES) && !seen.tres) {
      seen.tres = true;
      this.#node.gres.readTres(bytes, from + CFG_TRES.length, to);
    } else if (is(VERSION)) this.#readVersion(bytes, from + VERSION.length, to);
    else if (is(ALLOC_TRES)) seen.all = true;
    else if (FREE_TEXT.some(is)) seen.freeText = true;
  }

  /** `24.05.1`, `23.11.0-0rc1`; of a candidate the micro version is 0. */
  #readVersion(bytes: Uint8Array, from: number, to: number): void {
    const numbers: number[] = [];
    for (let at = from, start = from; at <= to && numbers.length < PARTS; at++) {
      if (at < to && bytes[at] !== POINT) continue;
      numbers.push(readInteger(bytes, start, at));
      start = at + 1;
    }
    const [major = Number.NaN, minor = Number.NaN, micro = 0] = numbers;
    if (major >= 0 && minor >= 0) this.#version(major, minor, micro >= 0 ? micro : 0);
  }
}
