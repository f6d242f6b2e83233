// The fields of `sacct --json` that are read: all shapes of all versions in one description.
import { readInteger, readNumber } from '../../../formats/bytes/number.ts';
import {
  each,
  type JsonField,
  type JsonFields,
  JsonRecords,
  text,
  within,
} from '../../../formats/json/records.ts';
import { MOST_RESTARTS } from '../../../records/job-row.ts';
import type { AccountField } from '../../source.ts';
import { readGpuIndexMask } from './gpu-index.ts';
import type { SacctJob } from './job.ts';
import { knownAmount, timeOf } from './no-value.ts';
import type { TresKind } from './tres-list.ts';

type Field = JsonField<SacctJob>;

const nothing = () => undefined;

/**
 * A number: NaN where Slurm says that it has none, Infinity where it is without limit. Since 23.02 it is
 * `{set, infinite, number}`.
 */
const number = (name: string, take: (job: SacctJob, value: number) => void): Field => ({
  name,
  begin: ({ number }) => number.clear(),
  keys: {
    set: {
      text: nothing,
      wantsAny: true,
      flag: ({ number }, isSet) => {
        number.isSet = isSet;
      },
    },
    infinite: {
      text: nothing,
      wantsAny: true,
      flag: ({ number }, isInfinite) => {
        number.isInfinite = isInfinite;
      },
    },
    number: {
      wantsAny: true,
      text: ({ number }, bytes, start, end) => {
        number.value = readNumber(bytes, start, end);
      },
    },
  },
  end: (job) => take(job, job.number.told),
  text: (job, bytes, start, end) => {
    const value = readNumber(bytes, start, end);
    take(job, value);
    return !Number.isNaN(value);
  },
});

const tresEntry: Field = within(
  {
    type: text('tresType', ({ tres }, bytes, start, end) => tres.type(bytes, start, end)),
    name: text('tresName', ({ tres }, bytes, start, end) => tres.name(bytes, start, end)),
    count: number('tresCount', ({ tres }, count) => tres.count(count)),
  },
  { name: 'tresEntry', begin: ({ tres }) => tres.beginEntry(), end: ({ tres }) => tres.endEntry() },
);

const tresList = (kind: TresKind): Field => ({
  name: kind,
  begin: ({ tres }) => tres.begin(),
  items: tresEntry,
  end: (job) => job.endTres(kind),
});

const startEndAndCpu: JsonFields<SacctJob> = {
  start: number('start', ({ row }, seconds) => {
    row.startSeconds = timeOf(seconds);
  }),
  end: number('end', ({ row }, seconds) => {
    row.endSeconds = timeOf(seconds);
  }),
  total: within(
    {
      seconds: number('cpuSeconds', ({ cpu }, seconds) => {
        cpu.seconds = knownAmount(seconds);
      }),
      microseconds: number('cpuMicroseconds', ({ cpu }, microseconds) => {
        cpu.microseconds = knownAmount(microseconds);
      }),
    },
    { name: 'cpu', begin: ({ cpu }) => cpu.clear(), end: (job) => job.endCpu() },
  ),
};

const time: Field = within(
  {
    submission: number('submission', ({ run }, seconds) => {
      run.submitSeconds = timeOf(seconds);
    }),
    eligible: number('eligible', ({ run }, seconds) => {
      run.eligibleSeconds = timeOf(seconds);
    }),
    limit: number('limit', (job, minutes) => job.limit(minutes)),
    elapsed: number('elapsed', ({ run }, seconds) => {
      run.elapsedSeconds = knownAmount(seconds);
    }),
    suspended: number('suspended', ({ run }, seconds) => {
      run.suspendedSeconds = knownAmount(seconds);
    }),
    ...startEndAndCpu,
  },
  { name: 'time', begin: (job) => job.found('time') },
);

const step: Field = within(
  {
    step: within({ id: text('stepId', (job, bytes, start, end) => job.stepId(bytes, start, end)) }),
    time: within(startEndAndCpu),
    tres: within({
      allocated: tresList('allocated'),
      requested: within({ average: tresList('average'), total: tresList('total') }),
    }),
  },
  { name: 'step', begin: (job) => job.beginStep(), end: (job) => job.endStep() },
);

const state: Field = text('state', (job, bytes, start, end) => job.state(bytes, start, end));
const version = (place: 'major' | 'minor' | 'micro'): Field =>
  text(place, ({ version }, bytes, start, end) => {
    version[place] = readInteger(bytes, start, end);
  });
const slurm: Field = within({
  version: within({ major: version('major'), minor: version('minor'), micro: version('micro') }),
});
/** What fills the account, where the reader wants it from there. */
const account = (is: AccountField): Field =>
  text('account', ({ key, run, accountIs }, bytes, start, end) =>
    is === accountIs ? key.hash(bytes, start, end, run.account) : undefined,
  );
/** The tool says that something went wrong: an error a row. */
const error: Field = { name: 'error', text: () => 'refused' };

/** A document holds a list of jobs or, as `jq .jobs[]` writes them, is one. */
export const SACCT_JOBS = new JsonRecords<SacctJob>({
  list: 'jobs',
  record: {
    job_id: text('jobId', (job, bytes, start, end) => job.jobId(bytes, start, end)),
    cluster: text('cluster', ({ key, run }, bytes, start, end) =>
      key.hashCluster(bytes, start, end, run.cluster),
    ),
    user: text('user', ({ key, run }, bytes, start, end) => key.hash(bytes, start, end, run.user)),
    account: account('account'),
    partition: account('partition'),
    qos: account('qos'),
    name: text('name', ({ key, run }, bytes, start, end) => key.hash(bytes, start, end, run.name)),
    nodes: text('nodes', (job, bytes, start, end) => job.nodes(bytes, start, end)),
    // One word, or since 23.11 the state and its flags.
    state: within({ current: { ...state, items: state } }),
    time,
    exit_code: within({ return_code: number('exitCode', (job, code) => job.exitCode(code)) }),
    required: within({
      CPUs: number('requestedCpus', ({ run }, cpus) => {
        run.requestedCpus = knownAmount(cpus);
      }),
    }),
    restart_cnt: number('restarts', ({ run }, restarts) => {
      run.restarts = Math.min(knownAmount(restarts), MOST_RESTARTS);
    }),
    array: within({
      task: text('arrayTasks', (job, bytes, start, end) => job.arrayTasks(bytes, start, end)),
    }),
    used_gres: text('usedGres', (job, bytes, start, end) => {
      job.gpuIndexMask = readGpuIndexMask(bytes, start, end);
    }),
    comment: within({
      administrator: text('gpuUtilization', (job, bytes, start, end) => job.summary(bytes, start, end)),
    }),
    tres: within(
      { requested: tresList('requested'), allocated: tresList('allocated') },
      { name: 'tres', begin: (job) => job.found('tres') },
    ),
    steps: each(step),
  },
  document: within(
    {
      errors: { ...error, name: 'errors', items: { ...error, keys: {}, begin: () => 'refused' } },
      // `Slurm` up to 22.05.
      meta: within({ slurm, Slurm: slurm }),
    },
    { begin: ({ version }) => version.clear(), end: ({ version }) => version.tell() },
  ),
  refusesInPart: true,
});
