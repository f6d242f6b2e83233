// claw report: the same computation as collect, shown exactly and in full to the operator. It is no package.
import { compute } from '../compute.ts';
import { EXIT, sentences, shown } from '../errors.ts';
import { type CollectFlags, checkFlags } from '../options.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { PAGE_HEAD, reportPage } from '../render/html/page.ts';
import { reportJson } from '../render/json.ts';
import { reportText, reportWritten } from '../render/report.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

const PAGE: FileKind = {
  recognizes: (text) => text.startsWith(PAGE_HEAD),
  refusal: sentences.notAReport,
};

export async function report(flags: CollectFlags, world: World): Promise<CommandResult> {
  checkFlags(flags);
  const { html: path } = flags;
  if (path !== undefined) checkOutput(path, world.random(4), PAGE);
  const computed = await compute(flags, world);
  const style = styleFor(world.colour);
  let stdout = flags.json === true ? reportJson(computed) : reportText(computed, style);
  if (path !== undefined) {
    const bytes = new TextEncoder().encode(reportPage(computed));
    writeOutput(path, bytes, world.random(4), PAGE);
    if (flags.json !== true) stdout = reportWritten(shown(path), bytes.length, style);
  }
  return { exitCode: EXIT.done, stdout, stderr: '' };
}
