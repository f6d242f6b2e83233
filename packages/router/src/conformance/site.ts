// Made-up sites: jobs drawn by fast-check, and the accounting export that lists them under any names.
import type fastCheck from 'fast-check';

/** A GPU job. Times are whole seconds since the start of the period; its user is a number. */
export interface SiteJob {
  readonly user: number;
  readonly account: number;
  readonly name: number;
  readonly node: number;
  readonly state: 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'TIMEOUT';
  readonly submit: number;
  readonly waited: number;
  readonly ran: number;
  readonly gpus: number;
  /** Of each GPU, 0 to 100. */
  readonly utilization: number;
}

/** Names numbers. */
export type Naming = (kind: 'user' | 'account' | 'name' | 'node', number: number) => string;

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3600;
const MOST_USERS = 12;
/** Days in which jobs are submitted; all of them end within the period of 28 days. */
const DAYS = 26;

/** Returns sites of up to `most` jobs. */
export function accountingSites(fc: typeof fastCheck, most = 60): fastCheck.Arbitrary<SiteJob[]> {
  const job = fc.record({
    user: fc.nat(MOST_USERS - 1),
    account: fc.nat(3),
    name: fc.nat(5),
    node: fc.nat(3),
    state: fc.constantFrom(
      'COMPLETED' as const,
      'COMPLETED' as const,
      'FAILED' as const,
      'CANCELLED' as const,
      'TIMEOUT' as const,
    ),
    submit: fc.nat(DAYS * SECONDS_PER_DAY),
    waited: fc.nat(6 * SECONDS_PER_HOUR),
    ran: fc.nat(20 * SECONDS_PER_HOUR),
    gpus: fc.constantFrom(1, 2, 4, 8),
    utilization: fc.nat(100),
  });
  return fc.array(job, { minLength: 1, maxLength: most, size: 'max' });
}

const HEAD =
  'JobIDRaw|Cluster|User|Account|JobName|State|Submit|Eligible|Start|End|TimelimitRaw|ReqTRES|AllocTRES|NodeList|TRESUsageInAve';

/** Returns the `sacct --parsable2` export of these jobs, in a period that starts at `startSeconds`. */
export function accountingText(jobs: readonly SiteJob[], naming: Naming, startSeconds: number): string {
  const rows = jobs.flatMap((job, at) => {
    const submit = startSeconds + job.submit;
    const start = submit + job.waited;
    const end = start + job.ran;
    const tres = `gres/gpu=${job.gpus}`;
    const who = ['site', naming('user', job.user), naming('account', job.account), naming('name', job.name)];
    const when = [submit, submit, start, end, 1440];
    const id = 1000 + at;
    return [
      [id, ...who, job.state, ...when, tres, tres, naming('node', job.node), ''],
      [
        `${id}.0`,
        'site',
        '',
        who[2],
        'step',
        job.state,
        submit,
        submit,
        start,
        end,
        '',
        '',
        tres,
        naming('node', job.node),
        `gres/gpuutil=${job.utilization}`,
      ],
    ];
  });
  return `${[HEAD, ...rows.map((row) => row.join('|'))].join('\n')}\n`;
}
