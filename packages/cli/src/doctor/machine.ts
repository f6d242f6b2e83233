// Where claw runs, and how that affects what it finds.
import { existsSync } from 'node:fs';
import { nowSeconds } from '../options.ts';
import { VERSION } from '../version.ts';
import type { World } from '../world.ts';
import { type Check, checked } from './check.ts';

/** This version is newer than that, so an earlier clock is wrong. */
const OLDEST_NOW = Date.UTC(2026, 10, 1) / 1000;
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];

export async function machineChecks(
  world: World,
  isThere: (path: string) => boolean = existsSync,
): Promise<Check[]> {
  const { env } = world;
  return [
    {
      area: 'machine',
      name: 'program',
      status: 'ok',
      says: `claw ${VERSION} on Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
    },
    placeCheck(env, isThere),
    await checked({ area: 'machine', name: 'clock' }, () => clock(world)),
    ...(PROXIES.some((name) => isSet(env[name]))
      ? [
          {
            area: 'machine' as const,
            name: 'proxy',
            status: 'ok' as const,
            says: 'The environment names a proxy. claw takes none: it asks servers itself, or not at all.',
          },
        ]
      : []),
  ];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** A sandbox or a container hides the processes beside it. */
function placeCheck(env: World['env'], isThere: (path: string) => boolean): Check {
  const begun = { area: 'machine', name: 'place' } as const;
  const advice =
    'Exporters and processes of the host do not show here: collect on the host, or name its servers in the configuration.';
  const isSandbox =
    isSet(env['OPENSHELL_SANDBOX']) || isSet(env['OPENSHELL_SANDBOX_ID']) || isThere('/etc/openshell-tls');
  if (isSandbox || isSet(env['NEMOCLAW_SANDBOX'])) {
    const kind = isThere('/sandbox/.nemoclaw') || isSet(env['NEMOCLAW_SANDBOX']) ? 'NemoClaw' : 'OpenShell';
    return { ...begun, status: 'warn', says: `It runs in a sandbox of ${kind}.`, advice };
  }
  if (isThere('/.dockerenv') || isThere('/run/.containerenv'))
    return { ...begun, status: 'warn', says: 'It runs in a container.', advice };
  return { ...begun, status: 'ok', says: 'It runs on a host: no sign of a container or a sandbox.' };
}

function clock(world: World): Pick<Check, 'status' | 'says' | 'advice'> {
  const now = nowSeconds(world);
  const says = `It is ${new Date(now * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
  if (isSet(world.env['SOURCE_DATE_EPOCH'])) {
    const advice = 'Unset SOURCE_DATE_EPOCH, unless an earlier output is to be made again.';
    return { status: 'warn', says: `${says} SOURCE_DATE_EPOCH says so, and not the clock.`, advice };
  }
  if (now >= OLDEST_NOW) return { status: 'ok', says };
  const advice = 'Set the clock, or have it set by a time server: periods are counted from now.';
  return { status: 'fail', says: `${says} That was before this version was made.`, advice };
}
