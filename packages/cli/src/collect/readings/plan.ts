// How often snapshots are read.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { sentences, usage } from '../../errors.ts';
import { type CollectFlags, parseSeconds } from '../../options.ts';
import { isUrl } from '../named/prefixed.ts';

/** Snapshots are read this often, this many seconds apart. */
export interface Readings {
  readonly samples: number;
  readonly everySeconds: number;
}

const MOST_SAMPLES = 1000;
/** dcgm-exporter's default interval. */
const EVERY_SECONDS = 30;

type Flags = Pick<CollectFlags, 'samples' | 'every' | 'from' | 'targets' | 'sample'>;

/** Returns the plan of `flags`, of which `given` were typed. Throws a CliError (2). */
export function readingsOf(flags: Flags, given: Flags): Readings {
  if (given.every !== undefined && flags.samples === undefined) throw usage(sentences.everyAlone);
  if (given.samples !== undefined && !mayBeLive(flags)) throw usage(sentences.readingsOfFiles);
  const plan = {
    samples: parseSamples(flags.samples) ?? 1,
    everySeconds: parseSeconds('--every', flags.every) ?? EVERY_SECONDS,
  };
  if ((plan.samples - 1) * plan.everySeconds > SECONDS_PER_DAY) throw usage(sentences.readingsTooLong);
  return plan;
}

/** False where nothing is read but the sample, or files. */
function mayBeLive({ from, targets, sample }: Flags): boolean {
  if (sample === true) return false;
  return from === undefined || targets !== undefined || from.some(namesUrl);
}

/** True for a URL, also one of a source that does not exist. */
function namesUrl(from: string): boolean {
  return isUrl(from) || isUrl(from.slice(from.indexOf('=') + 1));
}

/** Parses a number of readings. */
export function parseSamples(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const samples = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (samples >= 1 && samples <= MOST_SAMPLES) return samples;
  throw usage(`--samples takes a number of readings from 1 to ${MOST_SAMPLES}.`);
}
