// claw schema: the contract, as it is built in.
import { schema as contract } from '@ptl/claw-router/schema';
import { EXIT } from '../errors.ts';
import { json } from '../render/json.ts';
import type { CommandResult } from '../world.ts';

export async function schema(): Promise<CommandResult> {
  return { exitCode: EXIT.done, stdout: json(contract), stderr: '' };
}
