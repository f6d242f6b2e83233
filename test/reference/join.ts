// Whose a sample is: by the job's label, by the pod's, or by node and time where only one job can be meant.
import type { Accounting, Run } from './accounting.ts';
import type { Devices } from './devices.ts';
import { groups } from './groups.ts';
import type { Note } from './sentences.ts';
import type { Sample } from './telemetry.ts';
import { SLICES } from './tres.ts';

/** The runs that hold a sample, and a name for whoever holds it ('' for nobody). */
export interface Holder {
  runs: Run[];
  name: string;
}

export function joinOf(
  { jobs }: Accounting,
  devices: Devices,
  samples: readonly Sample[],
  nodeOf: (host: string) => string,
  note: Note,
): (sample: Sample) => Holder {
  // What never held anything is nobody's to be meant by an id.
  const held = ({ row, begin, until }: Run) =>
    begin !== undefined && until !== undefined && (row.allocated.size > 0 || until > begin);
  const runs = jobs.flatMap((job) => job.runs).filter((run) => run.gpus !== undefined && held(run));
  const nodesOf = new Map(runs.map((run) => [run, new Set((run.row.nodes ?? []).map(nodeOf))]));
  const byId = groups(runs, ({ row }) => row.id);
  const byPod = groups(runs, ({ row }) => row.pod);
  const lastOf = (some: readonly Run[]) => some.toSorted((a, b) => a.begin! - b.begin!).slice(-1);
  const byNode = new Map<string, Run[]>();
  for (const run of runs)
    for (const node of nodesOf.get(run)!) byNode.set(node, [...(byNode.get(node) ?? []), run]);
  const holds = ({ begin, until }: Run, time: number) =>
    begin !== undefined && until !== undefined && begin <= time && time < until;
  const shown = instancesOf(devices, samples);
  const slicesOn = (node: string) =>
    [...(devices.nodes.get(node) ?? [])].reduce((sum, gpu) => sum + (shown.get(gpu) ?? SLICES), 0);
  const slicesAround = (run: Run) => [...nodesOf.get(run)!].reduce((sum, node) => sum + slicesOn(node), 0);

  const byLabel = (label: string, { node, time }: Sample): Run[] => {
    const named = byId.get(label) ?? [];
    const ambiguous = new Set(named.map(({ job }) => job.cluster)).size > 1;
    if (ambiguous) note('label-of-two-clusters');
    const there = ambiguous ? named.filter((run) => nodesOf.get(run)!.has(node)) : named;
    return time === undefined
      ? there.filter(({ job, row }) => job.last.row === row)
      : there.filter((run) => holds(run, time));
  };

  return (sample) => {
    if (sample.jobs.size > 0) {
      // Two jobs on one GPU at one time: how much of it was whose cannot be said.
      const [only] = sample.jobs;
      const found = sample.jobs.size > 1 ? [] : byLabel(only!, sample).slice(-1);
      note(found.length > 0 ? 'join-by-label' : 'label-without-run');
      const labels = `job ${[...sample.jobs].sort().join()}`;
      return { runs: found, name: found.length > 0 ? nameOf(found) : labels };
    }
    if (sample.pods.size > 0) {
      note('held-by-pod');
      const named = sample.pods.size === 1 ? (byPod.get([...sample.pods][0]!) ?? []) : [];
      const meant =
        sample.time === undefined ? lastOf(named) : named.filter((run) => holds(run, sample.time!));
      if (meant.length === 1) {
        note('join-by-pod');
        return { runs: meant, name: nameOf(meant) };
      }
      return { runs: [], name: `pod ${[...sample.pods].sort().join()}` };
    }
    const { node, time } = sample;
    if (node === '' || time === undefined) return { runs: [], name: '' };
    const there = (byNode.get(node) ?? []).filter((run) => holds(run, time));
    if (there.length > 1) note('node-is-shared');
    const [run] = there;
    if (there.length !== 1 || run!.gpus!.slices === undefined) return { runs: [], name: '' };
    if (run!.gpus!.slices < slicesAround(run!)) {
      note('job-holds-part-of-node');
      return { runs: [], name: '' };
    }
    note('join-by-node');
    return { runs: [run!], name: nameOf([run!]) };
  };
}

/** What MIG instances of each GPU that has some are of it together, all of it at most. */
function instancesOf({ countedAs }: Devices, samples: readonly Sample[]): Map<string, number> {
  const shares = new Map<string, Map<string, number>>();
  for (const { device, instance, share } of samples) {
    const gpu = countedAs(device);
    if (gpu === undefined || instance === '') continue;
    const known = shares.get(gpu) ?? new Map<string, number>();
    shares.set(gpu, known.set(instance, Math.max(share || SLICES, known.get(instance) ?? 0)));
  }
  const sum = (all: Map<string, number>) => all.values().reduce((total, share) => total + share, 0);
  return new Map([...shares].map(([gpu, all]) => [gpu, Math.min(SLICES, sum(all))]));
}

function nameOf(runs: readonly Run[]): string {
  const names = runs.map(({ row }) => `run ${row.cluster} ${row.id} ${row.submit} ${row.start}`);
  return names.sort().join();
}
