// The log of the proofs: a line for each slice that was tried, so that a run that was ended goes on where it
// was.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Found } from './part.ts';

export interface Slice extends Found {
  readonly part: string;
  readonly seed: number;
  readonly slice: number;
  readonly cases: number;
  /** What was tried: the tree of the packages as git names it. Slices of another are passed over. */
  readonly code: string;
  readonly cpuSeconds: number;
}

export class ProofLog {
  readonly #path: string;
  readonly code = codeTried();
  readonly #slices: Slice[];

  constructor(path: string) {
    this.#path = path;
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    this.#slices = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Slice);
  }

  /** The slices of a part that were tried with this code and this seed. */
  of(part: string, seed: number): Slice[] {
    return this.#slices.filter((one) => one.part === part && one.seed === seed && one.code === this.code);
  }

  add(slice: Slice): void {
    this.#slices.push(slice);
    appendFileSync(this.#path, `${JSON.stringify(slice)}\n`);
  }
}

/** The packages as git has them; where they were changed since, this run alone. */
function codeTried(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'packages', 'test');
    return changed === '' ? git('rev-parse', 'HEAD:packages') : `changed, ${process.pid}`;
  } catch {
    return `unknown, ${process.pid}`;
  }
}
