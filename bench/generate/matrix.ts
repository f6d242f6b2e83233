// The answer of Prometheus to query_range for GPU utilization: one series a GPU, a point a minute.
import { seededRandom } from './random.ts';
import { TextFile } from './text-file.ts';

const FIRST_SECONDS = Date.UTC(2026, 0, 1) / 1000;
/** Prometheus refuses a range with more points in a series. */
const POINTS = 11_000;

/** Writes series until the file has `bytes` bytes. */
export function writeMatrix(path: string, bytes: number, seed: number): void {
  const file = new TextFile(path);
  const random = seededRandom(seed);
  beginMatrix(file);
  for (let gpu = 0; file.bytes < bytes; gpu++) {
    beginSeries(file, gpu, gpu >> 3, gpu & 7);
    let util = random() * 100;
    for (let point = 0; point < POINTS; point++) {
      util = random() < 0.01 ? random() * 100 : Math.max(0, Math.min(100, util + (random() - 0.5) * 6));
      addPoint(file, point, FIRST_SECONDS + point * 60, Math.round(util));
    }
    file.add(']}');
  }
  file.add(']}}\n');
  file.close();
}

export function beginMatrix(file: TextFile): void {
  file.add('{"status":"success","data":{"resultType":"matrix","result":[');
}

/** Opens the series of GPU `index` of `node`; `number` counts the series from 0. */
export function beginSeries(file: TextFile, number: number, node: number, index: number): void {
  const uuid = `GPU-${String(number).padStart(8, '0')}-0000-4000-8000-${String(node).padStart(12, '0')}`;
  file.add(
    `${number > 0 ? ',' : ''}{"metric":{"__name__":"DCGM_FI_DEV_GPU_UTIL","Hostname":"${nodeName(node)}","UUID":"${uuid}",` +
      `"device":"nvidia${index}","gpu":"${index}","instance":"10.0.${node >> 8}.${node & 255}:9400",` +
      `"job":"dcgm-exporter","modelName":"NVIDIA H100 80GB HBM3"},"values":[`,
  );
}

export function addPoint(file: TextFile, point: number, seconds: number, percent: number): void {
  file.add(`${point > 0 ? ',' : ''}[${seconds},"${percent}"]`);
}

export function nodeName(node: number): string {
  return `gpu${String(node + 1).padStart(4, '0')}`;
}
