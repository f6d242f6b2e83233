// Exporters of GPUs beside DCGM's: one GPU is the same in all of them, and a sample is all that is told at
// one time.
import {
  DiagnosticLog,
  type GpuSample,
  IdentifierKey,
  IdentifierTable,
  type Source,
  sources,
} from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(3));
const names = new IdentifierTable();

/** What a sample says, names as numbers that are the same in all tests. */
function parse(source: Source, text: string): Record<string, unknown>[] {
  const told: Record<string, unknown>[] = [];
  const gpuSample = (row: GpuSample) => {
    const { device, node, job, gpuIndex, gpuUtilization, powerWatts, timeSeconds, shared } = row;
    const name = (id: GpuSample['device']) => (id.present ? names.ordinal(id) : undefined);
    const values = { gpuIndex, gpuUtilization, powerWatts, timeSeconds };
    const known = Object.entries(values).filter(([, value]) => !Number.isNaN(value));
    told.push({
      ...Object.fromEntries(known),
      device: name(device),
      node: name(node),
      job: name(job),
      shared,
    });
  };
  const parser = source.open({ sink: { gpuSample }, diagnostics: new DiagnosticLog(source.id), key });
  parser.write(Buffer.from(text));
  parser.end();
  return told;
}

describe('exporters of GPUs', () => {
  it('name the same GPU and the same job as that of DCGM does', () => {
    const [dcgm] = parse(
      sources.dcgm_exporter,
      'DCGM_FI_DEV_GPU_UTIL{gpu="4",UUID="GPU-a-b",Hostname="n1",hpc_job="4102200"} 75\n',
    );
    const [bare] = parse(
      sources.nvidia_gpu_exporter,
      'nvidia_smi_index{uuid="a-b",node="n1"} 4\nnvidia_smi_utilization_gpu_ratio{uuid="a-b",node="n1"} 0.75\n',
    );
    const [value] = parse(
      sources.nvidia_gpu_prometheus_exporter,
      'nvidia_gpu_duty_cycle{minor_number="4",uuid="GPU-a-b",instance="n1:9445"} 75\nnvidia_gpu_jobId{minor_number="4",uuid="GPU-a-b",instance="n1:9445"} 4.1022e+06\n',
    );
    expect(value).toEqual(dcgm);
    expect(bare).toEqual({ ...dcgm, job: undefined });
  });

  it('begin another look where a series comes again', () => {
    const look = (value: number) =>
      `slurm_job_utilization_gpu{gpu="0",slurmjobid="7"} ${value}\nslurm_job_power_gpu{gpu="0",slurmjobid="7"} 1000\n`;
    expect(parse(sources.slurm_job_exporter, look(10) + look(20))).toMatchObject([
      { gpuUtilization: 0.1, powerWatts: 1 },
      { gpuUtilization: 0.2, powerWatts: 1 },
    ]);
  });

  it('give what they hold before it becomes too much, each moment of a GPU once', () => {
    const points = Array.from({ length: 9000 }, (_, i) => `[${i},"50"]`).join();
    const series = (name: string, gpu: number) =>
      `{"metric":{"__name__":"${name}","GpuIndex":"${gpu}","instance":"n"},"values":[${points}]}`;
    const all = [0, 1, 2].flatMap((gpu) => [
      series('ray_node_gpus_utilization', gpu),
      series('ray_node_gram_used', gpu),
    ]);
    const moments: string[] = [];
    const sink = {
      gpuSample: ({ gpuIndex, timeSeconds }: GpuSample) => void moments.push(`${gpuIndex} ${timeSeconds}`),
    };
    const parser = sources.ray_metrics.open({ sink, diagnostics: new DiagnosticLog('ray_metrics'), key });
    parser.write(Buffer.from(`{"status":"success","data":{"resultType":"matrix","result":[${all}]}}`));
    expect(moments.length).toBe(18_000);
    parser.end();
    expect([moments.length, new Set(moments).size]).toEqual([27_000, 27_000]);
  });
});
