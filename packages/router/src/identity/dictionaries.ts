// The names that runs, steps and samples share, as numbers: clusters, nodes and namespaces.
import { IdentifierTable } from '@ptl/claw-core';
import { Clusters } from './clusters.ts';
import { Hosts } from './hosts.ts';

export interface Names {
  readonly clusters: Clusters;
  readonly nodes: Hosts;
  readonly namespaces: IdentifierTable;
}

export function emptyNames(): Names {
  return {
    clusters: new Clusters(),
    nodes: new Hosts(),
    namespaces: new IdentifierTable(),
  };
}
