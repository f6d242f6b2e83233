// The source `kubernetes_quotas`: how many GPUs namespaces may ask for, as `kubectl get resourcequotas -A -o
// json` prints it.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { recognizesKind } from '../kind.ts';
import { claimsOf } from '../objects.ts';
import { listAll, mayList } from '../probe.ts';
import { QUOTAS, QuotaBuilder } from './quota-builder.ts';

const QUOTAS_LISTED = { resource: 'resourcequotas' };

export const kubernetesQuotas: Source<'kubernetes_quotas'> = {
  id: 'kubernetes_quotas',
  title: 'Kubernetes quotas (kubectl get resourcequotas)',
  system: 'kubernetes',
  gives: ['quota'],
  fidelity: 'medium',
  precedence: 3,
  inputPath: {},
  advice: {
    command: 'kubectl get resourcequotas --all-namespaces --output=json',
    empty: 'the list has no quotas',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('ResourceQuota'),
  recognizes: recognizesKind('ResourceQuota'),
  open: (context) => new JsonRecordParser(QUOTAS, context, QuotaBuilder),
  probes: (context) => mayList(QUOTAS_LISTED, context),
  live: (context) => listAll(QUOTAS_LISTED, context),
};
