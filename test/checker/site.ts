// Sites made up of chance: what sacct prints of a month in which some people ran some jobs.
import { seeded } from '../privacy/site.ts';
import {
  type Chance,
  COLUMNS,
  DAY_SECONDS,
  FIRST_JOB,
  jobOf,
  type Kind,
  type Person,
  type Row,
  type Style,
} from './jobs.ts';

/** A made-up export, and the options under which claw and the checker read it. */
export interface MadeSite {
  readonly text: string;
  readonly contributors: 'user' | 'account';
  readonly workload: (typeof WORKLOADS)[number];
  readonly allowSmall: boolean;
  readonly gpuutil?: 'mean' | 'sum';
  /** What claw assumes where the export tells no utilization. */
  readonly assumeUtilization?: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const WORKLOADS = [
  ...(['inference_realtime', 'inference_batch', 'preprocessing'] as const),
  ...(['mixed', 'training_small', 'training_large'] as const),
];
const THRESHOLDS = {
  inference_realtime: 30,
  inference_batch: 35,
  preprocessing: 45,
  mixed: 50,
  training_small: 55,
  training_large: 60,
};

export function makeSite(seed: number): MadeSite {
  const random = seeded(seed);
  const chance: Chance = {
    random,
    int: (low, high) => low + Math.floor(random() * (high - low + 1)),
    pick: (some) => some[Math.floor(random() * some.length)]!,
    one: (share) => random() < share,
  };
  const { int, pick, one } = chance;
  const month = Date.UTC(int(2024, 2026), int(0, 11), int(1, 28)) / 1000;
  const [startSeconds, endSeconds] = [month, month + int(1, 40) * DAY_SECONDS];
  const [isEpoch, hasZone] = [one(0.5), one(0.5)];
  const unusual: readonly Kind[] = ['accounts', 'many jobs', 'many hours', 'failures'];
  const kind = one(0.15) ? pick(unusual) : 'usual';
  const workload = pick(WORKLOADS);
  const style: Style = {
    chance,
    kind,
    threshold: THRESHOLDS[workload],
    types: pick([[''], ['h100'], ['h100', 'a100'], ['', 'l40s']]),
    sums: one(0.5),
    hasSteps: !one(0.05),
    clusters: pick([['one'], ['one'], ['one', 'two']]),
    hasElapsed: one(0.5),
    start: startSeconds,
    end: endSeconds,
    time: (seconds) => {
      if (seconds === undefined) return 'Unknown';
      return isEpoch
        ? seconds
        : `${new Date(seconds * 1000).toISOString().slice(0, 19)}${hasZone ? 'Z' : ''}`;
    },
  };
  const isLarge = kind === 'many hours' || kind === 'failures' || one(0.01);
  const people = kind === 'accounts' ? int(3, 6) : isLarge ? int(60, 68) : one(0.3) ? int(1, 7) : int(4, 11);
  const accounts = int(1, 12);
  const isFew = kind === 'accounts' ? 0.8 : 0.1;
  const rows: Row[] = [];
  for (let i = 0; i < people; i++) {
    const user =
      i > 0 && one(0.01) ? '' : `${pick(['ada', 'Mo', 'kim-lee', 'x', 'user.name.of.twenty'])}${i}`;
    const person: Person = {
      user,
      account: `lab${int(1, accounts)}`,
      habit: one(0.2) ? 0 : int(0, 100),
      holds: holdsOf(kind, i),
    };
    const jobs =
      kind === 'many jobs' && i === 0 ? people * 14 : one(0.1) ? int(6, 20) : int(1, people > 40 ? 2 : 4);
    for (let job = 0; job < jobs; job++) {
      const account = one(isFew) ? `lab${int(1, accounts)}` : person.account;
      rows.push(...jobOf(style, { ...person, account }, FIRST_JOB + rows.length * 7));
    }
  }
  if (one(0.3)) for (const row of rows) if (one(0.05)) rows.splice(int(0, rows.length), 0, { ...row });
  const columns = COLUMNS.filter(
    (name) => style.hasElapsed || (name !== 'ElapsedRaw' && name !== 'Suspended'),
  );
  const [delimiter, end] = pick([
    ['|', '\n'],
    ['|', '|\n'],
    ['\x1f', '\x1f\n'],
    ['<9c1e>', '<9c1e>\n'],
  ] as const);
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(delimiter));
  const gpuutil = pick(['mean', 'sum', undefined] as const);
  return {
    text: `${[columns.join(delimiter), ...lines].join(end)}${end}`,
    contributors: kind === 'accounts' || one(0.3) ? 'account' : 'user',
    workload,
    allowSmall: one(0.5),
    ...(gpuutil === undefined ? {} : { gpuutil }),
    startSeconds,
    endSeconds,
  };
}

function holdsOf(kind: Kind, person: number): Person['holds'] {
  if (person > 0) return 'little';
  return kind === 'many hours' ? 'much' : kind === 'failures' ? 'what fails' : 'little';
}
