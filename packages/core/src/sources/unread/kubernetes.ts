// What kubectl and the exporters of Kubernetes print besides pods in JSON.
import type { UnreadFormat } from './format.ts';

const instead = 'kubernetes_pods';

export const KUBERNETES: readonly UnreadFormat[] = [
  {
    title: 'an error message of kubectl instead of data',
    instead: { advice: 'read it, and export again' },
    signs: [
      { lines: ['Error from server'] },
      { lines: ['The connection to the server'] },
      { lines: ['Unable to connect to the server'] },
      { lines: ["error: the server doesn't have"] },
      { lines: ['error: You must be logged in'] },
      { json: true, words: ['"Status"', '"Failure"', '"code"'] },
    ],
  },
  {
    title: 'an answer of kubectl that there is nothing',
    instead: {
      advice: 'check the namespace (-A asks for all of them) and what you may see, and export again',
    },
    signs: [{ lines: ['No resources found'] }],
  },
  {
    title: 'a kubeconfig, which may hold credentials',
    instead,
    signs: [{ lines: ['kind: Config', 'apiVersion: v1'] }],
  },
  {
    title: 'releases or values of Helm',
    instead,
    signs: [
      { first: ['NAMESPACE', 'REVISION', 'CHART'] },
      { lines: ['# Default values for '] },
      { lines: ['USER-SUPPLIED VALUES:'] },
    ],
  },
  {
    title: 'a table of quotas as kubectl shows it to people',
    instead: 'kubernetes_quotas',
    signs: [
      { first: ['NAME', 'REQUEST', 'LIMIT'] },
      { lines: ['Name:', 'Namespace:', 'Resource '], words: ['Used', 'Hard'] },
    ],
  },
  {
    title: 'a table of Kueue as kubectl shows it to people',
    instead: 'kueue_workloads',
    signs: [{ first: ['NAME', 'QUEUE', 'ADMITTED'] }, { first: ['NAME', 'COHORT'] }],
  },
  {
    title: 'a table of resource claims as kubectl shows it to people',
    instead: 'kubernetes_claims',
    signs: [{ first: ['NAME', 'STATE', 'AGE'], words: ['reserved'] }],
  },
  {
    title: 'a table of resource slices as kubectl shows it to people',
    instead: 'kubernetes_devices',
    signs: [{ first: ['NAME', 'NODE', 'DRIVER', 'POOL'] }],
  },
  {
    title: 'a table of nodes as kubectl shows it to people',
    instead: 'kubernetes_nodes',
    signs: [{ first: ['NAME', 'STATUS', 'ROLES'] }],
  },
  {
    title: 'output of kubectl for people',
    instead,
    signs: [
      { first: ['NAME', 'STATUS'] },
      { first: ['NAME', 'READY'] },
      { first: ['NAME', 'CPU(cores)'] },
      { first: ['NAME', 'AGE'] },
      { lines: ['Name:', 'Namespace:'] },
      { first: ['NAMESPACE', 'NAME'] },
      { first: ['NODE', 'CPU REQUESTS'] },
      { form: 'pod/' },
      { first: ['NAMESPACE', 'LAST SEEN'] },
      { first: ['LAST SEEN', 'REASON'] },
      { lines: ['Type ', '----'], words: ['Reason', 'Message'] },
    ],
  },
  {
    title: 'nodes as kubectl shows them to people',
    instead: 'kubernetes_nodes',
    signs: [{ lines: ['Name:', 'Labels:'] }, { lines: ['Capacity:', 'Allocatable:'] }],
  },
  {
    title: 'a YAML file of nodes of Kubernetes',
    instead: 'kubernetes_nodes',
    signs: [{ lines: ['kind: Node'], words: ['metadata:'] }],
  },
  {
    title: 'a YAML file of quotas of Kubernetes',
    instead: 'kubernetes_quotas',
    signs: [{ lines: ['kind: ResourceQuota'], words: ['metadata:'] }],
  },
  {
    title: 'a YAML file of Kubernetes',
    instead,
    signs: [
      { lines: ['apiVersion: '] },
      { lines: ['kind: '], words: ['metadata:'] },
      { lines: ['spec:', 'status:'] },
    ],
  },
  {
    title: 'Kubernetes objects of a kind that says nothing about GPUs, or with their fields left out',
    instead,
    signs: [
      { json: true, words: ['"apiVersion"', '"kind"'] },
      { json: true, words: ['"nvidia.com/'] },
      { json: true, words: ['"conditions"', '"phase"'] },
    ],
  },
];
