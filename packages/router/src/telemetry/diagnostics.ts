// Diagnostics of a source's samples for the operator, once all of them are in.
import type { LateDiagnostic } from '../diagnostics.ts';
import type { SourceTelemetry } from './days/source-telemetry.ts';

/** Returns the diagnostics of source `source`; `hasRuns`: there are jobs that samples could be joined to. */
export function sampleDiagnostics(
  source: string,
  telemetry: SourceTelemetry,
  hasRuns: boolean,
): LateDiagnostic[] {
  const { intake, superseded, disputed } = telemetry;
  const untimed = intake.hasUntimed ? intake.untimed.unattributed : 0;
  return [
    { source, code: 'unattributed', count: hasRuns ? intake.timed.unattributed + untimed : 0 },
    { source, code: 'outside_window', count: intake.times.outside },
    { source, code: 'superseded', count: superseded },
    { source, code: 'energy_disputed', count: disputed },
  ];
}
