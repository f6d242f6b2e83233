// Checks which sources are reachable, with the exact commands and their own output.
import { type Tried, trySources } from '../collect/probe.ts';
import type { Config } from '../config/config.ts';
import { EXIT } from '../errors.ts';
import { NOTHING_FOUND } from '../render/live/discover.ts';
import { adviceFor } from '../render/live/findings.ts';
import type { World } from '../world.ts';
import { type Check, failed } from './check.ts';

export async function sourceChecks(config: Config, world: World): Promise<Check[]> {
  const tried = await trySources(world, config);
  const checks = tried.map(checkOf);
  if (tried.some(({ reached }) => reached)) return checks;
  return [
    ...checks,
    { area: 'source', name: 'all', status: 'fail', exitCode: EXIT.noSource, ...NOTHING_FOUND },
  ];
}

const FAILED =
  'Mend what the tool says, run claw where the tool works, or give an export with --from ("claw recipe").';

function checkOf(tried: Tried): Check {
  const { source, reached, how, probes, endpoints, refused, failure } = tried;
  const begun = { area: 'source', name: source.title } as const;
  if (refused !== undefined) return failed(begun, refused);
  if (failure !== undefined) return { ...begun, status: 'warn', says: failure.message, probes };
  const hasFailed = probes.some(({ finding }) => finding.code === 'failed');
  const advice = hasFailed ? FAILED : adviceFor(tried);
  const wasAsked = probes.length > 0 || endpoints.length > 0;
  const status = reached ? (advice === undefined ? 'ok' : 'warn') : wasAsked ? 'warn' : 'absent';
  // An absent source needs no advice: most sites have one or two sources.
  return { ...begun, status, says: `${how}.`, probes, ...(status === 'absent' ? {} : { advice }) };
}
