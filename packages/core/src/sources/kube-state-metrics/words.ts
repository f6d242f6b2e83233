// The words of labels: phases and reasons.
import { ascii } from '../../formats/bytes/ascii.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import type { Pod } from '../../records/pod.ts';
import { POD_PHASES } from '../../records/pod-phase.ts';
import { statusReason } from '../kubernetes/pods/reason.ts';
import type { KubeLabel } from './families.ts';

const PHASES = POD_PHASES.map((phase) => ({ phase, word: ascii(phase) }));

export function phaseOf(labels: SeriesLabels<KubeLabel>): Pod['phase'] {
  return PHASES.find(({ word }) => labels.is('phase', word))?.phase ?? 'Unknown';
}

export function reasonOf(labels: SeriesLabels<KubeLabel>): Pod['reason'] {
  return statusReason(labels.bytes, labels.start('reason'), labels.end('reason'));
}
