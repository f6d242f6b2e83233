// Which Kubernetes cluster to read, and which of its namespaces.
import type { LiveContext } from '@ptl/claw-core';
import { usage } from '../errors.ts';

/**
 * A kubectl context name, including those that clouds generate: `admin@site`, `arn:aws:eks:…:cluster/site`.
 */
const CONTEXT = /^[\w.@:/+-]{1,253}$/;
const NAMESPACES = /^[a-z0-9](?:[a-z0-9-]{0,62})(?:,[a-z0-9](?:[a-z0-9-]{0,62})){0,63}$/;

export function parseKubeContext(text: string): string {
  if (CONTEXT.test(text) && !text.startsWith('-')) return text;
  throw usage('--kube-context takes the name of a context of kubectl.');
}

export function parseNamespaces(text: string): string {
  if (NAMESPACES.test(text)) return text;
  throw usage('--namespaces takes up to 64 names with commas between them.');
}

/** Combines the options and the configuration. Throws a CliError (2). */
export function kubernetesOf(
  context: string | undefined,
  namespaces: string | undefined,
): Pick<LiveContext, 'kubernetes'> {
  if (context === undefined && namespaces === undefined) return {};
  return {
    kubernetes: {
      ...(context === undefined ? {} : { context: parseKubeContext(context) }),
      ...(namespaces === undefined ? {} : { namespaces: parseNamespaces(namespaces).split(',') }),
    },
  };
}
