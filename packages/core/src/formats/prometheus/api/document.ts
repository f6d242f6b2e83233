// What is read of an answer of Prometheus' HTTP API, and of a line of VictoriaMetrics' export.
import { JsonNode, list, object, type Projection, type SubReader, value } from '../../json/projection.ts';

/** What the reader's ids mean. Ids from `firstLabel` on are the labels that are wanted, in their order. */
export const FIELD = {
  document: 0,
  status: 1,
  data: 2,
  result: 3,
  series: 4,
  metric: 5,
  name: 6,
  value: 7,
  instant: 8,
  partial: 9,
  warning: 10,
  time: 11,
  firstLabel: 16,
} as const;

/** The tree of all that is read. The points of a range are left to `values`. */
export function answerDocument(labelNames: readonly string[], values: SubReader): JsonNode {
  const labels: Record<string, Projection> = { __name__: value(FIELD.name) };
  for (const [index, name] of labelNames.entries()) labels[name] = value(FIELD.firstLabel + index);
  const seriesKeys = {
    metric: object(FIELD.metric, labels),
    values: { id: FIELD.value, reader: values },
    timestamps: list(FIELD.time, value(FIELD.time)),
    value: list(FIELD.instant, value(FIELD.instant)),
  };
  const result = { result: list(FIELD.result, object(FIELD.series, seriesKeys)) };
  return new JsonNode(
    object(FIELD.document, {
      status: value(FIELD.status),
      data: object(FIELD.data, result),
      // Without the envelope, as `jq .data` leaves it, and a series by itself.
      ...result,
      ...seriesKeys,
      isPartial: value(FIELD.partial),
      warnings: list(FIELD.warning, value(FIELD.warning)),
      infos: list(FIELD.warning, value(FIELD.warning)),
    }),
  );
}
