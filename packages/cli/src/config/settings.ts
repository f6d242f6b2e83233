// The settings that stand in for options: each key, its option, and what it takes.
import { parseSamples } from '../collect/readings/plan.ts';
import { CliError } from '../errors.ts';
import {
  type CollectFlags,
  parseClusters,
  parseContributors,
  parseGpuutil,
  parseOrganization,
  parseSeconds,
  parseTimezone,
  parseWorkers,
  parseWorkload,
} from '../options.ts';
import { parseKubeContext, parseNamespaces } from './kubernetes.ts';

type TextFlag = {
  [Flag in keyof CollectFlags]-?: NonNullable<CollectFlags[Flag]> extends string ? Flag : never;
}[keyof CollectFlags];

interface Setting {
  readonly flag: TextFlag;
  /** Throws a CliError that says what it takes. */
  parse(text: string): unknown;
  /** The default. */
  readonly usual?: string;
  /** Several names: a list is allowed. */
  readonly isList?: true;
  /** It is a file path; a relative one is resolved from the folder of the configuration. */
  readonly isPath?: true;
}

export const SETTINGS = {
  organization: { flag: 'organization', parse: parseOrganization },
  workload: { flag: 'workload', parse: parseWorkload, usual: 'training_large' },
  timezone: { flag: 'timezone', parse: parseTimezone, usual: 'UTC' },
  facility: { flag: 'facility', parse: String, isPath: true },
  scope: { flag: 'scope', parse: String, usual: 'default' },
  contributors: { flag: 'contributors', parse: parseContributors, usual: 'user' },
  clusters: { flag: 'clusters', parse: parseClusters, isList: true },
  kube_context: { flag: 'kubeContext', parse: parseKubeContext },
  namespaces: { flag: 'namespaces', parse: parseNamespaces, isList: true },
  gpuutil: { flag: 'gpuutil', parse: parseGpuutil },
  sample_interval: { flag: 'sampleInterval', parse: (text) => parseSeconds('sample_interval', text) },
  samples: { flag: 'samples', parse: parseSamples, usual: '1' },
  every: { flag: 'every', parse: (text) => parseSeconds('every', text), usual: '30' },
  targets: { flag: 'targets', parse: String, isPath: true },
  workers: { flag: 'workers', parse: parseWorkers, usual: '1' },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingKey = keyof typeof SETTINGS;

/** What `key` takes, in words, where `text` is not valid; else undefined. */
export function refusal(key: SettingKey, text: string): string | undefined {
  try {
    SETTINGS[key].parse(text);
    return undefined;
  } catch (error) {
    if (error instanceof CliError) return error.message.replace(/^\S+ takes /, '').replace(/\.$/, '');
    throw error;
  }
}
