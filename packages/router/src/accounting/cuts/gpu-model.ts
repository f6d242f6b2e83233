// The cut by GPU model: the model of the type that a run names, else of its first node.
import type { GpuModel } from '@ptl/claw-core';
import { gpuModels } from '@ptl/claw-core/internal';
import type { Names } from '../../identity/dictionaries.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { Cut } from './cut.ts';

/** The bucket of runs whose GPU model no input names. */
export const UNKNOWN_MODEL = 'unknown model';
const NOT_REPORTED = 0;
const FIRST_MODEL = 1;
const SEVERAL = FIRST_MODEL + gpuModels.length;

/** The models of nodes, known once all nodes are in. */
export interface NodeModels {
  models(): (host: number) => GpuModel | undefined;
}

export function gpuModelCut({ gpuTypes, nodes }: Names, fleet: NodeModels): Cut {
  let ofHost: ((host: number) => GpuModel | undefined) | undefined;
  /** The bucket of each set of types whose models are known. */
  const known: number[] = [];
  return {
    asksNodes: true,
    bucketOf: (runs, row) => {
      const types = runs.columns.arrays.types[row]!;
      return known[types] ?? ofTypes(types) ?? bucketOfModel(ofNode(runs, row));
    },
    nameOf: (bucket) => {
      if (bucket === NOT_REPORTED) return UNKNOWN_MODEL;
      return bucket === SEVERAL ? 'several' : nameOfModel(gpuModels[bucket - FIRST_MODEL]!);
    },
  };

  function ofTypes(types: number): number | undefined {
    const models = gpuTypes.models(types);
    if (models.length === 0 || models.includes(undefined)) return undefined;
    known[types] = models.length > 1 ? SEVERAL : bucketOfModel(models[0]);
    return known[types];
  }

  function ofNode(runs: RunTable, row: number): GpuModel | undefined {
    const node = runs.firstNode(row);
    if (node < 0) return undefined;
    ofHost ??= fleet.models();
    return ofHost(nodes.host(node));
  }
}

function bucketOfModel(model: GpuModel | undefined): number {
  return model === undefined ? NOT_REPORTED : FIRST_MODEL + gpuModels.indexOf(model);
}

/** A model that is not in the list has no name of its own. */
function nameOfModel(model: GpuModel): string {
  return model === 'unknown' ? 'other' : model;
}
