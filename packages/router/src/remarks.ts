// Remarks for the operator on how numbers came to be. They are in no package.
import type { Identifier } from '@ptl/claw-core';
import type { Facts } from './facts.ts';
import type { Gathering } from './gather.ts';
import { namesSomebody } from './identity/organization-words.ts';
import type { RouteOptions } from './options.ts';
import { REMARKS } from './sentences.ts';

/**
 * Returns the sentences about what was asked for, about gpuutil, and about the facts of report and package.
 */
export function remarksOf(
  { assumeUtilization, organization, key }: RouteOptions,
  { gpuutil: { sumsGuessed, unreadable }, names }: Pick<Gathering, 'gpuutil' | 'names'>,
  { jobs }: Facts,
  { jobs: packaged, contributors }: Facts,
): string[] {
  const isUnused = assumeUtilization !== undefined && jobs !== undefined && !jobs.isAssumed;
  const unused = packaged?.isAssumed === true ? REMARKS.assumptionInPackage : REMARKS.assumptionUnused;
  const known = {
    numbersOf: (name: Identifier) => contributors.numbersOf(name),
    namespace: (name: Identifier) => names.namespaces.find(name),
  };
  const isSomebody = organization !== undefined && namesSomebody(organization, key, known);
  return [
    ...(isUnused ? [unused] : []),
    ...(sumsGuessed > 0 ? [REMARKS.gpuutilGuessed(sumsGuessed)] : []),
    ...(isSomebody ? [REMARKS.organizationNames] : []),
    ...(unreadable > 0 ? [REMARKS.gpuutilUnreadable(unreadable)] : []),
  ];
}
