// The command lines of what works on a finished package. Loads nothing: what a command needs, it loads when it runs.
import type { Command } from 'commander';
import type { Runner } from '../world.ts';

const USUAL = 'ptl_claw_package.json';

/** Adds `claw score`. */
export function addScore(program: Command, { run }: Runner): void {
  program
    .command('score')
    .description("what PTL's published formulas give for a package")
    .argument('[package]', 'a package, or - for standard input', USUAL)
    .option('--json', 'print one JSON object')
    .action((path: string, flags: { json?: boolean }) =>
      run(flags.json === true, async (world) => {
        const { score } = await import('../commands/score.ts');
        return score(path, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
ACE, PACE, COOL and CORE, the composite and its tier, from what the package says
and nothing else. What it leaves open shows as an interval; what it lacks shows
as missing, and is never guessed.

Examples:
  claw score
  claw score october.json --json

JSON: {command, version, package, sha256, synthetic, period, engines, composite,
tier, next}`,
    );
}
