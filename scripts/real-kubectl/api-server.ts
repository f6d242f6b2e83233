// A server that answers what kubectl asks of the API of Kubernetes: which resources there are, lists of
// objects in pages, and permissions.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const REVIEWS = 'authorization.k8s.io';

/** A kind of objects: `{group: '', version: 'v1', resource: 'pods', kind: 'Pod', namespaced: true}`. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly objects: readonly KubernetesObject[];
}

export interface KubernetesObject {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

export interface ApiServer {
  readonly url: string;
  /** Lists that were asked for: paths with what was asked behind them. */
  readonly asked: string[];
  /** Refuses everything about these namespaces. */
  forbidden: ReadonlySet<string>;
  /** The next page of this list is gone: `410 Gone`, once. */
  expire: string | undefined;
  close(): void;
}

/** Serves `resources` on the loopback. */
export async function apiServer(resources: readonly Resource[]): Promise<ApiServer> {
  const api = {
    asked: [] as string[],
    forbidden: new Set<string>(),
    expire: undefined as string | undefined,
  };
  const server = createServer((request, response) => {
    answer(request, resources, api).then(
      ([status, body]) => send(response, status, body),
      () => send(response, 500, failure(500, 'InternalError')),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(api, {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

type State = Pick<ApiServer, 'asked' | 'forbidden' | 'expire'>;

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answer(
  request: IncomingMessage,
  resources: readonly Resource[],
  state: State,
): Promise<[status: number, body: object]> {
  const url = new URL(request.url ?? '', 'http://it');
  const { pathname } = url;
  if (pathname === '/version') return [200, { major: '1', minor: '32', gitVersion: 'v1.32.0' }];
  if (pathname === '/api') return [200, { kind: 'APIVersions', versions: ['v1'] }];
  if (pathname === '/apis') return [200, groupList(resources)];
  if (pathname.endsWith('/selfsubjectaccessreviews')) return [201, await review(request, state)];
  const of = resources.filter(({ group, version }) => pathname === prefixOf(group, version));
  const isReviews = pathname === prefixOf(REVIEWS, 'v1');
  if (of.length > 0 || isReviews) return [200, resourceList(pathname, of)];
  const wanted = resources.find((one) => listed(pathname, one));
  if (wanted === undefined) return [404, failure(404, 'NotFound')];
  return list(url, wanted, state);
}

const prefixOf = (group: string, version: string) =>
  group === '' ? `/api/${version}` : `/apis/${group}/${version}`;

/** True for the path of a list of `resource`, in all namespaces or in one. */
function listed(pathname: string, { group, version, resource }: Resource): boolean {
  const rest = pathname.slice(prefixOf(group, version).length);
  return (
    pathname.startsWith(`${prefixOf(group, version)}/`) &&
    (rest === `/${resource}` || new RegExp(`^/namespaces/[^/]+/${resource}$`).test(rest))
  );
}

function groupList(resources: readonly Resource[]): object {
  const groups = new Map(
    resources.filter(({ group }) => group !== '').map((one) => [one.group, one.version]),
  );
  groups.set(REVIEWS, 'v1');
  // What another server answers for, and does not: so it is in many clusters.
  groups.set('metrics.k8s.io', 'v1beta1');
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, version]) => {
      const preferred = { groupVersion: `${name}/${version}`, version };
      return { name, versions: [preferred], preferredVersion: preferred };
    }),
  };
}

function resourceList(pathname: string, resources: readonly Resource[]): object {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: pathname.replace(/^\/apis?\//, ''),
    resources: resources.map(({ resource, kind, namespaced }) => ({
      name: resource,
      singularName: kind.toLowerCase(),
      namespaced,
      kind,
      verbs: ['get', 'list'],
    })),
  };
}

/** Whether the account may do what it asks about, in a binary form in which names stand as they are. */
async function review(request: IncomingMessage, { forbidden }: State): Promise<object> {
  let text = '';
  for await (const chunk of request) text += Buffer.from(chunk).toString('latin1');
  const allowed = ![...forbidden].some((namespace) => text.includes(namespace));
  return { apiVersion: `${REVIEWS}/v1`, kind: 'SelfSubjectAccessReview', spec: {}, status: { allowed } };
}

function list(url: URL, wanted: Resource, state: State): [status: number, body: object] {
  const { group, version, resource, kind, objects } = wanted;
  state.asked.push(url.pathname + url.search);
  const [, namespace = ''] = /\/namespaces\/([^/]+)\//.exec(url.pathname) ?? [];
  if (state.forbidden.has(namespace)) return [403, failure(403, 'Forbidden')];
  const from = Number(url.searchParams.get('continue') ?? 0);
  if (from > 0 && state.expire === resource) {
    state.expire = undefined;
    return [410, failure(410, 'Expired')];
  }
  const all = objects.filter(({ metadata }) => namespace === '' || metadata.namespace === namespace);
  const limit = Number(url.searchParams.get('limit') ?? 0) || all.length;
  const rest = all.length - from - limit;
  return [
    200,
    {
      kind: `${kind}List`,
      apiVersion: group === '' ? version : `${group}/${version}`,
      metadata: {
        resourceVersion: '77',
        ...(rest > 0 ? { continue: String(from + limit), remainingItemCount: rest } : {}),
      },
      items: all.slice(from, from + limit),
    },
  ];
}

function failure(code: number, reason: string): object {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: reason, reason, code };
}
