// The names that runs, steps and samples share, as numbers: clusters, nodes, namespaces and GPU types.
import { IdentifierTable } from '@ptl/claw-core';
import { Clusters } from './clusters.ts';
import { GpuTypeSets } from './gpu-types.ts';
import { Hosts } from './hosts.ts';

export interface Names {
  readonly clusters: Clusters;
  readonly nodes: Hosts;
  readonly namespaces: IdentifierTable;
  readonly gpuTypes: GpuTypeSets;
}

export function emptyNames(): Names {
  return {
    clusters: new Clusters(),
    nodes: new Hosts(),
    namespaces: new IdentifierTable(),
    gpuTypes: new GpuTypeSets(),
  };
}
