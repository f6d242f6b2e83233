// The golden runner: parses a case's input, and writes its records as JSON in which names are ordinals ("user
// 1").
import { Claim, ClusterNode, DiagnosticLog, GpuDevice, GpuSample, Identifier, IdentifierKey, IdentifierTable, InferenceServer, JobRun, JobStep, Pod, Quota, type Source, Workload } from '@ptl/claw-core';
import { claimSchema, clusterNodeSchema, gpuDeviceSchema, gpuSampleSchema, inferenceServerSchema, jobRunSchema, jobStepSchema, podSchema, quotaSchema, workloadSchema } from '@ptl/claw-core/schemas';
import { type RecordRow, rowByRow } from '../sinks.ts';

/** What `options.json` of a case may hold. */
export interface GoldenOptions {
  /** The zone in which times without one are read. */
  readonly timezone?: string;
  /** The source that recognizes the input, null for none; without it, the one whose folder it is. */
  readonly recognized?: string | null;
}

/**
 * What a parser made of one input: the text of `records.json` and of `diagnostics.json`, and what zod
 * refused.
 */
export interface GoldenResult {
  readonly records: string;
  readonly diagnostics: string;
  readonly refused: readonly string[];
}

/** The kind of name that a field holds, where it is not the field's own name. */
const KINDS: Readonly<Record<string, string>> = { jobId: 'job', nodes: 'node', gpuTypes: 'gpu type' };

const SCHEMAS = [
  ['jobRun', JobRun, jobRunSchema],
  ['jobStep', JobStep, jobStepSchema],
  ['gpuSample', GpuSample, gpuSampleSchema],
  ['gpuDevice', GpuDevice, gpuDeviceSchema],
  ['node', ClusterNode, clusterNodeSchema],
  ['pod', Pod, podSchema],
  ['quota', Quota, quotaSchema],
  ['workload', Workload, workloadSchema],
  ['claim', Claim, claimSchema],
  ['inferenceServer', InferenceServer, inferenceServerSchema],
] as const;

/**
 * Parses `input` in chunks of `chunkBytes`, by `reader` where that is given, and returns the texts to
 * compare.
 */
export function parseGolden(
  source: Source,
  input: Uint8Array,
  options: GoldenOptions,
  chunkBytes: number,
  reader?: 'javascript' | 'webassembly',
): GoldenResult {
  const tables = new Map<string, IdentifierTable>();
  const rows: string[] = [];
  const refused: string[] = [];
  const keep = (row: RecordRow) => {
    const [kind, , schema] = SCHEMAS.find(([, type]) => row instanceof type)!;
    const checked = schema.safeParse(row);
    if (!checked.success) refused.push(`${kind}: ${checked.error.issues.map((issue) => issue.path.join('.'))}`);
    rows.push(JSON.stringify({ kind, ...named(row, tables) }));
  };
  const diagnostics = new DiagnosticLog(source.id);
  const parser = source.open({
    sink: {
      ...rowByRow(keep),
      workloadLabelsMoved: (scrapeJob) =>
        rows.push(JSON.stringify({ kind: 'workloadLabelsMoved', ...named({ scrapeJob }, tables) })),
    },
    diagnostics,
    key: IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i * 11)),
    ...(options.timezone === undefined ? {} : { timezone: options.timezone }),
    ...(reader === undefined ? {} : { reader }),
  });
  for (let at = 0; at < input.length; at += chunkBytes) parser.write(input.slice(at, at + chunkBytes));
  parser.end();
  const { records, rejected } = parser.counts;
  const outcome = {
    counts: { records, rejected },
    ...(parser.failure === undefined ? {} : { failure: parser.failure }),
    diagnostics: diagnostics.list(),
  };
  return {
    records: rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`,
    diagnostics: `${JSON.stringify(outcome, undefined, 2)}\n`,
    refused,
  };
}

/** A row as plain data: names as ordinals by kind, unknown numbers and absent names left out. */
function named(row: object, tables: Map<string, IdentifierTable>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    if (value instanceof Identifier) {
      if (value.present) plain[field] = ordinal(field, value, tables);
    } else if (Array.isArray(value)) {
      if (value.length > 0) plain[field] = value.map((item) => itemOf(field, item, tables));
    } else if (typeof value !== 'number') plain[field] = value;
    else if (!Number.isNaN(value)) plain[field] = Number.isFinite(value) ? value : String(value);
  }
  return plain;
}

function itemOf(field: string, item: unknown, tables: Map<string, IdentifierTable>): unknown {
  if (item instanceof Identifier) return ordinal(field, item, tables);
  return typeof item === 'object' && item !== null ? named(item, tables) : item;
}

function ordinal(field: string, id: Identifier, tables: Map<string, IdentifierTable>): string {
  const kind = KINDS[field] ?? field;
  let table = tables.get(kind);
  if (table === undefined) {
    table = new IdentifierTable();
    tables.set(kind, table);
  }
  return `${kind} ${table.ordinal(id) + 1}`;
}
