// The plan of a route: which sources read which input, and in which phase.
import {
  type IdentifierKey,
  type Input,
  type RecognizedInput,
  type RecordKind,
  recognized,
  type Source,
} from '@ptl/claw-core';
import { SOURCE_IDS } from '../contract/index.ts';
import { InputRefused } from '../readings.ts';
import { kept, withoutCopies } from './copies.ts';

/** The sources that a package can name. */
const LISTED: ReadonlySet<string> = new Set(SOURCE_IDS);

/** The inputs by phase. An input with both jobs and samples is in both. */
export interface Plan {
  readonly accounting: readonly RecognizedInput[];
  readonly telemetry: readonly RecognizedInput[];
  /** Inputs with nodes only. */
  readonly nodes: readonly RecognizedInput[];
  /** The places of copies, which are not read. */
  readonly copies: readonly string[];
}

/**
 * Makes the plan. Throws an InputRefused for an input of an unknown format, or one that no package can name.
 */
export async function planOf(inputs: readonly Input[], key: IdentifierKey): Promise<Plan> {
  const { inputs: single, copies } = await withoutCopies(await recognizedAll(inputs), key);
  const accounting: RecognizedInput[] = [];
  const telemetry: RecognizedInput[] = [];
  const nodes: RecognizedInput[] = [];
  for (const known of single) {
    if (known.sources.every(({ gives }) => isOnlyNodes(gives))) {
      // Each pass over accounting reads it; a live system is asked again.
      nodes.push(known.live === undefined ? await kept(known) : known);
      continue;
    }
    // Nodes beside pods are read with them: they report the units that pods request.
    const hasJobs = known.sources.some(givesJobs);
    const isBeside = ({ gives }: Source): boolean => hasJobs && isOnlyNodes(gives);
    const jobs = known.sources.filter((one) => givesJobs(one) || isBeside(one));
    const samples = known.sources.filter((one) => givesSamples(one) && !isBeside(one));
    const isBoth = jobs.length > 0 && samples.length > 0;
    const input = isBoth ? { ...(await kept(known)), together: known.sources } : known;
    if (jobs.length > 0) accounting.push({ ...input, sources: jobs });
    if (samples.length > 0) telemetry.push({ ...input, sources: samples });
  }
  return { accounting, telemetry, nodes, copies };
}

async function recognizedAll(inputs: readonly Input[]): Promise<RecognizedInput[]> {
  const all: RecognizedInput[] = [];
  for (const input of inputs) {
    const known = await recognized(input);
    const { place, head } = known;
    if (known.sources.length === 0)
      throw new InputRefused(place, undefined, { code: head?.length === 0 ? 'empty' : 'unrecognized' });
    const foreign = known.sources.find(({ id }) => !LISTED.has(id));
    if (foreign !== undefined) throw new InputRefused(place, foreign, { code: 'unlisted' });
    all.push(known);
  }
  return all;
}

/** Records that are read with accounting. */
const OF_ACCOUNTING: ReadonlySet<RecordKind> = new Set([
  'job_run',
  'job_step',
  'pod',
  'quota',
  'workload',
  'claim',
]);

/** Returns true if a source has jobs, pods or their accessories. */
export function givesJobs({ gives }: Pick<Source, 'gives'>): boolean {
  return gives.some((kind) => OF_ACCOUNTING.has(kind));
}

/** Records that are read after all accounting. */
const SAMPLES: ReadonlySet<RecordKind> = new Set(['gpu_sample', 'gpu_device', 'inference_server']);

function givesSamples({ gives }: Source): boolean {
  return gives.some((kind) => SAMPLES.has(kind)) || isOnlyNodes(gives);
}

/** Returns true if a source has only nodes. Otherwise nodes are taken with its other records. */
function isOnlyNodes(gives: Source['gives']): boolean {
  return gives.length > 0 && gives.every((kind) => kind === 'node');
}
