// The names that runs, steps and samples share, as numbers: clusters, nodes, namespaces and GPU types.
import { Clusters } from './clusters.ts';
import { GpuTypeSets } from './gpu-types.ts';
import { Hosts } from './hosts.ts';
import { Namespaces } from './namespaces.ts';

export interface Names {
  readonly clusters: Clusters;
  readonly nodes: Hosts;
  readonly namespaces: Namespaces;
  readonly gpuTypes: GpuTypeSets;
}

/** The numbers that the names of another part have here. */
export interface Numbers {
  readonly pairs: ArrayLike<number>;
  readonly clusters: ArrayLike<number>;
  readonly nodes: ArrayLike<number>;
  readonly gpuTypes: ArrayLike<number>;
}

/** Adds the names of `other` to `names`. Namespaces are numbered once all records are in. */
export function mergeNames(names: Names, other: Names): Omit<Numbers, 'pairs'> {
  return {
    clusters: names.clusters.merge(other.clusters),
    nodes: names.nodes.merge(other.nodes),
    gpuTypes: names.gpuTypes.merge(other.gpuTypes),
  };
}

export function emptyNames(): Names {
  return {
    clusters: new Clusters(),
    nodes: new Hosts(),
    namespaces: new Namespaces(),
    gpuTypes: new GpuTypeSets(),
  };
}
