// Which node a sample of dcgm-exporter is of: the join with the accounting goes by it.
import { DiagnosticLog, type GpuSample, Identifier, IdentifierKey, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(3));
const encoder = new TextEncoder();

function named(name: string): Identifier {
  const id = new Identifier();
  const bytes = encoder.encode(name);
  key.hash(bytes, 0, bytes.length, id);
  return id;
}

it('knows a node by its whole short name, as Slurm prints it', () => {
  const slurm = named('gpu-a-01');
  const same: boolean[] = [];
  const gpuSample = ({ node }: GpuSample): void => void same.push(node.equals(slurm));
  const parser = sources.dcgm_exporter.open({ key, diagnostics: new DiagnosticLog(), sink: { gpuSample } });
  const hosts = ['gpu-a-01.cluster.example', 'gpu-a-01', 'gpu-a-02', 'gpu-a-01:9400'];
  for (const [gpu, host] of hosts.entries())
    parser.write(
      encoder.encode(`DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-${gpu}",Hostname="${host}"} 5\n`),
    );
  parser.end();
  expect(same).toEqual([true, true, false, true]);
});
