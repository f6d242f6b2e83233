// One person among others whose utilization goes from 0 to 100 %, in all roles in which a zero could decide
// something for others.
import { type Texts, WHOLE } from './packages.ts';
import { Cells, type Job, MONDAY, type Site, type Unit } from './people.ts';
import { dcgmText, podsJson, sacctJson, sacctText } from './texts.ts';

export interface Role {
  readonly name: string;
  readonly family: 'util' | 'cpu';
  /** Who counts as one; users where it is not said. */
  readonly unit?: Unit;
  /** The site in which the person has so many per cents. */
  readonly site: (percent: number) => Site;
  readonly texts: (site: Site) => Texts;
  readonly gpuutil?: 'mean' | 'sum';
}

/** The person of whom everybody else knows everything. */
const PERSON = 0;
const OTHERS = [1, 2, 3, 4, 5, 6];

function job(user: number, percent: number, more: Partial<Job> = {}): Job {
  return {
    id: 100 + user,
    user,
    account: user % 3,
    type: 'h100',
    gpus: 1,
    cpus: 10,
    percent,
    wobble: 0,
    start: MONDAY + 86_400 * user,
    minutes: 60,
    limit: 60,
    state: 'COMPLETED' as const,
    ...more,
  };
}

/** The others' numbers, of which none is 0: blurred, they are more than 0 under any die. */
const known = (user: number): number => 30 + 11 * user;

function site(own: readonly Job[], others: readonly Job[], cpu: (user: number) => number = () => 50): Site {
  const users = [PERSON, ...OTHERS];
  const shares = (share: (user: number) => number) => new Map(users.map((user) => [user, share(user)]));
  return { unit: 'user', jobs: [...own, ...others], cpu: shares(cpu), memory: shares(() => 50) };
}

const others = (more: Partial<Job> = {}): Job[] => OTHERS.map((user) => job(user, known(user), more));
const text = (utilization: 'mean' | 'sum' | 'own' | 'comment' | 'none') => (one: Site) => ({
  slurm_sacct: sacctText(one, { utilization }),
});

export const ROLES: readonly Role[] = [
  {
    name: 'gpuutil',
    family: 'util',
    texts: text('mean'),
    gpuutil: 'mean',
    site: (percent) => site([job(PERSON, percent)], others()),
  },
  {
    name: 'DCGM',
    family: 'util',
    texts: (one) => ({ ...text('none')(one), dcgm_exporter: dcgmText(one, () => 50) }),
    site: (percent) => site([job(PERSON, percent)], others()),
  },
  {
    name: 'AdminComment',
    family: 'util',
    texts: text('comment'),
    site: (percent) => site([job(PERSON, percent)], others()),
  },
  {
    name: 'AdminComment in JSON',
    family: 'util',
    texts: (one) => ({ slurm_sacct_json: sacctJson(one) }),
    site: (percent) => site([job(PERSON, percent)], others()),
  },
  {
    name: 'pods',
    family: 'util',
    unit: 'namespace',
    texts: (one) => ({ kubernetes_pods: podsJson(one), dcgm_exporter: dcgmText(one, () => 50) }),
    site: (percent) => ({ ...site([job(PERSON, percent)], others()), unit: 'namespace' }),
  },
  {
    // Five jobs of one per cent of all: as soon as they are more than 0, the type records.
    name: 'the only one with GPUs of a type',
    family: 'util',
    texts: text('mean'),
    site: (percent) =>
      site(
        Array.from({ length: 5 }, (_, i) =>
          job(PERSON, percent, { id: 200 + i, type: 'mi210', start: MONDAY + 7200 * i }),
        ),
        others(),
      ),
    gpuutil: 'mean',
  },
  {
    // Nobody else of the type but four: only with the person they are five.
    name: 'the fifth with GPUs of a type',
    family: 'util',
    texts: text('mean'),
    gpuutil: 'mean',
    site: (percent) =>
      site(
        [job(PERSON, percent, { type: 'mi210' })],
        OTHERS.map((user) => job(user, known(user), user < 5 ? { type: 'mi210' } : {})),
      ),
  },
  {
    name: 'a sum over GPUs, above 100',
    family: 'util',
    texts: text('sum'),
    gpuutil: 'sum',
    site: (percent) => site([job(PERSON, percent, { gpus: 4 })], others()),
  },
  {
    // Four GPUs at 20 % may print 20, at 30 % 120: nobody else's reading hangs on it.
    name: 'the only one who says more than 100',
    family: 'util',
    texts: text('own'),
    site: (percent) => site([job(PERSON, percent, { gpus: 4 })], others()),
  },
  {
    name: 'CPU time',
    family: 'cpu',
    texts: text('mean'),
    gpuutil: 'mean',
    site: (percent) => site([job(PERSON, 50)], others(), (user) => (user === PERSON ? percent : known(user))),
  },
  {
    // Of the others only four use any.
    name: 'the fifth with CPU time',
    family: 'cpu',
    texts: text('mean'),
    gpuutil: 'mean',
    site: (percent) => {
      const share = (user: number): number => (user === PERSON ? percent : user < 5 ? known(user) : 0);
      return site([job(PERSON, 50)], others(), share);
    },
  },
];

/** The whole per cents of each cell under a key, by hand. */
export function cellsOf({ family, unit = 'user' }: Role, master: Uint8Array): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const cells = new Cells(master, unit, 600_000).all(PERSON, family);
  for (const [percent, cell] of cells.entries()) found.set(cell, [...(found.get(cell) ?? []), percent]);
  return found;
}

/** What each role's inputs say, by its per cents: under every key the same. */
const written = new Map<Role, Texts[]>();

function textsOf(role: Role, percent: number): Texts {
  const own = written.get(role) ?? [];
  written.set(role, own);
  own[percent] ??= role.texts(role.site(percent));
  return own[percent];
}

/** The packages of these per cents. */
export function packagesOf(
  role: Role,
  master: Uint8Array,
  percents: readonly number[],
  packager = WHOLE,
): Promise<string[]> {
  const { gpuutil } = role;
  const options = gpuutil === undefined ? {} : { gpuutil };
  return Promise.all(percents.map((percent) => packager.of(textsOf(role, percent), master, options)));
}
