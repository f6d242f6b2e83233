// Where V8 keeps compiled code for the next run. Said before more than the entry is loaded, and without an import: each would be a module
// that "claw version" loads, too.

/** Keeps compiled code, unless a run with these arguments is to write nothing, or there is no place for it. */
export function keepCompiledCode(argv: readonly string[]): void {
  if (argv.includes('--dry-run') || argv.includes('--help')) return;
  const state = stateFolder();
  if (state === undefined) return;
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  const { join } = process.getBuiltinModule('node:path');
  makePrivate(state);
  enableCompileCache(join(state, 'compile-cache'));
}

/** Makes the state directory, which nobody else may look into; where that fails, no code is kept. */
function makePrivate(state: string): void {
  const { mkdirSync } = process.getBuiltinModule('node:fs');
  const { dirname } = process.getBuiltinModule('node:path');
  const parent = dirname(state);
  for (const path of [dirname(parent), parent, state])
    try {
      mkdirSync(path, 0o700);
    } catch {
      // It is there, or it cannot be: a run never fails for want of a place for compiled code.
    }
}

/** The state directory, which is the operator's own: Node's default would be a folder that all users share. */
function stateFolder(): string | undefined {
  const { CLAW_STATE_DIR, XDG_STATE_HOME } = process.env;
  if (CLAW_STATE_DIR) return CLAW_STATE_DIR;
  const { join } = process.getBuiltinModule('node:path');
  const { homedir } = process.getBuiltinModule('node:os');
  try {
    return join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'claw');
  } catch {
    // The number of a user whom the machine does not know, as containers have it: there is no home.
    return undefined;
  }
}
