// Describes what can be completed: commands, options and the words of their arguments.
import type { Command } from 'commander';

export interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly takesValue: boolean;
  }[];
  /** The words of a closed list; empty where the argument is a file or missing. */
  readonly words: readonly string[];
}

/**
 * The options of all commands that take a value: after them comes a file, or something that cannot be listed.
 */
export function valued(commands: readonly Completed[]): string[] {
  const flags = commands.flatMap(({ options }) =>
    options.filter(({ takesValue }) => takesValue).map(({ flag }) => flag),
  );
  return [...new Set(flags)];
}

/** The commands of the program, taken from commander so that no second list is kept. */
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
