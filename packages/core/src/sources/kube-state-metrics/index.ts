// The source `kube_state_metrics`: pods and nodes as kube-state-metrics reports them, by itself or through a
// Prometheus that keeps their past.
import { FamilyReader } from '../../formats/prometheus/families.ts';
import { countProbe } from '../prometheus-probe.ts';
import type { Source } from '../source.ts';
import { KUBE_FAMILIES } from './families.ts';
import { COUNT, liveRequests } from './live.ts';
import { KubePods } from './pods.ts';

export const kubeStateMetrics: Source<'kube_state_metrics'> = {
  id: 'kube_state_metrics',
  title: 'Kubernetes pods (kube-state-metrics)',
  system: 'kubernetes',
  gives: ['pod', 'node', 'quota'],
  fidelity: 'medium',
  precedence: 1,
  inputPath: { ace: 'k8s_metrics', pace: 'kubernetes' },
  advice: {
    command: 'claw collect --from http://PROMETHEUS:9090, or the queries in docs/sources.md',
    empty: 'the answers have no pod that asks for GPUs',
    names: { requestedGpus: 'kube_pod_container_resource_requests' },
  },
  shares: true,
  claims: (bytes, start, end) => KUBE_FAMILIES.claims(bytes, start, end),
  recognizes: (head) => KUBE_FAMILIES.recognizes(head),
  open: (context) => new FamilyReader(context, KUBE_FAMILIES, new KubePods(context)),
  probes: () => [countProbe(COUNT)],
  live: liveRequests,
};
