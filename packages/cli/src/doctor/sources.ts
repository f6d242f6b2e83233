// What can be reached, with the exact commands and what they said themselves.
import { type Source, sources } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { type Tried, trySource } from '../collect/probe.ts';
import type { Config } from '../config/config.ts';
import { EXIT } from '../errors.ts';
import { nowSeconds } from '../options.ts';
import { nextStep } from '../render/live/discover.ts';
import { adviceFor } from '../render/live/findings.ts';
import type { World } from '../world.ts';
import type { Check } from './check.ts';

export async function sourceChecks(config: Config, world: World): Promise<Check[]> {
  const endSeconds = nowSeconds(world);
  const context = { startSeconds: endSeconds - SECONDS_PER_DAY, endSeconds, random: world.random(16) };
  const asked = Object.values(sources).map((source: Source) => trySource(source, context, world, config));
  const tried = (await Promise.all(asked)).flatMap((one) => one ?? []);
  const checks = tried.map(checkOf);
  if (tried.some(({ reached }) => reached)) return checks;
  const next = nextStep(tried.map(({ source: { gives }, reached }) => ({ gives, reached })));
  const [says = '', ...more] = next.split('. ');
  return [
    ...checks,
    {
      ...{ area: 'source', name: 'all', status: 'fail', exitCode: EXIT.noSource },
      ...{ says: `${says}.`, advice: more.join('. ') },
    },
  ];
}

const FAILED =
  'Mend what the tool says, run claw where the tool works, or give an export with --from ("claw recipe").';

function checkOf(tried: Tried): Check {
  const { source, reached, how, probes, endpoint } = tried;
  const hasFailed = probes.some(({ finding }) => finding.code === 'failed');
  const advice = hasFailed ? FAILED : adviceFor(tried);
  const wasAsked = probes.length > 0 || endpoint !== undefined;
  const status = reached ? (advice === undefined ? 'ok' : 'warn') : wasAsked ? 'warn' : 'absent';
  // What is not here needs no advice: most sites have one source or two.
  return {
    ...{ area: 'source', name: source.title, status, says: `${how}.`, probes },
    ...(status === 'absent' ? {} : { advice }),
  };
}
