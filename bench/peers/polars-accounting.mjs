// polars on job accounting: node polars-accounting.mjs FILE. Lazy, only the columns that are needed.
import pl from 'nodejs-polars';

const gpusIn = (column) => pl.col(column).str.extract('gres/gpu=([0-9]+)', 1).cast(pl.Int64).fillNull(0);
const time = (column) => pl.col(column).str.strptime(pl.Datetime('ms'), '%Y-%m-%dT%H:%M:%S').cast(pl.Int64);
const table = await pl
  .scanCSV(process.argv[2], { sep: '|', inferSchemaLength: 0 })
  .filter(pl.col('ReqTRES').str.contains('gres/gpu='))
  .select(
    pl.col('User'),
    pl.col('JobName'),
    pl.col('State').str.split(' ').lst.first().alias('state'),
    // Microseconds, whatever unit is asked for.
    time('Start').sub(time('Submit')).cast(pl.Float64).div(1e6).alias('wait'),
    pl.col('ElapsedRaw').cast(pl.Int64).alias('elapsed'),
    pl.col('TimelimitRaw').cast(pl.Int64).mul(60).alias('wall'),
    gpusIn('AllocTRES').alias('gpus'),
  )
  .collect();
const jobs = table.filter(pl.col('state').isIn(['RUNNING', 'PENDING']).not());
const waited = jobs.filter(pl.col('wait').isNotNull());
const count = (frame, ...states) => frame.filter(pl.col('state').isIn(states)).height;
const ranked = (frame, column, q) => {
  const sorted = frame.getColumn(column).sort();
  return Number(sorted.get(Math.ceil((q * 100 * sorted.length) / 100) - 1));
};
const wait = (frame, q) => ranked(frame, 'wait', q);
const limited = jobs.filter(pl.col('state').eq(pl.lit('COMPLETED')).and(pl.col('wall').gt(0)));
const groups = jobs
  .filter(pl.col('state').isIn(['COMPLETED', 'TIMEOUT']).and(pl.col('elapsed').gt(0)))
  .groupBy('User', 'JobName')
  .agg(pl.col('elapsed').count().alias('n'))
  .filter(pl.col('n').gtEq(2)).height;
console.log(
  JSON.stringify({
    submitted: jobs.height,
    failed: count(jobs, 'FAILED', 'OUT_OF_MEMORY', 'BOOT_FAIL', 'DEADLINE'),
    nodeFailed: count(jobs, 'NODE_FAIL'),
    cancelled: count(jobs, 'CANCELLED', 'PREEMPTED', 'REVOKED'),
    timedOut: count(jobs, 'TIMEOUT'),
    gpuSeconds: Number(jobs.select(pl.col('gpus').mul(pl.col('elapsed')).sum()).row(0)[0]),
    waitP10: wait(waited, 0.1),
    waitP50: wait(waited, 0.5),
    waitP90: wait(waited, 0.9),
    durationP50: ranked(waited, 'elapsed', 0.5),
    waitSmallP50: wait(waited.filter(pl.col('gpus').ltEq(2)), 0.5),
    waitLargeP50: wait(waited.filter(pl.col('gpus').gtEq(8)), 0.5),
    started: waited.height,
    short: waited.filter(pl.col('elapsed').lt(60)).height,
    limited: limited.height,
    limitHalfUnused: limited.filter(pl.col('elapsed').mul(2).lt(pl.col('wall'))).height,
    groups,
  }),
);
