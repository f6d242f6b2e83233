// The inputs of a run that names none: what live systems answer, once it is known whose jobs they show.
import { type Source, sources } from '@ptl/claw-core';
import type { Config } from '../config/config.ts';
import { CliError, EXIT, sentences } from '../errors.ts';
import type { World } from '../world.ts';
import { findOnPath } from './command.ts';
import { distinct } from './endpoint.ts';
import type { Found } from './input.ts';
import { reachLive } from './live.ts';
import { viewOf } from './probe.ts';
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
  const reached = await reachLive({ world, context, config, troubled });
  const inputs = reached.flatMap((one) => one.inputs);
  if (inputs.length === 0) {
    const tried = reached.map(({ how }) => how).join(', ');
    throw new CliError(EXIT.noSource, sentences.noLiveSource(tried));
  }
  return {
    inputs,
    endpoints: distinct(reached.map(({ endpoint }) => endpoint)),
    get notes() {
      const said = reached.flatMap(({ notes }) => notes?.() ?? []);
      return [...own.map(({ title }) => sentences.ownViewNote(title)), ...said];
    },
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
