// The inputs of a run that names none: what live systems answer, once it is known whose jobs they show.
import { type Source, sources } from '@ptl/claw-core';
import type { Config } from '../config/config.ts';
import { CliError, EXIT, sentences } from '../errors.ts';
import type { World } from '../world.ts';
import { findOnPath } from './command.ts';
import { distinct } from './endpoint.ts';
import type { Collected, Found } from './input.ts';
import { type Reached, reachLive } from './live.ts';
import { viewOf } from './probe.ts';
import type { Readings } from './readings/plan.ts';
import { readRounds, tellsMore } from './readings/rounds.ts';
import type { Trouble } from './trouble.ts';

export interface LivePlan {
  readonly world: World;
  readonly config: Config;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Clusters of the scheduler, or `all`; undefined for the one that asks. */
  readonly clusters: string | undefined;
  /** True if a view of one person's jobs only is no use. */
  readonly refusesOwnView: boolean;
  readonly troubled: (trouble: Trouble) => void;
  /** How often what shows only now is read. */
  readonly readings: Readings;
  readonly nowSeconds: number;
  /** True if now lies in the period; `alone`: if nothing else is there, whose period it would be. */
  readonly countsNow: boolean | 'alone';
}

/** Throws a CliError where nothing can be asked, or where what could be asked is refused. */
export async function liveInputs(plan: LivePlan): Promise<Found> {
  const { world, config, troubled, startSeconds, endSeconds, clusters } = plan;
  const own = await ownViews(world);
  const [first] = own;
  if (first !== undefined && plan.refusesOwnView)
    throw new CliError(EXIT.refused, sentences.ownView(first.title));
  const context = {
    ...{ startSeconds, endSeconds, random: world.random(16) },
    ...(clusters === undefined ? {} : { clusters }),
  };
  const begunSeconds = world.now();
  const reached = await reachLive({ world, context, config, troubled });
  if (reached.every(({ inputs }) => inputs.length === 0)) {
    const tried = reached.map(({ how }) => how).join(', ');
    throw new CliError(EXIT.noSource, sentences.noLiveSource(tried));
  }
  const isOfNow = plan.readings.samples > 1 && plan.countsNow === 'alone' && reached.every(showsOnlyNow);
  const again = await readAgain(reached, plan, begunSeconds, plan.countsNow === true || isOfNow);
  return {
    inputs: again.inputs,
    isOfNow,
    endpoints: distinct(reached.map(({ endpoint }) => endpoint)),
    get notes() {
      const said = reached.flatMap(({ notes }) => notes?.() ?? []);
      return [...own.map(({ title }) => sentences.ownViewNote(title)), ...again.notes, ...said];
    },
  };
}

/** True if it tells of GPUs and servers as they are, and of no past. */
function showsOnlyNow({ source, inputs }: Reached): boolean {
  return inputs.every(({ live }) => live === 'now') && (inputs.length === 0 || !hasPast(source));
}

function hasPast({ gives }: Source): boolean {
  return gives.some((kind) => !['gpu_sample', 'gpu_device', 'inference_server', 'node'].includes(kind));
}

/** All inputs, those that show only now as often as it is asked for. Where no time of theirs would count, GPUs are looked at once. */
async function readAgain(
  reached: readonly Reached[],
  { readings, nowSeconds, world }: LivePlan,
  begunSeconds: number,
  areTimed: boolean,
): Promise<{ readonly inputs: Collected[]; readonly notes: readonly string[] }> {
  const repeatable = reached.flatMap(({ source, again, endpoint, inputs }) => {
    if (again === undefined || !tellsMore(inputs, areTimed)) return [];
    return [{ place: endpoint?.url ?? inputs[0]!.place, inputs, again, source }];
  });
  const rounds = { ...readings, begunSeconds, startSeconds: nowSeconds, areTimed };
  const { read, notes } = await readRounds(repeatable, rounds, world);
  const more = new Map(repeatable.map(({ source }, index) => [source, read[index]!]));
  return {
    inputs: reached.flatMap(({ source, inputs }) => more.get(source)?.inputs ?? inputs),
    notes: [...notes, ...read.flatMap((one) => one.notes)],
  };
}

/** The sources that are here and hide the jobs of others from the account that asks. */
async function ownViews(world: World): Promise<Source[]> {
  const here = Object.values(sources).filter(
    (source: Source) => source.view !== undefined && findOnPath(source.view.file, world.env) !== undefined,
  );
  const views = await Promise.all(here.map((source) => viewOf(source, world)));
  return here.filter((_, i) => views[i]?.view.code === 'view_own');
}
