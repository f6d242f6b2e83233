// What there is to complete: commands, their options and the words that their argument may be.
import type { Command } from 'commander';

export interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly takesValue: boolean;
  }[];
  /** Words of a closed list; none where the argument is a file or there is none. */
  readonly words: readonly string[];
}

/** The options that a value follows, over all commands: behind them stands a file, or what nobody can list. */
export function valued(commands: readonly Completed[]): string[] {
  const flags = commands.flatMap(({ options }) =>
    options.filter(({ takesValue }) => takesValue).map(({ flag }) => flag),
  );
  return [...new Set(flags)];
}

/** The commands of the program, so that no list is kept twice. */
export function completed(program: Command, words: ReadonlyMap<string, readonly string[]>): Completed[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.options.map(({ long, description, required, optional }) => ({
      flag: long ?? '',
      description,
      takesValue: required || optional,
    })),
    words: words.get(command.name()) ?? [],
  }));
}
