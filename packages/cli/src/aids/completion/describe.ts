// Describes what can be completed: commands, options and the words of their arguments.
import type { Command } from 'commander';

export interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** The words of a closed list; empty where the argument is a file or missing. */
  readonly words: readonly string[];
  /** True where an argument is a file. */
  readonly takesFile: boolean;
}

export interface CompletedOption {
  readonly flag: string;
  readonly description: string;
  /** What follows it: nothing, a file, one of `words`, or something that cannot be listed. */
  readonly takes: 'nothing' | 'file' | 'word' | 'other';
  readonly words: readonly string[];
}

/** The words by command or option. */
export interface Words {
  readonly commands: ReadonlyMap<string, readonly string[]>;
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Placeholders that stand for a path. */
const PATH = /file|path|folder|report|last/;

/** The options of all commands that `takes` names, each once. */
export function optionsThat(
  takes: CompletedOption['takes'],
  commands: readonly Completed[],
): CompletedOption[] {
  const all = commands.flatMap(({ options }) => options.filter((option) => option.takes === takes));
  return [...new Map(all.map((option) => [option.flag, option])).values()];
}

/** The commands of the program, taken from commander so that no second list is kept. */
export function completed(program: Command, words: Words): Completed[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.options.map(({ long, description, required, optional, flags }) => {
      const listed = words.options.get(long ?? '') ?? [];
      const isValued = required || optional;
      const kind = listed.length > 0 ? 'word' : PATH.test(flags.replace(/^\S+/, '')) ? 'file' : 'other';
      return { flag: long ?? '', description, takes: isValued ? kind : 'nothing', words: listed };
    }),
    words: words.commands.get(command.name()) ?? [],
    takesFile: command.registeredArguments.some((argument) => argument.name() === 'package'),
  }));
}
