// claw completion: the completion script for a shell.
import { METRICS, workloads } from '@ptl/claw-router';
import type { Command } from 'commander';
import { completed } from '../aids/completion/describe.ts';
import { completionFor, SHELLS } from '../aids/completion/shells.ts';
import { RECIPES } from '../aids/recipes/index.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { CUT_IDS } from '../options.ts';
import type { CommandResult } from '../world.ts';
import { SCHEMAS } from './schema.ts';

/** Options that take a word of a closed list. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['--workload', Object.keys(workloads)],
  ['--gpuutil', ['mean', 'sum']],
  ['--privacy', ['local-only']],
  ['--profile', ['one_shot']],
  ['--contributors', ['user', 'account']],
  ['--by', CUT_IDS],
]);

export async function completion(shell: string, program: Command): Promise<CommandResult> {
  const known = SHELLS.find((one) => one === shell);
  if (known === undefined) throw usage(sentences.noCompletion(SHELLS.join(', ')));
  const commands = new Map<string, readonly string[]>([
    ['explain', Object.keys(METRICS)],
    ['recipe', [...RECIPES.keys()]],
    ['schema', SCHEMAS],
    ['completion', SHELLS],
    ['help', program.commands.map((command) => command.name())],
  ]);
  return {
    exitCode: EXIT.done,
    stdout: completionFor(known, completed(program, { commands, options: OPTIONS })),
    stderr: '',
  };
}
