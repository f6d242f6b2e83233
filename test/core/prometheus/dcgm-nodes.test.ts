// Which node a sample of dcgm-exporter is of: the join with the accounting goes by it.
import { DiagnosticLog, type GpuSample, Identifier, IdentifierKey, sources } from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';
import { expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(3));
const encoder = new TextEncoder();

function named(name: string): Identifier {
  const id = new Identifier();
  const bytes = encoder.encode(name);
  hashHost(key, bytes, 0, bytes.length, id);
  return id;
}

/** Short name and domain, as lanes. */
function partsOf(id: Identifier): { short: string; domain: number } {
  const lanes = new Int32Array(4);
  Identifier.lanes(id, lanes, 0);
  return { short: lanes.subarray(0, 3).join(), domain: lanes[3]! };
}

it('knows a node by its whole short name, as Slurm prints it', () => {
  const nodes: ReturnType<typeof partsOf>[] = [];
  const gpuSample = ({ node }: GpuSample): void => void nodes.push(partsOf(node));
  const parser = sources.dcgm_exporter.open({ key, diagnostics: new DiagnosticLog(), sink: { gpuSample } });
  const hosts = ['gpu-a-01.cluster.example', 'gpu-a-01', 'gpu-a-02', 'gpu-a-01:9400', 'GPU-a-01'];
  for (const [gpu, host] of hosts.entries())
    parser.write(
      encoder.encode(`DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-${gpu}",Hostname="${host}"} 5\n`),
    );
  parser.end();
  const slurm = partsOf(named('gpu-a-01'));
  expect(nodes.map(({ short }) => short === slurm.short)).toEqual([true, true, false, true, true]);
  expect(nodes.map(({ domain }) => domain === 0)).toEqual([false, true, true, true, true]);
});

it('takes addresses whole, without port, and domains apart', () => {
  const same = (a: string, b: string) => named(a).equals(named(b));
  expect(same('10.20.30.40:9400', '10.20.30.40')).toBe(true);
  expect(same('10.20.30.40', '10.20.31.40')).toBe(false);
  expect(partsOf(named('10.20.30.40')).domain).toBe(0);
  expect(same('[fd00::7]:9400', 'FD00::7')).toBe(true);
  expect(same('fd00::7', 'fd00::8')).toBe(false);
  expect(same('gpu7.a.example:9400', 'GPU7.A.Example.')).toBe(true);
  expect(partsOf(named('gpu7.a.example')).short).toBe(partsOf(named('gpu7.b.example')).short);
  expect(same('gpu7.a.example', 'gpu7.b.example')).toBe(false);
});
