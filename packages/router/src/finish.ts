// The end of the route: says what was measured (judged.ts), copies what is released into a fresh package, and
// checks its bytes before anybody may write them.
import {
  type Diagnostic,
  type DiagnosticLog,
  type Identifier,
  NODE_STATES,
  type NodeState,
} from '@ptl/claw-core';
import type { Facts } from './facts.ts';
import type { Gathering } from './gather.ts';
import type { DaysCovered, NamesRead } from './gathering/seen.ts';
import { judge, measurementsOf } from './judged.ts';
import { type CutRows, cutRows } from './metrics/cut-rows.ts';
import type { RouteOptions } from './options.ts';
import { isAboutPeople } from './package/about-people.ts';
import { buildPackage, type PackageInput } from './package/build.ts';
import { packageBytes } from './package/canonical.ts';
import type { SourceSummary, Warning } from './package/provenance.ts';
import { scanBytes } from './package/scan.ts';
import { verifyPackage } from './package/verify.ts';
import type { Released, Withheld } from './released.ts';
import { remarksOf } from './remarks.ts';
import { type ReportEntry, reportOf, snapshotOf } from './report.ts';
import type { Window } from './window.ts';

/** Nodes in one state. */
export interface NodesInState {
  readonly state: NodeState;
  readonly nodes: number;
  readonly gpus: number;
}

/** What came out. */
export interface Outcome {
  /**
   * Undefined for a snapshot, of which there is a report but no package; and where no week that the inputs
   * cover is over.
   */
  readonly window: Window | undefined;
  /**
   * The days from the first to the last end, scheduled time or sample of all inputs; undefined for a
   * snapshot.
   */
  readonly covered: Window | undefined;
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** Whom the gate counted. */
  readonly people: {
    readonly unit: Facts['unit'];
    /** Fewest that must stand behind a number. */
    readonly fewest: number;
    /** How many they are: for the operator alone, in no package. */
    readonly contributors: number;
    /** Where these are accounts: how many users they are, of whom as many must stand behind a number. */
    readonly usersBehind?: number;
    /** True if the operator let so few be spoken of (`allowSmall`). */
    readonly smallAllowed: boolean;
    /** How many users all rows of accounting name, those of jobs without GPUs too; undefined without any. */
    readonly users: Facts['userCount'];
  };
  /**
   * Nodes with GPUs, and these, by what the nodes were last; empty where no source lists nodes. For the
   * operator alone.
   */
  readonly nodes: readonly NodesInState[];
  /** The clusters that accounting names: internal, in no package. */
  readonly clusters: readonly Identifier[];
  /** True if anything that is released rests on people's jobs: hardware and what the operator declared do not. */
  readonly isAboutPeople: boolean;
  /** What there is to warn of, and how many rows, samples, jobs or contributors that is about: for the operator alone. */
  readonly warnings: ReadonlyMap<Warning, number>;
  /** What was found once all inputs were in. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the operator should know of how numbers came to be, as sentences: internal. */
  readonly remarks: readonly string[];
  /** Everything exactly: internal. */
  readonly report: readonly ReportEntry[];
  /** The exact numbers behind the package: of the jobs that it is about, where the report believes the utilization of more. Internal. */
  readonly exact: readonly ReportEntry[];
  /** What samples without a time say, where others have one: a picture of now that is in no other number. Empty where there are none. */
  readonly snapshot: readonly ReportEntry[];
  /** The jobs of the report by each fact that `cuts` named; empty where there are none. Internal. */
  readonly cuts: readonly CutRows[];
  /** How many different names of each kind were read: they stay. Internal. */
  readonly namesRead: NamesRead;
  /** The days that each source covers. Internal. */
  readonly daysCovered: readonly DaysCovered[];
  /** The package as canonical bytes, verified and scanned; undefined without a window, or without a scope. */
  readonly bytes: Uint8Array | undefined;
}

/** The package that was built is not one. `code` is our own word for what is wrong. */
export class PackageRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The package was refused: ${code}.`);
    this.code = code;
  }
}

/**
 * Returns the report and the package of what was gathered. Throws a PackageRefused if the package fails its
 * last check.
 */
export function finish(
  options: RouteOptions,
  diagnostics: DiagnosticLog,
  gathering: Gathering,
  sources: readonly SourceSummary[],
): Outcome {
  const judged = judge(options, diagnostics, gathering, sources);
  const { measurements, people, gated, warnings, found, content } = judged;
  const { report, package: facts } = judged.facts;
  const reported = measurementsOf(report, options, 'report');
  const { window, covered } = facts;
  const seen = gathering.seen();
  return {
    window,
    covered,
    released: gated.released,
    withheld: gated.withheld,
    people: {
      ...people,
      fewest: gated.parameters.k,
      smallAllowed: gated.parameters.allow_small === true,
      users: facts.userCount,
    },
    nodes: nodesOf(facts),
    clusters: gathering.names.clusters.list(),
    isAboutPeople: isAboutPeople(gated.released, measurements),
    warnings,
    diagnostics: found,
    report: reportOf(reported, report),
    exact: reportOf(measurements, facts),
    remarks: remarksOf(options.assumeUtilization !== undefined, gathering.gpuutil, report, facts),
    snapshot: snapshotOf(report),
    cuts: (options.cuts ?? []).flatMap((id, at) => {
      const tally = report.jobs?.cuts[at];
      return tally === undefined ? [] : [cutRows(id, tally)];
    }),
    namesRead: seen.names,
    daysCovered: seen.days,
    bytes: content && packed(content),
  };
}

function nodesOf({ fleet }: Facts): NodesInState[] {
  return NODE_STATES.flatMap((state) => {
    const count = fleet.byState.get(state);
    return count === undefined ? [] : [{ state, ...count }];
  });
}

/** The package as bytes. They are checked, not the objects that they were made of. Throws a PackageRefused. */
export function packed(content: PackageInput): Uint8Array {
  const bytes = packageBytes(buildPackage(content));
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) throw new PackageRefused(verdict.code);
  const scan = scanBytes(bytes, content.organization);
  if (!scan.clean) throw new PackageRefused(scan.code);
  return bytes;
}
