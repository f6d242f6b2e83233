// From arguments to a result: parse, run the command, turn errors into sentences and exit statuses.
import { CommanderError } from 'commander';
import { CliError, EXIT } from './errors.ts';
import { makeProgram } from './program.ts';
import { columnsOf } from './render/layout/columns.ts';
import { refolded } from './render/layout/refold.ts';
import type { CommandResult, World } from './world.ts';

/**
 * Runs one command line. `world` is the environment; main sets whether it keeps quiet. Throws only on our own
 * faults.
 */
export async function main(
  argv: readonly string[],
  world: (quiet: boolean) => World,
): Promise<CommandResult> {
  let result: CommandResult = { exitCode: EXIT.done, stdout: '', stderr: '' };
  const columns = columnsOf(world(true).columns);
  const help: string[] = [];
  const complained: string[] = [];
  const program = makeProgram({
    run: async (quiet, command) => {
      const outside = world(quiet);
      result = await command(outside);
    },
    writeOut: (text) => help.push(text),
    writeErr: (text) => complained.push(text),
    columns,
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      const exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      const { usageSentence } = await import('./command-line/refused.ts');
      const sentence = usageSentence(error, argv, program.commands);
      const stderr = sentence === undefined ? complained.join('') : `claw: ${sentence}\n`;
      return { exitCode, stdout: refolded(help.join(''), columns), stderr };
    }
    if (error instanceof CliError)
      return { exitCode: error.exitCode, stdout: '', stderr: `claw: ${error.message}\n` };
    throw error;
  }
  return result;
}
