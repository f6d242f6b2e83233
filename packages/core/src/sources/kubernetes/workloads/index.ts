// The source `kueue_workloads`: what waits in Kueue's queues, as `kubectl get workloads.kueue.x-k8s.io -A -o
// json` prints it.
import { ascii, findWord } from '../../../formats/bytes/ascii.ts';
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { recognizesKind } from '../kind.ts';
import { claimsOf } from '../objects.ts';
import { hasExtension, listAll } from '../probe.ts';
import { WORKLOADS, WorkloadBuilder } from './workload-builder.ts';

const KUEUE = { group: 'kueue.x-k8s.io', resource: 'workloads.kueue.x-k8s.io' };
const isWorkload = recognizesKind('Workload');
/** Others have workloads, too. */
const GROUP = ascii('"kueue.x-k8s.io/');

export const kueueWorkloads: Source<'kueue_workloads'> = {
  id: 'kueue_workloads',
  title: 'Kueue workloads (kubectl get workloads.kueue.x-k8s.io)',
  system: 'kubernetes',
  gives: ['workload'],
  fidelity: 'medium',
  precedence: 3,
  inputPath: {},
  advice: {
    command: 'kubectl get workloads.kueue.x-k8s.io --all-namespaces --output=json',
    empty: 'the list has no workloads',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('Workload'),
  recognizes: (head) => isWorkload(head) && findWord(head, 0, head.length, GROUP) >= 0,
  open: (context) => new JsonRecordParser(WORKLOADS, context, WorkloadBuilder),
  probes: (context) => hasExtension(KUEUE, context),
  live: (context) => listAll(KUEUE, context),
};
