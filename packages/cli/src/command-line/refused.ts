// Turns commander's errors into our own sentences: its messages quote what was typed, which may hold a
// secret.
import type { Command, CommanderError } from 'commander';
import { sentences } from '../errors.ts';
import { shown } from '../shown.ts';

/** Commands that read inputs; people often pass these without an option. */
const READERS: ReadonlySet<string> = new Set(['collect', 'report', 'discover']);

/** The sentence for commander's error on `argv`; undefined where it only prints help. */
export function usageSentence(
  { code, message }: CommanderError,
  argv: readonly string[],
  commands: readonly Command[],
): string | undefined {
  const called = commands.find((one) => one.name() === argv[0]);
  const command = called?.name() ?? '';
  const help = command === '' ? 'claw --help' : `claw ${command} --help`;
  const typed = nameOf(/'([^']*)'/.exec(message)?.[1] ?? '');
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return meant === undefined
        ? sentences.unknownOption(typed, help)
        : sentences.misspeltOption(typed, meant, help);
    case 'commander.unknownCommand':
      return meant === undefined ? sentences.unknownCommand(typed) : sentences.misspeltCommand(typed, meant);
    case 'commander.missingArgument':
      return sentences.missingArgument(command, called?.registeredArguments[0]?.description ?? typed, help);
    case 'commander.missingMandatoryOptionValue':
      return sentences.missingOption(command, typed, help);
    case 'commander.optionMissingArgument':
      return sentences.missingValue(typed, help);
    case 'commander.excessArguments':
      return READERS.has(command) ? sentences.excessFiles : sentences.excessArguments(command, help);
    default:
      return undefined;
  }
}

/** The name of an option or a command, without value and control characters. */
function nameOf(typed: string): string {
  return shown(typed.replace(/[\s=].*$/s, '')).slice(0, 40);
}
