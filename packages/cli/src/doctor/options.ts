// The command line of claw doctor. The command's own code is loaded when it runs.
import type { Command } from 'commander';
import type { Runner } from '../world.ts';

/** Adds `claw doctor`. */
export function addDoctor(program: Command, { run }: Runner): void {
  program
    .command('doctor')
    .description('check what is reachable, permitted, configured and kept, and what to do')
    .option('--json', 'print one JSON object')
    .action((flags: { json?: boolean }) =>
      run(flags.json === true, async (world) => {
        const { doctor } = await import('../commands/index.ts');
        return doctor(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Machine and clock, configuration, state directory, key and ledger, and each
source: the exact command, how it ended, and what the tool itself said. It
writes nothing, and the words of tools are kept nowhere.

Examples:
  claw doctor
  claw doctor --json

JSON: {command, version, checks}`,
    );
}
