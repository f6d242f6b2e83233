// The command line of claw ledger. It loads nothing: the command loads what it needs when it runs.
import type { Command } from 'commander';
import type { Runner } from '../world.ts';

/** Adds `claw ledger`. */
export function addLedger(program: Command, { run }: Runner): void {
  program
    .command('ledger')
    .description('list the periods that were released, and what is bound to them')
    .option('--json', 'print one JSON object')
    .action((flags: { json?: boolean }) =>
      run(flags.json === true, async (world) => {
        const { ledger } = await import('../commands/index.ts');
        return ledger(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw ledger
  claw ledger --json

It lies in CLAW_STATE_DIR, else in $XDG_STATE_HOME/claw, else in
~/.local/state/claw.

JSON: {command, version, ledger, entries}`,
    );
}
