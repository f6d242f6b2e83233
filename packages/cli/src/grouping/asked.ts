// What a report is asked for besides its metrics: cuts, groups and prices. Their parsers are loaded only when
// needed.
import type { IdentifierKey } from '@ptl/claw-core';
import type { CutId, JobGroup, Prices } from '@ptl/claw-router';
import { usage } from '../errors.ts';
import { type CollectFlags, parseBy, parseFraction } from '../options.ts';
import type { GroupLine } from './groups.ts';

/** The cuts that findings need, and those that the operator asked for. */
export function cutsAsked({ by, groups, price }: CollectFlags): CutId[] {
  const cuts = new Set<CutId>(['job_size']);
  const asked = parseBy(by);
  if (asked !== undefined) cuts.add(asked);
  if (groups !== undefined) cuts.add('group');
  if (price !== undefined) cuts.add('gpu_model');
  return [...cuts];
}

/** Throws a CliError (2). */
export async function groupsAsked({ groups }: CollectFlags): Promise<{ groups?: readonly GroupLine[] }> {
  if (groups === undefined) return {};
  const { readGroups } = await import('./groups.ts');
  return { groups: readGroups(groups) };
}

export async function hashed(
  groups: readonly GroupLine[] | undefined,
  key: IdentifierKey,
): Promise<{ groups?: readonly JobGroup[] }> {
  if (groups === undefined) return {};
  const { hashedGroups } = await import('./groups.ts');
  return { groups: hashedGroups(groups, key) };
}

/** The prices and the threshold of a report. Throws a CliError (2). */
export async function amountsAsked(
  flags: CollectFlags,
): Promise<{ prices: Prices | undefined; flaggedBelow: number | undefined }> {
  return { prices: await pricesAsked(flags), flaggedBelow: thresholdAsked(flags) };
}

async function pricesAsked({ price }: CollectFlags): Promise<Prices | undefined> {
  if (price === undefined) return undefined;
  const { parsePrices } = await import('./prices.ts');
  return parsePrices(price);
}

/**
 * Below it findings and tables flag jobs, 0…1; what is below 5 % has a finding of its own. Throws a CliError
 * (2).
 */
function thresholdAsked({ threshold }: CollectFlags): number | undefined {
  const share = parseFraction('--threshold', threshold);
  if (share === undefined || share >= 0.05) return share;
  throw usage('--threshold takes a fraction from 0.05 to 1: jobs below 0.05 have a finding of their own.');
}
