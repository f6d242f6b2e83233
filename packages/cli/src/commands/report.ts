// claw report: the same computation as collect, shown exactly and in full to the operator. It is no package.
import { type Computed, compute, prepare } from '../compute.ts';
import { EXIT, sentences } from '../errors.ts';
import type { CollectFlags } from '../options.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { reportJson } from '../render/json.ts';
import { reportText, reportWritten } from '../render/report.ts';
import { type Style, styleFor } from '../render/style.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

export async function report(flags: CollectFlags, world: World): Promise<CommandResult> {
  const prepared = prepare(flags, world, 'report');
  const write = flags.html === undefined ? undefined : await pageAt(flags.html, world);
  const computed = await compute(prepared, world, { identifierKey: world.random(16) });
  const style = styleFor(world.colour);
  const written = write?.(computed, style);
  let stdout = flags.json === true ? reportJson(computed) : written;
  stdout ??= reportText(computed, style);
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/** Checks that a page may be written to `path`; what comes back writes it, and says so. */
async function pageAt(path: string, world: World): Promise<(computed: Computed, style: Style) => string> {
  const { PAGE_HEAD, reportPage } = await import('../render/html/page.ts');
  const kind: FileKind = {
    recognizes: (text) => text.startsWith(PAGE_HEAD),
    refusal: sentences.notAReport,
  };
  checkOutput(path, world.random(4), kind);
  return (computed, style) => {
    const bytes = new TextEncoder().encode(reportPage(computed));
    writeOutput(path, bytes, world.random(4), kind);
    return reportWritten(shown(path), bytes.length, style);
  };
}
