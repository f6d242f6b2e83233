// DuckDB on job accounting: node duckdb-accounting.mjs FILE THREADS. Tuned: only the columns that are needed
// get a type (the others stay unread text), no sniffing, no quoting, no order kept, one pass into a narrow
// table.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, threads] = process.argv.slice(2);
const TEXT = 'VARCHAR';
const columns = {
  JobIDRaw: TEXT,
  JobName: TEXT,
  User: TEXT,
  Account: TEXT,
  Partition: TEXT,
  State: TEXT,
  ExitCode: TEXT,
  Submit: 'TIMESTAMP',
  Start: 'TIMESTAMP',
  End: TEXT,
  ElapsedRaw: 'INTEGER',
  TimelimitRaw: 'INTEGER',
  ReqTRES: TEXT,
  AllocTRES: TEXT,
  ReqCPUS: TEXT,
  AllocCPUS: TEXT,
  TotalCPU: TEXT,
  CPUTimeRAW: TEXT,
  NNodes: TEXT,
  NodeList: TEXT,
  TRESUsageInAve: TEXT,
  GPUUtil: TEXT,
};
const types = JSON.stringify(columns).replaceAll('"', "'");
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
await connection.run('set preserve_insertion_order = false');
// Steps have no ReqTRES: jobs that asked for GPUs are the rows that name GPUs there.
await connection.run(`create temp table jobs as
  select User as who, JobName as name, split_part(State, ' ', 1) as state, date_diff('second', Submit, Start)::int as wait,
    ElapsedRaw as elapsed, TimelimitRaw * 60 as wall,
    coalesce(try_cast(split_part(split_part(AllocTRES, 'gres/gpu=', 2), ',', 1) as int), 0) as gpus
  from read_csv('${file}', delim = '|', header = true, quote = '', escape = '', auto_detect = false,
    timestampformat = '%Y-%m-%dT%H:%M:%S', nullstr = ['', 'Unknown', 'None', 'UNLIMITED'], columns = ${types})
  where contains(ReqTRES, 'gres/gpu=') and State not in ('RUNNING', 'PENDING')`);
const [all] = await rows(`select count(*)::double as submitted,
    (count(*) filter (state in ('FAILED', 'OUT_OF_MEMORY', 'BOOT_FAIL', 'DEADLINE')))::double as failed,
    (count(*) filter (state = 'NODE_FAIL'))::double as nodeFailed,
    (count(*) filter (state in ('CANCELLED', 'PREEMPTED', 'REVOKED')))::double as cancelled,
    (count(*) filter (state = 'TIMEOUT'))::double as timedOut,
    sum(gpus * elapsed::bigint)::double as gpuSeconds,
    quantile_disc(wait, [0.1, 0.5, 0.9]) as wait, quantile_disc(elapsed, 0.5) filter (wait is not null) as durationP50,
    quantile_disc(wait, 0.5) filter (gpus <= 2) as waitSmallP50,
    quantile_disc(wait, 0.5) filter (gpus >= 8) as waitLargeP50,
    count(wait)::double as started, (count(*) filter (wait is not null and elapsed < 60))::double as short,
    (count(*) filter (state = 'COMPLETED' and wall > 0))::double as limited,
    (count(*) filter (state = 'COMPLETED' and wall > 0 and elapsed * 2 < wall))::double as limitHalfUnused
  from jobs`);
const [groups] = await rows(`select count(*)::double as groups from
  (select 1 from jobs where state in ('COMPLETED', 'TIMEOUT') and elapsed > 0 group by who, name having count(*) >= 2)`);
const { wait, ...rest } = all;
console.log(JSON.stringify({ ...rest, waitP10: wait[0], waitP50: wait[1], waitP90: wait[2], ...groups }));
