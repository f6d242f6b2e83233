// Checks which of the endpoints in the targets file answer.
import { askTargets } from '../collect/named/targets.ts';
import { CliError } from '../errors.ts';
import type { World } from '../world.ts';
import type { Check } from './check.ts';

const ADVICE = 'Check that their exporters run and may be reached from here, or take them off the list.';

/** One check; none where there is no targets file or it is unusable, which another check reports. */
export async function listedChecks(path: string | undefined, world: World): Promise<Check[]> {
  if (path === undefined) return [];
  try {
    const { answered, silence } = await askTargets(path, { lists: {}, access: {} }, world);
    const begun = { area: 'source', name: 'Listed endpoints' } as const;
    if (silence !== undefined) return [{ ...begun, status: 'warn', says: silence, advice: ADVICE }];
    return [{ ...begun, status: 'ok', says: `All of them answer (${answered.length}).` }];
  } catch (error) {
    if (error instanceof CliError) return [];
    throw error;
  }
}
