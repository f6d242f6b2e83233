// The pods of one input, put together from their families: each series says one thing of one pod.
import { ascii } from '../../formats/bytes/ascii.ts';
import type { FamilyHandler } from '../../formats/prometheus/family-handler.ts';
import { PASS_OVER } from '../../formats/prometheus/fast/lines-memory.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import type { Pod } from '../../records/pod.ts';
import { SECONDS_PER_HOUR } from '../../units.ts';
import type { ParseContext } from '../source.ts';
import type { KubeFamily, KubeLabel } from './families.ts';
import { Gaps } from './gaps.ts';
import { KnownPod } from './known-pod.ts';
import { KnownNodes } from './nodes.ts';
import { KnownQuotas } from './quotas.ts';
import { GPU, isGpuResource, isMig, isSharedGpu, isSharedMig, unitOf } from './resources.ts';
import { phaseOf, reasonOf } from './words.ts';

type Labels = SeriesLabels<KubeLabel>;

/** One series: whose it is, and what of its labels its values need. */
interface Series {
  readonly pod: KnownPod | undefined;
  readonly phase: Pod['phase'];
  readonly reason: Pod['reason'];
  /** The part of the request that its values are, and what one unit of it is of a GPU. */
  readonly part: string;
  readonly unit: number;
  /** True for units of shared GPUs; for MIG instances. */
  readonly isShared: boolean;
  readonly isMig: boolean;
  /** The node, or the quota, by its number. */
  readonly number: number;
}

/** What stands for an owner where there is none. */
const NOBODY = ascii('<none>');
const AMOUNTS: ReadonlySet<KubeFamily['fact']> = new Set(['requests', 'initRequests', 'gpus', 'nodeUnits']);
const NOTHING: Series = {
  pod: undefined,
  phase: 'Unknown',
  reason: 'None',
  part: '',
  unit: 0,
  isShared: false,
  isMig: false,
  number: -1,
};

export class KubePods implements FamilyHandler<KubeFamily, KubeLabel> {
  records = 0;
  readonly #context: ParseContext;
  readonly #table = new IdentifierTable();
  readonly #pods: KnownPod[] = [];
  readonly #nodes = new KnownNodes();
  readonly #quotas: KnownQuotas;
  readonly #parts = new IdentifierTable();
  #series: Series[] = [];
  #lastScrapeSeconds = Number.NaN;
  #scrapesPerHour = Number.NaN;
  readonly #gaps = new Gaps();
  #requestsTold = false;
  readonly #name = new Identifier();
  readonly #scope = new Identifier();

  constructor(context: ParseContext) {
    this.#context = context;
    this.#quotas = new KnownQuotas(context.key);
  }

  series(family: KubeFamily, labels: Labels, line: number): number {
    const { fact } = family;
    if (fact === 'requests' || fact === 'gpus') this.#requestsTold = true;
    const isAmount = AMOUNTS.has(fact);
    if (isAmount && !family.isOfGpus && !isGpuResource(labels)) return PASS_OVER;
    if (fact === 'lastScrape' || fact === 'scrapesPerHour') return this.#add(NOTHING);
    if (fact === 'nodeLabels' || fact === 'nodeUnits') return this.#nodeSeries(fact, labels, line);
    if (fact === 'quota') {
      const number = this.#quotas.series(labels);
      return number < 0 ? number : this.#add({ ...NOTHING, number });
    }
    const pod = this.#podOf(labels);
    if (pod === undefined) return PASS_OVER;
    if (fact === 'owner') this.#own(pod, labels);
    return this.#add({
      ...NOTHING,
      pod,
      phase: phaseOf(labels),
      reason: reasonOf(labels),
      ...(isAmount ? this.#amountOf(labels, line) : {}),
    });
  }

  #add(series: Series): number {
    return this.#series.push(series) - 1;
  }

  value(number: number, { fact }: KubeFamily, value: number, timeSeconds: number): void {
    const { pod, phase, reason, part, unit, isShared, isMig, number: other } = this.#series[number]!;
    if (fact === 'lastScrape') this.#lastScrapeSeconds = larger(this.#lastScrapeSeconds, value);
    else if (fact === 'scrapesPerHour') this.#scrapesPerHour = larger(this.#scrapesPerHour, value);
    else if (fact === 'nodeUnits') this.#nodes.tell(other, value);
    else if (fact === 'quota') this.#quotas.tell(other, value, timeSeconds);
    if (pod === undefined) return;
    const { row } = pod;
    if (AMOUNTS.has(fact)) {
      const ofWhole = fact === 'initRequests' ? pod.initGpus : pod.gpus;
      const units = isShared ? pod.sharedUnits : ofWhole;
      const amount = value === 0 ? 0 : value * (isShared ? 1 : unit);
      if (isMig) pod.migParts.add(part);
      units.set(part, Math.max(units.get(part) ?? 0, amount));
    } else if (fact === 'created') row.createdSeconds = larger(row.createdSeconds, value);
    else if (fact === 'scheduled') row.scheduledSeconds = larger(row.scheduledSeconds, value);
    else if (fact === 'started') row.startedSeconds = larger(row.startedSeconds, value);
    else if (fact === 'completed') row.finishedSeconds = larger(row.finishedSeconds, value);
    else if (fact === 'lastSeen') row.lastSeenSeconds = larger(row.lastSeenSeconds, value);
    else if (fact === 'lastPhase') this.#tellPhase(pod, phase, value);
    else if (fact === 'phase' && value === 1) this.#tellPhase(pod, phase, timeSeconds);
    else if (fact === 'reason' && value === 1 && (row.reason === 'None' || reason !== 'Other'))
      row.reason = reason;
    if (fact !== 'requests') return;
    row.lastSeenSeconds = larger(row.lastSeenSeconds, timeSeconds);
    this.#gaps.add(pod.requestSeconds, timeSeconds);
    pod.requestSeconds = timeSeconds;
  }

  /** The latest phase counts; without a time there is only one. */
  #tellPhase(pod: KnownPod, phase: Pod['phase'], seconds: number): void {
    if (!isOver(phase)) pod.aliveSeconds = larger(pod.aliveSeconds, seconds);
    if (seconds < pod.phaseSeconds) return;
    pod.phaseSeconds = seconds;
    pod.row.phase = phase;
  }

  /** The pod that the labels name: by its uid, else by namespace and name. */
  #podOf(labels: Labels): KnownPod | undefined {
    const { key } = this.#context;
    const namespace = labels.first('exported_namespace', 'namespace');
    const name = labels.first('exported_pod', 'pod');
    if (name === undefined) return undefined;
    labels.hash(key, namespace, this.#scope);
    labels.hash(key, name, this.#name);
    key.pair(this.#scope, this.#name, this.#name);
    if (labels.has('uid')) labels.hash(key, 'uid', this.#name);
    const number = this.#table.ordinal(this.#name);
    let pod = this.#pods[number];
    if (pod === undefined) {
      pod = new KnownPod();
      labels.hash(key, namespace, pod.row.namespace);
      labels.hash(key, name, pod.row.name);
      labels.hash(key, labels.first('uid'), pod.row.uid);
      this.#pods[number] = pod;
    }
    const node = labels.first('exported_node', 'node');
    if (node !== undefined) labels.hashHost(key, node, pod.row.node);
    return pod;
  }

  /** What made a pod, by its kind and its name in the namespace. */
  #own({ row }: KnownPod, labels: Labels): void {
    if (!labels.has('owner_name') || labels.is('owner_name', NOBODY)) return;
    const { key } = this.#context;
    labels.hash(key, 'owner_kind', this.#scope);
    labels.hash(key, 'owner_name', this.#name);
    key.pair(this.#scope, this.#name, this.#name);
    key.pair(row.namespace, this.#name, row.ownerName);
  }

  /** The container and the resource, as a number. */
  #part(labels: Labels): string {
    const { key } = this.#context;
    labels.hash(key, labels.first('exported_container', 'container'), this.#scope);
    labels.hash(key, 'resource', this.#name);
    if (!this.#name.present) key.hash(GPU, 0, GPU.length, this.#name);
    key.pair(this.#scope, this.#name, this.#name);
    return String(this.#parts.ordinal(this.#name));
  }

  /** Whose nodes say what a unit of shared GPUs is. */
  #amountOf(labels: Labels, line: number): Pick<Series, 'part' | 'unit' | 'isShared' | 'isMig'> {
    const isShared = isSharedGpu(labels);
    const unit = isShared ? Number.NaN : this.#unit(labels, line);
    return { part: this.#part(labels), isShared, isMig: isMig(labels), unit };
  }

  #unit(labels: Labels, line: number): number {
    const unit = unitOf(labels);
    const { diagnostics } = this.#context;
    if (isSharedGpu(labels) || isSharedMig(labels))
      diagnostics.report('gpus_shared', line, 'schedulableUnits');
    else if (Number.isNaN(unit)) diagnostics.report('profile_unknown', line, 'requestedGpus');
    return unit;
  }

  #nodeSeries(fact: 'nodeLabels' | 'nodeUnits', labels: Labels, line: number): number {
    labels.hashHost(this.#context.key, labels.first('exported_node', 'node'), this.#name);
    if (fact === 'nodeUnits') {
      this.#unit(labels, line);
      return this.#add({ ...NOTHING, number: this.#nodes.units(this.#name, labels) });
    }
    this.#nodes.label(this.#name, labels);
    return PASS_OVER;
  }

  forget(): void {
    this.#series = [];
  }

  end(): void {
    const { sink } = this.#context;
    const perHour = SECONDS_PER_HOUR / this.#scrapesPerHour;
    const interval = Math.round(Number.isNaN(perHour) ? this.#gaps.usual : perHour);
    let last = this.#lastScrapeSeconds;
    for (const { row } of this.#pods) last = larger(last, row.lastSeenSeconds);
    for (const { row, gpus, initGpus, migParts, sharedUnits, aliveSeconds, phaseSeconds } of this.#pods) {
      const requested = Math.max(sumOf(gpus), ...initGpus.values());
      if (migParts.size > 0)
        row.partGpus = Math.max(sumOf(only(gpus, migParts)), ...only(initGpus, migParts).values());
      row.gpusUnmeasured = Number.isNaN(requested);
      row.requestedGpus = this.#requestsTold ? requested : Number.NaN;
      if (sharedUnits.size > 0) row.sharedUnits = sumOf(sharedUnits);
      row.lastScrapeSeconds = last;
      // A pod whose phase nobody reported may have completed long before it was seen last.
      row.scrapeIntervalSeconds = phaseSeconds === Number.NEGATIVE_INFINITY ? Number.NaN : interval;
      // A pod that is over stays for a while, and holds nothing.
      if (isOver(row.phase)) row.lastSeenSeconds = aliveSeconds;
      // It is there as soon as any container has ended.
      if (row.phase === 'Pending' || row.phase === 'Running') row.finishedSeconds = Number.NaN;
      sink.pod?.(row);
      this.records++;
    }
    this.records += this.#nodes.emit(sink) + this.#quotas.emit(sink);
  }
}

function sumOf(amounts: ReadonlyMap<string, number>): number {
  return [...amounts.values()].reduce((all, one) => all + one, 0);
}

function only(amounts: ReadonlyMap<string, number>, parts: ReadonlySet<string>): Map<string, number> {
  return new Map([...amounts].filter(([part]) => parts.has(part)));
}

function isOver(phase: Pod['phase']): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

function larger(a: number, b: number): number {
  return a >= b || Number.isNaN(b) ? a : b;
}
