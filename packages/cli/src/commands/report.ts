// claw report: the same computation as collect, shown exactly and in full to the operator. It is no package.
import { compute } from '../compute.ts';
import { EXIT } from '../errors.ts';
import type { CollectFlags } from '../options.ts';
import { reportJson } from '../render/json.ts';
import { reportText } from '../render/report.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

export async function report(flags: CollectFlags, world: World): Promise<CommandResult> {
  const computed = await compute(flags, world);
  const stdout = flags.json === true ? reportJson(computed) : reportText(computed, styleFor(world.colour));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}
