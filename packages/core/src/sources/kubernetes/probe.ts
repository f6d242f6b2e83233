// How a Kubernetes cluster is asked through kubectl, and tried: which one, in which namespaces, and what this
// account may list there.
import type { LiveContext, LiveRequest } from '../live.ts';
import { failure, type Probe } from '../probe.ts';

/** Which cluster kubectl asks: arguments for each question. */
function placesOf({ kubernetes = {} }: LiveContext, isNamespaced: boolean): string[][] {
  const { context, namespaces } = kubernetes;
  const cluster = context === undefined ? [] : [`--context=${context}`];
  if (!isNamespaced) return [cluster];
  if (namespaces === undefined) return [['--all-namespaces', ...cluster]];
  return namespaces.map((one) => [`--namespace=${one}`, ...cluster]);
}

/** What is listed: with the group where that is asked for by its whole name. */
export interface Listed {
  readonly resource: string;
  /** Of an extension, which a cluster has or has not: its group. */
  readonly group?: string;
  readonly isNamespaced?: false;
  readonly withinSeconds?: number;
}

/** Asks for the permission to list it. */
export function mayList({ resource, isNamespaced }: Listed, context: LiveContext): Probe[] {
  return placesOf(context, isNamespaced !== false).map((place) => ({
    kind: 'command',
    file: 'kubectl',
    args: ['auth', 'can-i', 'list', resource, ...place],
    // "no" comes with status 1, as does any other trouble.
    judge: (answer) => {
      if (/^no\b/m.test(answer.text)) return { code: 'denied' };
      return failure(answer) ?? { code: /^yes\b/m.test(answer.text) ? 'permitted' : 'unclear' };
    },
  }));
}

/** Asks which resources the group has: none where the cluster has no such extension. */
function resourcesOf({ group = '' }: Listed, context: LiveContext): string[] {
  return ['api-resources', `--api-group=${group}`, '--output=name', ...placesOf(context, false).flat()];
}

const nameIn = ({ group, resource }: Listed) => `${resource.split('.')[0]}.${group}`;

/** Asks whether the cluster has the extension. */
export function hasExtension(listed: Listed, context: LiveContext): Probe[] {
  return [
    {
      kind: 'command',
      file: 'kubectl',
      args: resourcesOf(listed, context),
      // It fails where any part of the API is away, and prints the rest.
      judge: (answer) =>
        answer.text.includes(nameIn(listed)) ? { code: 'answers' } : (failure(answer) ?? { code: 'nothing' }),
    },
  ];
}

/** Lists all that there is of it. */
export function listAll(listed: Listed, context: LiveContext): LiveRequest[] {
  const { resource, group, isNamespaced, withinSeconds = 60 } = listed;
  const needs = { args: resourcesOf(listed, context), word: nameIn(listed) };
  return placesOf(context, isNamespaced !== false).map((place) => ({
    kind: 'command',
    covers: 'now',
    file: 'kubectl',
    withinSeconds,
    args: ['get', resource, ...place, '--output=json'],
    ...(group === undefined ? {} : { needs }),
  }));
}
