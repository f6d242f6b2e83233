// claw ledger: lists the released windows and what is bound to them. Reads only, and takes no lock.
import { EXIT } from '../errors.ts';
import { ledgerPath, readLedger } from '../ledger/files.ts';
import { json } from '../render/json.ts';
import { ledgerJson, ledgerText } from '../render/ledger.ts';
import { styleFor } from '../render/style.ts';
import { isDirectoryThere, stateDirectory } from '../state/directory.ts';
import { realFiles } from '../state/file-system.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

export async function ledger(flags: { readonly json?: boolean }, world: World): Promise<CommandResult> {
  const directory = stateDirectory(world);
  const isThere = isDirectoryThere(realFiles, directory);
  const entries = isThere ? readLedger(realFiles, directory).entries : [];
  const stdout =
    flags.json === true
      ? json({ command: 'ledger', version: VERSION, ...ledgerJson(directory.path, entries) })
      : ledgerText(ledgerPath(directory.place), directory.place, entries, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}
