// Sources whose one tool fails at all that it is asked, such as kubectl without a cluster: the first is shown
// in full, the others by their names.
import type { Probed } from '../../collect/probe-command.ts';

interface Asked {
  readonly probes?: readonly Probed[];
}

/** The entries to be shown, each with those that fail like it. */
export function withAlike<Entry extends Asked>(
  entries: readonly Entry[],
): { readonly entry: Entry; readonly alike: readonly Entry[] }[] {
  const byTool = Map.groupBy(entries, (entry) => failingTool(entry) ?? entry);
  return [...byTool.values()].map(([entry, ...alike]) => ({ entry: entry!, alike }));
}

/** The tool of which every probe failed with an exit status; undefined where there is none. */
function failingTool({ probes = [] }: Asked): string | undefined {
  const tools = new Set(probes.map(({ asked }) => asked.split(' ')[0]));
  const haveAllFailed = probes.every(
    ({ finding, exitStatus, timedOut }) =>
      finding.code === 'failed' && exitStatus !== undefined && exitStatus > 0 && !timedOut,
  );
  return tools.size === 1 && haveAllFailed ? [...tools][0] : undefined;
}

/** `The same of Kubernetes nodes (kubectl get nodes), …`, or nothing. */
export function sameOf(titles: readonly string[]): string[] {
  return titles.length === 0 ? [] : [`The same of ${titles.join(', ')}.`];
}
