// The end of the route: judges the measurements (judge.ts), and reports them. package/packed.ts makes the
// bytes of the package.

import {
  type Diagnostic,
  type DiagnosticLog,
  type Identifier,
  NODE_STATES,
  type NodeState,
} from '@ptl/claw-core';
import { accountField } from './accounting/cuts/groups.ts';
import type { Facts } from './facts.ts';
import type { Gathering } from './gather.ts';
import type { DaysCovered, NamesRead } from './gathering/seen.ts';
import { judge, measurementsOf } from './judge.ts';
import { type CutRows, cutRows } from './metrics/cut-rows.ts';
import type { RouteOptions } from './options.ts';
import { isAboutPeople } from './package/about-people.ts';
import type { PackageInput } from './package/build.ts';
import type { SourceSummary, Warning } from './package/provenance.ts';
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

/** The outcome of a route. */
export interface Outcome {
  /**
   * Undefined for a snapshot, which has a report but no package, and where no week that the inputs cover is
   * over.
   */
  readonly window: Window | undefined;
  /**
   * The days from the first to the last end, scheduled time or sample of all inputs; undefined for a
   * snapshot.
   */
  readonly covered: Window | undefined;
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** The people that the gate counted. */
  readonly people: {
    readonly unit: Facts['unit'];
    /** The fewest contributors that a number needs. */
    readonly fewest: number;
    /** How many there are: for the operator alone, in no package. */
    readonly contributors: number;
    /** For accounts: how many users they have; a number needs as many users as accounts. */
    readonly usersBehind?: number;
    /** True if the operator released numbers of this few (`allowSmall`). */
    readonly smallAllowed: boolean;
    /** How many users all rows of accounting name, those of jobs without GPUs too; undefined without any. */
    readonly users: Facts['userCount'];
  };
  /**
   * Nodes with GPUs, and their GPUs, by the nodes' last state; empty where no source lists nodes. For the
   * operator alone.
   */
  readonly nodes: readonly NodesInState[];
  /** The clusters that accounting names: internal, in no package. */
  readonly clusters: readonly Identifier[];
  /**
   * True if any released metric depends on people's jobs; hardware and declarations of the operator do not.
   */
  readonly isAboutPeople: boolean;
  /**
   * Warnings, with the number of rows, samples, jobs or contributors that each is about: for the operator
   * alone.
   */
  readonly warnings: ReadonlyMap<Warning, number>;
  /** The diagnostics that were found once all inputs were in. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sentences about how numbers came to be, for the operator: internal. */
  readonly remarks: readonly string[];
  /** All exact numbers: internal. */
  readonly report: readonly ReportEntry[];
  /** The exact numbers behind the package, whose jobs may be fewer than those of the report. Internal. */
  readonly exact: readonly ReportEntry[];
  /**
   * Samples without a time, where others have one: a snapshot that is in no other number. Empty where there
   * are none.
   */
  readonly snapshot: readonly ReportEntry[];
  /** The jobs of the report by each property that `cuts` named; empty where there are none. Internal. */
  readonly cuts: readonly CutRows[];
  /** How many distinct names of each kind were read; the names stay local. Internal. */
  readonly namesRead: NamesRead;
  /** True if any job step was read. Internal. */
  readonly stepsRead: boolean;
  /** The days that each source covers. Internal. */
  readonly daysCovered: readonly DaysCovered[];
  /** The package as canonical bytes, verified and scanned; undefined without a window, or without a scope. */
  readonly bytes: Uint8Array | undefined;
}

/** An outcome whose package is not yet bytes; without content there is none. */
export type Finished = Omit<Outcome, 'bytes'> & { readonly content: PackageInput | undefined };

/** Returns the report and the content of the package. */
export function finish(
  options: RouteOptions,
  diagnostics: DiagnosticLog,
  gathering: Gathering,
  sources: readonly SourceSummary[],
): Finished {
  const judged = judge(options, diagnostics, gathering, sources);
  const { measurements, people, gated, warnings, found, content } = judged;
  const { report, package: facts } = judged.facts;
  const reported = measurementsOf(report, options, 'report');
  const { window, covered } = facts;
  const seen = gathering.seen(window);
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
    remarks: remarksOf(options, gathering, report, facts),
    snapshot: snapshotOf(report),
    cuts: (options.cuts ?? []).flatMap((id, at) => {
      const tally = report.jobs?.cuts[at];
      return tally === undefined ? [] : [cutRows(id, tally)];
    }),
    // Where groups are of partitions or QOS, these are counted in the place of accounts.
    namesRead: accountField(options.groups ?? []) === 'account' ? seen.names : { ...seen.names, accounts: 0 },
    stepsRead: seen.stepsSeen,
    daysCovered: seen.days,
    content,
  };
}

function nodesOf({ fleet }: Facts): NodesInState[] {
  return NODE_STATES.flatMap((state) => {
    const count = fleet.byState.get(state);
    return count === undefined ? [] : [{ state, ...count }];
  });
}
