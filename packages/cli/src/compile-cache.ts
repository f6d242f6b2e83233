// Where V8 keeps compiled code for the next run. Said before more than the entry is loaded, and without an import: each would be a module
// that "claw version" loads, too.

/** Keeps compiled code, unless a run with these arguments is to write nothing. */
export function keepCompiledCode(argv: readonly string[]): void {
  if (argv.includes('--dry-run') || argv.includes('--help')) return;
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  enableCompileCache(cacheFolder());
}

/** In the state directory, which is the operator's own; the default would be a folder that all users share. */
function cacheFolder(): string {
  const { CLAW_STATE_DIR, XDG_STATE_HOME } = process.env;
  const { join } = process.getBuiltinModule('node:path');
  const { homedir } = process.getBuiltinModule('node:os');
  const state = CLAW_STATE_DIR || join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'claw');
  return join(state, 'compile-cache');
}
