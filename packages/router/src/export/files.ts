// The files that PTL's engines read, of a package.
import type { PtlOutputV1 } from '../contract/index.ts';
import { coreInput } from './core.ts';
import { coolInput, fluxInput } from './facility.ts';
import { aceFindings } from './findings.ts';
import type { EngineFile, Local } from './members.ts';
import { paceInput } from './pace.ts';
import { profileOutput } from './profile.ts';

/**
 * Made of released values only: what was withheld is left out, what follows from released values is worked out.
 * `local` adds what the operator declares and the package does not say.
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
