// Checks what claw keeps: the state directory, the scope's key and the ledger. Creates and locks nothing.
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../errors.ts';
import { readLedger } from '../ledger/files.ts';
import { count } from '../render/words.ts';
import { isDirectoryThere, isFleeting, stateDirectory } from '../state/directory.ts';
import { realFiles } from '../state/file-system.ts';
import { openScope } from '../state/scope.ts';
import { stateUnwritable } from '../state/sentences.ts';
import type { World } from '../world.ts';
import { type Check, checked } from './check.ts';

export async function stateChecks(scope: string | undefined, world: World): Promise<Check[]> {
  const directory = await checked({ area: 'state', name: 'state directory' }, () => folder(world));
  if (directory.status === 'fail') return [directory];
  return [
    directory,
    await checked({ area: 'state', name: 'key' }, () => key(scope, world)),
    await checked({ area: 'state', name: 'ledger' }, () => ledger(world)),
  ];
}

type Found = Pick<Check, 'status' | 'says' | 'advice'>;

function folder(world: World): Found {
  const directory = stateDirectory(world);
  const { place } = directory;
  if (!isDirectoryThere(realFiles, directory)) {
    const refused = whyNotMade(directory.path);
    if (refused !== undefined) throw stateUnwritable(place, refused);
    return { status: 'absent', says: `${place} is not there yet: the first "claw collect" makes it.` };
  }
  if (!isFleeting(realFiles, directory))
    return { status: 'ok', says: `${place} is there, and nobody else can write to it.` };
  const advice = 'Set CLAW_STATE_DIR to a folder that stays: with a new key, the dice are thrown anew.';
  return { status: 'warn', says: `${place} is gone after a reboot.`, advice };
}

/** The error of the system with which no folder can be made at `path`; undefined where one can. */
function whyNotMade(path: string): unknown {
  const parent = dirname(path);
  try {
    accessSync(parent, constants.W_OK);
    return undefined;
  } catch (error) {
    return errorCode(error) === 'ENOENT' && parent !== path ? whyNotMade(parent) : error;
  }
}

function key(scope: string | undefined, world: World): Found {
  const { name, notes, foreseen } = openScope(
    { dryRun: true, ...(scope === undefined ? {} : { scope }) },
    world,
  );
  if (notes.length > 0 || foreseen === undefined)
    return { status: 'absent', says: `The scope ${name} has no key yet: the first "claw collect" makes it.` };
  return { status: 'ok', says: `The scope ${name} has a key that only you can read.` };
}

function ledger(world: World): Found {
  const directory = stateDirectory(world);
  const entries = isDirectoryThere(realFiles, directory) ? readLedger(realFiles, directory).entries : [];
  if (entries.length === 0) return { status: 'absent', says: 'No package was recorded yet.' };
  return { status: 'ok', says: `It is whole: ${count(entries.length, 'package')}.` };
}
