// Gathers files as `claw collect` does, and says all that came out.
import { IdentifierKey, type Input, recognized, type Source } from '@ptl/claw-core';
import { type Routed, type RouteOptions, route } from '@ptl/claw-router';
import { Part } from '@ptl/claw-router/internal';
import type { InputFile } from '../../reference/records.ts';
import { testScope } from '../../setup/scope.ts';

const KEY = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1));
/** 2028-01-01T00:00:00Z: after everything that made-up sites tell. */
const NOW = 1_830_297_600;

/** What came out, as plain data. */
export interface Said {
  readonly diagnostics: Routed['diagnostics'];
  readonly package: string | undefined;
  readonly [other: string]: unknown;
}

/** Options of the route for those of the command line. */
export function optionsOf(args: readonly string[], coveredBy: 'day' | 'week'): RouteOptions {
  const given = (name: string): string | undefined =>
    args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
  const number = (name: string) => (given(name) === undefined ? undefined : Number(given(name)));
  const day = (name: string) =>
    given(name) === undefined ? undefined : Date.parse(`${given(name)}T00:00:00Z`) / 1000;
  const options = {
    key: KEY,
    scope: testScope(),
    nowSeconds: NOW,
    version: '1.2.3',
    coveredBy,
    startSeconds: day('--start'),
    endSeconds: day('--end'),
    timezone: given('--timezone'),
    workload: given('--workload'),
    gpuutil: given('--gpuutil'),
    assumeUtilization: number('--assume-util'),
    sampleInterval: number('--sample-interval'),
  };
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as RouteOptions;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Gathers the files of one site, whole or in parts. A file that is cut is read by the sources that read all
 * of it.
 */
export class Gatherer {
  readonly #options: RouteOptions;
  readonly #sources = new Map<string, readonly Source[]>();

  constructor(options: RouteOptions) {
    this.#options = options;
  }

  /** What the whole says. Where it is `repeatable`, jobs and samples are let go as they are added up. */
  async whole(files: readonly InputFile[], repeatable: boolean): Promise<Said> {
    return saying(await route(await this.#inputs(files, repeatable), this.#options));
  }

  async part(files: readonly InputFile[]): Promise<Part> {
    return Part.gather(await this.#inputs(files, true), this.#options);
  }

  parts(cut: readonly (readonly InputFile[])[]): Promise<Part[]> {
    return Promise.all(cut.map((files) => this.part(files)));
  }

  #inputs(files: readonly InputFile[], repeatable: boolean): Promise<Input[]> {
    return Promise.all(
      files.map(async ({ name, bytes }) => {
        const input = { place: name, repeatable, open: () => once(bytes) };
        const sources = this.#sources.get(name) ?? (await recognized(input)).sources;
        this.#sources.set(name, sources);
        return { ...input, sources };
      }),
    );
  }
}

/** Merges the parts into the first, in their order, and says what came out. */
export async function merged([first, ...others]: readonly Part[]): Promise<Said> {
  for (const other of others) first!.merge(other);
  return saying(await first!.finish());
}

/**
 * All that anybody is told, with the package as text. How many samples a source gave hangs on how they are
 * cut into files.
 */
function saying({ bytes, warnings, readings, ...outcome }: Routed): Said {
  const rows = readings.filter(({ source }) => source.gives.includes('job_run'));
  return {
    ...outcome,
    warnings: [...warnings],
    package: bytes && new TextDecoder().decode(bytes),
    rows: rows.map(({ source, records, rejected, diagnostics }) => ({
      source: source.id,
      records,
      rejected,
      diagnostics: diagnostics.map(({ code, field, count }) => `${code} ${field} ${count}`).sort(),
    })),
  };
}
