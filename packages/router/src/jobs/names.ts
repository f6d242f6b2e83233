// The names that runs, steps and samples share, as numbers: clusters, raw job ids, nodes and namespaces.
import { IdentifierTable } from '@ptl/claw-core';

export interface Names {
  readonly clusters: IdentifierTable;
  readonly jobIds: IdentifierTable;
  readonly nodes: IdentifierTable;
  readonly namespaces: IdentifierTable;
}

export function emptyNames(): Names {
  return {
    clusters: new IdentifierTable(),
    jobIds: new IdentifierTable(),
    nodes: new IdentifierTable(),
    namespaces: new IdentifierTable(),
  };
}
