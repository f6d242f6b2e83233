// What `claw report --json` says of a cluster, by name.

export interface Reported {
  readonly metrics: Record<string, unknown>;
  /** Records by source. */
  readonly records: Record<string, number>;
  readonly warnings: readonly string[];
}

export function reportedBy(json: string): Reported {
  const { metrics, sources, warnings } = JSON.parse(json) as {
    metrics: { metric: string; value?: unknown }[];
    sources: { source: string; records: number }[];
    warnings: string[];
  };
  return {
    metrics: Object.fromEntries(metrics.map(({ metric, value }) => [metric, value])),
    records: Object.fromEntries(sources.map(({ source, records }) => [source, records])),
    warnings,
  };
}
