// DuckDB on the join of samples to jobs: node duckdb-join.mjs FOLDER THREADS PLAN, from Parquet. PLAN asof:
// the last job of the node that began before the sample. PLAN minutes: each job unfolded into its minutes,
// joined by equality. PLAN prepare makes the Parquet files from the CSV files, and is not timed.
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, threads, plan] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
await connection.run('set preserve_insertion_order = false');
const jobs = `'${folder}/jobs.parquet'`;
const samples = `'${folder}/samples.parquet'`;
const perJob = {
  asof: `select id, any_value(state) as state, any_value(stop - start) as d, sum(util)::bigint as total, count(*) as n
    from ${samples} s asof join ${jobs} j on s.node = j.node and s.ts >= j.start where s.ts < j.stop group by id`,
  minutes: `with spread as (select id, node, state, stop - start as d,
      unnest(range((start + 59) // 60, (stop + 59) // 60)) as minute from ${jobs})
    select id, any_value(state) as state, any_value(d) as d, sum(util)::bigint as total, count(*) as n
    from (select node, ts // 60 as minute, util from ${samples}) s join spread using (node, minute) group by id`,
};
if (plan === 'prepare') {
  for (const name of ['jobs', 'samples'])
    await connection.run(
      `copy (select * from read_csv('${folder}/${name}.csv')) to '${folder}/${name}.parquet' (format parquet)`,
    );
} else {
  // A job counts where its samples cover at least half of its time, a sample a minute.
  const answer =
    await connection.runAndReadAll(`select count(*)::double as analyzed, sum(round(total * 10000 / n) * d)
      / sum(d) / 1e6 as rate from (${perJob[plan]}) where state in ('COMPLETED', 'TIMEOUT') and n * 120 >= d`);
  console.log(JSON.stringify(answer.getRowObjectsJson()[0]));
}
