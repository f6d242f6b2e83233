// The cuts of a report, and the costs of GPU-hours where the operator gives prices.
import type { GpuModel } from '@ptl/claw-core';
import { gpuModels } from '@ptl/claw-core/internal';
import type { Contributors } from '../../identity/contributors.ts';
import type { Names } from '../../identity/dictionaries.ts';
import { type Cut, type CutId, plainCuts } from './cut.ts';
import { gpuModelCut, type NodeModels } from './gpu-model.ts';
import { groupCut, type JobGroup } from './groups.ts';

/** Money for a GPU-hour, by model; `other` for models that are not named. */
export type Prices = Readonly<Partial<Record<GpuModel | 'other', number>>>;

/** The keys of prices. */
export const PRICED: ReadonlySet<string> = new Set([
  ...gpuModels.filter((model) => model !== 'unknown'),
  'other',
]);

/** How the report cuts jobs, and its prices. */
export interface CutOptions {
  readonly cuts?: readonly CutId[] | undefined;
  readonly groups?: readonly JobGroup[] | undefined;
  readonly prices?: Prices | undefined;
  /** Cuts flag jobs below this utilization, 0…1. Default: the threshold of the workload. */
  readonly flaggedBelow?: number | undefined;
}

/** What the cuts need to know. */
interface Known {
  readonly contributors: Contributors;
  readonly names: Names;
  readonly fleet: NodeModels;
}

/** The parts of one unit of money. */
export const PARTS_OF_MONEY = 10_000;
/** More than this for an hour is no price: sums would not be exact. */
export const MOST_MONEY_PER_HOUR = 5000;

export function cutsOf({ cuts: ids = [], groups = [], prices }: CutOptions, known: Known): Cut[] {
  const byModel = gpuModelCut(known.names, known.fleet);
  const byGroup = groupCut(groups, known.contributors);
  const price = prices && priced(byModel, prices);
  return ids.map((id) => {
    const cut = id === 'gpu_model' ? byModel : id === 'group' ? byGroup : plainCuts[id];
    return price === undefined ? cut : { ...cut, asksNodes: true, partsPerGpuHour: price };
  });
}

/** Returns the parts of money for a GPU-hour of a run; NaN without a price. */
function priced(byModel: Cut, prices: Prices): NonNullable<Cut['partsPerGpuHour']> {
  return (runs, row) => {
    const model = byModel.nameOf(byModel.bucketOf(runs, row, 0)) as keyof Prices;
    return Math.round((prices[model] ?? prices.other ?? Number.NaN) * PARTS_OF_MONEY);
  };
}
