// The source `kubernetes_claims`: devices that pods claim (DRA), as `kubectl get resourceclaims -A -o json` tells it.
import { ascii, textStart } from '../../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../../formats/json/head.ts';
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { saysKind } from '../kind.ts';
import { claimsOf } from '../objects.ts';
import { ClaimBuilder } from './claim-builder.ts';
import { CLAIMS } from './fields.ts';

const KINDS = ['"ResourceClaim"', '"ResourceClaimList"'].map(ascii);

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
  recognizes: (head) => {
    const start = textStart(head);
    return isJsonAt(head, start) && saysKind(head, start, KINDS);
  },
  open: (context) => new JsonRecordParser(CLAIMS, context, ClaimBuilder),
};
