// What the other packages and the tests of this repository reach into; no part of the public surface, and may
// change at any time.

export { readBase64 } from './formats/bytes/base64.ts';
export { hashHost } from './formats/bytes/host.ts';
export { daysFromCivil, TimeReader } from './formats/bytes/time.ts';
export { Utf16Decoder } from './formats/bytes/utf16.ts';
export { DelimitedText } from './formats/delimited/delimited.ts';
export { Fields } from './formats/delimited/fields.ts';
export { gunzip } from './formats/gzip/gunzip.ts';
export { Inflater } from './formats/gzip/inflate.ts';
export { openJsonWasm } from './formats/json/fast/bridge.ts';
export { DEPTH, IS_CONTAINER, IS_NULL, IS_NUMBER } from './formats/json/fast/memory.ts';
export { JsonNode, type Projection } from './formats/json/projection.ts';
export { JsonReader, type JsonTrouble } from './formats/json/reader.ts';
export { JsonRecordParser, type RecordBuilder, type Report } from './formats/json/record-parser.ts';
export { each, entries, flag, JsonRecords, text, within } from './formats/json/records.ts';
export { JSON_KIND, type JsonKind } from './formats/json/scalar.ts';
export { viewOf } from './formats/json/scan.ts';
export { PrometheusReader } from './formats/prometheus/exposition.ts';
export { FamilyReader } from './formats/prometheus/families.ts';
export type { FamilyHandler } from './formats/prometheus/family-handler.ts';
export { type Family, FamilyTable } from './formats/prometheus/family-table.ts';
export {
  LINE_BYTES,
  MALFORMED,
  PASS_OVER,
  TEXT_CAPACITY,
  VALUES_CAPACITY,
} from './formats/prometheus/fast/lines-memory.ts';
export { openPointsWasm, PointsWasm } from './formats/prometheus/fast/points-bridge.ts';
export { POINTS } from './formats/prometheus/fast/points-memory.ts';
export { PrometheusLabels } from './formats/prometheus/labels.ts';
export { PrometheusLines } from './formats/prometheus/lines.ts';
export { PrometheusPoints } from './formats/prometheus/points.ts';
export type { SeriesLabels } from './formats/prometheus/series-labels.ts';
export { openModule } from './formats/wasm/webassembly.ts';
export { XmlReader } from './formats/xml.ts';
export { gpuModelOf, gpuModels } from './hardware/gpu-model.ts';
export { migShare, migSlicesOf } from './hardware/mig.ts';
export { chaskey, chaskeyLanes } from './identity/chaskey.ts';
export { LIMITS } from './limits.ts';
export { peek } from './peek.ts';
export { SAMPLE_VALUES } from './records/gpu-sample.ts';
export * as jobRow from './records/job-row.ts';
export { JobRows } from './records/job-rows.ts';
export { PODS } from './sources/kubernetes/pods/fields.ts';
export { readQuantity } from './sources/kubernetes/quantity.ts';
export { countListed, countMasked, countTasks, tasksIn } from './sources/slurm/array-tasks.ts';
export { readDuration } from './sources/slurm/duration.ts';
export { GpuTypes } from './sources/slurm/gpu-type.ts';
export { expandHostList } from './sources/slurm/hostlist.ts';
export { JobstatsReader } from './sources/slurm/jobstats.ts';
export { NodeListReader } from './sources/slurm/node-list.ts';
export { DelimitedWasm, openDelimitedWasm } from './sources/slurm/sacct/fast/bridge.ts';
export { SACCT_JOBS } from './sources/slurm/sacct-json/fields.ts';
export { readGpuIndexMask } from './sources/slurm/sacct-json/gpu-index.ts';
export { readExactSize } from './sources/slurm/size.ts';
export { readJobState } from './sources/slurm/state.ts';
export { readTres, readTresCpus, Tres } from './sources/slurm/tres.ts';
export { SECONDS_PER_DAY, SECONDS_PER_HOUR, SLICES_PER_GPU, slicesFromGpus } from './units.ts';
