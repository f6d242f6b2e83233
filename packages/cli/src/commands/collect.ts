// claw collect: computes, passes the gate, writes the package and summarizes it.

import { createHash } from 'node:crypto';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { replacing } from '@ptl/claw-router';
import { type Computed, compute, type Keys, type Prepared, prepare } from '../compute.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { PACKAGE_NAME, SAMPLE_NAME } from '../finished/names.ts';
import { checkNotReal, checkReplaces, refusalToReplace } from '../finished/replaced.ts';
import { prepareHandOver, staleBeside } from '../integrity/hand-over.ts';
import { dayOfDate } from '../ledger/entry.ts';
import type { Recorded } from '../ledger/ledger.ts';
import { madeWithOther } from '../ledger/refusals.ts';
import { foreseen, recordedEarlier, release, remarks } from '../ledger/release.ts';
import { differingOptions } from '../ledger/unbound.ts';
import { brokenOff } from '../ledger/whole.ts';
import type { CollectFlags } from '../options.ts';
import { checkOutput, writeOutput } from '../output.ts';
import { collectJson } from '../render/json.ts';
import { recordedJson, recordedText } from '../render/recorded.ts';
import { styleFor } from '../render/style.ts';
import { summaryText, type Written } from '../render/summary.ts';
import { shown } from '../shown.ts';
import { openScope, type Scope } from '../state/scope.ts';
import type { CommandResult, World } from '../world.ts';

export async function collect(given: CollectFlags, world: World): Promise<CommandResult> {
  const prepared = await prepare(given, world, 'collect');
  const { flags } = prepared;
  const { endSeconds = 0, nowSeconds } = prepared.options;
  if (endSeconds > nowSeconds) throw usage(sentences.periodNotOver);
  const path = flags.output ?? (flags.sample === true ? SAMPLE_NAME : PACKAGE_NAME);
  const force = flags.force === true;
  const write = flags.dryRun !== true;
  if (write) checkOutput(path, world.random(4));
  if (write && flags.sample === true) checkNotReal(path);
  const handOver = await prepareHandOver(flags, path, world);
  const scope = openScope(flags, world);
  const finish = async (bytes: Uint8Array): Promise<Written> => {
    const stale = staleBeside(path, bytes, flags);
    if (write) checkReplaces(path, bytes, force);
    if (write) writeOutput(path, bytes, world.random(4));
    return {
      stale,
      path: write ? shown(path) : undefined,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(await handOver(bytes)),
    };
  };
  const earlier = recordedEarlier(scope, prepared);
  if (earlier !== undefined)
    return done(earlierSummary(prepared, earlier, await finish(earlier.bytes), world));
  const { computed, bytes, recorded } = await computedIn(scope, prepared, world, (made) =>
    // What is recorded counts as released: it has to be possible to write it.
    checkReplaces(path, made, force),
  );
  if (recorded?.isOld === true)
    return done(earlierSummary(prepared, recorded, await finish(recorded.bytes), world));
  const { outcome } = computed;
  const refusals = foreseen(scope, prepared, outcome);
  const ofLedger = refusals.length > 0 ? refusals : remarks(scope, prepared, outcome);
  const ofFile = write ? undefined : refusalToReplace(path, bytes, force);
  const ofInputs = flags.sample === true ? [] : brokenOff(outcome);
  const notes = [
    ...scope.notes,
    ...ofInputs,
    ...ofLedger,
    ...(ofFile === undefined ? [] : [ofFile]),
    ...computed.notes,
  ];
  return done(summary(flags, { ...computed, notes }, await finish(recorded?.bytes ?? bytes), world));
}

interface Made {
  readonly computed: Computed;
  readonly bytes: Uint8Array;
  readonly recorded: Recorded | undefined;
}

/** Computes a package and records it, once `check` has passed its bytes. Throws a CliError. */
async function computedIn(
  scope: Scope,
  prepared: Prepared,
  world: World,
  check: (bytes: Uint8Array) => void,
): Promise<Made> {
  const computed = await compute(prepared, world, keysOf(scope));
  const { bytes, covered } = computed.outcome;
  if (bytes === undefined) throw usage(covered === undefined ? sentences.snapshot : sentences.noWeekOver);
  const recorded = release(scope, prepared, computed.outcome, (replaces) => {
    check(bytes);
    return replaces === undefined ? bytes : replacing(bytes, replaces);
  });
  return { computed, bytes, recorded };
}

/** The keys that the router needs from a scope. */
function keysOf({ identifier, clusterKey, dice, keyId, diceSince }: Scope): Keys {
  const identifierKey = Buffer.concat([identifier, clusterKey]);
  const scope = {
    dice,
    keyId,
    diceSince: (dayOfDate(diceSince) ?? 0) * SECONDS_PER_DAY,
  };
  return { identifierKey, scope };
}

function done(stdout: string): CommandResult {
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

function summary(flags: CollectFlags, computed: Computed, written: Written, world: World): string {
  if (flags.json === true) return collectJson(computed, written);
  if (flags.quiet === true) return '';
  return summaryText(computed, written, styleFor(world));
}

/** The summary of a package that was recorded earlier. */
function earlierSummary(
  prepared: Prepared,
  { entry, bytes }: Recorded,
  written: Written,
  world: World,
): string {
  const { flags } = prepared;
  const differing = differingOptions(bytes, prepared);
  const notes = differing.length === 0 ? [] : [madeWithOther(differing)];
  if (flags.json === true) return recordedJson(entry, written, notes);
  if (flags.quiet === true) return '';
  return recordedText(entry, written, notes, styleFor(world));
}
