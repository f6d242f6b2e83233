// The cuts of a run, and what its GPU-hours cost, where the operator says that.
import type { GpuModel } from '@ptl/claw-core';
import { gpuModels } from '@ptl/claw-core/internal';
import type { Contributors } from '../../identity/contributors.ts';
import type { Names } from '../../identity/dictionaries.ts';
import { type Cut, type CutId, plainCuts } from './cut.ts';
import { gpuModelCut, type NodeModels } from './gpu-model.ts';
import { groupCut, type JobGroup } from './groups.ts';

/** Money for an hour of a GPU, by model; `other` of those that are not named. */
export type Prices = Readonly<Partial<Record<GpuModel | 'other', number>>>;

/** What a price can be of. */
export const PRICED: ReadonlySet<string> = new Set([
  ...gpuModels.filter((model) => model !== 'unknown'),
  'other',
]);

/** How the report cuts jobs, and what it counts in money. */
export interface CutOptions {
  readonly cuts?: readonly CutId[] | undefined;
  readonly groups?: readonly JobGroup[] | undefined;
  readonly prices?: Prices | undefined;
}

/** What jobs are told apart by. */
interface Known {
  readonly contributors: Contributors;
  readonly names: Names;
  readonly fleet: NodeModels;
}

/** Money is counted in so many parts. */
export const PARTS_OF_MONEY = 10_000;
/** More for an hour is no price: it would not be exact. */
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

/** Parts of money for a GPU-hour of a run; NaN where no price is said. */
function priced(byModel: Cut, prices: Prices): NonNullable<Cut['partsPerGpuHour']> {
  return (runs, row) => {
    const model = byModel.nameOf(byModel.bucketOf(runs, row, 0)) as keyof Prices;
    return Math.round((prices[model] ?? prices.other ?? Number.NaN) * PARTS_OF_MONEY);
  };
}
