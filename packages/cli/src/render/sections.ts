// The sections of a package, in the one order that all of claw's output follows, and what each is about.
import { METRICS, type MetricId } from '@ptl/claw-router';

const ORDER = new Map((Object.keys(METRICS) as MetricId[]).map((metric, index) => [metric, index]));
const SECTIONS = [...new Set(Object.values(METRICS).map(({ section }) => section))];

const ABOUT: Readonly<Record<string, string>> = {
  profile: 'what the cluster consists of',
  ace: 'whether the GPUs that were held did work',
  pace: 'how long work waits for GPUs, and who waits',
  core: 'what hardware and workload CORE reads',
  utilization: 'how the load is spread, beyond its mean',
  inference: 'what the inference servers do',
  facility: 'what you declared',
};

/** The subject of a section, in a few words. */
export function about(section: string): string {
  return ABOUT[section] ?? '';
}

/** All entries, sorted by section. */
export function inOrder<T extends { readonly metric: MetricId }>(entries: readonly T[]): T[] {
  return bySection(entries).flatMap((section) => section.entries);
}

/** The sections that have entries, each with its entries in the order of the catalogue. */
export function bySection<T extends { readonly metric: MetricId }>(
  entries: readonly T[],
): { section: string; entries: T[] }[] {
  return SECTIONS.map((section) => ({
    section,
    entries: entries
      .filter(({ metric }) => METRICS[metric].section === section)
      .sort((a, b) => (ORDER.get(a.metric) ?? 0) - (ORDER.get(b.metric) ?? 0)),
  })).filter((one) => one.entries.length > 0);
}
