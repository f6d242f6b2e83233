// Which lines of a server's metrics are one snapshot of it, and servers whose values cannot be used.
import { DiagnosticLog, IdentifierKey, type InferenceServer, type Source, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

interface InSnapshot {
  readonly models: number;
  readonly running: number;
  readonly waiting: number;
}

function snapshots(source: Source, lines: readonly string[]) {
  const told: InSnapshot[] = [];
  const diagnostics = new DiagnosticLog(source.id);
  const inferenceServer = (row: InferenceServer) =>
    void told.push({
      models: row.modelsLoaded,
      running: row.requestsRunning,
      waiting: row.requestsWaiting,
    });
  const key = IdentifierKey.from(new Uint8Array(16).fill(1));
  const parser = source.open({ sink: { inferenceServer }, diagnostics, key });
  parser.write(Buffer.from(`${lines.join('\n')}\n`));
  parser.end();
  return { told, failure: parser.failure, codes: diagnostics.list().map(({ code }) => code) };
}

const RANKS = [0, 1, 2, 3];

describe('ranks of one server', () => {
  const sglang = (rank: number, more = '') => [
    `sglang:num_running_reqs{model_name="m",tp_rank="${rank}"${more}} 5`,
    `sglang:num_queue_reqs{model_name="m",tp_rank="${rank}"${more}} 2`,
  ];
  const byRank = RANKS.flatMap((rank) => sglang(rank));
  const once = { models: 1, running: 5, waiting: 2 };

  it('are one snapshot, by family or by rank', () => {
    const byFamily = [0, 1].flatMap((at) => RANKS.map((rank) => sglang(rank)[at]!));
    for (const lines of [byRank, byFamily, [...byRank].reverse()])
      expect(snapshots(sources.sglang_server, lines).told).toEqual([once]);
  });

  it('add up where each has requests of its own', () => {
    const lines = RANKS.flatMap((rank) => sglang(0, `,dp_rank="${rank}"`));
    expect(snapshots(sources.sglang_server, lines).told).toEqual([{ models: 1, running: 20, waiting: 8 }]);
    const engines = RANKS.flatMap((engine) => [
      `vllm:num_requests_running{model_name="m",engine="${engine}"} 5`,
      `vllm:num_requests_waiting{model_name="m",engine="${engine}"} 2`,
    ]);
    expect(snapshots(sources.vllm_server, engines).told).toEqual([{ models: 1, running: 20, waiting: 8 }]);
  });

  it('are another snapshot where a rank comes again, or with another model', () => {
    expect(snapshots(sources.sglang_server, [...byRank, ...byRank]).told).toEqual([once, once]);
    const other = byRank.map((line) => line.replace('"m"', '"n"'));
    expect(snapshots(sources.sglang_server, [...byRank, ...other]).told).toEqual([once, once]);
  });
});

describe('values that cannot be used', () => {
  it.each(['NaN', '+Inf', '-1', 'starting'])('%s are those of a server that is there', (value) => {
    const lines = [`vllm:num_requests_running{model_name="m"} ${value}`];
    const { told, failure, codes } = snapshots(sources.vllm_server, lines);
    expect(told).toEqual([{ models: Number.NaN, running: Number.NaN, waiting: Number.NaN }]);
    expect(failure).toBeUndefined();
    expect(codes).toHaveLength(1);
  });

  it('of GPUs are not called missing', () => {
    const exporter = sources.nvidia_gpu_prometheus_exporter;
    expect(snapshots(exporter, ['nvidia_gpu_duty_cycle{minor_number="0",uuid="GPU-1"} NaN'])).toEqual({
      told: [],
      failure: undefined,
      codes: ['value_unavailable'],
    });
  });
});
