// The input files of PTL's engines, made from a package.
import type { PtlOutputV1 } from '../contract/index.ts';
import { coreInput } from './core.ts';
import { coolInput, fluxInput } from './facility.ts';
import { aceFindings } from './findings.ts';
import type { EngineFile, Local } from './members.ts';
import { paceInput } from './pace.ts';
import { profileOutput } from './profile.ts';

/**
 * Returns the files, made of released values only: withheld values are left out, derived ones are computed.
 * `local` adds declarations of the operator that the package lacks.
 */
export function engineFiles(content: PtlOutputV1, local: Local = {}): EngineFile[] {
  return [
    paceInput(content),
    coreInput(content, local),
    coolInput(content, local),
    fluxInput(content, local),
    profileOutput(content),
    aceFindings(content),
  ];
}
