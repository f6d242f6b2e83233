// Shows the result of one probe of a live source, for discover and doctor.
import type { Probed } from '../../collect/probe-command.ts';
import { flow } from '../layout/columns.ts';
import { findingWords } from './findings.ts';

/** `sacct --version: version 24.05.4` */
export function probeLines(probed: Probed, width: number, indent: number): string[] {
  return flow(`${probed.asked}: ${findingWords(probed)}`, width, indent);
}

/** {asked, exit_status, timed_out, finding, detail, says} */
export function probeJson(probed: Probed): object {
  const { asked, exitStatus, timedOut, finding } = probed;
  return {
    asked,
    exit_status: exitStatus ?? null,
    timed_out: timedOut,
    finding: finding.code,
    detail: finding.detail ?? null,
    says: findingWords(probed),
  };
}
