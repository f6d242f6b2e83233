// claw doctor: what is reachable, permitted, configured and kept, a finding a line with one advice. It writes nothing.
import { type Config, readConfig } from '../config/config.ts';
import { type Check, checked } from '../doctor/check.ts';
import { machineChecks } from '../doctor/machine.ts';
import { sourceChecks } from '../doctor/sources.ts';
import { stateChecks } from '../doctor/state.ts';
import { EXIT } from '../errors.ts';
import { json } from '../render/json.ts';
import { doctorJson, doctorText } from '../render/live/doctor.ts';
import { styleFor } from '../render/style.ts';
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
  const [machine, state, reached] = await Promise.all([
    machineChecks(world),
    stateChecks(config?.settings.scope, world),
    // Without a configuration that can be read, it is not known where to look.
    config === undefined ? [] : sourceChecks(config, world),
  ]);
  const checks: Check[] = [...machine, configuration, ...state, ...reached];
  const stdout =
    flags.json === true
      ? json({ command: 'doctor', version: VERSION, checks: checks.map(doctorJson) })
      : doctorText(checks, styleFor(world));
  const worst = checks.find(({ status }) => status === 'fail');
  return { exitCode: worst === undefined ? EXIT.done : (worst.exitCode ?? EXIT.usage), stdout, stderr: '' };
}
