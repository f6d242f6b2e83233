// A disk in memory that can fail at any call, and that loses on a power cut what was not made durable:
// contents that no fsync reached, and names in folders that were not synced.
import { constants } from 'node:fs';
import type { FileSystem } from '@ptl/claw/internal';

/**
 * What happens at one call. `crash`: the process ends within it, having done `part` of it; `error`: the call
 * throws.
 */
export interface Fault {
  readonly call: number;
  readonly kind: 'crash' | 'error';
  /** 0…1: the part of the bytes that are still written. */
  readonly part?: number;
  readonly code?: string;
}

/** Thrown where the process would have ended. */
export class Crashed extends Error {}

interface Node {
  bytes: Uint8Array;
  durable: Uint8Array;
  readonly mode: number;
}

interface Opened {
  readonly path: string;
  readonly node: Node | undefined;
  readonly isAppending: boolean;
  at: number;
}

const NOTHING = new Uint8Array(0);

export class Disk {
  #folders = new Set(['/']);
  #durableFolders = new Set(['/']);
  #names = new Map<string, Node>();
  #durableNames = new Map<string, Node>();
  readonly #open = new Map<number, Opened>();
  #next = 3;
  #fault: Fault | undefined;
  #isDead = false;
  /** Calls since the last `arm`. */
  calls = 0;
  /** Those of them that wrote, and how many bytes. */
  writes: { readonly call: number; readonly bytes: number }[] = [];

  /** From the next call on, counts calls and fails at the one that `fault` names. */
  arm(fault?: Fault): void {
    this.#fault = fault;
    this.#isDead = false;
    this.calls = 0;
    this.writes = [];
  }

  /**
   * The power is cut, or, where everything is kept, only the process has ended. `keeps` says what still
   * reached the disk.
   */
  restart(keeps: () => boolean): void {
    this.#open.clear();
    for (const node of new Set([...this.#names.values(), ...this.#durableNames.values()])) {
      if (!keeps()) node.bytes = node.durable;
      node.durable = node.bytes;
    }
    if (!keeps()) this.#names = new Map(this.#durableNames);
    if (!keeps()) this.#folders = new Set(this.#durableFolders);
    this.#durableFolders = new Set(this.#folders);
    for (const path of [...this.#names.keys()]) if (!this.#isReached(path)) this.#names.delete(path);
    this.#durableNames = new Map(this.#names);
    this.arm();
  }

  /** The content of a file. */
  content(path: string): Uint8Array | undefined {
    return this.#names.get(path)?.bytes;
  }

  get files(): string[] {
    return [...this.#names.keys()].sort();
  }

  /** The calls, as node:fs has them. */
  readonly fs = {
    mkdirSync: (path: string) => this.#call(() => this.#mkdir(path)),
    statSync: (path: string) => this.#call(() => this.#stat(path)),
    statfsSync: () => this.#call(() => ({ type: 0 })),
    openSync: (path: string, flags: string | number) => this.#call(() => this.#openFile(path, flags)),
    closeSync: (fd: number) => this.#call(() => void this.#open.delete(fd)),
    fstatSync: (fd: number) => this.#call(() => statsOf(this.#node(fd))),
    fsyncSync: (fd: number) => this.#call(() => this.#sync(fd)),
    ftruncateSync: (fd: number, size: number) =>
      this.#call(() => {
        const node = this.#node(fd);
        node.bytes = node.bytes.slice(0, size);
      }),
    readSync: (fd: number, target: Uint8Array, offset: number, length: number) =>
      this.#call(() => this.#read(fd, target, offset, length)),
    writeSync: (fd: number, bytes: Uint8Array, offset: number, length: number) => {
      this.writes.push({ call: this.calls, bytes: length });
      return this.#call(
        () => this.#write(fd, bytes.subarray(offset, offset + length)),
        (part) => this.#write(fd, bytes.subarray(offset, offset + Math.round(length * part))),
      );
    },
    renameSync: (from: string, to: string) =>
      this.#call(() => {
        const node = this.#names.get(from);
        if (node === undefined) throw failure('ENOENT');
        this.#names.delete(from);
        this.#names.set(to, node);
      }),
    unlinkSync: (path: string) =>
      this.#call(() => {
        if (!this.#names.delete(path)) throw failure('ENOENT');
      }),
  } as unknown as FileSystem;

  #call<T>(work: () => T, inPart?: (part: number) => void): T {
    if (this.#isDead) throw new Crashed();
    const fault = this.#fault;
    if (this.calls++ !== fault?.call) return work();
    inPart?.(fault.part ?? 0);
    if (fault.kind === 'error') throw failure(fault.code ?? 'EIO');
    this.#isDead = true;
    throw new Crashed();
  }

  #mkdir(path: string): void {
    if (this.#folders.has(path)) throw failure('EEXIST');
    if (!this.#folders.has(parentOf(path))) throw failure('ENOENT');
    this.#folders.add(path);
  }

  /** True if all folders above `path` are there. */
  #isReached(path: string): boolean {
    return path === '/' || (this.#folders.has(parentOf(path)) && this.#isReached(parentOf(path)));
  }

  #stat(path: string): unknown {
    if (this.#folders.has(path)) return { uid: process.getuid?.(), mode: 0o40700, isDirectory: () => true };
    const node = this.#names.get(path);
    if (node === undefined) throw failure('ENOENT');
    return statsOf(node);
  }

  #openFile(path: string, flags: string | number): number {
    const number = typeof flags === 'number' ? flags : 0;
    const isMade = flags === 'w' || flags === 'a' || (number & constants.O_CREAT) !== 0;
    let node = this.#names.get(path);
    if (node === undefined && !this.#folders.has(path)) {
      if (!isMade || !this.#folders.has(parentOf(path))) throw failure('ENOENT');
      node = { bytes: NOTHING, durable: NOTHING, mode: 0o100600 };
      this.#names.set(path, node);
    }
    if (flags === 'w' && node !== undefined) node.bytes = NOTHING;
    const isAppending = flags === 'a' || (number & constants.O_APPEND) !== 0;
    this.#open.set(this.#next, { path, node, isAppending, at: 0 });
    return this.#next++;
  }

  #sync(fd: number): void {
    const opened = this.#open.get(fd)!;
    if (opened.node !== undefined) {
      opened.node.durable = opened.node.bytes;
      return;
    }
    for (const path of this.#folders) if (parentOf(path) === opened.path) this.#durableFolders.add(path);
    for (const [path, node] of this.#names)
      if (parentOf(path) === opened.path) this.#durableNames.set(path, node);
    for (const path of [...this.#durableNames.keys()])
      if (parentOf(path) === opened.path && !this.#names.has(path)) this.#durableNames.delete(path);
  }

  #node(fd: number): Node {
    const node = this.#open.get(fd)?.node;
    if (node === undefined) throw failure('EISDIR');
    return node;
  }

  #read(fd: number, target: Uint8Array, offset: number, length: number): number {
    const opened = this.#open.get(fd)!;
    const chunk = this.#node(fd).bytes.subarray(opened.at, opened.at + length);
    target.set(chunk, offset);
    opened.at += chunk.length;
    return chunk.length;
  }

  #write(fd: number, chunk: Uint8Array): number {
    const opened = this.#open.get(fd)!;
    const node = this.#node(fd);
    const at = opened.isAppending ? node.bytes.length : opened.at;
    const next = new Uint8Array(Math.max(node.bytes.length, at + chunk.length));
    next.set(node.bytes);
    next.set(chunk, at);
    node.bytes = next;
    opened.at = at + chunk.length;
    return chunk.length;
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function statsOf({ bytes, mode }: Node): unknown {
  return { uid: process.getuid?.(), mode, size: bytes.length, isFile: () => true, isDirectory: () => false };
}

function failure(code: string): Error {
  return Object.assign(new Error('the disk'), { code });
}
