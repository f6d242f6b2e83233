// How a kind of inference server reports what it does: its metric families and labels, as a table.
import { type Family, FamilyTable } from '../../formats/prometheus/family-table.ts';
import type { ServerKind } from '../../records/server-kind.ts';

/** What is reported of a server. `finishedOtherwise` counts where `finished` is absent. */
export const QUANTITIES = ['running', 'waiting', 'kvCache', 'finished', 'finishedOtherwise'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** A family of a server. */
export interface ServerFamily extends Family {
  readonly quantity: number;
  /** Only series with this value of this label count. */
  readonly only?: readonly [label: string, word: Uint8Array];
}

/** A row of a table: a name, its quantity, and of which series. */
export type ServerRow = readonly [
  name: string,
  quantity: Quantity,
  only?: readonly [label: string, word: Uint8Array],
];

/** What a kind of server prints. */
export interface ServerTable {
  readonly kind: ServerKind;
  readonly families: FamilyTable<ServerFamily>;
  /** The label that names the model; undefined for a server that has exactly one. */
  readonly model: string | undefined;
  /** Labels of parts of a server: their values are added up; of a share the mean is taken. */
  readonly parts: readonly string[];
  /** Labels of series that repeat others, where they have a value. */
  readonly repeats: readonly string[];
  /** Labels that number the processes of one server. */
  readonly ranks: readonly string[];
}

/** Labels that say which server it is. An endpoint may have several servers behind it. */
export const SERVER_LABELS = ['instance', 'cluster', 'ReplicaId', 'replica', 'WorkerId'] as const;

/** Labels that say it where none of those is left, as a sum by pod leaves them. */
export const POD_LABELS = ['namespace', 'pod', 'exported_namespace', 'exported_pod'] as const;

const FIELDS: Readonly<Record<Quantity, string>> = {
  running: 'requestsRunning',
  waiting: 'requestsWaiting',
  kvCache: 'kvCacheUtilization',
  finished: 'requestsFinished',
  finishedOtherwise: 'requestsFinished',
};
/**
 * A mean over a server's blocks may exceed 1 by rounding; no server works on more requests than this, nor has
 * it finished more.
 */
const MAX: Readonly<Record<Quantity, number>> = {
  running: 1e6,
  waiting: 1e9,
  kvCache: 1.01,
  finished: Number.MAX_SAFE_INTEGER,
  finishedOtherwise: Number.MAX_SAFE_INTEGER,
};

/** What differs between kinds of servers. */
export interface ServerWords {
  readonly kind: ServerKind;
  readonly rows: readonly ServerRow[];
  readonly prefixes: readonly string[];
  readonly model?: string;
  readonly parts?: readonly string[];
  readonly repeats?: readonly string[];
  readonly ranks?: readonly string[];
}

/** Returns the table of a kind of server. */
export function serverTable({
  kind,
  rows,
  prefixes,
  model,
  parts = [],
  repeats = [],
  ranks = [],
}: ServerWords): ServerTable {
  const families = rows.map(([name, quantity, only]): ServerFamily => {
    const family = {
      name,
      field: FIELDS[quantity],
      max: MAX[quantity],
      quantity: QUANTITIES.indexOf(quantity),
    };
    return only === undefined ? family : { ...family, only };
  });
  const filters = rows.flatMap(([, , only]) => only?.[0] ?? []);
  const labels = new Set([
    ...SERVER_LABELS,
    ...POD_LABELS,
    ...parts,
    ...repeats,
    ...ranks,
    ...filters,
    ...(model === undefined ? [] : [model]),
  ]);
  return {
    kind,
    parts,
    repeats,
    ranks,
    model,
    families: new FamilyTable<ServerFamily>({ families, labels: [...labels], prefixes }),
  };
}
