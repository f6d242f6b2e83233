// The names that runs, steps and samples share, as numbers: clusters, nodes and namespaces.
import { IdentifierTable } from '@ptl/claw-core';

export interface Names {
  readonly clusters: IdentifierTable;
  readonly nodes: IdentifierTable;
  readonly namespaces: IdentifierTable;
}

export function emptyNames(): Names {
  return {
    clusters: new IdentifierTable(),
    nodes: new IdentifierTable(),
    namespaces: new IdentifierTable(),
  };
}
