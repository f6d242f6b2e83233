// Work that is not measured: GPU-hours of jobs of unknown utilization, and how to measure them.
import type { CutRow } from '@ptl/claw-router';
import { percent } from '../render/numbers/value.ts';
import type { Rule } from './finding.ts';
import { NAME_JOBS } from './unjoined.ts';

/** A smaller share of unmeasured work makes no finding. */
const LEAST = 0.1;

/** The settings with which Slurm measures GPUs itself. */
const SLURM_CONF = [
  'AccountingStorageTRES=gres/gpu,gres/gpuutil,gres/gpumem',
  'JobAcctGatherType=jobacct_gather/cgroup',
] as const;

/** Says how a site with only Slurm gets utilization. `hasSteps`: whether its accounting has job steps. */
export function gainGpuutil(hasSteps: boolean): string {
  return hasSteps
    ? `Two lines in slurm.conf let Slurm measure it from then on, where gres.conf says AutoDetect=nvml: "${SLURM_CONF[0]}" and "${SLURM_CONF[1]}"; if they are there, export TRESUsageInAve, too ("claw recipe sacct"). For the time before then only telemetry has it: give an export of DCGM with --from ("claw recipe prometheus" prints how).`
    : 'The accounting has no job steps, in which Slurm records gres/gpuutil: export it with them, without -X ("claw recipe sacct" prints the command). If Slurm does not measure GPUs, give an export of DCGM with --from ("claw recipe prometheus" prints how).';
}

const GAIN_SAMPLES =
  'Give GPU telemetry of the whole period with --from: "claw recipe prometheus" and "claw recipe dcgm" print how to make it.';

const SHARED_NODES = `Where jobs share nodes, samples must name them: ${NAME_JOBS}`;

function judgedIn({ heldGpuHours, failedGpuHours, nodeFailedGpuHours, cancelledGpuHours }: CutRow): number {
  return heldGpuHours - failedGpuHours - nodeFailedGpuHours - cancelledGpuHours;
}

function unknownIn(row: CutRow): number {
  return judgedIn(row) - row.analyzedGpuHours;
}

/** GPU-hours of completed and timed-out jobs that no telemetry covers. */
export const unmeasured: Rule = ({ total, has }) => {
  const judged = total(judgedIn);
  const unknown = total(unknownIn);
  if (!(judged > 0) || unknown < LEAST * judged) return undefined;
  return {
    id: 'unmeasured',
    gpuHours: unknown,
    hoursIn: unknownIn,
    title: 'Work that nobody measured',
    what: `The utilization of ${percent(unknown / judged)} % of the GPU-hours of completed jobs is unknown.`,
    why: 'The ACE numbers leave these jobs out; where no job is measured, there are none.',
    advice: !has.slurm
      ? GAIN_SAMPLES
      : has.samples
        ? `${GAIN_SAMPLES} ${SHARED_NODES}`
        : gainGpuutil(has.steps),
  };
};
