// The names that runs, steps and samples share, as numbers: clusters, nodes and namespaces.
import { IdentifierTable } from '@ptl/claw-core';
import { Hosts } from './hosts.ts';

export interface Names {
  readonly clusters: IdentifierTable;
  readonly nodes: Hosts;
  readonly namespaces: IdentifierTable;
}

export function emptyNames(): Names {
  return {
    clusters: new IdentifierTable(),
    nodes: new Hosts(),
    namespaces: new IdentifierTable(),
  };
}
