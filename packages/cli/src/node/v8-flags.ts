// V8 flags. Set before anything is loaded, because loading already compiles; and without imports, which "claw
// version"
// would load too.

/**
 * Keeps the young generation at its initial size. Input goes through reused buffers, so that almost nothing
 * survives a collection. Saves 6 to 15 MB, and no run is slower.
 */
const SMALL_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/**
 * Collects the young generation while the old one is being marked. Otherwise everything allocated meanwhile
 * moves to the old generation: 30 MB at a bad moment. V8 14 no longer has this flag.
 */
const COLLECT_WHILE_MARKING = '--no-separate-gc-phases';
const LAST_V8_WITH_PHASES = 13;
/**
 * Turns off V8's mid-tier compiler: with its threads it takes 2 to 30 MB, and compiles much that runs only
 * while claw starts.
 */
const NO_MIDDLE_COMPILER = '--no-maglev';

/** Sets the flags for this process. */
export function setFlags(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(SMALL_YOUNG_GENERATION);
  setFlagsFromString(NO_MIDDLE_COMPILER);
  if (Number.parseInt(process.versions.v8, 10) <= LAST_V8_WITH_PHASES)
    setFlagsFromString(COLLECT_WHILE_MARKING);
}
