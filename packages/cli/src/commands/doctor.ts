// claw doctor: checks what is reachable, permitted, configured and kept; one finding a line, with advice.
// Writes nothing.
import { type Config, readConfig } from '../config/config.ts';
import { type Check, checked } from '../doctor/check.ts';
import { machineChecks } from '../doctor/machine.ts';
import { sourceChecks } from '../doctor/sources.ts';
import { stateChecks } from '../doctor/state.ts';
import { listedChecks } from '../doctor/targets.ts';
import { CliError, EXIT } from '../errors.ts';
import { nowSeconds } from '../options.ts';
import { json } from '../render/json.ts';
import { doctorJson, doctorText } from '../render/live/doctor.ts';
import { styleFor } from '../render/style.ts';
import { count } from '../render/words.ts';
import { shown } from '../shown.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

export async function doctor(flags: { readonly json?: boolean }, world: World): Promise<CommandResult> {
  let config: Config | undefined;
  const configuration = await checked({ area: 'configuration', name: 'file' }, async () => {
    config = await readConfig(world);
    const { file } = config;
    if (file === undefined) return { status: 'absent', says: 'There is none, and none is needed.' };
    return { status: 'ok', says: `${shown(file.path)} is as it should be: "claw config" shows it.` };
  });
  const timed = withTime(world);
  const { facility, targets } = config?.settings ?? {};
  const [machine, state, listed, reached] = await Promise.all([
    machineChecks(world),
    stateChecks(config?.settings.scope, timed),
    listedChecks(targets, timed),
    // Without a readable configuration the places of the sources are unknown.
    config === undefined ? [] : sourceChecks(config, timed),
  ]);
  const files = [
    ...(facility === undefined ? [] : [await facilityCheck(facility)]),
    ...(targets === undefined ? [] : [await targetsCheck(targets)]),
  ];
  const checks: Check[] = [...machine, configuration, ...files, ...state, ...listed, ...reached];
  const stdout =
    flags.json === true
      ? json({ command: 'doctor', version: VERSION, checks: checks.map(doctorJson) })
      : doctorText(checks, styleFor(world));
  const worst = checks.find(({ status }) => status === 'fail');
  return { exitCode: worst === undefined ? EXIT.done : (worst.exitCode ?? EXIT.usage), stdout, stderr: '' };
}

/**
 * The world with the machine's own clock where SOURCE_DATE_EPOCH is invalid, so that this is one finding and
 * does not fail all checks.
 */
function withTime(world: World): World {
  try {
    nowSeconds(world);
    return world;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { ...world, env: { ...world.env, SOURCE_DATE_EPOCH: undefined } };
  }
}

/** Reads the facility file that the configuration names, as collect would. */
async function facilityCheck(path: string): Promise<Check> {
  const { readFacility } = await import('../facility.ts');
  return checked({ area: 'configuration', name: 'facility' }, () => {
    const members = Object.keys(readFacility(path)).length;
    return { status: 'ok', says: `${shown(path)} declares ${count(members, 'value')}.` };
  });
}

async function targetsCheck(path: string): Promise<Check> {
  const { readTargets } = await import('../collect/named/target-file.ts');
  return checked({ area: 'configuration', name: 'targets' }, () => {
    const many = readTargets(path).length;
    return { status: 'ok', says: `${shown(path)} lists ${count(many, 'endpoint')}.` };
  });
}
