// The labels of a DCGM series: which of them says what the series is about, in every generation and behind Prometheus.
import { ascii, findWord, isWord } from '../../formats/bytes/ascii.ts';
import type { PrometheusLabels } from '../../formats/prometheus/labels.ts';

/** What a label says, by its names. */
const LABELS = {
  uuid: ['UUID', 'uuid', 'gpu_uuid'],
  gpu: ['gpu'],
  device: ['device'],
  instanceId: ['GPU_I_ID'],
  instanceProfile: ['GPU_I_PROFILE'],
  model: ['modelName', 'model_name'],
  hostname: ['Hostname', 'hostname'],
  node: ['node', 'kubernetes_node'],
  instance: ['instance'],
  job: ['hpc_job'],
  namespace: ['namespace', 'pod_namespace'],
  pod: ['pod', 'pod_name'],
  container: ['container', 'container_name'],
  exportedNamespace: ['exported_namespace'],
  exportedPod: ['exported_pod'],
  exportedContainer: ['exported_container'],
} as const;
type LabelId = keyof typeof LABELS;

const IDS = Object.keys(LABELS) as LabelId[];
const NAMES = IDS.flatMap((id, index) => LABELS[id].map((name) => ({ name: ascii(name), index })));
/** The names of all labels in use. */
export const LABEL_NAMES: readonly string[] = IDS.flatMap((id) => LABELS[id]);
const EXPORTER = ascii('dcgm-exporter');
const LOCALHOST = ascii('localhost');

/** Where the values of the labels in use stand. Reused: the next `read` overwrites it. An empty value is none. */
export class DcgmLabels {
  readonly #starts = new Int32Array(IDS.length);
  readonly #ends = new Int32Array(IDS.length);

  /** Takes the labels over. False where one of them is there twice. */
  read(bytes: Uint8Array, labels: PrometheusLabels): boolean {
    this.#starts.fill(0);
    this.#ends.fill(0);
    for (let i = 0; i < labels.count; i++) {
      const start = labels.nameStartAt(i);
      const end = labels.nameEndAt(i);
      const index = indexOf(bytes, start, end);
      if (index < 0 || labels.valueEndAt(i) === labels.valueStartAt(i)) continue;
      if (this.#ends[index]! > 0) return false;
      this.#starts[index] = labels.valueStartAt(i);
      this.#ends[index] = labels.valueEndAt(i);
    }
    return true;
  }

  has(id: LabelId): boolean {
    return this.end(id) > 0;
  }
  start(id: LabelId): number {
    return this.#starts[IDS.indexOf(id)]!;
  }
  end(id: LabelId): number {
    return this.#ends[IDS.indexOf(id)]!;
  }

  /**
   * Which label names the host: the exporter's own, unless it is localhost (a remote host engine) or the exporter's
   * pod; then Prometheus' node, then its target. Undefined where none is left.
   */
  hostLabel(bytes: Uint8Array): LabelId | undefined {
    if (this.has('hostname') && !this.#names('hostname', bytes, LOCALHOST)) {
      const isPod = findWord(bytes, this.start('hostname'), this.end('hostname'), EXPORTER) >= 0;
      if (!isPod) return 'hostname';
    }
    if (this.has('node')) return 'node';
    if (this.has('instance') && !this.#names('instance', bytes, LOCALHOST)) return 'instance';
    return undefined;
  }

  /**
   * Which label names the Kubernetes namespace that holds the GPU. Prometheus moves it to `exported_namespace` and puts
   * the exporter's own in its place; with honorLabels a GPU that nobody holds carries the exporter's own.
   */
  namespaceLabel(bytes: Uint8Array): LabelId | undefined {
    if (this.has('exportedNamespace')) return 'exportedNamespace';
    if (this.has('exportedPod') || this.has('exportedContainer')) return undefined;
    if (!this.has('namespace') || this.#isExporter('pod', bytes) || this.#isExporter('container', bytes))
      return undefined;
    return 'namespace';
  }

  #isExporter(id: 'pod' | 'container', bytes: Uint8Array): boolean {
    if (!this.has(id)) return false;
    return findWord(bytes, this.start(id), this.end(id), EXPORTER) >= 0;
  }

  /** True if the value is `word`, alone or before a port or domain. */
  #names(id: LabelId, bytes: Uint8Array, word: Uint8Array): boolean {
    const end = this.start(id) + word.length;
    if (end > this.end(id) || !isWord(bytes, this.start(id), end, word)) return false;
    return end === this.end(id) || bytes[end] === 58 || bytes[end] === 46;
  }
}

/** Which label has the name `bytes[start, end)`; -1 for none that is in use. */
function indexOf(bytes: Uint8Array, start: number, end: number): number {
  for (const { name, index } of NAMES) if (isWord(bytes, start, end, name)) return index;
  return -1;
}
