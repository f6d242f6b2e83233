// The source `kubernetes_claims`: devices that pods claim (DRA), as `kubectl get resourceclaims -A -o json`
// prints it.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { recognizesKind } from '../kind.ts';
import { claimsOf } from '../objects.ts';
import { hasExtension, listAll } from '../probe.ts';
import { ClaimBuilder } from './claim-builder.ts';
import { CLAIMS } from './fields.ts';

/** Dynamic resource allocation. */
const DRA = { group: 'resource.k8s.io', resource: 'resourceclaims' };

export const kubernetesClaims: Source<'kubernetes_claims'> = {
  id: 'kubernetes_claims',
  title: 'Kubernetes resource claims (kubectl get resourceclaims)',
  system: 'kubernetes',
  gives: ['claim'],
  fidelity: 'low',
  experimental: true,
  precedence: 3,
  inputPath: {},
  advice: {
    command: 'kubectl get resourceclaims --all-namespaces --output=json',
    empty: 'the list has no claims',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('ResourceClaim'),
  recognizes: recognizesKind('ResourceClaim'),
  open: (context) => new JsonRecordParser(CLAIMS, context, ClaimBuilder),
  probes: (context) => hasExtension(DRA, context),
  live: (context) => listAll(DRA, context),
};
