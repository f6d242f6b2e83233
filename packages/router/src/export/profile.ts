// profile_output.json: the manifest of PROFILE, which lists the inputs of the other engines.
import type { PtlOutputV1 } from '../contract/index.ts';
import { type EngineFile, engineFile } from './members.ts';

/** The published version of PROFILE with these members. */
const PROFILE_VERSION = '0.1.0';

export function profileOutput({ profile }: PtlOutputV1): EngineFile {
  return engineFile('profile_output.json', {
    scheduler_type: profile.scheduler_type?.value,
    ace_input_path: profile.ace_input_path?.value,
    pace_input_path: profile.pace_input_path?.value,
    gpu_fleet: profile.gpu_fleet?.value,
    mig_enabled: profile.mig_enabled?.value,
    mig_instance_count: profile.mig_instance_count?.value,
    profile_version: PROFILE_VERSION,
  });
}
