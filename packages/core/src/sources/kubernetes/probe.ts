// How a Kubernetes cluster is tried: whether this account may list objects of all namespaces.
import type { LiveRequest } from '../live.ts';
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

/** An extension of Kubernetes, which a cluster has or has not. */
export interface Extension {
  readonly group: string;
  /** What it lists, with the group where that is asked for by its whole name. */
  readonly resource: string;
}

/** Asks which resources the group has: none where the cluster has no such extension. */
const resourcesOf = ({ group }: Extension) => ['api-resources', `--api-group=${group}`, '--output=name'];
const nameIn = ({ group, resource }: Extension) => `${resource.split('.')[0]}.${group}`;

/** Asks whether the cluster has the extension. */
export function hasExtension(extension: Extension): Probe {
  return {
    ...{ kind: 'command', file: 'kubectl', args: resourcesOf(extension) },
    // It fails where any part of the API is away, and tells of the rest.
    judge: (answer) =>
      answer.text.includes(nameIn(extension))
        ? { code: 'answers' }
        : (failure(answer) ?? { code: 'nothing' }),
  };
}

/** Lists all that there is of the extension. */
export function listExtension(extension: Extension): LiveRequest {
  return {
    ...{ kind: 'command', covers: 'now', file: 'kubectl', withinSeconds: 60 },
    needs: { args: resourcesOf(extension), word: nameIn(extension) },
    args: ['get', extension.resource, '--all-namespaces', '--output=json'],
  };
}
