// claw as its users have it: built, packed, and installed from the packages into an empty folder.
import { execFileSync, type StdioOptions } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Program } from './measure.ts';

/** What npm and the compiler say goes to standard error: standard output is the report's. */
const STDIO: StdioOptions = ['ignore', 2, 2];

/** The installed program. */
export class Claw {
  readonly #entry: string;
  readonly #parse: string;

  private constructor(site: string) {
    this.#entry = join(site, 'node_modules/@ptl/claw/dist/claw.js');
    this.#parse = join(site, 'claw-parse.mjs');
  }

  /** Builds and packs what is in `root`, and installs it under `folder`. */
  static install(root: string, folder: string): Claw {
    const site = join(folder, 'site');
    mkdirSync(site);
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: STDIO });
    for (const name of ['core', 'router', 'cli'])
      execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `./packages/${name}`], {
        cwd: root,
        stdio: STDIO,
      });
    writeFileSync(join(site, 'package.json'), '{ "name": "site", "private": true, "type": "module" }');
    const packed = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    const args = ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline'];
    execFileSync('npm', [...args, ...packed.map((name) => join(folder, name))], { cwd: site, stdio: STDIO });
    copyFileSync(join(import.meta.dirname, 'claw-parse.mjs'), join(site, 'claw-parse.mjs'));
    return new Claw(site);
  }

  program(name: string, args: readonly string[]): Program {
    return { name, command: process.execPath, args: [this.#entry, ...args] };
  }

  report(name: string, ...paths: readonly string[]): Program {
    return this.program(name, ['report', '--json', ...paths.flatMap((path) => ['--from', path])]);
  }

  /** True if the help of `claw report` knows this option. */
  takes(option: string): boolean {
    const args = [this.#entry, 'report', '--help'];
    return execFileSync(process.execPath, args, { encoding: 'utf8' }).includes(option);
  }

  /** The same, in a process that has no WebAssembly. */
  withoutWebAssembly(name: string, path: string): Program {
    const { command, args } = this.report(name, path);
    return { name, command, args: ['--import=data:text/javascript,delete globalThis.WebAssembly', ...args] };
  }

  /** Only the parser of a source that the installed @ptl/claw-core has. */
  parse(name: string, source: string, path: string): Program {
    return { name, command: process.execPath, args: [this.#parse, source, path] };
  }

  /**
   * The whole program if it reads this input, else the parser alone, else nothing; and which of these it is.
   */
  bestFor(source: string, path: string, folder: string): { program: Program; whole: boolean } | undefined {
    const whole = this.report('claw', path);
    if (measure(whole, folder).status === 0) return { program: whole, whole: true };
    const parser = this.parse('claw', source, path);
    return measure(parser, folder).status === 0 ? { program: parser, whole: false } : undefined;
  }
}

/** The numbers of a report by metric, and under `records` how many records were read. */
export function reported(answer: Record<string, unknown> | undefined): Record<string, number> {
  const numbers: Record<string, number> = {};
  const { metrics, sources } = (answer ?? {}) as {
    metrics?: { metric: string; value: unknown }[];
    sources?: { records: number }[];
  };
  for (const { metric, value } of metrics ?? []) if (typeof value === 'number') numbers[metric] = value;
  numbers.records = (sources ?? []).reduce((sum, source) => sum + source.records, 0);
  return numbers;
}
