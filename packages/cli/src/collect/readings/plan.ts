// How often snapshots are read.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { sentences, usage } from '../../errors.ts';
import { type CollectFlags, parseSeconds } from '../../options.ts';

/** Snapshots are read this often, this many seconds apart. */
export interface Readings {
  readonly samples: number;
  readonly everySeconds: number;
}

const MOST_SAMPLES = 1000;
/** dcgm-exporter's default interval. */
const EVERY_SECONDS = 30;

type Flags = Pick<CollectFlags, 'samples' | 'every'>;

/** Returns the plan of `flags`, of which `given` were typed. Throws a CliError (2). */
export function readingsOf(flags: Flags, given: Flags): Readings {
  if (given.every !== undefined && flags.samples === undefined) throw usage(sentences.everyAlone);
  const plan = {
    samples: parseSamples(flags.samples) ?? 1,
    everySeconds: parseSeconds('--every', flags.every) ?? EVERY_SECONDS,
  };
  if ((plan.samples - 1) * plan.everySeconds > SECONDS_PER_DAY) throw usage(sentences.readingsTooLong);
  return plan;
}

/** Parses a number of readings. */
export function parseSamples(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const samples = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (samples >= 1 && samples <= MOST_SAMPLES) return samples;
  throw usage(`--samples takes a number of readings from 1 to ${MOST_SAMPLES}.`);
}
