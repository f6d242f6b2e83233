// The source `kubernetes_nodes`: the nodes of a cluster, as `kubectl get nodes -o json` and the API's
// NodeList give them.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { claimsOf } from '../objects.ts';
import { listAll, mayList } from '../probe.ts';
import { NODES, NodeBuilder } from './node-builder.ts';
import { recognizesNodes } from './recognize.ts';

const NODES_LISTED = { resource: 'nodes', isNamespaced: false } as const;

export const kubernetesNodes: Source<'kubernetes_nodes'> = {
  id: 'kubernetes_nodes',
  title: 'Kubernetes nodes (kubectl get nodes)',
  system: 'kubernetes',
  gives: ['node'],
  fidelity: 'medium',
  precedence: 2,
  inputPath: {},
  advice: {
    command: 'kubectl get nodes --output=json',
    empty: 'the list has no nodes',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('Node'),
  recognizes: recognizesNodes,
  open: (context) => new JsonRecordParser(NODES, context, NodeBuilder),
  probes: (context) => mayList(NODES_LISTED, context),
  live: (context) => listAll(NODES_LISTED, context),
};
