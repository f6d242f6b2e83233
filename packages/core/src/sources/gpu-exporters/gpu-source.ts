// The source of an exporter of GPU facts: all that differs between two of them is a table.
import { FamilyReader } from '../../formats/prometheus/families.ts';
import { askDays, rawSamples } from '../prometheus-server.ts';
import type { Source } from '../source.ts';
import { GpuSamples } from './gpu-samples.ts';
import type { GpuTable } from './gpu-table.ts';

type Words<Id extends string> = Pick<Source<Id>, 'id' | 'title' | 'system' | 'precedence' | 'inputPath'> & {
  readonly table: GpuTable;
  /** At which port it listens, and what an export without it lacks, in its words. */
  readonly port: number;
  readonly utilization: string;
  /** What to give where the exporter sees no GPU. */
  readonly lacking?: string;
  /**
   * True if a server of PromQL is asked for its past beside that of others: its GPUs have names by which they
   * are known again. `alone`: where it has nothing of others, since they may have none.
   */
  readonly isKept: boolean | 'alone';
  /** True if output of the real exporter was at hand. */
  readonly isCaptured?: true;
};

/** Returns the source that reads an exporter by its table. */
export function gpuSource<Id extends string>({
  table,
  port,
  utilization,
  lacking,
  isKept,
  isCaptured,
  ...origin
}: Words<Id>): Source<Id> {
  const { families } = table;
  const names = rawSamples(families.families.map(({ name }) => name));
  return {
    ...origin,
    gives: ['gpu_sample', 'gpu_device'],
    ...(isCaptured === true ? { fidelity: 'high' } : { fidelity: 'low', experimental: true }),
    shares: true,
    claims: (bytes, start, end) => families.claims(bytes, start, end),
    advice: {
      command: `curl http://NODE:${port}/metrics`,
      empty: 'none of its values can be used',
      names: { gpuUtilization: utilization },
      ...(lacking === undefined ? {} : { lacking }),
    },
    recognizes: (head) => families.recognizes(head),
    open: (context) => new FamilyReader(context, families, new GpuSamples(context, table)),
    live: (context) => [
      { kind: 'http', covers: 'now', path: '/metrics', defaultUrl: `http://127.0.0.1:${port}` },
      ...(isKept === false
        ? []
        : askDays(context, names).map((one) => ({ ...one, yields: isKept === 'alone' }))),
    ],
  };
}
