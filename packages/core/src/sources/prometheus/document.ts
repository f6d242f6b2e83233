// What is read of an answer of Prometheus' HTTP API.
import { JsonNode, type JsonPart, type JsonWanted } from '../../text/json-wanted.ts';
import { LABEL_NAMES } from '../dcgm-exporter/labels.ts';

/** What the reader's ids mean. Ids from `firstLabel` on are labels, in the order of `LABEL_NAMES`. */
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
  firstLabel: 16,
} as const;

/** The tree of all that is read. The points of a range are left to `points`. */
export function prometheusDocument(points: JsonPart): JsonNode {
  const labels: Record<string, JsonWanted> = { __name__: { id: FIELD.name } };
  for (const [index, name] of LABEL_NAMES.entries()) labels[name] = { id: FIELD.firstLabel + index };
  const series: JsonWanted = {
    id: FIELD.series,
    keys: {
      metric: { id: FIELD.metric, keys: labels },
      values: { id: FIELD.value, reader: points },
      value: { id: FIELD.instant, items: { id: FIELD.instant } },
    },
  };
  return new JsonNode({
    id: FIELD.document,
    keys: {
      status: { id: FIELD.status },
      data: { id: FIELD.data, keys: { result: { id: FIELD.result, items: series } } },
    },
  });
}
