// What every workload is given: where things lie, how large they shall be, and what is there to compare with.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Claw } from './claw.ts';
import { Contest } from './contest.ts';
import { found, type Program } from './measure.ts';
import type { Section } from './section.ts';

/** Why a peer is missing. */
type Absent = { readonly name: string; readonly because: string };

export class Bench {
  readonly claw: Claw;
  readonly quick: boolean;
  /** For the output of programs. */
  readonly runFolder: string;
  readonly #folder: string;
  #absent: Absent[] = [];

  constructor(claw: Claw, folder: string, quick: boolean) {
    this.claw = claw;
    this.quick = quick;
    this.#folder = folder;
    this.runFolder = this.folder('run');
  }

  contest(): Contest {
    return new Contest(this.runFolder);
  }

  /** An empty folder of this name. */
  folder(name: string): string {
    const path = join(this.#folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Makes a file in a folder of its own, hands its path to `use`, and removes it. */
  withFile<T>(name: string, write: (path: string) => void, use: (path: string) => T): T {
    const folder = this.folder('data');
    const path = join(folder, name);
    try {
      write(path);
      return use(path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * A peer that a script of ours drives with a package of npm; [] and a sentence where the package is not
   * installed.
   */
  script(name: string, file: string, needs: string | undefined, ...args: string[]): Program[] {
    if (needs !== undefined && !existsSync(join(import.meta.dirname, '../node_modules', needs)))
      return this.#missing(name, `the npm package ${needs} is not installed (npm ci in bench/)`);
    return [
      { name, command: process.execPath, args: [join(import.meta.dirname, '../peers', file), ...args] },
    ];
  }

  /** A peer that is a program of the system. Arguments that begin with `peers/` are files of ours. */
  system(name: string, command: string, ...args: string[]): Program[] {
    const path = found(command);
    if (path === undefined) return this.#missing(name, `${command} is not on this machine`);
    const ours = args.map((one) => (one.startsWith('peers/') ? join(import.meta.dirname, '..', one) : one));
    return [{ name, command: path, args: ours }];
  }

  /** A sentence for each peer that was missing since the last call. */
  absences(): string[] {
    const sentences = this.#absent.map(({ name, because }) => `${name} was left out: ${because}.`);
    this.#absent = [];
    return [...new Set(sentences)];
  }

  #missing(name: string, because: string): [] {
    this.#absent.push({ name, because });
    return [];
  }
}

export interface Workload {
  readonly id: string;
  run(bench: Bench): Section;
}
