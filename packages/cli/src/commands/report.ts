// claw report: the same computation as collect, shown exactly and in full to the operator. It is no package.
import { type Workload, workloads } from '@ptl/claw-router';
import { compute, prepare } from '../compute.ts';
import { EXIT, sentences } from '../errors.ts';
import { type CollectFlags, parseBy } from '../options.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { reportCsv } from '../render/report/csv.ts';
import { readReport } from '../render/report/earlier.ts';
import { reportJson } from '../render/report/json.ts';
import { type Reported, reportedOf } from '../render/report/reported.ts';
import { reportText, reportWritten } from '../render/report/text.ts';
import { type Style, styleFor } from '../render/style.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

const USUAL_WORKLOAD: Workload = 'training_large';

export async function report(flags: CollectFlags, world: World): Promise<CommandResult> {
  const by = parseBy(flags.by);
  const earlier = flags.compare === undefined ? undefined : readReport(flags.compare);
  const prepared = await prepare(flags, world, 'report');
  const write = flags.html === undefined ? undefined : await pageAt(flags.html, world);
  const computed = await compute(prepared, world, { identifierKey: world.random(16) });
  const reported = reportedOf(computed, workloads[prepared.options.workload ?? USUAL_WORKLOAD], by, earlier);
  const style = styleFor(world);
  const written = write?.(reported, style);
  return { exitCode: EXIT.done, stdout: told(flags, reported, written, style), stderr: '' };
}

function told(flags: CollectFlags, reported: Reported, written: string | undefined, style: Style): string {
  if (flags.json === true) return reportJson(reported);
  if (flags.csv === true) return reportCsv(reported);
  return written ?? reportText(reported, style);
}

/** Checks that a page may be written to `path`; what comes back writes it, and says so. */
async function pageAt(path: string, world: World): Promise<(reported: Reported, style: Style) => string> {
  const { PAGE_HEAD, reportPage } = await import('../render/html/page.ts');
  const kind: FileKind = {
    recognizes: (text) => text.startsWith(PAGE_HEAD),
    refusal: sentences.notAReport,
  };
  checkOutput(path, world.random(4), kind);
  return (reported, style) => {
    const bytes = new TextEncoder().encode(reportPage(reported));
    writeOutput(path, bytes, world.random(4), kind);
    return reportWritten(shown(path), bytes.length, style);
  };
}
