// Where V8 keeps compiled code for the next run. Set before anything but the entry is loaded, and without
// imports:
// "claw version" would load them too.

const OTHERS_WRITE = 0o022;
const OWNER_ALONE = 0o700;
const OTHERS_NOTHING = 0o077;

/**
 * Keeps compiled code where the operator owns a private folder for it. Only `collect` creates that folder;
 * `report` uses it where it exists; other commands, and dry runs, leave the state directory alone.
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
  // Node would create the folders itself, but hangs where the parent allows none, as in /proc. So create them
  // here, or not at all.
  if (!isOurs(state) || !isOurs(cache)) return;
  const mask = process.umask(OTHERS_NOTHING);
  process.getBuiltinModule('node:module').enableCompileCache(cache);
  process.umask(mask);
}

/** Creates the state directory and the private folder in it. Where that fails, no code is kept. */
function makePrivate(state: string, cache: string): void {
  const { mkdirSync } = process.getBuiltinModule('node:fs');
  const { dirname } = process.getBuiltinModule('node:path');
  const parent = dirname(state);
  for (const path of [dirname(parent), parent, state, cache])
    try {
      mkdirSync(path, OWNER_ALONE);
    } catch {
      // It exists, or cannot be created; a run never fails for want of a place for compiled code.
    }
}

/** True for a folder that this user owns and nobody else can write to: compiled code is run unchecked. */
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

/** The operator's own state directory. Node's default would be a folder that all users share. */
function stateFolder(): string | undefined {
  const { CLAW_STATE_DIR, XDG_STATE_HOME } = process.env;
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  if (CLAW_STATE_DIR) return isAbsolute(CLAW_STATE_DIR) ? CLAW_STATE_DIR : undefined;
  if (XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME)) return join(XDG_STATE_HOME, 'claw');
  const { homedir } = process.getBuiltinModule('node:os');
  try {
    return join(homedir(), '.local', 'state', 'claw');
  } catch {
    // As often in containers, the machine does not know this uid, so there is no home directory.
    return undefined;
  }
}
