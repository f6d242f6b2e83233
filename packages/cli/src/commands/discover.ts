// claw discover: lists the sources, how they are reached, how much data they give, and what would give more.
// Computes and writes nothing.
import { type Source, sources } from '@ptl/claw-core';
import { distinct, type Endpoint } from '../collect/endpoint.ts';
import { namedInputs } from '../collect/inputs.ts';
import { lastDay, type Tried, trySources } from '../collect/probe.ts';
import { ONCE } from '../collect/readings/rounds.ts';
import { type AccessFiles, accessFlags } from '../collect/server/access.ts';
import { accessToTargets } from '../collect/server/named.ts';
import { readConfig } from '../config/config.ts';
import { EXIT } from '../errors.ts';
import { endpointsOf, json } from '../render/json.ts';
import { discoverText, nextStep, type Sighting, sightingJson } from '../render/live/discover.ts';
import { adviceFor } from '../render/live/findings.ts';
import { quotedWords } from '../render/live/quoted.ts';
import { styleFor } from '../render/style.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

export interface DiscoverFlags extends AccessFiles {
  readonly from?: readonly string[];
  readonly targets?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export async function discover(flags: DiscoverFlags, world: World): Promise<CommandResult> {
  const isLive = flags.from === undefined && flags.targets === undefined;
  const { sightings, notes, endpoints } = isLive
    ? await live(flags, world)
    : await named(flags.from ?? [], flags, world);
  const found = sightings.some((one) => one.reached);
  const stdout =
    flags.json === true
      ? json({
          command: 'discover',
          version: VERSION,
          sources: sightings.map(sightingJson),
          endpoints: endpointsOf(endpoints),
          next: nextStep(sightings),
          notes,
        })
      : // For inputs that were given, list only what they are: no other source was searched for.
        discoverText(isLive ? sightings : sightings.filter(({ reached }) => reached), notes, styleFor(world));
  const stderr = flags.verbose === true ? sightings.flatMap(toolWords).join('') : '';
  return { exitCode: found ? EXIT.done : EXIT.noSource, stdout, stderr };
}

interface Sight {
  readonly sightings: readonly Sighting[];
  readonly notes: readonly string[];
  readonly endpoints: readonly Endpoint[];
}

/** The sources that are reached without being named, and the endpoints that the configuration lists. */
async function live(flags: DiscoverFlags, world: World): Promise<Sight> {
  const config = await readConfig(world);
  const { targets } = config.settings;
  accessToTargets([], targets, accessFlags(flags));
  const [tried, listed] = await Promise.all([
    trySources(world, config),
    targets === undefined ? NOTHING : named([], { ...flags, targets }, world),
  ]);
  const found = new Map(listed.sightings.filter(({ reached }) => reached).map((one) => [one.source, one]));
  const sightings = tried.map(tries).map((one) => (one.reached ? one : (found.get(one.source) ?? one)));
  const others = [...found.values()].filter(({ source }) => sightings.every((one) => one.source !== source));
  return {
    sightings: [...sightings, ...others],
    notes: listed.notes,
    endpoints: distinct([...tried.flatMap((one) => one.endpoints), ...listed.endpoints]),
  };
}

const NOTHING: Sight = { sightings: [], notes: [], endpoints: [] };

function tries(tried: Tried): Sighting {
  const { source, reached, how, probes, endpoints, refused, failure } = tried;
  const trouble = refused ?? failure;
  const advice = trouble?.message ?? adviceFor(tried);
  const wasAsked = probes.length > 0 || endpoints.length > 0;
  return {
    ...sighting(source, reached, how),
    isAbsent: !reached && !wasAsked && trouble === undefined,
    probes,
    ...(advice === undefined ? {} : { advice }),
  };
}

async function named(from: readonly string[], flags: DiscoverFlags, world: World): Promise<Sight> {
  const asking = { days: lastDay(world), access: accessFlags(flags), rounds: ONCE, targets: flags.targets };
  const { inputs, notes, endpoints } = await namedInputs(from, world, asking);
  const sightings = Object.values(sources).map((source) => {
    const places = inputs.filter((input) => input.sources.includes(source)).map((input) => input.place);
    return sighting(source, places.length > 0, listed(places));
  });
  return { sightings, notes, endpoints };
}

/** The tools' own words, where the operator asked for it. */
function toolWords({ probes = [] }: Sighting): string[] {
  return probes.map(({ asked, words }) => quotedWords(asked, words));
}

function listed(places: readonly string[]): string {
  if (places.length === 0) return 'not among these inputs';
  return places.length > 3 ? `${places[0]} and ${places.length - 1} more` : places.join(', ');
}

function sighting(source: Source, reached: boolean, how: string): Sighting {
  const { id, title, system, gives, fidelity, experimental = false } = source;
  return { source: id, title, system, gives, fidelity, experimental, reached, how };
}
