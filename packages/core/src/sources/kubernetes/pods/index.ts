// The source `kubernetes_pods`: the pods of a cluster, as `kubectl get pods -A -o json` and the API's PodList
// give them.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { claimsOf } from '../objects.ts';
import { listAll, mayList } from '../probe.ts';
import { PODS } from './fields.ts';
import { PodBuilder } from './pod-builder.ts';
import { recognizesPods } from './recognize.ts';

/** The largest clusters take some minutes. */
const PODS_LISTED = { resource: 'pods', withinSeconds: 300 };

export const kubernetesPods: Source<'kubernetes_pods'> = {
  id: 'kubernetes_pods',
  title: 'Kubernetes pods (kubectl get pods)',
  system: 'kubernetes',
  gives: ['pod'],
  fidelity: 'medium',
  precedence: 3,
  inputPath: { ace: 'k8s_metrics', pace: 'kubernetes' },
  advice: {
    command: 'kubectl get pods --all-namespaces --output=json',
    empty: 'the list has no pods',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('Pod'),
  recognizes: recognizesPods,
  open: (context) => new JsonRecordParser(PODS, context, PodBuilder),
  probes: (context) => mayList(PODS_LISTED, context),
  live: (context) => listAll(PODS_LISTED, context),
};
