// DuckDB on the utilization in job accounting, which no timed peer works out: node duckdb-utilization.mjs
// FILE. For the comparison of answers only.
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const [answer] = (
  await connection.runAndReadAll(`with t as (
    select split_part(JobIDRaw, '.', 1) as id, * from read_csv('${process.argv[2]}', delim = '|', header = true, quote = '',
      escape = '', all_varchar = true)),
  steps as (select id, split_part(split_part(TRESUsageInAve, 'gres/gpuutil=', 2), ',', 1)::int as percent from t
    where JobIDRaw like '%.0'),
  analyzed as (select j.User as who, j.JobName as name, j.ElapsedRaw::bigint as d,
      split_part(split_part(j.AllocTRES, 'gres/gpu=', 2), ',', 1)::int as g, coalesce(nullif(j.GPUUtil, '')::int, s.percent) as u
    from t j left join steps s using (id)
    where not contains(j.JobIDRaw, '.') and contains(j.ReqTRES, 'gres/gpu=') and j.State in ('COMPLETED', 'TIMEOUT') and d > 0),
  groups as (select count(*) as n, count(*) filter (u < 60) as below from analyzed group by who, name having n >= 2)
  select count(*)::double as analyzed, sum(u * g * d)::double / 100 as usedGpuSeconds, sum(g * d)::double as requestedGpuSeconds,
    sum(u)::double / 100 as utilizationSum, (count(*) filter (u < 60))::double as flagged,
    (count(*) filter (u < 5))::double as nearZero, quantile_disc(u, 0.5)::double / 100 as utilizationP50,
    (select count(*) from groups where below >= ceil(n * 9 / 10))::double as chronicGroups from analyzed where u is not null`)
).getRowObjectsJson();
console.log(JSON.stringify(answer));
