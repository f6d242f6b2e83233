// Samples that could not be joined to jobs or pods: what would join them.
import { SENTENCES } from '@ptl/claw-router';

/** How GPU samples get to name jobs of Slurm. */
export const NAME_JOBS =
  'dcgm-exporter names the job of each GPU with --hpc-job-mapping-dir, where a prolog writes $SLURM_JOB_ID into a file for each index in $SLURM_JOB_GPUS.';
const NAME_PODS =
  'dcgm-exporter names the pod of each GPU with DCGM_EXPORTER_KUBERNETES=true; keep its labels with honor_labels in Prometheus.';

/** Returns what to do where samples were not joined because of `reason`; undefined for another reason. */
export function gainJoin(reason: string | undefined, areOfPods: boolean): string | undefined {
  const naming = areOfPods ? NAME_PODS : `From now on: ${NAME_JOBS}`;
  switch (reason) {
    case SENTENCES.samples_without_labels:
      return naming;
    case SENTENCES.samples_of_shared_nodes:
      return `"sacct --json" names the GPUs that jobs of one node held: give that. ${naming}`;
    case SENTENCES.samples_without_node:
      return 'Keep the label Hostname or instance when you export them.';
    case SENTENCES.samples_of_other_nodes:
      return 'Give the nodes of jobs, too (NodeList), and see that both name nodes alike.';
    case SENTENCES.samples_of_other_times:
      return 'See that both are of the same days, and that --timezone is that of the accounting.';
    default:
      return undefined;
  }
}
