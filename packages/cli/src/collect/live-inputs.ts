// The inputs of a run without --from: the answers of live systems, once it is known whose jobs they show.
import { type LiveContext, type Source, sources } from '@ptl/claw-core';
import type { Config } from '../config/config.ts';
import { CliError, EXIT, sentences } from '../errors.ts';
import type { World } from '../world.ts';
import { findOnPath } from './command.ts';
import { distinct } from './endpoint.ts';
import type { Found } from './input.ts';
import { type Reached, reachLive } from './live.ts';
import { askTargets } from './named/targets.ts';
import { viewOf } from './probe.ts';
import type { Readings } from './readings/plan.ts';
import { type Repeatable, readRounds } from './readings/rounds.ts';
import type { AccessFiles } from './server/access.ts';
import { accessToTargets } from './server/named.ts';
import type { Trouble } from './trouble.ts';

export interface LivePlan {
  readonly world: World;
  readonly config: Config;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Clusters of the scheduler, or `all`; undefined for the local one. */
  readonly clusters: string | undefined;
  readonly kubernetes?: NonNullable<LiveContext['kubernetes']>;
  /** True if a view of one person's jobs is unusable. */
  readonly refusesOwnView: boolean;
  readonly troubled: (trouble: Trouble) => void;
  /** The file that lists endpoints, and the credentials for them. */
  readonly targets: string | undefined;
  readonly access: AccessFiles;
  /** How often snapshots are read. */
  readonly readings: Readings;
  readonly nowSeconds: number;
  /** True if now lies in the period; `alone`: if there is nothing else, so that the period would be now. */
  readonly countsNow: boolean | 'alone';
}

/** Throws a CliError where nothing can be asked, or where what could be asked is refused. */
export async function liveInputs(plan: LivePlan): Promise<Found> {
  const { world, config, troubled, startSeconds, endSeconds, clusters, kubernetes } = plan;
  const own = await ownViews(world);
  const [first] = own;
  if (first !== undefined && plan.refusesOwnView)
    throw new CliError(EXIT.refused, sentences.ownView(first.title));
  const context = {
    startSeconds,
    endSeconds,
    random: world.random(16),
    ...(clusters === undefined ? {} : { clusters }),
    ...(kubernetes === undefined ? {} : { kubernetes }),
  };
  const begunSeconds = world.now();
  const [reached, listed] = await Promise.all([
    reachLive({ world, context, config, troubled }),
    askTargets(plan.targets, config, world, accessToTargets([], plan.targets, plan.access)),
  ]);
  const silent = listed.silence === undefined ? [] : [listed.silence];
  const placed = reached.map((one) => ({ ...one, place: one.endpoint?.url ?? one.inputs[0]?.place ?? '' }));
  const all = [...placed, ...listed.answered];
  if (all.every(({ inputs }) => inputs.length === 0)) {
    const tried = [...new Set([...reached.map(({ how }) => how), ...silent])].join(', ');
    throw new CliError(EXIT.noSource, sentences.noLiveSource(tried));
  }
  const mayBeOfNow = plan.readings.samples > 1 && plan.countsNow === 'alone';
  const isOfNow = mayBeOfNow && (await giving(placed)).concat(listed.answered).every(showsOnlyNow);
  const rounds = {
    ...plan.readings,
    begunSeconds,
    startSeconds: plan.nowSeconds,
    areTimed: plan.countsNow === true || isOfNow,
  };
  const again = await readRounds(all, rounds, world);
  return {
    inputs: again.inputs,
    isOfNow,
    endpoints: distinct([...reached.map(({ endpoint }) => endpoint), ...listed.endpoints]),
    get notes() {
      const remarks = reached.flatMap(({ notes }) => notes?.() ?? []);
      return [...own.map(({ title }) => sentences.ownViewNote(title)), ...silent, ...again.notes, ...remarks];
    },
  };
}

/** Returns those of `reached` that have data, as known before they are read. */
async function giving(reached: readonly (Reached & Repeatable)[]): Promise<Repeatable[]> {
  const give = await Promise.all(reached.map(async ({ gives }) => (await gives?.()) ?? true));
  return reached.filter((_, i) => give[i]);
}

/** Returns true if the inputs show GPUs and servers now, and no past. */
function showsOnlyNow({ inputs }: Repeatable): boolean {
  return inputs.every(
    ({ live, asked, sources: all }) => (live === 'now' || asked !== undefined) && !all.some(hasPast),
  );
}

function hasPast({ gives }: Source): boolean {
  return gives.some((kind) => !['gpu_sample', 'gpu_device', 'inference_server', 'node'].includes(kind));
}

/** Returns the sources that are present and hide the jobs of others from this account. */
async function ownViews(world: World): Promise<Source[]> {
  const here = Object.values(sources).filter(
    (source: Source) => source.view !== undefined && findOnPath(source.view.file, world.env) !== undefined,
  );
  const views = await Promise.all(here.map((source) => viewOf(source, world)));
  return here.filter((_, i) => views[i]?.view.code === 'view_own');
}
