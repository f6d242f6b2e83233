// Histories of a site and its ledger, made at random, and an attacker who keeps every package that was handed
// over. Packages are sums over days, so the attacker can isolate a set of days exactly if some combination of
// windows does: the smallest such sets are the days that lie in the same windows.
import { type Decision, decide, type Entry, lineOf, type Request, readChain } from '@ptl/claw/internal';
import { seeded } from '../privacy/site.ts';
import { PARAMETERS } from './entries.ts';

export type Decide = (entries: readonly Entry[], request: Request) => Decision;

/** A package that the recipient has. */
interface Handed {
  readonly entry: Entry;
  /** The names of the clusters that it is about. */
  readonly clusters: readonly string[];
}

/** What one history came to. */
export interface History {
  readonly asked: number;
  readonly handed: readonly Handed[];
  /** What the attacker found, in words; empty where the ledger held. */
  readonly found: readonly string[];
}

const FIRST_DAY = 20_000;
const DAYS = 900;
const FEWEST_DAYS = 28;
const SCOPES = ['default', 'west', 'east'];
const WORKLOADS = ['training_large', 'mixed'];

/** Plays a history of some 60 runs under `rules`, the ledger's own unless a test has others. */
export function play(seed: number, rules: Decide = decide): History {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(all: readonly T[]): T => all[below(all.length)]!;
  let text = '';
  let entries: readonly Entry[] = [];
  const handed = new Map<number, Handed>();
  let now = FIRST_DAY;
  const asked = 20 + below(60);
  for (let run = 0; run < asked; run++) {
    // The clock steps back and forth; windows are of whatever the operator thinks is now, or of an odd
    // choice.
    now += below(45) - (random() < 0.2 ? 400 : 5);
    const clusters = ['c1', 'c2', 'c3'].filter(() => random() < 0.4);
    const request: Request = {
      scope: one(SCOPES),
      days: daysOf(now, below, entries.length === 0 ? undefined : one(entries).days),
      parameters: { ...PARAMETERS, clusters, workload: random() < 0.9 ? WORKLOADS[0]! : one(WORKLOADS) },
      replace: random() < 0.15,
    };
    const decision = rules(entries, request);
    if (decision.kind !== 'fresh') continue;
    const { replaces } = decision;
    // The declaration is true: what is replaced is not with the recipient.
    if (request.replace && replaces !== undefined) handed.delete(replaces.number);
    const entry = entryOf(entries.length + 1, request, run, replaces, now);
    text += `${lineOf(entry, readChain(encoded(text)).last).text}\n`;
    entries = readChain(encoded(text)).entries;
    handed.set(entry.number, { entry, clusters });
  }
  const all = [...handed.values()];
  return { asked, handed: all, found: attack(all) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Mostly about a month; often one that has something to do with a window that was. */
function daysOf(now: number, below: (limit: number) => number, known: Request['days'] | undefined) {
  const length = below(4) === 0 ? 1 + below(60) : 28 + below(4);
  const first =
    known === undefined || below(3) === 0
      ? FIRST_DAY + ((((now - FIRST_DAY) % DAYS) + DAYS) % DAYS)
      : [known.first, known.end, known.end + below(9), known.first - length, known.first + below(9) - 4][
          below(5)
        ]!;
  if (known !== undefined && below(6) === 0) return known;
  return { first, end: first + length };
}

function entryOf(
  number: number,
  { scope, days, parameters }: Request,
  run: number,
  replaces: Entry | undefined,
  now: number,
): Entry {
  return {
    number,
    recorded: Math.max(0, now),
    scope,
    days,
    parameters: { ...PARAMETERS, ...parameters },
    diceSince: FIRST_DAY,
    sha256: run.toString(16).padStart(64, '0'),
    bytes: 1,
    replaces: replaces?.number,
  };
}

/** Tries all that can be added and subtracted, per scope and per cluster. */
function attack(handed: readonly Handed[]): string[] {
  const scopes = new Set(handed.map(({ entry }) => entry.scope));
  const clusters = new Set(handed.flatMap((one) => one.clusters));
  const firsts = new Set([...scopes].map((scope) => firstOf(handed, scope)));
  return [
    ...[...scopes].flatMap((scope) =>
      isolated(
        handed.filter(({ entry }) => entry.scope === scope),
        firsts,
      ),
    ),
    ...[...clusters].flatMap((name) =>
      isolated(
        handed.filter((one) => one.clusters.includes(name)),
        firsts,
      ),
    ),
  ];
}

function firstOf(handed: readonly Handed[], scope: string): Entry | undefined {
  return handed
    .map(({ entry }) => entry)
    .filter((entry) => entry.scope === scope)
    .sort((a, b) => a.days.first - b.days.first)[0];
}

/** Sets of days that are too few, and windows that have a day in common. */
function isolated(handed: readonly Handed[], firsts: ReadonlySet<Entry | undefined>): string[] {
  const days = new Map<number, number[]>();
  for (const { entry } of handed)
    for (let day = entry.days.first; day < entry.days.end; day++)
      days.set(day, [...(days.get(day) ?? []), entry.number]);
  const sets = new Map<string, number>();
  for (const numbers of days.values()) sets.set(numbers.join(), (sets.get(numbers.join()) ?? 0) + 1);
  const mayBeShort = new Set([...firsts].map((entry) => String(entry?.number)));
  return [...sets].flatMap(([windows, size]) => {
    if (windows.includes(',')) return [`${size} days in the windows ${windows}`];
    return size < FEWEST_DAYS && !mayBeShort.has(windows) ? [`${size} days of the window ${windows}`] : [];
  });
}
