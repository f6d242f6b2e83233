// claw collect: compute, pass the gate, write the package, and tell what is in it.
import { createHash } from 'node:crypto';
import { compute } from '../compute.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { prepareHandOver } from '../integrity/hand-over.ts';
import { type CollectFlags, checkFlags } from '../options.ts';
import { checkOutput, writeOutput } from '../output.ts';
import { collectJson } from '../render/json.ts';
import { styleFor } from '../render/style.ts';
import { summaryText, type Written } from '../render/summary.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

const DEFAULT_OUTPUT = 'ptl_claw_package.json';

export async function collect(flags: CollectFlags, world: World): Promise<CommandResult> {
  checkFlags(flags);
  const path = flags.output ?? DEFAULT_OUTPUT;
  const write = flags.dryRun !== true;
  if (write) checkOutput(path, world.random(4));
  const handOver = await prepareHandOver(flags, path, world);
  const computed = await compute(flags, world, 'collect');
  const { bytes, covered } = computed.outcome;
  if (bytes === undefined) throw usage(covered === undefined ? sentences.snapshot : sentences.noWeekOver);
  if (write) writeOutput(path, bytes, world.random(4));
  const written: Written = {
    path: write ? shown(path) : undefined,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(await handOver(bytes)),
  };
  return { exitCode: EXIT.done, stdout: told(flags, computed, written, world), stderr: '' };
}

function told(
  flags: CollectFlags,
  computed: Awaited<ReturnType<typeof compute>>,
  written: Written,
  world: World,
): string {
  if (flags.json === true) return collectJson(computed, written);
  if (flags.quiet === true) return '';
  return summaryText(computed, written, styleFor(world.colour));
}
