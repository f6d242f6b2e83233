// The labels of a DCGM series: which of them says what the series is about, in every generation and behind
// Prometheus.
import { ascii, findWord, isWord } from '../../formats/bytes/ascii.ts';
import { LabelPlaces } from '../../formats/prometheus/label-places.ts';
import type { PrometheusLabels } from '../../formats/prometheus/labels.ts';

/**
 * The labels that are read. Several of one meaning may stand on a series: a relabelling adds what the
 * exporter writes too.
 */
const NAMES = [
  ...[
    'UUID',
    'uuid',
    'gpu_uuid',
    'gpuuuid',
    'gpu',
    'device',
    'pci_bus_id',
    'GPU_I_ID',
    'gpuiid',
    'GPU_I_PROFILE',
    'modelName',
    'model_name',
  ],
  ...['Hostname', 'hostname', 'node', 'kubernetes_node', 'instance', 'hpc_job'],
  ...['namespace', 'pod_namespace', 'pod', 'pod_name', 'container', 'container_name'],
  ...['exported_namespace', 'exported_pod', 'exported_container'],
  ...['job', 'cluster'],
] as const;
export type LabelName = (typeof NAMES)[number];

/** Labels of one meaning, the one that counts first. */
const UUID: readonly LabelName[] = ['UUID', 'gpuuuid', 'uuid', 'gpu_uuid'];
const INSTANCE: readonly LabelName[] = ['GPU_I_ID', 'gpuiid'];
const MODEL: readonly LabelName[] = ['modelName', 'model_name'];
const HOST: readonly LabelName[] = ['Hostname', 'hostname', 'node', 'kubernetes_node', 'instance'];
/** Where Prometheus puts what the exporter says of the workload, if the target has such labels, too. */
const MOVED: readonly LabelName[] = ['exported_namespace', 'exported_pod', 'exported_container'];
/**
 * Where a pod is named, and what names its namespace and container beside it. The second is the spelling of
 * exporter 1.x.
 */
const HOLDERS: readonly (readonly [namespace: LabelName, pod: LabelName, container: LabelName])[] = [
  ['namespace', 'pod', 'container'],
  ['pod_namespace', 'pod_name', 'container_name'],
];
/** The label of the pod that stands beside one of its namespace. */
const PODS = new Map<LabelName, LabelName>([
  ['exported_namespace', 'exported_pod'],
  ...HOLDERS.map(([namespace, pod]) => [namespace, pod] as const),
]);

/** The names of all labels in use. */
export const LABEL_NAMES: readonly string[] = NAMES;
const EXPORTER = ascii('dcgm-exporter');
const LOCALHOST = ascii('localhost');
const COLON = 58;
const POINT = 46;

/**
 * Where the values of the labels in use stand. Reused: the next `read` overwrites it. An empty value is none.
 */
export class DcgmLabels {
  readonly #places = new LabelPlaces<LabelName>(NAMES);

  /** Takes the labels over. False where one name is there twice. */
  read(bytes: Uint8Array, labels: PrometheusLabels): boolean {
    return this.#places.take(bytes, labels);
  }

  has(name: LabelName): boolean {
    return this.#places.has(name);
  }
  start(name: LabelName): number {
    return this.#places.start(name);
  }
  end(name: LabelName): number {
    return this.#places.end(name);
  }

  /** Which label has the UUID of the GPU. */
  get uuidLabel(): LabelName | undefined {
    return UUID.find((name) => this.has(name));
  }

  /**
   * Which label has the id of the job. In series that are joined with those of CEEMS `uuid` is the job,
   * beside a `gpuuuid`.
   */
  get jobLabel(): LabelName {
    return !this.has('hpc_job') && this.has('gpuuuid') ? 'uuid' : 'hpc_job';
  }

  /**
   * Which label has the number of a MIG instance; undefined for a whole GPU. CEEMS names no profile beside
   * it.
   */
  get instanceLabel(): LabelName | undefined {
    return INSTANCE.find((name) => this.has(name));
  }

  /** Which label has the product name of the GPU. */
  get modelLabel(): LabelName | undefined {
    return MODEL.find((name) => this.has(name));
  }

  /**
   * Which label names the host: the exporter's own in either spelling, unless it is localhost (a remote host
   * engine) or the exporter's pod; then Prometheus' node, then its target. Undefined where none is left.
   */
  hostLabel(bytes: Uint8Array): LabelName | undefined {
    return HOST.find(
      (name) => this.has(name) && !this.#names(name, bytes, LOCALHOST) && !this.#isPod(name, bytes),
    );
  }

  /**
   * Which label names the Kubernetes namespace that holds the GPU. Prometheus moves it to
   * `exported_namespace` and puts the exporter's own in its place; with honorLabels a GPU that nobody holds
   * carries the exporter's own.
   */
  namespaceLabel(bytes: Uint8Array): LabelName | undefined {
    if (this.has('exported_namespace')) return 'exported_namespace';
    if (this.areMoved) return undefined;
    const holder = HOLDERS.find(
      ([namespace, ...workload]) =>
        this.has(namespace) && !workload.some((name) => this.#isExporter(name, bytes)),
    );
    return holder?.[0];
  }

  /** Which label names the pod of the namespace that `namespace` names. */
  podLabel(namespace: LabelName | undefined): LabelName | undefined {
    if (namespace === undefined) return undefined;
    const pod = PODS.get(namespace)!;
    return this.has(pod) ? pod : undefined;
  }

  /**
   * True if the labels of the workload were moved: then those in their places are of the exporter's own pod.
   */
  get areMoved(): boolean {
    return MOVED.some((name) => this.has(name));
  }

  /**
   * True if the value is the name of the exporter's pod, which stands where the exporter does not know its
   * node.
   */
  #isPod(name: LabelName, bytes: Uint8Array): boolean {
    if (name !== 'Hostname' && name !== 'hostname') return false;
    if (this.#isExporter(name, bytes)) return true;
    return HOLDERS.some(([, pod]) => this.has(pod) && this.#areEqual(name, pod, bytes));
  }

  #isExporter(name: LabelName, bytes: Uint8Array): boolean {
    return this.has(name) && findWord(bytes, this.start(name), this.end(name), EXPORTER) >= 0;
  }

  #areEqual(a: LabelName, b: LabelName, bytes: Uint8Array): boolean {
    return isWord(bytes, this.start(a), this.end(a), bytes.subarray(this.start(b), this.end(b)));
  }

  /** True if the value is `word`, alone or before a port or domain. */
  #names(name: LabelName, bytes: Uint8Array, word: Uint8Array): boolean {
    const end = this.start(name) + word.length;
    if (end > this.end(name) || !isWord(bytes, this.start(name), end, word)) return false;
    return end === this.end(name) || bytes[end] === COLON || bytes[end] === POINT;
  }
}
