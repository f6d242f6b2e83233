// How a live Slurm is asked: one sacct for each day, in a form that no job name can forge.
import { SECONDS_PER_DAY } from '../../../units.ts';
import type { LiveContext, LiveRequest } from '../../source.ts';

/** Fields that every Slurm since 20.11 has: an unknown one would make sacct print nothing at all. */
const FORMAT = [
  'JobIDRaw,JobID,Cluster,User,UID,Account,State,ExitCode,Submit,Eligible,Start,End,ElapsedRaw,Suspended,TimelimitRaw',
  'ReqTRES,AllocTRES,ReqCPUS,TotalCPU,TRESUsageInAve,TRESUsageInTot,NodeList,Partition,QOS,JobName,AdminComment',
].join(',');
/** Random bytes in the delimiter: 64 bits cannot be guessed by who names a job. */
const RANDOM_BYTES = 8;

/** A day of the busiest sites takes a minute. */
const DAY_LIMIT_SECONDS = 900;

/**
 * A command for each day: sites cap the range of one query, and slurmdbd, which everybody needs, never works
 * long on one. Throws a RangeError on fewer than 8 random bytes.
 */
export function liveRequests({ startSeconds, endSeconds, random, clusters }: LiveContext): LiveRequest[] {
  if (random.length < RANDOM_BYTES) throw new RangeError('The delimiter needs 8 random bytes.');
  let digits = '';
  for (const byte of random.subarray(0, RANDOM_BYTES)) digits += byte.toString(16).padStart(2, '0');
  const requests: LiveRequest[] = [];
  for (let from = startSeconds; from < endSeconds; from += SECONDS_PER_DAY) {
    const to = Math.min(from + SECONDS_PER_DAY, endSeconds);
    requests.push({
      kind: 'command',
      covers: 'days',
      file: 'sacct',
      about: isoSeconds(from).slice(0, 10),
      withinSeconds: DAY_LIMIT_SECONDS,
      args: [
        ...['-a', '-D', '--parsable', `--delimiter=<${digits}>`],
        ...(clusters === undefined ? [] : [`--clusters=${clusters}`]),
        ...['-S', isoSeconds(from), '-E', isoSeconds(to), `--format=${FORMAT}`],
      ],
      env: { TZ: 'UTC', SLURM_TIME_FORMAT: '%s' },
    });
  }
  return requests;
}

/** A time as sacct takes it, in the zone of TZ. */
export function isoSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}
