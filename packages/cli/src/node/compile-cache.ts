// Where V8 keeps compiled code for the next run. Said before more than the entry is loaded, and without an import: each would be a module
// that "claw version" loads, too.

const OTHERS_WRITE = 0o022;
const OWNER_ALONE = 0o700;
const OTHERS_NOTHING = 0o077;

/**
 * Keeps compiled code, if there is a place for it that is the operator's own. Only `collect`, which keeps more, makes that place; `report`
 * uses it where it is; all other commands, and a dry run, leave the state directory as it is.
 */
export function keepCompiledCode(argv: readonly string[]): void {
  const [command] = argv;
  if (command !== 'collect' && command !== 'report') return;
  if (argv.includes('--dry-run') || argv.includes('--help') || argv.includes('-h')) return;
  const state = stateFolder();
  if (state === undefined) return;
  const { join } = process.getBuiltinModule('node:path');
  const cache = join(state, 'compile-cache');
  if (command === 'collect') makePrivate(state, cache);
  // Node makes folders, too, and never returns where the one above them takes none, as in /proc: here they are made, or not at all.
  if (!isOurs(state) || !isOurs(cache)) return;
  const mask = process.umask(OTHERS_NOTHING);
  process.getBuiltinModule('node:module').enableCompileCache(cache);
  process.umask(mask);
}

/** Makes the state directory and the folder in it, which nobody else may look into; where that fails, no code is kept. */
function makePrivate(state: string, cache: string): void {
  const { mkdirSync } = process.getBuiltinModule('node:fs');
  const { dirname } = process.getBuiltinModule('node:path');
  const parent = dirname(state);
  for (const path of [dirname(parent), parent, state, cache])
    try {
      mkdirSync(path, OWNER_ALONE);
    } catch {
      // It is there, or it cannot be: a run never fails for want of a place for compiled code.
    }
}

/** True for a folder of this user's to which nobody else can write: compiled code is run as it is found. */
function isOurs(path: string): boolean {
  const { statSync } = process.getBuiltinModule('node:fs');
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return false;
    if (process.getuid === undefined) return true;
    return stats.uid === process.getuid() && (stats.mode & OTHERS_WRITE) === 0;
  } catch {
    return false;
  }
}

/** The state directory, which is the operator's own: Node's default would be a folder that all users share. */
function stateFolder(): string | undefined {
  const { CLAW_STATE_DIR, XDG_STATE_HOME } = process.env;
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  if (CLAW_STATE_DIR) return isAbsolute(CLAW_STATE_DIR) ? CLAW_STATE_DIR : undefined;
  if (XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME)) return join(XDG_STATE_HOME, 'claw');
  const { homedir } = process.getBuiltinModule('node:os');
  try {
    return join(homedir(), '.local', 'state', 'claw');
  } catch {
    // The number of a user whom the machine does not know, as containers have it: there is no home.
    return undefined;
  }
}
