// The source `kubernetes_devices`: what drivers of devices give out (DRA), as `kubectl get resourceslices -o
// json` prints it.
import { JsonRecordParser } from '../../../formats/json/record-parser.ts';
import type { Source } from '../../source.ts';
import { recognizesKind } from '../kind.ts';
import { claimsOf } from '../objects.ts';
import { hasExtension, listAll } from '../probe.ts';
import { SLICES } from './fields.ts';
import { SliceBuilder } from './slice-builder.ts';

const SLICES_LISTED = { group: 'resource.k8s.io', resource: 'resourceslices', isNamespaced: false } as const;

export const kubernetesDevices: Source<'kubernetes_devices'> = {
  id: 'kubernetes_devices',
  title: 'Kubernetes devices (kubectl get resourceslices)',
  system: 'kubernetes',
  gives: ['node'],
  fidelity: 'low',
  experimental: true,
  precedence: 3,
  inputPath: {},
  advice: {
    command: 'kubectl get resourceslices --output=json',
    empty: 'the list has no slices',
    names: { items: 'the list "items"' },
  },
  shares: true,
  claims: claimsOf('ResourceSlice'),
  recognizes: recognizesKind('ResourceSlice'),
  open: (context) => new JsonRecordParser(SLICES, context, SliceBuilder),
  probes: (context) => hasExtension(SLICES_LISTED, context),
  live: (context) => listAll(SLICES_LISTED, context),
};
