// The parts of the JSON Schema of a report.
import { METRICS } from '@ptl/claw-router';

export type Schema = Readonly<Record<string, unknown>>;

export const number = (description: string): Schema => ({ type: 'number', description });
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
export const text = (description: string): Schema => ({ type: 'string', description });
export const words = (list: readonly string[], description: string): Schema => ({ enum: list, description });
export const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] });
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
export const date = (description: string): Schema => ({
  ...text(description),
  pattern: String.raw`^\d{4}-\d\d-\d\d$`,
});

/** All members are there, but those in `optional`. */
export function object(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
  };
}

export const DAYS = {
  start: date('The first day, UTC.'),
  end: date('The day after the last one, UTC.'),
};
export const VALUE: Schema = {
  oneOf: [
    ...['number', 'string', 'boolean', 'null'].map((type) => ({ type })),
    { type: 'array', items: { type: 'object' } },
  ],
  description: 'Exact, in `unit`; null where there is none. A fraction is 0…1.',
};

export const metric = object(
  {
    metric: words(Object.keys(METRICS), 'What it means: "claw explain METRIC".'),
    value: VALUE,
    unit: words([...new Set(Object.values(METRICS).map(({ unit }) => unit))].sort(), 'The unit of `value`.'),
  },
  {
    source: text('The systems that it comes from, as slurm+dcgm.'),
    confidence: words(['high', 'medium', 'low'], 'How far it may be believed.'),
    reason: text('Why there is no value, or what restricts it: a sentence.'),
  },
);

export const bucket = object(
  {
    bucket: text('What the jobs of the row have in common.'),
    jobs: count('Jobs that ended in the period.'),
    failed_jobs: count('Of them, failed ones, out of memory included.'),
    node_failed_jobs: count('Of them, those whose node failed.'),
    cancelled_jobs: count('Of them, cancelled or preempted ones.'),
    timed_out_jobs: count('Of them, those that reached their time limit.'),
    held_gpu_hours: number('GPU-hours that their runs held.'),
    failed_gpu_hours: number('GPU-hours of failed ones.'),
    node_failed_gpu_hours: number('GPU-hours of those whose node failed.'),
    cancelled_gpu_hours: number('GPU-hours of cancelled ones.'),
    timed_out_gpu_hours: number('GPU-hours of those that reached their time limit.'),
    analyzed_jobs: count('Jobs that completed or timed out, and whose utilization is known.'),
    analyzed_gpu_hours: number('GPU-hours of analyzed jobs.'),
    used_gpu_hours: number('GPU-hours of analyzed jobs times their utilization.'),
    flagged_jobs: count('Analyzed jobs below `threshold`.'),
    flagged_gpu_hours: number('GPU-hours of flagged jobs.'),
    near_zero_jobs: count('Analyzed jobs below 5 %.'),
    near_zero_gpu_hours: number('GPU-hours of jobs below 5 %.'),
    wait_hours_p50: orNull(number('Median of the hours from submission, or eligibility, to the start.')),
    wait_hours_p90: orNull(number('90th percentile of these hours.')),
  },
  {
    cost: orNull(number('Price of the held GPU-hours; null where no model of the row has a price.')),
    failed_cost: orNull(number('Price of the GPU-hours of failed jobs.')),
    unpriced_gpu_hours: orNull(number('GPU-hours of models without a price.')),
  },
);

export const diagnostic = object(
  {
    code: text('Stable, for scripts.'),
    sentence: text('What it means.'),
    count: count('How often.'),
    lines: list({ type: 'integer', minimum: 1 }, 'The first lines on which it was.'),
    place: text('The input in which it was first.'),
  },
  { field: text('The field that it is about.') },
);

export const costs = object({
  mean_price: orNull(number('Price of a mean GPU-hour.')),
  unpriced_gpu_hours: number('GPU-hours of models without a price.'),
  models: list(
    object({
      model: text('A model of GPUs.'),
      price: number('Price of a GPU-hour, as given.'),
      gpu_hours: number('GPU-hours that runs held.'),
      cost: number('Their price.'),
      unused_cost: orNull(number('The price of what analyzed jobs did not use of theirs.')),
      failed_cost: number('The price of those of failed jobs.'),
    }),
    'By model, of those with a price.',
  ),
});

export const findings = list(
  object(
    {
      finding: text('Stable, for scripts.'),
      gpu_hours: orNull(number('GPU-hours that it is about.')),
      title: text('What it is about.'),
      what: text('The numbers.'),
      why: text('Why they matter.'),
      advice: text('What to do.'),
    },
    { cost: orNull(number('Price of the GPU-hours, where there are prices.')) },
  ),
  'By GPU-hours, most first.',
);

export const sources = list(
  object({
    source: text('A source.'),
    inputs: count('Inputs that were read as it.'),
    records: count('Records in them.'),
    rejected: count('Rows that were set aside.'),
    diagnostics: list(diagnostic, 'What could not be understood.'),
  }),
  'What was read.',
);
