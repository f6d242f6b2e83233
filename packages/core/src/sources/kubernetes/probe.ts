// How a Kubernetes cluster is tried: whether this account may list objects of all namespaces.
import { failure, type Probe } from '../probe.ts';

/** Asks for the permission to list `kind`. */
export function mayList(kind: 'pods' | 'nodes' | 'resourcequotas'): Probe {
  return {
    kind: 'command',
    file: 'kubectl',
    args: ['auth', 'can-i', 'list', kind, ...(kind === 'nodes' ? [] : ['--all-namespaces'])],
    // "no" comes with status 1, as does any other trouble.
    judge: (answer) => {
      if (/^no\b/m.test(answer.text)) return { code: 'denied' };
      return failure(answer) ?? { code: /^yes\b/m.test(answer.text) ? 'permitted' : 'unclear' };
    },
  };
}
