// claw report: the same computation as collect, shown exactly and in full to the operator. It is not a
// package.
import { type CutId, UNKNOWN_MODEL, type Workload, workloads } from '@ptl/claw-router';
import { type Computed, compute, type Prepared, prepare } from '../compute.ts';
import { EXIT, sentences } from '../errors.ts';
import { groupSentences } from '../grouping/sentences.ts';
import { type CollectFlags, parseBy } from '../options.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { reportCsv } from '../render/report/csv.ts';
import { readReport } from '../render/report/earlier.ts';
import { reportJson } from '../render/report/json.ts';
import { type Reported, reportedOf } from '../render/report/reported.ts';
import { reportText, reportWritten } from '../render/report/text.ts';
import { type Style, styleFor } from '../render/style.ts';
import { readable } from '../render/words.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

const USUAL_WORKLOAD: Workload = 'training_large';

export async function report(flags: CollectFlags, world: World): Promise<CommandResult> {
  const by = parseBy(flags.by);
  const earlier = flags.compare === undefined ? undefined : readReport(flags.compare);
  const prepared = await prepare(flags, world, 'report');
  const write = flags.html === undefined ? undefined : await pageAt(flags.html, world);
  const computed = await compute(prepared, world, { identifierKey: world.random(16) });
  const reported = reportedOf(withNotes(computed, flags, prepared), {
    threshold: prepared.options.flaggedBelow ?? workloads[prepared.options.workload ?? USUAL_WORKLOAD],
    isOwnThreshold: flags.threshold !== undefined,
    tables: [...(by === undefined ? [] : [by]), ...(flags.groups === undefined ? [] : ['group' as const])],
    prices: prepared.options.prices,
    earlier,
  });
  const style = styleFor(world);
  const written = write?.(reported, style);
  return { exitCode: EXIT.done, stdout: printed(flags, reported, written, style), stderr: '' };
}

/** Adds the notes about groups and models. */
function withNotes(computed: Computed, { groups, by }: CollectFlags, prepared: Prepared): Computed {
  const rows = (id: CutId) => computed.outcome.cuts.find((cut) => cut.by === id)?.rows ?? [];
  const notes: string[] = [];
  const unnamed = rows('gpu_model').find(({ bucket }) => bucket === UNKNOWN_MODEL)?.heldGpuHours ?? 0;
  if (by === 'gpu_model' && unnamed >= 0.5) {
    const areOfPods = computed.outcome.people.unit === 'namespace';
    notes.push(groupSentences.modelsUnknown(readable(Math.round(unnamed)), areOfPods));
  }
  const titles = new Set(prepared.groups?.map(({ title }) => title));
  for (const { bucket } of rows('group')) titles.delete(bucket);
  if (groups !== undefined && titles.size > 0)
    notes.push(groupSentences.groupsUnknown(titles.size, shown(groups)));
  return { ...computed, notes: [...computed.notes, ...notes] };
}

function printed(flags: CollectFlags, reported: Reported, written: string | undefined, style: Style): string {
  if (flags.json === true) return reportJson(reported);
  if (flags.csv === true) return reportCsv(reported);
  return written ?? reportText(reported, style);
}

/** Checks that a page may be written to `path`. Returns a function that writes it and reports so. */
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
