// The fields of `sacct --json` that are read: all shapes of all versions in one tree.
import { JsonNode, list, object, type Projection, value } from '../../../formats/json/projection.ts';

/** What the reader's ids mean. A step and its job share those that mean the same. */
export const FIELD = {
  document: 0,
  jobs: 1,
  job: 2,
  jobId: 3,
  cluster: 4,
  user: 5,
  account: 6,
  name: 7,
  nodes: 8,
  state: 9,
  time: 10,
  submission: 11,
  eligible: 12,
  start: 13,
  end: 14,
  limit: 15,
  cpu: 16,
  cpuSeconds: 17,
  cpuMicroseconds: 18,
  exitCode: 19,
  requestedCpus: 20,
  arrayTasks: 21,
  usedGres: 22,
  tres: 23,
  requested: 24,
  allocated: 25,
  average: 26,
  total: 27,
  tresEntry: 28,
  tresType: 29,
  tresName: 30,
  tresCount: 31,
  step: 32,
  stepId: 33,
  set: 34,
  infinite: 35,
  number: 36,
  errors: 37,
  error: 38,
  version: 39,
  major: 40,
  minor: 41,
  micro: 42,
  passage: 43,
  elapsed: 44,
  suspended: 45,
  restarts: 46,
  gpuUtilization: 47,
} as const;

/** Our own names of the fields, for diagnostics, by id. */
export const FIELD_NAMES: readonly string[] = Object.keys(FIELD).map((name) =>
  name === 'passage' ? '' : name,
);

/** An object that is only a way to what stands in it. */
const through = (keys: Readonly<Record<string, Projection>>): Projection => object(FIELD.passage, keys);

/** A number, or since 23.02 `{set, infinite, number}`. */
const number = (id: number): Projection =>
  object(id, {
    set: value(FIELD.set),
    infinite: value(FIELD.infinite),
    number: value(FIELD.number),
  });

const tresList = (id: number): Projection =>
  list(
    id,
    object(FIELD.tresEntry, {
      type: value(FIELD.tresType),
      name: value(FIELD.tresName),
      count: number(FIELD.tresCount),
    }),
  );

const startEndAndCpu = {
  start: number(FIELD.start),
  end: number(FIELD.end),
  total: object(FIELD.cpu, {
    seconds: number(FIELD.cpuSeconds),
    microseconds: number(FIELD.cpuMicroseconds),
  }),
};

const step = object(FIELD.step, {
  step: through({ id: value(FIELD.stepId) }),
  time: through(startEndAndCpu),
  tres: through({
    allocated: tresList(FIELD.allocated),
    requested: through({ average: tresList(FIELD.average), total: tresList(FIELD.total) }),
  }),
});

const jobKeys = {
  job_id: value(FIELD.jobId),
  cluster: value(FIELD.cluster),
  user: value(FIELD.user),
  account: value(FIELD.account),
  name: value(FIELD.name),
  nodes: value(FIELD.nodes),
  // One word, or since 23.11 the state and its flags.
  state: through({ current: list(FIELD.state, value(FIELD.state)) }),
  time: object(FIELD.time, {
    submission: number(FIELD.submission),
    eligible: number(FIELD.eligible),
    limit: number(FIELD.limit),
    elapsed: number(FIELD.elapsed),
    suspended: number(FIELD.suspended),
    ...startEndAndCpu,
  }),
  exit_code: through({ return_code: number(FIELD.exitCode) }),
  required: through({ CPUs: number(FIELD.requestedCpus) }),
  restart_cnt: number(FIELD.restarts),
  array: through({ task: value(FIELD.arrayTasks) }),
  used_gres: value(FIELD.usedGres),
  comment: through({ administrator: value(FIELD.gpuUtilization) }),
  tres: object(FIELD.tres, {
    requested: tresList(FIELD.requested),
    allocated: tresList(FIELD.allocated),
  }),
  steps: list(FIELD.passage, step),
};

const job = object(FIELD.job, jobKeys);

const slurm = through({
  version: object(FIELD.version, {
    major: value(FIELD.major),
    minor: value(FIELD.minor),
    micro: value(FIELD.micro),
  }),
});

/** The tree of all that is read of a document, which holds a list of jobs or, as `jq .jobs[]` writes them, is one. */
export const SACCT_DOCUMENT = new JsonNode(
  object(FIELD.document, {
    ...jobKeys,
    jobs: list(FIELD.jobs, job),
    errors: list(FIELD.errors, object(FIELD.error, {})),
    // `Slurm` up to 22.05.
    meta: through({ slurm, Slurm: slurm }),
  }),
);
